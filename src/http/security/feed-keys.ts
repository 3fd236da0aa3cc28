import type { MiddlewareHandler } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { pageOf, replacePage } from './replace-page.ts';
import { callerOf } from './sessions/caller.ts';
import { sessionsOf } from './sessions/sessions.ts';

/**
 * Where other readers have to show a key, the addresses of feeds on our pages carry it: put in here, in one place, whoever wrote
 * the link. Words of outlets hold no such address: theirs are whole, and quotation marks in them are escaped.
 */
export function feedKeys(rooms: AppRooms): MiddlewareHandler {
  const sessions = sessionsOf(rooms);
  return async (context, next) => {
    await next();
    const caller = callerOf(context);
    const page = caller === null ? null : await pageOf(context, ' href="/feeds/');
    if (caller === null || page === null) return;
    const key = await sessions.feedKey(caller.reader.id);
    if (key !== null) replacePage(context, withKey(page, key));
  };
}

function withKey(page: string, key: string): string {
  return page.replace(
    / href="(\/feeds\/(?:atom|rss|json)\/[^"<>]{1,8000})"/g,
    (_, address: string) => ` href="${address}${address.includes('?') ? '&amp;' : '?'}key=${key}"`,
  );
}
