import type { Asset } from './asset.ts';

/** Lists, whose opening means nothing. */
const LISTS = ['/latest', '/stories', '/saved', '/sections/*', '/picks', '/outlet/*', '/people/*'];

/**
 * Lists that a pointer rests on are fetched ahead (speculation rules, WICG nav-speculation). Never the front page, a story or
 * an article: opening them is an act of the reader, and a page fetched ahead is shown without asking us again.
 */
export const SPECULATION: Asset = {
  path: '/speculation.json',
  type: 'application/speculationrules+json',
  body: JSON.stringify({
    prefetch: [{ where: { href_matches: LISTS }, eagerness: 'moderate' }],
  }),
};
