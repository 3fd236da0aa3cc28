import { type RawBuilder, sql } from 'kysely';
import { firstArticleIdAt } from '../../model/article-id.ts';
import {
  MOST_NUMBERS,
  type SyncPage,
  type SyncQuery,
  type SyncRow,
} from '../../model/feeds/sync.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type HeldLens, shownRows, showsAll } from './shown-rows.ts';
import { type Range, streamRows } from './stream-rows.ts';

/** So many rows are looked at for a page: who mutes nearly everything has pages that are not full, with more behind them. */
const MOST_LOOKED_AT = 2 * MOST_NUMBERS;

/** A page of a stream. */
export async function streamPage(db: Db, lens: HeldLens, query: SyncQuery): Promise<SyncPage> {
  const limit = Math.min(Math.max(1, query.limit), MOST_NUMBERS);
  const whole = await rangeOf(db, query);
  const kept: SyncRow[] = [];
  let { after } = query;
  for (let looked = 0; looked < MOST_LOOKED_AT; ) {
    // One more than is wanted, to know whether there is a next page; more where some are sure to go.
    const wanted = showsAll(lens, query.stream) ? limit + 1 : 2 * limit + 1;
    const range = behind(query, whole, after);
    const rows = await streamRows(db, { ...query, range, limit: wanted });
    kept.push(...(await shownRows(db, lens, { rows, stream: query.stream })));
    const end = kept[limit - 1];
    if (kept.length > limit && end !== undefined) {
      return { rows: kept.slice(0, limit), next: placeOf(query, end) };
    }
    const last = rows.at(-1);
    if (rows.length < wanted || last === undefined) return { rows: kept, next: null };
    after = placeOf(query, last);
    looked += rows.length;
  }
  return { rows: kept, next: after };
}

function placeOf({ order = 'arrived' }: SyncQuery, row: SyncRow): number {
  return order === 'arrived' ? row.number : row.articleId;
}

function behind({ isOldestFirst }: SyncQuery, range: Range, after: number | null): Range {
  if (after === null) return range;
  return isOldestFirst
    ? { ...range, low: Math.max(range.low, after) }
    : { ...range, high: Math.min(range.high, after) };
}

/** What a filter says of that by which the page is ordered. */
async function rangeOf(db: Db, { filter = {}, order = 'arrived' }: SyncQuery): Promise<Range> {
  const { above, below, arrivedFrom, arrivedBefore, publishedFrom, publishedBefore } = filter;
  if (order === 'published') {
    const newest = await largest(db, sql`select max(id) from article`);
    return {
      low: publishedFrom === undefined ? -1 : firstArticleIdAt(publishedFrom) - 1,
      high: Math.min(
        newest + 1,
        publishedBefore === undefined ? Number.MAX_SAFE_INTEGER : firstArticleIdAt(publishedBefore),
      ),
    };
  }
  const newest = await largest(db, sql`select max(number) from arrival`);
  return {
    low: Math.max(above ?? 0, arrivedFrom === undefined ? 0 : await numberBefore(db, arrivedFrom)),
    high: Math.min(
      newest + 1,
      below ?? Number.MAX_SAFE_INTEGER,
      arrivedBefore === undefined
        ? Number.MAX_SAFE_INTEGER
        : (await numberBefore(db, arrivedBefore)) + 1,
    ),
  };
}

/** The largest number of what came before a time; 0: nothing did. */
export function numberBefore(db: Db, time: Millis): Promise<number> {
  return largest(
    db,
    sql`select number from arrival where at < ${time} order by at desc, number desc limit 1`,
  );
}

type Largest = { readonly number: number | null };

async function largest(db: Db, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<Largest>`select (${query}) as number`.execute(db);
  return rows[0]?.number ?? 0;
}
