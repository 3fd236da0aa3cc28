import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { IS_AWAITING_PLACE } from '../stories/changes/awaiting-place.ts';

/** What waits to be done, everybody's together; a count stands still at 20,000. */
export type Workload = {
  /** Followed by somebody. */
  readonly feeds: number;
  /** Their time has come. */
  readonly feedsDue: number;
  readonly feedsFailing: number;
  /** Feeds about whose news a hub tells. */
  readonly feedsTold: number;
  readonly pagesAwaited: number;
  readonly textsAwaited: number;
  readonly placesAwaited: number;
  readonly lettersWaiting: number;
  /** Whom our own hub tells. */
  readonly hubSubscribers: number;
  /** Of the library's file, without what was written last. */
  readonly libraryBytes: number;
};

/** More is told by no figure, and costs. */
const MOST = 20_000;

/** Each by an index, and none for longer than it takes to count so many. */
export async function workload(db: Db, now: Millis): Promise<Workload> {
  const upTo = (rows: ReturnType<typeof sql>) =>
    sql`(select count(*) from (${rows} limit ${MOST}))`;
  const { rows } = await sql<Workload>`
    with followed as (select next_fetch_at, failing_since from feed
      where exists (select 1 from subscription
        where subscription.feed_id = feed.id and subscription.removed_at is null) limit ${MOST})
    select
      (select count(*) from followed) as feeds,
      (select count(*) from followed where next_fetch_at <= ${now}) as "feedsDue",
      (select count(*) from followed where failing_since is not null) as "feedsFailing",
      (select count(*) from feed_hub where state = 'told' and lease_until > ${now}) as "feedsTold",
      ${upTo(sql`select 1 from article where page_wanted_at is not null`)} as "pagesAwaited",
      ${upTo(sql`select 1 from article where statements_by = 0`)} as "textsAwaited",
      ${upTo(sql`select 1 from article where ${IS_AWAITING_PLACE}`)} as "placesAwaited",
      ${upTo(sql`select 1 from outbox where state = 'waiting'`)} as "lettersWaiting",
      (select count(*) from hub_subscriber) as "hubSubscribers",
      (select page_count * page_size from pragma_page_count(), pragma_page_size()) as "libraryBytes"
  `.execute(db);
  const [load] = rows;
  if (load === undefined) throw new Error('a select without from gave no row');
  return { ...load };
}
