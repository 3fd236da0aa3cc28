/** One fetch of a feed, recorded whole or not at all: the only way news from feeds comes in. */
import { sql } from 'kysely';
import type { FeedProfile, FetchRecord, Tally } from '../../model/library.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { noteFetchOfTold } from '../hubs/note-fetch.ts';
import { outletForKey, ownOutlet } from '../outlets.ts';
import { recordState } from '../page-feeds/page-feeds.ts';
import { indexArticles } from './insert-articles.ts';
import { type RecordedEntries, recordEntries } from './record-entries.ts';

const NOTHING: Tally = { added: 0, revised: 0, known: 0 };
const NO_ENTRIES: RecordedEntries = { tally: NOTHING, searchRows: [] };

export function fetchCalls(db: Db) {
  return {
    /** Records what a fetch brought and when to ask again; returns what it made of the entries. */
    recordFetch: async (record: FetchRecord): Promise<Tally> => {
      const [tally = NOTHING] = await recordFetches(db, [record]);
      return tally;
    },

    /** The same for several feeds, all or none; the tallies are in the records' order. */
    recordFetches: (records: readonly FetchRecord[]): Promise<Tally[]> =>
      recordFetches(db, records),
  };
}

function recordFetches(db: Db, records: readonly FetchRecord[]): Promise<Tally[]> {
  return db.transaction().execute(async (step) => {
    const recorded: RecordedEntries[] = [];
    for (const record of records) recorded.push(await recordFetch(step, record));
    await indexArticles(
      step,
      recorded.flatMap(({ searchRows }) => searchRows),
    );
    return recorded.map(({ tally }) => tally);
  });
}

async function recordFetch(db: Db, record: FetchRecord): Promise<RecordedEntries> {
  const readerId = await readerOfFeed(db, record.feedId);
  const outlet = readerId === undefined ? null : await outletOfFeed(db, record, readerId);
  // Removed while it was being fetched: there is nobody to read it.
  if (outlet === null || readerId === undefined) return NO_ENTRIES;
  const { news, at, feedId } = record;
  const recorded =
    news === null
      ? NO_ENTRIES
      : await recordEntries(db, { feedId, readerId, outlet, at, entries: news.entries });
  await updateFeed(db, record, recorded.tally.added > 0);
  if (news?.pageState !== undefined) await recordState(db, feedId, news.pageState);
  await noteFetchOfTold(db, record, recorded.tally);
  return recorded;
}

/** Whose alone it is; null: the library's; undefined: there is no such feed. */
async function readerOfFeed(db: Db, feedId: number): Promise<number | null | undefined> {
  const row = await db
    .selectFrom('feed')
    .select('reader_id')
    .where('id', '=', feedId)
    .executeTakeFirst();
  return row?.reader_id;
}

/** The feed's outlet, named and keyed by what the feed now says of itself. */
async function outletOfFeed(db: Db, { feedId, news }: FetchRecord, readerId: number | null) {
  const current = await db
    .selectFrom('feed')
    .innerJoin('outlet', 'outlet.id', 'feed.outlet_id')
    .select(['outlet.id', 'outlet.name', 'outlet.key', 'feed.last_fetched_at', 'feed.home_url'])
    .where('feed.id', '=', feedId)
    .executeTakeFirst();
  if (current === undefined) return null;
  const profile = news?.profile;
  if (!profile?.outletKey || profile.outletKey === current.key) return current;
  // Only a feed that has brought nothing yet moves to another outlet: what was read stays put.
  const hasArticles = await db
    .selectFrom('entry')
    .select('id')
    .where('feed_id', '=', feedId)
    .limit(1)
    .executeTakeFirst();
  if (hasArticles !== undefined) return current;
  const name = profile.title ?? current.name;
  if (readerId !== null) return ownOutlet(db, { key: profile.outletKey, homeUrl: null });
  return outletForKey(db, { key: profile.outletKey, name, homeUrl: profile.homeUrl });
}

async function updateFeed(db: Db, record: FetchRecord, hasNews: boolean): Promise<void> {
  const { news, schedule, validators = news } = record;
  const newUrl = await freeUrl(db, record);
  await db
    .updateTable('feed')
    .set({
      interval: schedule.interval,
      failure_count: schedule.failureCount,
      failing_since: schedule.failingSince,
      moved_to: schedule.movedTo,
      moved_since: schedule.movedSince,
      next_fetch_at: record.nextFetchAt,
      trouble: record.trouble,
      last_fetched_at: record.at,
      ...(hasNews && { last_new_at: record.at }),
      ...(newUrl !== null && { url: newUrl }),
      ...(validators !== null && {
        etag: validators.etag,
        last_modified: validators.lastModified,
      }),
      ...(news !== null && {
        body_hash: news.bodyHash,
        ...profileColumns(news.profile),
      }),
    })
    .where('id', '=', record.feedId)
    .execute();
}

/** The address a feed has moved to, unless another feed of the library is already there. */
async function freeUrl(db: Db, { feedId, newUrl }: FetchRecord): Promise<string | null> {
  if (newUrl === null) return null;
  const taken = await db
    .selectFrom('feed')
    .select('id')
    .where('url', '=', newUrl)
    .where(sql<boolean>`reader_id is (select reader_id from feed where id = ${feedId})`)
    .executeTakeFirst();
  return taken === undefined ? newUrl : null;
}

function profileColumns(profile: FeedProfile) {
  return {
    title: profile.title,
    description: profile.description,
    home_url: profile.homeUrl,
    icon_url: profile.iconUrl,
    language: profile.language,
    hub_url: profile.hubUrl,
    hub_topic: profile.topicUrl ?? null,
    cloud_url: profile.cloudUrl ?? null,
    min_interval: profile.minInterval,
  };
}
