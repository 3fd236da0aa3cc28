import type { Context } from 'hono';

/** Somebody who looks at a page, not a script of one nor a program. */
export function isPerson({ req }: Context): boolean {
  const mode = req.header('sec-fetch-mode');
  if (mode !== undefined) return mode === 'navigate';
  return req.header('accept')?.includes('text/html') === true;
}
