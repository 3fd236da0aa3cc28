import type { MiddlewareHandler } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { isExposed, remoteOf } from './remote.ts';
import { isClosed } from './sessions/caller.ts';

/**
 * Over https a browser forgets our pages when somebody signs out (Clear-Site-Data). In clear no browser listens to that, so it is
 * given nothing that it may keep: else "back" would show the news of whoever was there before (ASVS 14.3.2).
 */
export function keepNothingInClear({ config }: Pick<AppRooms, 'config'>): MiddlewareHandler {
  const remote = remoteOf(config.trustedProxies);
  return async (context, next) => {
    await next();
    if (!isClosed(context) || context.res.headers.has('cache-control')) return;
    if (isExposed(context, remote)) context.res.headers.set('cache-control', 'no-store');
  };
}
