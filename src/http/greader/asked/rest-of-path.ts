import type { Context } from 'hono';

/**
 * What stands in an address behind a beginning, decoded once: a stream's name holds slashes, which programs write as they are or as
 * %2F, and the router would take the ones for the others. Null: it cannot be decoded.
 */
export function restOfPath({ req }: Context, beginning: string): string | null {
  const { pathname } = new URL(req.url);
  const at = pathname.indexOf(beginning);
  const rest = at < 0 ? '' : pathname.slice(at + beginning.length).replace(/^\//, '');
  try {
    return decodeURIComponent(rest);
  } catch {
    return null;
  }
}
