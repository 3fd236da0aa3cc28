import type { Millis } from '../../model/time.ts';
import { MINUTE } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** An entry as it stands in its feed. */
export type FrontEntry = { readonly articleId: number; readonly published: Millis | null };

export type FeedFront = {
  readonly feedId: number;
  readonly at: Millis;
  /** In the feed's order. */
  readonly entries: readonly FrontEntry[];
};

/** What stands below is no front page. */
const MOST_KEPT = 10;

/** Keeps what an outlet puts first, if its feed has an order of its own; if it is only newest first, there is none to keep. */
export async function recordFront(db: Db, { feedId, at, entries }: FeedFront): Promise<void> {
  const front = entries.slice(0, MOST_KEPT);
  if (!hasOwnOrder(front)) {
    await db.deleteFrom('feed_front').where('feed_id', '=', feedId).execute();
    return;
  }
  const articles = JSON.stringify(front.map(({ articleId }) => articleId));
  await db
    .insertInto('feed_front')
    .values({ feed_id: feedId, at, articles })
    .onConflict((conflict) => conflict.column('feed_id').doUpdateSet({ at, articles }))
    .execute();
}

const LEAST_ENTRIES = 5;

/** Times nearer than this say nothing of an order: outlets publish several at once. */
const APART: Millis = 10 * MINUTE;

/** Of neighbours that are apart in time so many at most may go one way: beyond, the order is that of time. */
const MOST_ONE_WAY = 0.8;

/** Whether entries stand neither newest nor oldest first. */
export function hasOwnOrder(entries: readonly FrontEntry[]): boolean {
  const times = entries.flatMap(({ published }) => (published === null ? [] : [published]));
  if (times.length < LEAST_ENTRIES) return false;
  const steps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const up = steps.filter((step) => step > APART).length;
  const down = steps.filter((step) => step < -APART).length;
  return up + down >= LEAST_ENTRIES - 1 && Math.max(up, down) <= MOST_ONE_WAY * (up + down);
}
