/**
 * Makes a picture anew: what goes out are pixels that we have written, and nothing of the bytes that came. Runs in a
 * process of its own (codec-process.ts), since what reads hostile pictures is written in C.
 */
import sharp, { type Metadata } from 'sharp';

export type Remade =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  /** It is no picture that we read, it is too large, or it is broken. */
  | { readonly kind: 'refused'; readonly reason: string };

/** A telephone's largest picture has fewer (50 megapixels); a bomb has thousands of millions. */
const MOST_PIXELS = 52_000_000;
/** Of all frames together: a film is none. */
const MOST_MOVING_PIXELS = 8_000_000;
const MOST_FRAMES = 150;
/** Pixels; WebP holds no more than 16,383. */
const HIGHEST = 16_000;
/** Smaller than this it shows nothing and counts readers. */
const SMALLEST = 3;
const LIMITS = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;

/** Only these read anything; libvips knows many more, each a way in. */
const READERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map(
  (name) => `VipsForeignLoad${name}Buffer`,
);

/** Once, before the first picture. */
export function prepare(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: READERS });
  sharp.cache(false);
  sharp.concurrency(1);
}

/**
 * The picture as WebP, at most `width` pixels wide, upright, in sRGB, without anything that was written beside it
 * (EXIF, places, names). Moving pictures move on if they are short and small, else their first frame stands.
 */
export async function remakePicture(bytes: Uint8Array, width: number): Promise<Remade> {
  try {
    const about = await sharp(bytes, LIMITS).metadata();
    if (about.width < SMALLEST || about.height < SMALLEST)
      return { kind: 'refused', reason: 'a pixel or two, which count readers' };
    const made = await sharp(bytes, { ...LIMITS, animated: moves(about) })
      .autoOrient()
      .resize({ width, height: HIGHEST, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78, effort: 3 })
      .toBuffer();
    return { kind: 'made', bytes: made };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', reason: reason.slice(0, 200) };
  }
}

function moves({ pages = 1, width, height, pageHeight = height }: Metadata): boolean {
  if (pages < 2 || pages > MOST_FRAMES) return false;
  return width * pageHeight * pages <= MOST_MOVING_PIXELS;
}
