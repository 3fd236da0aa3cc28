import { sql } from 'kysely';
import { firstArticleIdAt } from '../../model/article-id.ts';
import { NEWSLETTER_URLS } from '../../model/mail/newsletter.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** A feed that has brought nothing, or has not answered, for some days, and a reader who wants to know. */
export type QuietFeed = {
  readonly readerId: number;
  readonly feedId: number;
  /** As the reader calls it. */
  readonly name: string;
  /** When the reader began to follow it. */
  readonly addedAt: Millis;
  /** Null: it has brought nothing yet. */
  readonly lastNewAt: Millis | null;
  /** Also when it did not answer. */
  readonly lastFetchedAt: Millis | null;
  /** Null: it answers. */
  readonly failingSince: Millis | null;
  /** In a row, up to now. */
  readonly failureCount: number;
  /** It said that it is no more, and is not asked again. */
  readonly isGone: boolean;
};

/** Names one silence: it ends when the feed brings something. */
const KEY = sql`'silent ' || feed.id || ' ' || coalesce(feed.last_new_at, 'never')`;

export function silenceKey({ feedId, lastNewAt }: QuietFeed): string {
  return `silent ${feedId} ${lastNewAt ?? 'never'}`;
}

/** Feeds that have been quiet since before a time, of readers who are told of that; none of whose silence is told already. */
export async function quietFeeds(db: Db, before: Millis): Promise<QuietFeed[]> {
  const { rows } = await sql<Omit<QuietFeed, 'isGone'> & { gone: number }>`
    select subscription.reader_id as readerId, feed.id as feedId, subscription.added_at as addedAt,
      coalesce(subscription.title, feed.title, feed.url) as name, feed.last_new_at as lastNewAt,
      feed.last_fetched_at as lastFetchedAt, feed.failing_since as failingSince,
      feed.failure_count as failureCount, feed.next_fetch_at is null as gone
    from subscription join feed on feed.id = subscription.feed_id
    join reader on reader.id = subscription.reader_id and reader.disabled_at is null
    where subscription.removed_at is null and feed.url not like ${NEWSLETTER_URLS}
      and (feed.failing_since <= ${before} or feed.failing_since is null and feed.last_new_at <= ${before})
      and exists (select 1 from alert_target, json_each(alert_target.tells) as told
        where alert_target.reader_id = reader.id and off_at is null and told.value = 'feed silent')
      and not exists (select 1 from happening_key where happening_key.reader_id = reader.id and key = ${KEY})
    order by subscription.reader_id, feed.id`.execute(db);
  return rows.map(({ gone, ...row }) => ({ ...row, isGone: gone === 1 }));
}

/** Of so many entries of a feed the days on which they came out, the last first, counted from 1970 in UTC. */
export async function daysOf(db: Db, feedId: number, entries: number): Promise<number[]> {
  const aDay = firstArticleIdAt(DAY) - firstArticleIdAt(0);
  const { rows } = await sql<{ day: number }>`
    select distinct article_id / ${aDay} as day from (
      select article_id from entry where feed_id = ${feedId} order by article_id desc limit ${entries})
    order by day desc`.execute(db);
  return rows.map(({ day }) => Math.floor(day));
}

/** Whether any feed has answered well since a time: when none has, it is our own line that is down. */
export async function hasAnswered(db: Db, since: Millis): Promise<boolean> {
  const row = await db
    .selectFrom('feed')
    .select('id')
    .where('failing_since', 'is', null)
    .where('last_fetched_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of happenings: a silence that still lasts, which must not be forgotten, or it were told again. */
export const lastsStill = sql<boolean>`(happening.kind = 'feed silent' and exists (
  select 1 from happening_key join feed on key = ${KEY} where happening_key.happening_id = happening.id))`;
