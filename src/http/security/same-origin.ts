import type { MiddlewareHandler } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { say } from '../language/say.ts';
import { comesFromUs } from './comes-from-us.ts';
import { refuse } from './refuse.ts';
import { routeOf } from './routes/listed-only.ts';

/**
 * Nothing is changed at another site's bidding: what is not GET or HEAD must come from our own pages,
 * by the browser's word (Sec-Fetch-Site, which pages cannot set) or by a matching Origin. 403 otherwise.
 */
export function sameOrigin(rooms: Pick<AppRooms, 'desk'>): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    if (routeOf(context)?.fromAnywhere !== undefined) return next();
    const { req } = context;
    const host = req.header('host') ?? new URL(req.url).host;
    if (comesFromUs(req.raw.headers, host) === true) return next();
    rooms.desk.log.warn(
      { route: routeOf(context)?.path },
      'A request of another site was refused.',
    );
    return refuse(context, rooms, {
      status: 403,
      words: () => say('This request did not come from a page of Hearsay, so nothing was done.'),
    });
  };
}
