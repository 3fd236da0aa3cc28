import { MINUTE, type Millis, SECOND } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** However often a hub says so: a feed is fetched once in that time, and where it fails, once in the longer. */
const FETCHES_APART: Millis = MINUTE;
const WHILE_FAILING: Millis = 15 * MINUTE;
/** Pings nearer than this are one. */
const PINGS_APART: Millis = SECOND;

/** See tellerCalls. Nothing of the ping is kept but when it came. */
export async function recordPing(step: Db, id: number, at: Millis): Promise<boolean> {
  const row = await step
    .selectFrom('feed_hub')
    .innerJoin('feed', 'feed.id', 'feed_hub.feed_id')
    .select(['feed.id as feedId', 'feed.next_fetch_at as next', 'feed.failing_since as failing'])
    .select(['feed.last_fetched_at as last', 'feed_hub.pinged_at as pinged'])
    .where('feed_hub.id', '=', id)
    .where('feed_hub.state', '=', 'told')
    .executeTakeFirst();
  if (row === undefined) return false;
  const sincePing = row.pinged === null ? null : at - row.pinged;
  if (sincePing !== null && sincePing >= 0 && sincePing < PINGS_APART) return false;
  await step.updateTable('feed_hub').set({ pinged_at: at }).where('id', '=', id).execute();
  const apart = row.failing === null ? FETCHES_APART : WHILE_FAILING;
  // A fetch that lies ahead was written by a clock that stood wrong.
  const last = row.last === null || row.last > at ? null : row.last;
  const next = last === null ? at : Math.max(at, last + apart);
  // An outlet that has ended its feed (null) is not asked again by anybody's word but a reader's.
  if (row.next === null || row.next <= next) return false;
  await step
    .updateTable('feed')
    .set({ next_fetch_at: next })
    .where('id', '=', row.feedId)
    .execute();
  return true;
}
