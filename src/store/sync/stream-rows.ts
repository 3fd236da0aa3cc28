import { type RawBuilder, sql } from 'kysely';
import { firstArticleIdAt } from '../../model/article-id.ts';
import type {
  SyncFilter,
  SyncLens,
  SyncOrder,
  SyncQuery,
  SyncRow,
} from '../../model/feeds/sync.ts';
import { isInReadersLibrary } from '../article-lines.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson } from '../json-values.ts';
import { numberVisibleTo } from '../own/visible-to.ts';
import { feedsOf } from './feeds-of-stream.ts';

/** Numbers, or articles' ids: neither end is in it. */
export type Range = { readonly low: number; readonly high: number };

export type RowsQuery = Omit<SyncQuery, 'after'> & { readonly range: Range };

/** The first rows of a stream within a range of what it is ordered by, muted or not. */
export function streamRows(db: Db, query: RowsQuery): Promise<SyncRow[]> {
  const { stream, readerId } = query;
  if (stream.kind === 'saved') return rowsFrom(db, query, savedBy(readerId));
  if (stream.kind === 'label') return rowsFrom(db, query, labelledBy(readerId, stream.label));
  if (stream.kind === 'story') return rowsFrom(db, query, inStory(db, readerId, stream.story));
  if (stream.kind !== 'feed') return bySlabs(db, query, entriesOf(query));
  // Said by itself, so that its index gives them in their order.
  return rowsFrom(db, query, sql`${entriesOf(query)} and feed_id = ${stream.feedId}`);
}

/** SQLite is told by which index: it knows nothing of how much stands in a feed. */
function entriesOf({
  readerId,
  stream,
  order = 'arrived',
}: Pick<SyncQuery, 'readerId' | 'stream' | 'order'>): RawBuilder<unknown> {
  const index = order === 'arrived' ? sql`entry_by_number` : sql`entry_of_feed`;
  return sql`select article_id, number from entry indexed by ${index}
    where number is not null and feed_id in (${feedsOf(readerId, stream)})`;
}

/** SQLite is told by which index: by the key it would look at all that was ever read. */
function savedBy(readerId: number): RawBuilder<unknown> {
  return sql`select mark.article_id, arrival.number from mark indexed by mark_saved
    join arrival on arrival.article_id = mark.article_id
    where mark.reader_id = ${readerId} and mark.saved_at is not null`;
}

function labelledBy(readerId: number, label: number): RawBuilder<unknown> {
  return sql`select labelled.article_id, arrival.number from labelled
    join label on label.id = labelled.label_id and label.removed_at is null
    join arrival on arrival.article_id = labelled.article_id
    where labelled.reader_id = ${readerId} and labelled.label_id = ${label}`;
}

function inStory(db: Db, readerId: number, story: number): RawBuilder<unknown> {
  const articles = db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .innerJoin('arrival', 'arrival.article_id', 'article.id')
    .select(['story_article.article_id', 'arrival.number'])
    .where('story_article.story_id', '=', story)
    .where((eb) => isInReadersLibrary(eb, readerId));
  return sql`${articles}`;
}

/** As wide as a page where the reader follows all of the library; thirty years are looked through in five or six. */
const FIRST_SLAB: Readonly<Record<SyncOrder, (limit: number) => number>> = {
  arrived: (limit) => limit + 1,
  published: (limit) => firstArticleIdAt(6 * 60 * 60 * 1000) * Math.ceil(limit / 50),
};

const WIDER = 8;

/**
 * Many feeds are read a slab of the range at a time, each from its index, until there are enough: to order all that stands in them
 * would read it all, and to walk through the library would read what others follow.
 */
async function bySlabs(db: Db, query: RowsQuery, from: RawBuilder<unknown>): Promise<SyncRow[]> {
  const { order = 'arrived', isOldestFirst = false, limit } = query;
  const rows: SyncRow[] = [];
  const first = FIRST_SLAB[order](limit);
  let { low, high } = query.range;
  for (let width = first; high - low > 1; ) {
    const range = isOldestFirst
      ? { low, high: Math.min(high, low + width) }
      : { low: Math.max(low, high - width), high };
    const found = await rowsFrom(db, { ...query, range, limit: limit - rows.length }, from);
    rows.push(...found);
    const missing = limit - rows.length;
    if (missing <= 0) break;
    width = nextWidth({ width, found: found.length, missing, least: first / 64 });
    // Neither end is in a range, so the next begins one before.
    if (isOldestFirst) low = range.high - 1;
    else high = range.low + 1;
  }
  return rows;
}

type Slab = {
  readonly width: number;
  readonly found: number;
  readonly missing: number;
  readonly least: number;
};

/** As wide as what is missing takes where the next slab is as full as this one, and a bit. */
function nextWidth({ width, found, missing, least }: Slab): number {
  const widest = width * WIDER;
  if (found === 0) return widest;
  const wanted = ((missing * width) / found) * 1.25;
  return Math.ceil(Math.min(widest, Math.max(wanted, least, 16)));
}

export type StreamCount = SyncLens & Pick<SyncQuery, 'stream' | 'filter'>;

/** How many rows a stream has, muted or not, by its filter alone. */
export async function countRows(db: Db, query: StreamCount): Promise<number> {
  const { readerId, stream, filter = {} } = query;
  const conditions = [numberVisibleTo(readerId), ...conditionsOf(filter)];
  const { rows } = await sql<{ count: number }>`
    select count(distinct place.number) as count
    from (${placesOf(db, { readerId, stream })}) as place
    join arrival on arrival.number = place.number
    left join mark on mark.reader_id = ${readerId} and mark.article_id = place.article_id
    where ${sql.join(conditions, sql` and `)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

function placesOf(
  db: Db,
  { readerId, stream }: Pick<SyncQuery, 'readerId' | 'stream'>,
): RawBuilder<unknown> {
  if (stream.kind === 'saved') return savedBy(readerId);
  if (stream.kind === 'label') return labelledBy(readerId, stream.label);
  if (stream.kind === 'story') return inStory(db, readerId, stream.story);
  return entriesOf({ readerId, stream });
}

type Columns = Readonly<Record<'numbers' | 'articleIds' | 'arrivals', string>>;

/** The rows come as three lists in one row: ten thousand objects would cost more than finding them. */
async function rowsFrom(db: Db, query: RowsQuery, from: RawBuilder<unknown>): Promise<SyncRow[]> {
  const { readerId, filter = {}, order = 'arrived', isOldestFirst = false, limit } = query;
  const key = order === 'arrived' ? sql`place.number` : sql`place.article_id`;
  const conditions = [
    numberVisibleTo(readerId),
    sql`${key} > ${query.range.low} and ${key} < ${query.range.high}`,
    ...conditionsOf(filter),
  ];
  const marks = sql`left join mark on mark.reader_id = ${readerId} and mark.article_id = place.article_id`;
  const { rows } = await sql<Columns>`
    select json_group_array(number) as numbers, json_group_array(article_id) as "articleIds",
      json_group_array(at) as arrivals
    from (
      select place.number, place.article_id, arrival.at
      from (${from}) as place
      join arrival on arrival.number = place.number
      ${asksMarks(filter) ? marks : sql``}
      where ${sql.join(conditions, sql` and `)}
      group by ${key} order by ${key} ${isOldestFirst ? sql`asc` : sql`desc`} limit ${limit}
    )
  `.execute(db);
  return inOrder(rows[0], query);
}

function inOrder(
  columns: Columns | undefined,
  { order = 'arrived', isOldestFirst = false }: Pick<SyncQuery, 'order' | 'isOldestFirst'>,
): SyncRow[] {
  const [numbers, articleIds, arrivals] = [
    toNumbers(columns?.numbers),
    toNumbers(columns?.articleIds),
    toNumbers(columns?.arrivals),
  ];
  const rows = numbers.map((number, at) => ({
    number,
    articleId: articleIds[at] ?? 0,
    arrivedAt: arrivals[at] ?? 0,
  }));
  // SQLite gives a list in the order of what it is made of, but does not promise it.
  const way = isOldestFirst ? 1 : -1;
  return order === 'arrived'
    ? rows.sort((one, other) => way * (one.number - other.number))
    : rows.sort((one, other) => way * (one.articleId - other.articleId));
}

function toNumbers(list: string | undefined): number[] {
  const value = fromJson(list ?? '[]');
  return Array.isArray(value) ? value.map(Number) : [];
}

function asksMarks({ isRead, isSaved, changedFrom }: SyncFilter): boolean {
  return isRead !== undefined || isSaved !== undefined || changedFrom !== undefined;
}

function conditionsOf(filter: SyncFilter): RawBuilder<unknown>[] {
  const { isRead, isSaved, changedFrom } = filter;
  const conditions: RawBuilder<unknown>[] = [];
  if (isRead !== undefined) conditions.push(isSet(sql`mark.read_at`, isRead));
  if (isSaved !== undefined) conditions.push(isSet(sql`mark.saved_at`, isSaved));
  if (changedFrom !== undefined) {
    conditions.push(sql`(arrival.at >= ${changedFrom} or mark.read_changed_at >= ${changedFrom}
      or mark.saved_changed_at >= ${changedFrom}
      or exists (select 1 from article where id = place.article_id and revised_at >= ${changedFrom}))`);
  }
  return [...conditions, ...boundsOf(filter)];
}

function isSet(column: RawBuilder<unknown>, wanted: boolean): RawBuilder<unknown> {
  return wanted ? sql`${column} is not null` : sql`${column} is null`;
}

/** By which nothing is looked for (a plus keeps an index out of it): that is for what the page is ordered by. */
function boundsOf(filter: SyncFilter): RawBuilder<unknown>[] {
  const { above, below, arrivedFrom, arrivedBefore, publishedFrom, publishedBefore } = filter;
  return [
    ...bound(sql`+place.number >`, above),
    ...bound(sql`+place.number <`, below),
    ...bound(sql`+arrival.at >=`, arrivedFrom),
    ...bound(sql`+arrival.at <`, arrivedBefore),
    ...bound(sql`+place.article_id >=`, publishedFrom && firstArticleIdAt(publishedFrom)),
    ...bound(sql`+place.article_id <`, publishedBefore && firstArticleIdAt(publishedBefore)),
  ];
}

function bound(side: RawBuilder<unknown>, value: number | undefined): RawBuilder<unknown>[] {
  return value === undefined ? [] : [sql`${side} ${value}`];
}
