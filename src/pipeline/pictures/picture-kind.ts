/** Kinds of pictures that are read; everything else is refused, drawings (SVG) too: those are programs. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** What bytes are by their first ones, whatever their server calls them; null: no picture that we read. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF.{4}WEBP/s.test(start)) return 'webp';
  // ISO/IEC 14496-12: the size of the first box, its name, the brand.
  return /^.{4}ftyp(?:avif|avis|mif1)/s.test(start) ? 'avif' : null;
}
