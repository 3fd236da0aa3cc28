import { readFileSync } from 'node:fs';
import { type Asset, shortHash } from './asset.ts';

const BRAND = new URL('../../../ui/brand/', import.meta.url);
const SVG = 'image/svg+xml';

/** The name as it is drawn; the style sheet uses it as a mask, so that it takes the colour of the ink. */
export function readWordmark(): Asset {
  const body = readFileSync(new URL('wordmark.svg', BRAND), 'utf8');
  return { path: `/wordmark-${shortHash(body)}.svg`, body, type: SVG };
}

/** Icons under addresses that stay: systems that keep them with an installed app ask again. */
export function readIcons(): readonly Asset[] {
  const named = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png'].map((name) => ({
    path: `/${name}`,
    body: readFileSync(new URL(name, BRAND)),
    type: 'image/png',
  }));
  const drawn = readFileSync(new URL('icon.svg', BRAND), 'utf8');
  return [{ path: '/icon.svg', body: drawn, type: SVG }, ...named];
}
