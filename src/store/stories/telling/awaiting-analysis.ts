import { sortTimeOf } from '../../../model/article-id.ts';
import type { StoryArticle } from '../../../model/claim.ts';
import type { ArticleStatements, Statement } from '../../../model/statement.ts';
import { HOUR, type Millis } from '../../../model/time.ts';
import { toDetails } from '../../article-details.ts';
import { toStrings } from '../../article-rows.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { ArticlePersonTable, StatementTable } from '../../database/schema.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { toPerson, toStatement } from '../../statements/statement-rows.ts';
import { toReport } from '../report-rows.ts';

/** A story whose claims are to be told. */
export type AwaitingAnalysis = {
  readonly story: number;
  /** Stands for what was known when it was handed out: what is asked for meanwhile is not done. */
  readonly asks: number;
  /** In order of time; owners are not known here. */
  readonly articles: readonly StoryArticle[];
  /** What was left out, a sentence each. */
  readonly limits: readonly string[];
};

export type AnalysisQuery = {
  readonly now: Millis;
  /** Stories. */
  readonly limit: number;
  /** Only this story, due or not. */
  readonly story?: number | undefined;
};

/** Of more than these a story's claims are not told; reports go before copies. */
const MOST_ARTICLES = 200;

/** What is due, the newest stories first. */
export async function awaitingAnalysis(db: Db, query: AnalysisQuery): Promise<AwaitingAnalysis[]> {
  const stories = await storiesDue(db, query);
  const awaiting: AwaitingAnalysis[] = [];
  for (const { id, analysis_asks, article_count } of stories) {
    const articles = await articlesOf(db, id);
    const limits =
      article_count > articles.length
        ? [`Claims are told from ${articles.length} of its ${article_count} articles.`]
        : [];
    awaiting.push({ story: id, asks: analysis_asks, articles, limits });
  }
  return awaiting;
}

/** None waits for an hour: what lies further ahead was written while a clock stood wrong. */
function storiesDue(db: Db, { now, limit, story }: AnalysisQuery) {
  let due = db
    .selectFrom('story')
    .select(['id', 'analysis_asks', 'article_count'])
    .where('analysis_wanted_at', 'is not', null)
    .orderBy('newest_id', 'desc')
    .limit(limit);
  due =
    story === undefined
      ? due.where(({ eb, or }) =>
          or([eb('analysis_wanted_at', '<=', now), eb('analysis_wanted_at', '>', now + HOUR)]),
        )
      : due.where('id', '=', story);
  return due.execute();
}

/** When the next story is due; null: none is. */
export async function nextAnalysisAt(db: Db): Promise<Millis | null> {
  const row = await db
    .selectFrom('story')
    .select(({ fn }) => fn.min('analysis_wanted_at').as('at'))
    .where('analysis_wanted_at', 'is not', null)
    .executeTakeFirst();
  return row?.at ?? null;
}

async function articlesOf(db: Db, story: number): Promise<StoryArticle[]> {
  const ids = await idsOf(db, story);
  const rows = await rowsOf(db, ids);
  const found = await statementsOf(
    db,
    rows.filter(({ statements_by }) => statements_by > 0),
  );
  return rows.map((row) => toStoryArticle(row, found.get(row.id) ?? null));
}

async function idsOf(db: Db, story: number): Promise<number[]> {
  const rows = await db
    .selectFrom('story_article')
    .select('article_id')
    .where('story_id', '=', story)
    .orderBy((eb) => eb('report', '=', 'copy'))
    .orderBy('article_id')
    .limit(MOST_ARTICLES)
    .execute();
  return rows.map(({ article_id }) => article_id);
}

function rowsOf(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .leftJoin('article_statements', 'article_statements.article_id', 'article.id')
    .select(['article.id', 'headline', 'standfirst', 'language', 'byline', 'article.url'])
    .select(['paragraphs', 'details', 'outlet.key', 'outlet.name', 'statements_by', 'depth'])
    .select(['report', 'original_id', 'share', 'report_reason', 'article_text.html'])
    .where('article.id', 'in', [...ids, -1])
    .orderBy('article.id')
    .execute();
}

type ArticleRow = Awaited<ReturnType<typeof rowsOf>>[number];

function toStoryArticle(row: ArticleRow, found: ArticleStatements | null): StoryArticle {
  const details = toDetails(row.details);
  return {
    id: row.id,
    headline: row.headline,
    standfirst: row.standfirst,
    paragraphs: toStrings(row.paragraphs),
    language: row.language,
    outletKey: row.key,
    outletName: row.name,
    owner: null,
    byline: toStrings(row.byline),
    agencies: details.agencies,
    links: [...new Set([...addressOf(details.firstAppeared?.url), ...linksIn(row.html)])],
    url: row.url,
    time: sortTimeOf(row.id),
    report: toReport(row),
    notes: details.notes,
    found,
  };
}

function addressOf(url: string | null | undefined): string[] {
  return url == null ? [] : [url];
}

const MOST_LINKS = 200;
const ADDRESS = ' href="';

/** Where a text leads to. Its markup is our own (articles/sanitise.ts): addresses stand between these marks, escaped. */
function linksIn(html: string): string[] {
  const links: string[] = [];
  for (const part of html.split(ADDRESS, MOST_LINKS + 1).slice(1)) {
    const address = part.slice(0, Math.max(0, part.indexOf('"'))).replaceAll('&amp;', '&');
    if (/^https?:/i.test(address)) links.push(address);
  }
  return links;
}

async function statementsOf(
  db: Db,
  articles: readonly ArticleRow[],
): Promise<Map<number, ArticleStatements>> {
  const said: StatementTable[] = [];
  const people: ArticlePersonTable[] = [];
  for (const some of inBatches(articles.map(({ id }) => id))) {
    said.push(...(await saidIn(db, some)));
    people.push(...(await peopleIn(db, some)));
  }
  const saidBy = Map.groupBy(said, ({ article_id }) => article_id);
  const peopleBy = Map.groupBy(people, ({ article_id }) => article_id);
  return new Map(
    articles.flatMap(({ id, depth }) => {
      if (depth === null) return [];
      const statements = statementsInRow(saidBy.get(id) ?? []);
      return [[id, { statements, people: (peopleBy.get(id) ?? []).map(toPerson), depth }] as const];
    }),
  );
}

function saidIn(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('statement')
    .selectAll()
    .where('article_id', 'in', ids)
    .orderBy('article_id')
    .orderBy('ordinal')
    .execute();
}

function peopleIn(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('article_person')
    .selectAll()
    .where('article_id', 'in', ids)
    .orderBy('article_id')
    .orderBy('ordinal')
    .execute();
}

/** A statement's place in the list is its ordinal; what is beyond one that was too long to keep is left out. */
function statementsInRow(rows: readonly StatementTable[]): Statement[] {
  const statements: Statement[] = [];
  for (const row of rows) {
    const statement = row.ordinal === statements.length ? toStatement(row) : null;
    if (statement === null) break;
    statements.push(statement);
  }
  return statements;
}
