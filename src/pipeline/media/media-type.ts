/** What recordings begin with, and what we call them then. Lists of parts (HLS) are texts that lead elsewhere, and are none. */
const STARTS: readonly (readonly [RegExp, (stated: string) => string])[] = [
  [/^ID3|^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/, () => 'audio/mpeg'],
  [/^\xff[\xf0\xf1\xf8\xf9]/, () => 'audio/aac'],
  [/^OggS/, (stated) => (stated.startsWith('video/') ? 'video/ogg' : 'audio/ogg')],
  [/^fLaC/, () => 'audio/flac'],
  [/^RIFF.{4}WAVE/s, () => 'audio/wav'],
  [/^.E\xdf\xa3/s, (stated) => (stated.startsWith('audio/') ? 'audio/webm' : 'video/webm')],
  // ISO/IEC 14496-12, without the pictures that are kept in the same boxes.
  [
    /^.{4}ftyp(?!avif|avis|mif1|heic)/s,
    (stated) => (stated.startsWith('audio/') ? 'audio/mp4' : 'video/mp4'),
  ],
];

/** As what a recording goes out: its first bytes decide, and what its server calls it must be sound or film. Null: neither. */
export function mediaType(start: Uint8Array, contentType: string | null): string | null {
  const stated = (contentType ?? '').trim().toLowerCase();
  if (!/^(?:audio|video)\/|^application\/(?:ogg|octet-stream)\b/.test(stated)) return null;
  const signs = Buffer.from(start.subarray(0, 32)).toString('latin1');
  const [, typeOf] = STARTS.find(([pattern]) => pattern.test(signs)) ?? [];
  return typeOf === undefined ? null : typeOf(stated);
}
