import type { Context } from 'hono';
import { refuse } from './answers.ts';

/** A number in an address; null: none that Miniflux would take. Larger than any there can be is as good as one that is not there. */
export function idIn({ req }: Context, name: string): number | null {
  return positive(req.param(name) ?? '');
}

export function badId(
  context: Context,
  what: 'feed' | 'category' | 'entry' | 'icon' | 'enclosure' | 'user' | 'API key',
): Response {
  return refuse(context, 400, `invalid ${what} ID`);
}

function positive(stated: string): number | null {
  // Go's ParseInt takes a sign and 19 digits.
  if (!/^\+?\d{1,19}$/.test(stated)) return null;
  return Math.min(Number(stated), Number.MAX_SAFE_INTEGER) || null;
}

/** A number behind the question mark; null: it is absent, negative or no number, which are the same to Miniflux. The first counts. */
export function numberIn({ req }: Context, name: string): number | null {
  const stated = req.query(name) ?? '';
  if (!/^\+?\d{1,19}$/.test(stated)) return null;
  return Math.min(Number(stated), Number.MAX_SAFE_INTEGER);
}

/** Go's ParseBool; null: absent or neither. */
export function boolIn({ req }: Context, name: string): boolean | null {
  const stated = req.query(name) ?? '';
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(stated)) return true;
  return ['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(stated) ? false : null;
}

/** All of a name that are not empty. */
export function wordsIn({ req }: Context, name: string): string[] {
  return (req.queries(name) ?? []).map((word) => word.trim()).filter((word) => word !== '');
}
