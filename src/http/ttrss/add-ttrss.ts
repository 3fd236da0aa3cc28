/** tt-rss's API, as README.md beside this file says: one address, and `op` says what is meant. */
import { type Context, Hono } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { readerOf } from '../reader-of.ts';
import { openBuckets } from '../security/limit-work.ts';
import { jsonOf } from '../security/programs/proofs.ts';
import { isClosed, mayChange } from '../security/sessions/caller.ts';
import { CHANGE_CALLS } from './change-calls.ts';
import { FEED_CALLS } from './feed-calls.ts';
import { HEADLINE_CALLS } from './headline-calls.ts';
import { HOUSE_CALLS } from './house-calls.ts';
import { type Content, FAILED, type TtRssCall } from './ttrss-call.ts';

const CALLS: ReadonlyMap<string, TtRssCall> = new Map(
  [...HOUSE_CALLS, ...FEED_CALLS, ...HEADLINE_CALLS, ...CHANGE_CALLS].map((call) => [
    call.op.toLowerCase(),
    call,
  ]),
);

/** As other calls that have servers asked (security/routes/work-limits.ts), which are limited by their address. */
const ASKING = { atOnce: 60, aMinute: 20 };

export function addTtRss(app: Hono, rooms: AppRooms): void {
  const buckets = openBuckets();
  const api = new Hono();
  api.onError((error, context) => {
    rooms.desk.log.error({ error, route: '/tt-rss/api/' }, 'A call of a program failed.');
    return envelope(context, 0, FAILED);
  });
  const mayAsk = (readerId: number) =>
    buckets.take(String(readerId), ASKING, rooms.desk.now()) === 0;
  const answer = async (context: Context) => {
    const given = await jsonOf(context);
    const readerId = readerOf(context);
    const call = typeof given.op === 'string' ? CALLS.get(given.op.toLowerCase()) : undefined;
    if (call === undefined) return envelope(context, given.seq, UNKNOWN);
    if (call.changes === true && !mayChange(context)) return envelope(context, given.seq, READS);
    const isTooOften = call.asksOutlets === true && isClosed(context) && !mayAsk(readerId);
    if (isTooOften) return envelope(context, given.seq, FAILED);
    return envelope(context, given.seq, await call.answer({ context, rooms, readerId, given }));
  };
  api.post('/tt-rss/api', answer);
  api.post('/tt-rss/api/', answer);
  app.route('/', api);
}

const UNKNOWN: Content = { kind: 'refused', error: 'UNKNOWN_METHOD' };
/** What tt-rss says where its owner lets no program in: the token is for reading alone. */
const READS: Content = { kind: 'refused', error: 'API_DISABLED' };

/** Whatever happens, tt-rss answers 200 and says by `status` how it went. */
function envelope(context: Context, seq: unknown, content: Content): Response {
  return context.json({
    seq: Number.isSafeInteger(seq) ? seq : 0,
    status: content.kind === 'done' ? 0 : 1,
    content: content.kind === 'done' ? content.content : { error: content.error },
  });
}
