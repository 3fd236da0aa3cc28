import type { Context } from 'hono';

/** Another site's link may fill a field in, but not make this machine fetch something. */
export function isOurs(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
}
