import type { ArticleLine } from '../../model/library.ts';
import type {
  SaidInArticle,
  SaidStatement,
  StatementsState,
} from '../../model/library-statements.ts';
import { NO_READER } from '../../model/own/no-reader.ts';
import type { ArticleStatements } from '../../model/statement.ts';
import type { Clock, Millis } from '../../model/time.ts';
import { isInReadersLibrary, linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { StatementTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type HeldRules, NO_RULES } from '../following/hits-among.ts';
import { heldMutes } from '../following/muted.ts';
import { unmutedLines } from '../following/unmuted-lines.ts';
import { visibleTo } from '../own/visible-to.ts';
import { type FoundStatements, recordFound } from './record-statements.ts';
import { type SaidFound, type SaidSearch, searchSaid } from './search-said.ts';
import { toPerson, toStatement } from './statement-rows.ts';

export type SaidQuery = {
  readonly readerId: number;
  /** See Speaker.key. */
  readonly key: string;
  /** Only articles with a smaller id: the last of the page before. Null: from the newest. */
  readonly before: number | null;
  /** Articles. */
  readonly limit: number;
  /** Whether what the reader mutes is in it too. */
  readonly withMuted?: boolean;
};

export function statementCalls(db: Db, now: Clock) {
  return {
    /** Who says what in an article; null if there is none that the reader may see. */
    ofArticle: (articleId: number, readerId = NO_READER): Promise<StatementsState | null> =>
      ofArticle(db, articleId, readerId),

    /** All that a speaker says in the reader's library, article by article, the newest first, without what the reader mutes. */
    bySpeaker: async (query: SaidQuery): Promise<SaidInArticle[]> => {
      const { readerId, key, withMuted = false } = query;
      const about = { kind: 'person', key } as const;
      const mutes = withMuted ? NO_RULES : await heldMutes(db, { readerId, now, about });
      return bySpeaker(db, mutes, query);
    },

    /** Statements that hold some words, theirs or their speaker's, article by article, the newest first. */
    search: (search: SaidSearch): Promise<SaidFound> => searchSaid(db, search),

    /** Records what a finder of this version came to, for articles that were handed out. */
    recordFound: (found: readonly FoundStatements[], version: number, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordFound(step, { found, version, at })),
  };
}

async function ofArticle(
  db: Db,
  articleId: number,
  readerId: number,
): Promise<StatementsState | null> {
  const row = await db
    .selectFrom('article')
    .leftJoin('article_statements', 'article_statements.article_id', 'article.id')
    .leftJoin('own_article_statements as own', 'own.article_id', 'article.id')
    .select(({ fn }) => [
      'statements_by',
      fn.coalesce('article_statements.depth', 'own.depth').as('depth'),
      fn.coalesce('article_statements.trouble', 'own.trouble').as('trouble'),
    ])
    .where('article.id', '=', articleId)
    .where(visibleTo(readerId))
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.statements_by === 0 || row.depth === null) return { kind: 'awaited' };
  if (row.trouble !== null) return { kind: 'failed', reason: row.trouble };
  return { kind: 'found', found: { ...(await foundIn(db, articleId)), depth: row.depth } };
}

async function foundIn(db: Db, articleId: number): Promise<Omit<ArticleStatements, 'depth'>> {
  const [statements, people] = await Promise.all([
    db
      .selectFrom('statement')
      .selectAll()
      .where('article_id', '=', articleId)
      .unionAll(db.selectFrom('own_statement').selectAll().where('article_id', '=', articleId))
      .orderBy('ordinal')
      .execute(),
    db
      .selectFrom('article_person')
      .selectAll()
      .where('article_id', '=', articleId)
      .unionAll(db.selectFrom('own_article_person').selectAll().where('article_id', '=', articleId))
      .orderBy('ordinal')
      .execute(),
  ]);
  return { statements: toStatements(statements), people: people.map(toPerson) };
}

function toStatements(rows: readonly StatementTable[]) {
  return rows.map(toStatement).filter((statement) => statement !== null);
}

function toSaid(rows: readonly StatementTable[]): SaidStatement[] {
  return rows.flatMap((row) => {
    const statement = toStatement(row);
    return statement === null ? [] : [{ ...statement, ordinal: row.ordinal }];
  });
}

async function bySpeaker(db: Db, mutes: HeldRules, query: SaidQuery): Promise<SaidInArticle[]> {
  const { key, before, limit } = query;
  const { rows: lines } = await unmutedLines(db, mutes, {
    ...{ before, limit },
    next: (from, count) => linesWith(db, { ...query, before: from, limit: count }),
  });
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('speaker_key', '=', key)
    .where('article_id', 'in', [...lines.map(({ id }) => id), -1])
    .orderBy('ordinal')
    .execute();
  const byArticle = Map.groupBy(rows, ({ article_id }) => article_id);
  return lines.map((article) => ({
    article,
    statements: toSaid(byArticle.get(article.id) ?? []),
  }));
}

async function linesWith(
  db: Db,
  { readerId, key, before, limit }: SaidQuery,
): Promise<ArticleLine[]> {
  const rows = await linesOf(db, readerId)
    .where('article.id', 'in', (inner) => {
      const said = inner
        .selectFrom('statement')
        .select('article_id')
        .where('speaker_key', '=', key);
      return before === null ? said : said.where('article_id', '<', before);
    })
    .where((eb) => isInReadersLibrary(eb, readerId))
    .orderBy('article.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toArticleLine);
}
