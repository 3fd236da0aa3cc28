import type { MiddlewareHandler } from 'hono';
import { comesFromUs } from '../../security/comes-from-us.ts';
import { trouble } from './troubles.ts';

/**
 * Nothing is changed at another site's bidding. Programs send neither of these headers; browsers
 * always send an Origin with what is not GET or HEAD (Fetch standard, "append a request Origin header").
 */
export const refuseOtherSites: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  const host = req.header('host') ?? new URL(req.url).host;
  if (comesFromUs(req.raw.headers, host) !== false) return next();
  const message = 'This request came from a page of another site, so nothing was done.';
  return context.json(trouble('not_from_here', message), 403);
};
