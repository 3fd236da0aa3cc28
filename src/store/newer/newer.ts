import type { Clock, Millis } from '../../model/time.ts';
import { isInReadersLibrary } from '../article-lines.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { heldMutes, mutedAmong, mutedStories } from '../following/muted.ts';
import { lastLogNumber } from '../stories/story-log.ts';

/** What came in for a reader since a moment; what they mute is not among it. */
export type Newer = {
  readonly articles: number;
  /** Stories of several titles that are new or were added to. */
  readonly stories: number;
};

/** More are not counted: whoever was away that long reads a new page. */
const MOST = 500;

export function newerCalls(db: Db, now: Clock) {
  return {
    /** Grows whenever an article is placed or a story changes. */
    lastChange: (): Promise<number> => lastLogNumber(db),

    since: (readerId: number, since: Millis): Promise<Newer> =>
      newerSince(db, { readerId, now, since }),
  };
}

type Asked = { readonly readerId: number; readonly now: Clock; readonly since: Millis };

async function newerSince(db: Db, { readerId, now, since }: Asked): Promise<Newer> {
  const rows = await placedAfter(db, readerId, await lastBefore(db, since));
  const mutes = await heldMutes(db, { readerId, now });
  const ids = [...new Set(rows.map(({ article }) => article))];
  const told = new Set(rows.filter(({ outlets }) => outlets > 1).map(({ story }) => story));
  const [hidden, mutedTold] = await Promise.all([
    mutedAmong(db, mutes, ids),
    mutedStories(db, { readerId, mutes }, [...told]),
  ]);
  return { articles: ids.length - hidden.size, stories: told.size - mutedTold.size };
}

/** The log's last entry by then. It is in order of time, so that only what came since is passed. */
async function lastBefore(db: Db, since: Millis): Promise<number> {
  const row = await db
    .selectFrom('story_log')
    .select('number')
    .where('at', '<=', since)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

function placedAfter(db: Db, readerId: number, number: number) {
  return db
    .selectFrom('story_log')
    .innerJoin('story_article', 'story_article.article_id', 'story_log.article_id')
    .innerJoin('story', 'story.id', 'story_article.story_id')
    .innerJoin('article', 'article.id', 'story_log.article_id')
    .select(['article.id as article', 'story.id as story', 'story.outlet_count as outlets'])
    .where('story_log.number', '>', number)
    .where('story_log.kind', '=', 'placed')
    .where((eb) => isInReadersLibrary(eb, readerId))
    .orderBy('story_log.number', 'desc')
    .limit(MOST)
    .execute();
}
