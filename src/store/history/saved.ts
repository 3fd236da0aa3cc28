import type { ArticleLine } from '../../model/library.ts';
import type { Millis } from '../../model/time.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** How saved articles are ordered. */
export const SAVED_ORDERS = ['saved', 'newest', 'oldest', 'shortest', 'outlet'] as const;

export type SavedOrder = (typeof SAVED_ORDERS)[number];

export type SavedQuery = {
  readonly readerId: number;
  readonly order: SavedOrder;
  readonly offset: number;
  readonly limit: number;
};

export type SavedArticle = {
  readonly article: ArticleLine;
  readonly savedAt: Millis;
  /** Null: unread. */
  readonly readAt: Millis | null;
};

export function savedCalls(db: Db) {
  return {
    /** What a reader saved, also of feeds that they follow no more. */
    list: (query: SavedQuery): Promise<SavedArticle[]> => savedArticles(db, query),

    async count(readerId: number): Promise<number> {
      const row = await db
        .selectFrom('mark')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('reader_id', '=', readerId)
        .where('saved_at', 'is not', null)
        .executeTakeFirstOrThrow();
      return row.count;
    },
  };
}

async function savedArticles(
  db: Db,
  { readerId, order, offset, limit }: SavedQuery,
): Promise<SavedArticle[]> {
  const saved = linesOf(db, readerId)
    .where('mark.saved_at', 'is not', null)
    .limit(limit)
    .offset(offset);
  const rows = await ORDERED[order](saved).execute();
  return rows.map((row) => ({
    article: toArticleLine(row),
    savedAt: row.saved_at ?? 0,
    readAt: row.read_at,
  }));
}

type Lines = ReturnType<typeof linesOf>;

/** The newest first among equals. */
const ORDERED: Readonly<Record<SavedOrder, (lines: Lines) => Lines>> = {
  saved: (lines) => lines.orderBy('mark.saved_at', 'desc').orderBy('article.id', 'desc'),
  newest: (lines) => lines.orderBy('article.id', 'desc'),
  oldest: (lines) => lines.orderBy('article.id'),
  shortest: (lines) => lines.orderBy('article.word_count').orderBy('article.id', 'desc'),
  outlet: (lines) => lines.orderBy('outlet.name').orderBy('article.id', 'desc'),
};
