import { sql } from 'kysely';
import type { SyncCounts } from '../../model/feeds/sync.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { numberVisibleTo } from '../own/visible-to.ts';
import { feedsOf } from './feeds-of-stream.ts';
import { type HeldLens, shownRows, showsAll } from './shown-rows.ts';

type UnreadRow = {
  readonly feedId: number;
  readonly folder: string | null;
  readonly number: number;
  readonly articleId: number;
};

/** What is unread in each feed and folder and in all, and when the newest of it came. */
export async function unreadCounts(db: Db, lens: HeldLens): Promise<SyncCounts> {
  const tallies = tally(await shownUnread(db, lens));
  const { all, feeds, folders } = tallies;
  const times = await timesOf(db, [all, ...feeds.values(), ...folders.values()]);
  const toCount = ({ numbers, newest }: Tally) => ({
    unread: numbers.size,
    newestArrivedAt: times.get(newest) ?? 0,
  });
  return {
    feeds: [...feeds].map(([feedId, one]) => ({ feedId, folder: one.folder, ...toCount(one) })),
    folders: [...folders].map(([folder, one]) => ({ folder, ...toCount(one) })),
    all: toCount(all),
  };
}

/** Articles that are held against the reader's rules at once. */
const AT_ONCE = 5_000;

async function shownUnread(db: Db, lens: HeldLens): Promise<readonly UnreadRow[]> {
  const rows = await unreadRows(db, lens.readerId);
  const stream = { kind: 'all' } as const;
  if (showsAll(lens, stream)) return rows;
  const shown: UnreadRow[] = [];
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE);
    for (const row of await shownRows(db, lens, { rows: some, stream })) shown.push(row);
  }
  return shown;
}

async function unreadRows(db: Db, readerId: number): Promise<UnreadRow[]> {
  const { rows } = await sql<UnreadRow>`
    select subscription.feed_id as "feedId", nullif(subscription.folder, '') as folder, entry.number,
      entry.article_id as "articleId"
    from subscription
    join entry on entry.feed_id = subscription.feed_id and entry.number is not null
    join arrival on arrival.number = entry.number
    left join mark on mark.reader_id = ${readerId} and mark.article_id = entry.article_id
    where subscription.reader_id = ${readerId} and subscription.removed_at is null
      and mark.read_at is null and ${numberVisibleTo(readerId)}
  `.execute(db);
  return rows;
}

type Tally = { readonly folder: string | null; readonly numbers: Set<number>; newest: number };

/** By what an article is in several feeds of, it is one. */
function tally(rows: readonly UnreadRow[]) {
  const all: Tally = { folder: null, numbers: new Set(), newest: 0 };
  const feeds = new Map<number, Tally>();
  const folders = new Map<string | null, Tally>();
  for (const { feedId, folder, number } of rows) {
    const feed = feeds.get(feedId) ?? { folder, numbers: new Set(), newest: 0 };
    const inFolder = folders.get(folder) ?? { folder, numbers: new Set(), newest: 0 };
    feeds.set(feedId, feed);
    folders.set(folder, inFolder);
    for (const one of [all, feed, inFolder]) {
      one.numbers.add(number);
      one.newest = Math.max(one.newest, number);
    }
  }
  return { all, feeds, folders };
}

async function timesOf(db: Db, tallies: readonly Tally[]): Promise<ReadonlyMap<number, Millis>> {
  const numbers = JSON.stringify(tallies.map(({ newest }) => newest));
  const { rows } = await sql<{ number: number; at: number }>`
    select number, at from arrival where number in (select value from json_each(${numbers}))
  `.execute(db);
  return new Map(rows.map(({ number, at }) => [number, at]));
}

/** Entries in the reader's feeds, as far as their index tells. */
export async function entryCount(db: Db, readerId: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from entry
    where number is not null and feed_id in (${feedsOf(readerId, { kind: 'all' })})`.execute(db);
  return rows[0]?.total ?? 0;
}
