import type { Context } from 'hono';

/**
 * Whether a reader is opening the page: not a browser that fetches ahead, not a picture's address on
 * another site. That is all that may be noted or marked by a GET.
 */
export function isOpening({ req }: Context): boolean {
  const site = req.header('sec-fetch-site');
  const isFromHere = site === 'same-origin' || site === 'none';
  const isAhead = req.header('sec-purpose') !== undefined;
  return isFromHere && !isAhead && req.header('sec-fetch-dest') === 'document';
}
