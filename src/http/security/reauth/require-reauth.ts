import type { Context, MiddlewareHandler } from 'hono';
import { MINUTE, type Millis } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { backPath } from '../../pages/frame/back-path.ts';
import { callerOf } from '../sessions/caller.ts';

/** So long after somebody showed who they are a page that decides on accounts is shown without asking again. */
const FRESH = 15 * MINUTE;
/** A form of such a page is taken for longer: nobody shall lose what they wrote into it. */
const FRESH_FOR_FORMS = 45 * MINUTE;

/**
 * Whether whoever asks must first show anew that they are who signed in: a browser left alone is not enough for what gives or
 * takes power (ASVS 7.5.1). Never where nobody signs in. A time to come is
 * another clock's and proves nothing.
 */
function needsReauth(context: Context, now: Millis, within: Millis = FRESH): boolean {
  const session = callerOf(context)?.session;
  if (session === undefined) return false;
  const { provedAt, way } = session;
  // The proxy says of each request anew who it is; there is nothing here to ask them for.
  if (way === 'proxy') return false;
  return provedAt === null || provedAt > now || now - provedAt >= within;
}

/** Where that is asked for, and what leads back. */
export function confirmPath(next: string): string {
  return `/account/confirm?${new URLSearchParams({ next })}`;
}

/**
 * Before the pages and forms that need it. The page asks, so that nothing is typed for nothing; a form that comes too late all the
 * same does nothing and leads through the question to the page that it says it comes from.
 */
export function requireReauth({
  desk,
}: {
  readonly desk: Pick<AppRooms['desk'], 'now'>;
}): MiddlewareHandler {
  return async (context, next) => {
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!needsReauth(context, desk.now(), isReading ? FRESH : FRESH_FOR_FORMS)) return next();
    return context.redirect(confirmPath(isReading ? asked(context) : from(context)), 303);
  };
}

function asked({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  return `${pathname}${search}`;
}

/** The page of ours that a form was on; browsers say so of our own pages (page-headers.ts). */
function from({ req }: Context): string {
  const page = URL.parse(req.header('referer') ?? '');
  return page === null ? '/account' : backPath(`${page.pathname}${page.search}`);
}
