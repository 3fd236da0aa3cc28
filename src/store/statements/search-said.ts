import { sql } from 'kysely';
import type { SaidInArticle, SaidStatement } from '../../model/library-statements.ts';
import type { SearchQuery, SearchTerm } from '../../model/search-query.ts';
import { markTerms } from '../../text/snippet.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { searchConditions } from '../search.ts';
import { matchOf } from '../search-match.ts';
import { toStatement } from './statement-rows.ts';

export type SaidSearch = {
  readonly readerId: number;
  readonly query: SearchQuery;
  /** Only articles with a smaller id: `before` of the page before. Null: from the newest. */
  readonly before: number | null;
  /** Articles looked at. */
  readonly limit: number;
};

export type SaidFound = {
  /** Articles with the statements that hold all words, in their own or in their speaker's name; the newest first. */
  readonly found: readonly SaidInArticle[];
  /** For the next page; null: there is none. */
  readonly before: number | null;
};

/** Words are looked for in what is said and in who says it; headlines and the like have none of these. */
const SAID_COLUMNS = {
  any: '{said speaker}',
  headline: '{said speaker}',
  byline: '{said speaker}',
  outlet: '{said speaker}',
  language: '{said speaker}',
};

export async function searchSaid(db: Db, search: SaidSearch): Promise<SaidFound> {
  const { readerId, query, limit } = search;
  const groups = query.groups.map((group) => group.filter(({ field }) => field === 'any'));
  const asked = groups.filter((group) => group.length > 0);
  if (asked.length === 0) return { found: [], before: null };
  const match = matchOf({ groups: asked }, SAID_COLUMNS);
  let lines = linesOf(db, readerId)
    .innerJoin('said_search', 'said_search.rowid', 'article.id')
    .where(sql<boolean>`said_search match ${match}`)
    .where(searchConditions(search, sql`said_search.rowid`))
    .orderBy('said_search.rowid', 'desc')
    .limit(limit);
  const others = query.groups.map((group) => group.filter(({ field }) => field !== 'any'));
  const beside = matchOf({ groups: others.filter((group) => group.length > 0) });
  if (beside !== '') lines = lines.where(isFoundBy(beside));
  const without = matchOf({ groups: query.without.length > 0 ? [query.without] : [] });
  if (without !== '') lines = lines.where(({ not }) => not(isFoundBy(without)));
  const articles = (await lines.execute()).map(toArticleLine);
  const said = await statementsOf(
    db,
    articles.map(({ id }) => id),
  );
  const found = articles.flatMap((article) => {
    const statements = (said.get(article.id) ?? []).filter((one) => holdsAll(one, asked));
    return statements.length > 0 ? [{ article, statements }] : [];
  });
  return { found, before: articles.length < limit ? null : (articles.at(-1)?.id ?? null) };
}

function isFoundBy(match: string) {
  return sql<boolean>`exists (select 1 from article_search
    where article_search match ${match} and article_search.rowid = article.id)`;
}

async function statementsOf(
  db: Db,
  articles: readonly number[],
): Promise<Map<number, SaidStatement[]>> {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('article_id', 'in', [...articles, -1])
    .orderBy('article_id')
    .orderBy('ordinal')
    .execute();
  const said = new Map<number, SaidStatement[]>();
  for (const row of rows) {
    const statement = toStatement(row);
    if (statement === null) continue;
    const one = { ...statement, ordinal: row.ordinal };
    said.set(row.article_id, [...(said.get(row.article_id) ?? []), one]);
  }
  return said;
}

function holdsAll(
  { content, speaker }: SaidStatement,
  groups: readonly (readonly SearchTerm[])[],
): boolean {
  const words = `${content}\n${speaker?.name ?? ''}`;
  return groups.every((group) => markTerms(words, group).some(({ isMatch }) => isMatch));
}
