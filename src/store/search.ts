import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { firstArticleIdAt } from '../model/article-id.ts';
import { labelKey } from '../model/labels/label.ts';
import type { ArticleLine } from '../model/library.ts';
import type { SearchQuery } from '../model/search-query.ts';
import { type SnippetPart, snippet } from '../text/snippet.ts';
import { isInReadersLibrary, linesOf } from './article-lines.ts';
import { toArticleLine, toStrings } from './article-rows.ts';
import type { Schema } from './database/schema.ts';
import type { Db } from './database/sqlite-driver.ts';
import { wholeNumberOf } from './database/whole-number.ts';
import { visibleTo } from './own/visible-to.ts';
import { matchWith, matchWithout } from './search-match.ts';
import { isSaidBy } from './statements/said-by.ts';

export type Search = {
  readonly readerId: number;
  readonly query: SearchQuery;
  /** Only articles with a smaller id: the last of the page before. Null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
  /** Characters of the text to show what was found in; null: no text is wanted. */
  readonly passageLength: number | null;
};

/** A line found, with the place in the text that shows most of the words, or the text's beginning. */
export type Found = { readonly line: ArticleLine; readonly passage: readonly SnippetPart[] };

const NO_END = Number.MAX_SAFE_INTEGER;

export function searchCalls(db: Db) {
  return {
    /** Finds articles, newest first. A query without words finds by its other parts alone. */
    find: (search: Search): Promise<Found[]> => find(db, search),
  };
}

async function find(db: Db, search: Search): Promise<Found[]> {
  const rows = await (search.query.groups.length > 0
    ? withWords(db, search)
    : withoutWords(db, search));
  return rows.map((row) => ({ line: toArticleLine(row), passage: passageOf(row, search) }));
}

/**
 * From the text, or from the standfirst where the words stand only there. Made here and not where it is
 * shown: whole texts would hold up the thread that answers everybody.
 */
function passageOf(
  { standfirst, paragraphs }: { readonly standfirst: string | null; readonly paragraphs: string },
  { query, passageLength }: Search,
): readonly SnippetPart[] {
  if (passageLength === null) return [];
  const terms = query.groups.flat().filter(({ field }) => field === 'any');
  const inText = snippet(toStrings(paragraphs), terms, passageLength);
  if (standfirst === null || inText.some(({ isMatch }) => isMatch)) return inText;
  const inStandfirst = snippet([standfirst], terms, passageLength);
  return inStandfirst.some(({ isMatch }) => isMatch) ? inStandfirst : inText;
}

/**
 * The index is asked first and answers by falling id, which is by time; so as many articles
 * are looked at as are shown, be the word ever so common.
 */
function withWords(db: Db, search: Search) {
  const match = matchWith(search.query);
  return linesWithText(db, search)
    .innerJoin('article_search', 'article_search.rowid', 'article.id')
    .where(sql<boolean>`article_search match ${match}`)
    .where(searchConditions(search, sql`article_search.rowid`))
    .orderBy('article_search.rowid', 'desc')
    .execute();
}

function withoutWords(db: Db, search: Search) {
  return linesWithText(db, search)
    .where(isFoundWithoutWords(search.query))
    .where(searchConditions(search, sql`article.id`))
    .orderBy('article.id', 'desc')
    .execute();
}

/** FTS5 knows no bare NOT, so each article is asked by its id. */
function isFoundWithoutWords(query: SearchQuery) {
  const without = matchWithout(query);
  if (without === null) return sql<boolean>`true`;
  return sql<boolean>`not exists (select 1 from article_search
    where article_search match ${without} and article_search.rowid = article.id)`;
}

/** The ids of what a search finds, the newest first, for counting. */
export function idsFound(db: Db, search: Pick<Search, 'readerId' | 'query' | 'before' | 'limit'>) {
  const { readerId, query, limit } = search;
  const articles = db
    .selectFrom('article')
    .leftJoin('mark', (join) =>
      join.onRef('mark.article_id', '=', 'article.id').on('mark.reader_id', '=', readerId),
    )
    .select('article.id')
    .limit(limit);
  if (query.groups.length === 0) {
    return articles
      .where(isFoundWithoutWords(query))
      .where(searchConditions(search, sql`article.id`))
      .orderBy('article.id', 'desc');
  }
  return articles
    .innerJoin('article_search', 'article_search.rowid', 'article.id')
    .where(sql<boolean>`article_search match ${matchWith(query)}`)
    .where(searchConditions(search, sql`article_search.rowid`))
    .orderBy('article_search.rowid', 'desc');
}

function linesWithText(db: Db, { readerId, limit }: Search) {
  return linesOf(db, readerId)
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select('article_text.paragraphs')
    .limit(limit);
}

/** All but the words; `id` is the column that the index can be bounded by. */
export function searchConditions(
  { readerId, query, before }: Pick<Search, 'readerId' | 'query' | 'before'>,
  id: RawBuilder<unknown>,
) {
  const eb = expressionBuilder<Schema, 'article'>();
  const end = Math.min(
    before ?? NO_END,
    query.before === null ? NO_END : firstArticleIdAt(query.before),
  );
  const all: Expression<SqlBool>[] = [
    visibleTo(readerId),
    sql<boolean>`${id} < ${wholeNumberOf(end)}`,
  ];
  // What was labelled, saved or opened stays the reader's when its feed is followed no more.
  const isOfOwn = query.labels.length > 0 || query.only === 'saved' || query.only === 'opened';
  if (!isOfOwn) all.push(isInReadersLibrary(eb, readerId));
  for (const label of query.labels) all.push(bears(readerId, label));
  for (const name of query.speakers) all.push(isSaidBy(name));
  if (query.after !== null)
    all.push(sql<boolean>`${id} >= ${wholeNumberOf(firstArticleIdAt(query.after))}`);
  if (query.only === 'saved') all.push(sql<boolean>`mark.saved_at is not null`);
  if (query.only === 'opened') {
    all.push(sql<boolean>`exists (select 1 from reading
      where reading.reader_id = ${readerId} and reading.article_id = article.id)`);
  }
  if (query.only === 'unread') all.push(sql<boolean>`mark.read_at is null`);
  return eb.and(all);
}

/** As the reader's own label says, whatever its capitals. */
function bears(readerId: number, label: string) {
  return sql<boolean>`article.id in (select labelled.article_id from label
    join labelled on labelled.reader_id = label.reader_id and labelled.label_id = label.id
    where label.reader_id = ${readerId} and label.key = ${labelKey(label)} and label.removed_at is null)`;
}
