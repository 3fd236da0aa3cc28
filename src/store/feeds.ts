import type { ExpressionBuilder, Selectable } from 'kysely';
import type { DueFeed } from '../model/library.ts';
import { NEWSLETTER_URLS } from '../model/mail/newsletter.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../model/time.ts';
import type { FeedTable, Schema } from './database/schema.ts';
import type { Db } from './database/sqlite-driver.ts';
import { toRecipe } from './page-feeds/page-feed-rows.ts';

const DUE_COLUMNS = [
  'feed.id',
  'feed.reader_id',
  'feed.url',
  'feed.etag',
  'feed.last_modified',
  'feed.body_hash',
  'feed.min_interval',
  'feed.interval',
  'feed.failure_count',
  'feed.failing_since',
  'feed.moved_to',
  'feed.moved_since',
  'feed.last_fetched_at',
] as const;

type FeedRow = Pick<Selectable<FeedTable>, Column<(typeof DUE_COLUMNS)[number]>> & {
  recipe: string | null;
};
type Column<Name> = Name extends `feed.${infer Bare}` ? Bare : never;

/** The longest pause between fetches is a day (pipeline/schedule-feed.ts); a clock may be set by an hour. */
const FURTHEST_AHEAD: Millis = DAY + HOUR;

/** Clocks are set by seconds all the time; a fetch further in the future was made by a clock that stood wrong. */
const CLOCKS_DIFFER: Millis = MINUTE;

/** Questions about feeds as the fetcher sees them. */
export function feedCalls(db: Db) {
  const wanted = () =>
    db
      .selectFrom('feed')
      .leftJoin('page_feed', 'page_feed.feed_id', 'feed.id')
      .select([...DUE_COLUMNS, 'page_feed.recipe'])
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('subscription')
            .select('subscription.feed_id')
            .whereRef('subscription.feed_id', '=', 'feed.id')
            .where('subscription.removed_at', 'is', null),
        ),
      );

  return {
    /**
     * Feeds somebody subscribes to and whose time has come, the longest waiting first. Also those
     * whose time lies further away than is ever scheduled, or whose last fetch lies ahead: a clock
     * stood wrong when that was written.
     */
    async due(now: Millis, limit: number): Promise<DueFeed[]> {
      const rows = await wanted()
        .where((eb) => isDue(eb, now))
        .orderBy('feed.next_fetch_at')
        .limit(limit)
        .execute();
      return rows.map(toDueFeed);
    },

    /** The feeds asked for by id, due or not, also those that have ended. */
    async toFetch(ids: readonly number[]): Promise<DueFeed[]> {
      const rows = await db
        .selectFrom('feed')
        .leftJoin('page_feed', 'page_feed.feed_id', 'feed.id')
        .select([...DUE_COLUMNS, 'page_feed.recipe'])
        .where('feed.id', 'in', ids)
        // A newsletter comes by itself: there is nowhere to ask.
        .where('url', 'not like', NEWSLETTER_URLS)
        .execute();
      return rows.map(toDueFeed);
    },

    /** Every feed somebody subscribes to, due or not; ended ones are left out. */
    async allToFetch(): Promise<DueFeed[]> {
      const rows = await wanted().where('feed.next_fetch_at', 'is not', null).execute();
      return rows.map(toDueFeed);
    },

    /** When the next feed is due; null if none ever will be. */
    async nextDueAt(): Promise<Millis | null> {
      const row = await wanted()
        .clearSelect()
        .select(({ fn }) => fn.min('feed.next_fetch_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },

    /** Puts a feed's next fetch off, and leaves everything else of it. */
    setNextFetch: (feedId: number, at: Millis): Promise<void> => setNextFetch(db, feedId, at),

    /** The library's feed at an address; null: it has none. */
    idOfUrl: (url: string): Promise<number | null> => idOfUrl(db, url),

    /** What a feed stated of its entries when last read, so that only changes need reading. */
    statedHashes: (feedId: number, limit: number): Promise<string[]> =>
      statedHashes(db, feedId, limit),
  };
}

async function setNextFetch(db: Db, feedId: number, at: Millis): Promise<void> {
  await db
    .updateTable('feed')
    .set({ next_fetch_at: at })
    .where('id', '=', feedId)
    .where('next_fetch_at', 'is not', null)
    .execute();
}

async function idOfUrl(db: Db, url: string): Promise<number | null> {
  const row = await db
    .selectFrom('feed')
    .select('id')
    .where('url', '=', url)
    .where('reader_id', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function statedHashes(db: Db, feedId: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('stated_hash')
    .where('feed_id', '=', feedId)
    .orderBy('article_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.stated_hash);
}

function isDue(eb: ExpressionBuilder<Schema, 'feed'>, now: Millis) {
  const at = 'feed.next_fetch_at';
  return eb.or([
    eb(at, '<=', now),
    eb(at, '>', now + FURTHEST_AHEAD),
    eb.and([eb(at, 'is not', null), eb('feed.last_fetched_at', '>', now + CLOCKS_DIFFER)]),
  ]);
}

function toDueFeed(row: FeedRow): DueFeed {
  return {
    id: row.id,
    readerId: row.reader_id,
    url: row.url,
    etag: row.etag,
    lastModified: row.last_modified,
    bodyHash: row.body_hash,
    minInterval: row.min_interval,
    lastFetchedAt: row.last_fetched_at,
    recipe: toRecipe(row.recipe),
    schedule: {
      interval: row.interval,
      failureCount: row.failure_count,
      failingSince: row.failing_since,
      movedTo: row.moved_to,
      movedSince: row.moved_since,
    },
  };
}
