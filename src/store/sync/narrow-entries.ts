import { type RawBuilder, sql } from 'kysely';
import type { SearchQuery } from '../../model/search-query.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { numberVisibleTo } from '../own/visible-to.ts';
import { idsFound } from '../search.ts';

/** What Miniflux's lists may go by beside time. */
export type EntryOrder = 'status' | 'changed' | 'folder' | 'folder number' | 'headline' | 'byline';

/** What is left of a stream's numbers, and in which order. */
export type Narrowing = {
  readonly readerId: number;
  readonly numbers: readonly number[];
  /** Came, changed and marked before then. */
  readonly changedBefore?: Millis;
  readonly search?: SearchQuery;
  /** In each of these, whatever its capitals. */
  readonly sections?: readonly string[];
  /** Absent: as the numbers are. */
  readonly order?: EntryOrder;
  readonly isDescending?: boolean;
};

/** Articles that are looked through for words: those that are found first are the newest. */
const MOST_FOUND = 100_000;

export function narrowingCalls(db: Db) {
  return {
    /** Those of the numbers that fit. */
    narrowed: (asked: Narrowing): Promise<number[]> => narrowed(db, asked),
  };
}

async function narrowed(db: Db, asked: Narrowing): Promise<number[]> {
  const { readerId, numbers, order, isDescending = false } = asked;
  const way = isDescending ? sql`desc` : sql`asc`;
  const { rows } = await sql<{ number: number }>`
    select arrival.number
    from json_each(${JSON.stringify(numbers)}) as asked
    join arrival on arrival.number = asked.value
    join article on article.id = arrival.article_id
    left join mark on mark.reader_id = ${readerId} and mark.article_id = article.id
    where ${sql.join(conditions(db, asked), sql` and `)}
    order by ${order === undefined ? sql`asked.key` : sql`${ORDERS[order](readerId)} ${way}, arrival.number ${way}`}
  `.execute(db);
  return rows.map(({ number }) => number);
}

const CHANGED = sql`max(arrival.at, coalesce(article.revised_at, 0), coalesce(mark.read_changed_at, 0), coalesce(mark.saved_changed_at, 0))`;

function conditions(
  db: Db,
  { readerId, changedBefore, search, sections = [] }: Narrowing,
): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`${numberVisibleTo(readerId)}`];
  if (changedBefore !== undefined) all.push(sql`${CHANGED} < ${changedBefore}`);
  for (const section of sections) {
    all.push(sql`lower(coalesce(article.section, '')) = lower(${section})`);
  }
  if (search !== undefined) {
    const found = idsFound(db, { readerId, query: search, before: null, limit: MOST_FOUND });
    all.push(sql`article.id in (${found})`);
  }
  return all;
}

const ORDERS: Readonly<Record<EntryOrder, (readerId: number) => RawBuilder<unknown>>> = {
  // Miniflux goes by the word: read before unread.
  status: () => sql`mark.read_at is null`,
  changed: () => CHANGED,
  folder: (readerId) => folderOf(readerId, sql`folder.name`),
  'folder number': (readerId) => folderOf(readerId, sql`folder.id`),
  headline: () => sql`article.headline`,
  byline: () => sql`article.byline`,
};

/** An article in feeds of several folders goes by the first. */
function folderOf(readerId: number, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select min(${column}) from entry
    join subscription on subscription.feed_id = entry.feed_id
      and subscription.reader_id = ${readerId} and subscription.removed_at is null
    join folder on folder.reader_id = ${readerId} and folder.name = coalesce(subscription.folder, '')
    where entry.article_id = article.id)`;
}
