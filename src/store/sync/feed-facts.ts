import { sql } from 'kysely';
import type { Db } from '../database/sqlite-driver.ts';
import { numberVisibleTo } from '../own/visible-to.ts';

/** What programs ask of a reader's feeds beside what a subscription says. */
export type FeedFacts = {
  readonly feedId: number;
  readonly description: string | null;
  /** A picture that stands for the feed, by its own word. */
  readonly iconUrl: string | null;
};

/** Entries of a feed, whatever a reader mutes. */
export type FeedTotal = {
  readonly feedId: number;
  readonly total: number;
  readonly unread: number;
};

export function feedFactCalls(db: Db) {
  return {
    /** Of the feeds that the reader follows now. */
    feedFacts: (readerId: number): Promise<FeedFacts[]> => feedFacts(db, readerId),

    /** How much stands in each of the feeds that the reader follows now; a feed without entries is left out. */
    feedTotals: (readerId: number): Promise<FeedTotal[]> => feedTotals(db, readerId),
  };
}

async function feedFacts(db: Db, readerId: number): Promise<FeedFacts[]> {
  const rows = await db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .select(['feed.id', 'feed.description', 'feed.icon_url'])
    .where('subscription.reader_id', '=', readerId)
    .where('subscription.removed_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    feedId: row.id,
    description: row.description,
    iconUrl: row.icon_url,
  }));
}

async function feedTotals(db: Db, readerId: number): Promise<FeedTotal[]> {
  const { rows } = await sql<FeedTotal>`
    select subscription.feed_id as "feedId", count(*) as total,
      count(*) filter (where mark.read_at is null) as unread
    from subscription
    join entry on entry.feed_id = subscription.feed_id and entry.number is not null
    join arrival on arrival.number = entry.number
    left join mark on mark.reader_id = ${readerId} and mark.article_id = entry.article_id
    where subscription.reader_id = ${readerId} and subscription.removed_at is null
      and ${numberVisibleTo(readerId)}
    group by subscription.feed_id`.execute(db);
  return rows;
}
