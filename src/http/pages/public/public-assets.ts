import type { Hono } from 'hono';
import { type Asset, shortHash } from '../../assets/asset.ts';
import { readIcons } from '../../assets/brand.ts';
import { readingSheet, styleSheet, typefaces } from '../../assets/house-assets.ts';

const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * The house's style and typefaces once more below /public: whoever lets only that through to the world lets all through that
 * a public page needs.
 */
const fonts = typefaces.assets.map((asset): Asset => ({ ...asset, path: `/public${asset.path}` }));
export const publicStyle = readPublicStyle();

function readPublicStyle(): Asset {
  const body = `${styleSheet.body}${readingSheet.body}`.replaceAll(
    'url(/fonts/',
    'url(/public/fonts/',
  );
  return { ...styleSheet, path: `/public/styles/${shortHash(body)}.css`, body };
}

/** The house's own picture, for whoever shows a link to a public page: outlets' pictures are theirs, as their texts are. */
export const publicPicture: Asset = readPublicPicture();

function readPublicPicture(): Asset {
  const icon = readIcons().find(({ path }) => path === '/icon-512.png');
  if (icon === undefined) throw new Error('ui/brand has no icon of 512 pixels');
  return { ...icon, path: `/public/pictures/${shortHash(icon.body)}.png` };
}

/** Pixels, each way. */
export const PUBLIC_PICTURE_SIZE = 512;

export function addPublicAssets(app: Hono): void {
  for (const { path, body, type } of [publicStyle, publicPicture, ...fonts]) {
    const headers = { 'content-type': type, 'cache-control': FOR_GOOD };
    app.get(path, (context) => context.body(body, 200, headers));
  }
}
