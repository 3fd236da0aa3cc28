import type { Hono } from 'hono';
import { type Asset, shortHash } from '../../assets/asset.ts';
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

export function addPublicAssets(app: Hono): void {
  for (const { path, body, type } of [publicStyle, ...fonts]) {
    const headers = { 'content-type': type, 'cache-control': FOR_GOOD };
    app.get(path, (context) => context.body(body, 200, headers));
  }
}
