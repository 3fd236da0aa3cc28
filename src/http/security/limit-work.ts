import type { Context, MiddlewareHandler } from 'hono';
import { MINUTE, type Millis, SECOND } from '../../model/time.ts';
import type { AppRooms } from '../app-rooms.ts';
import { say } from '../language/say.ts';
import { refuse } from './refuse.ts';
import { remoteOf } from './remote.ts';
import { routeOf } from './routes/listed-only.ts';
import { WORK_LIMITS, type WorkLimit } from './routes/work-limits.ts';
import { callerOf, isClosed } from './sessions/caller.ts';

/** More are not remembered; whoever asked longest ago is forgotten first. */
const MOST_REMEMBERED = 10_000;

/**
 * Nobody has this machine fetch or look for ever: each kind of work is counted for each reader, and for strangers by where they
 * come from. 429 with the time to wait. The house that is open to this machine alone counts nothing.
 */
export function limitWork(rooms: Pick<AppRooms, 'desk' | 'config'>): MiddlewareHandler {
  const { desk, config } = rooms;
  const remote = remoteOf(config.trustedProxies);
  const buckets = openBuckets();
  return async (context, next) => {
    const route = routeOf(context);
    const limit = route === null ? undefined : WORK_LIMITS[`${route.method} ${route.path}`];
    if (limit === undefined || !isClosed(context)) return next();
    const who = callerOf(context)?.reader.id ?? remote(context).address;
    const bucket = `${who} ${limit.atOnce}`;
    const wait = buckets.take(bucket, limit, desk.now());
    if (wait === 0) {
      await next();
      if (UNDONE.has(context.res.status)) buckets.giveBack(bucket);
      return;
    }
    return tooOften(context, rooms, wait);
  };
}

function tooOften(
  context: Context,
  rooms: Pick<AppRooms, 'desk'>,
  wait: Millis,
): Response | Promise<Response> {
  const seconds = String(Math.ceil(wait / SECOND));
  const words = () => say('That was asked for very often. Try again in {seconds} s.', { seconds });
  const headers = { 'retry-after': seconds };
  // Programs that know Miniflux or Nextcloud read JSON and nothing else.
  if (routeOf(context)?.proof === 'basic')
    return context.json({ error_message: words() }, 429, headers);
  return refuse(context, rooms, { status: 429, words, headers });
}

/** Of what was refused before anything was done. */
const UNDONE: ReadonlySet<number> = new Set([400, 403, 413, 415]);

type Bucket = { readonly left: number; readonly at: Millis };

/** Buckets that fill again with time (a "token bucket"). */
export function openBuckets() {
  const buckets = new Map<string, Bucket>();
  return {
    /** Takes one; 0, or how long until there is one. A clock that is set back fills nothing, and empties nothing. */
    take(name: string, { atOnce, aMinute }: WorkLimit, now: Millis): Millis {
      const { left, at } = buckets.get(name) ?? { left: atOnce, at: now };
      const filled = Math.min(atOnce, left + (Math.max(0, now - at) * aMinute) / MINUTE);
      const isThere = filled >= 1;
      buckets.delete(name);
      buckets.set(name, { left: isThere ? filled - 1 : filled, at: now });
      if (buckets.size > MOST_REMEMBERED) buckets.delete(buckets.keys().next().value ?? '');
      return isThere ? 0 : ((1 - filled) * MINUTE) / aMinute;
    },
    giveBack(name: string): void {
      const bucket = buckets.get(name);
      if (bucket !== undefined) buckets.set(name, { ...bucket, left: bucket.left + 1 });
    },
  };
}
