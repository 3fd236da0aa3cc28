import { sql } from 'kysely';
import type { ArticleLine } from '../../model/library.ts';
import type { Millis } from '../../model/time.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** An article that a reader opened. */
export type OpenedArticle = {
  readonly article: ArticleLine;
  /** For the first time. */
  readonly openedAt: Millis;
  /** Read to its end; null: as far as is known not. */
  readonly finishedAt: Millis | null;
};

/** Where a page of a history ends: its last article. */
export type HistoryPlace = { readonly openedAt: Millis; readonly articleId: number };

export type HistoryPage = {
  readonly readerId: number;
  /** Only what was opened before that; null: from the last. */
  readonly before: HistoryPlace | null;
  readonly limit: number;
};

/** What to take out of a history: some articles, what was opened from a time until another, or all of it. */
export type HistoryPart =
  | { readonly articles: readonly number[] }
  | { readonly from: Millis; readonly until: Millis }
  | 'all';

/** What one action took out: `action` brings it back, for an hour. */
export type TakenOut = { readonly action: number; readonly count: number };

export function historyCalls(db: Db) {
  return {
    /** A page of what a reader opened, the last first. */
    opened: (page: HistoryPage): Promise<OpenedArticle[]> => opened(db, page),

    /** When a reader opened these; those that were not are left out. */
    openedAt: (readerId: number, ids: readonly number[]): Promise<Map<number, Millis>> =>
      openedAt(db, readerId, ids),

    /** Takes a part out of a reader's history. Marks stay: what was read is read. */
    removeOpened: (readerId: number, part: HistoryPart, at: Millis): Promise<TakenOut> =>
      db.transaction().execute((step) => removeOpened(step, { readerId, part, at })),

    /** Brings back what one action took out, if it is not gone for good. Returns how many articles. */
    restoreOpened: (readerId: number, action: number): Promise<number> =>
      db.transaction().execute((step) => restoreOpened(step, readerId, action)),
  };
}

async function opened(db: Db, { readerId, before, limit }: HistoryPage): Promise<OpenedArticle[]> {
  let query = linesOf(db, readerId)
    .innerJoin('reading', 'reading.article_id', 'article.id')
    .select(['reading.opened_at', 'reading.finished_at'])
    .where('reading.reader_id', '=', readerId)
    .orderBy('reading.opened_at', 'desc')
    .orderBy('reading.article_id', 'desc')
    .limit(limit);
  if (before !== null) {
    query = query.where(
      sql<boolean>`(reading.opened_at, reading.article_id) < (${before.openedAt}, ${before.articleId})`,
    );
  }
  return (await query.execute()).map((row) => ({
    article: toArticleLine(row),
    openedAt: row.opened_at,
    finishedAt: row.finished_at,
  }));
}

async function openedAt(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<Map<number, Millis>> {
  const rows = await db
    .selectFrom('reading')
    .select(['article_id', 'opened_at'])
    .where('reader_id', '=', readerId)
    .where('article_id', 'in', [...ids, -1])
    .execute();
  return new Map(rows.map((row) => [row.article_id, row.opened_at]));
}

type Removal = { readonly readerId: number; readonly part: HistoryPart; readonly at: Millis };

async function removeOpened(db: Db, { readerId, part, at }: Removal): Promise<TakenOut> {
  const action = await nextAction(db, readerId, at);
  const chosen = sql`reader_id = ${readerId} and ${conditionOf(part)}`;
  const kept = await sql`
    insert or replace into removed_reading (reader_id, article_id, opened_at, finished_at, action, at)
    select reader_id, article_id, opened_at, finished_at, ${action}, ${at} from reading where ${chosen}
  `.execute(db);
  await sql`delete from reading where ${chosen}`.execute(db);
  await tellEdition(db, readerId);
  return { action, count: Number(kept.numAffectedRows ?? 0n) };
}

/** Later than any before: an old notice must not bring back what a new action took out. */
async function nextAction(db: Db, readerId: number, at: Millis): Promise<number> {
  const row = await db
    .selectFrom('removed_reading')
    .select(({ fn }) => fn.max('action').as('last'))
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  return Math.max((row?.last ?? 0) + 1, at);
}

function conditionOf(part: HistoryPart) {
  if (part === 'all') return sql<boolean>`true`;
  if ('articles' in part) return sql<boolean>`article_id in (${sql.join([...part.articles, -1])})`;
  return sql<boolean>`opened_at >= ${part.from} and opened_at < ${part.until}`;
}

async function restoreOpened(db: Db, readerId: number, action: number): Promise<number> {
  const chosen = sql`reader_id = ${readerId} and action = ${action}`;
  const back = await sql`
    insert into reading (reader_id, article_id, opened_at, finished_at)
    select reader_id, article_id, opened_at, finished_at from removed_reading where ${chosen}
    on conflict do nothing
  `.execute(db);
  await sql`delete from removed_reading where ${chosen}`.execute(db);
  await tellEdition(db, readerId);
  return Number(back.numAffectedRows ?? 0n);
}

/** What is for a reader is told from what they opened. */
async function tellEdition(db: Db, readerId: number): Promise<void> {
  await sql`insert into reader_change select id, 1 from reader where id = ${readerId}
    on conflict do update set number = number + 1`.execute(db);
}
