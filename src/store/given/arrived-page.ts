import type { ArticleLine } from '../../model/library.ts';
import type { Clock } from '../../model/time.ts';
import { isInReadersLibrary, linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type FilledPage, fillPage } from '../following/fill-page.ts';
import { heldMutes, mutedAmong } from '../following/muted.ts';

/** A line with the number that its article was given when it arrived. */
export type ArrivedLine = { readonly number: number; readonly line: ArticleLine };

export type ArrivedQuery = {
  readonly readerId: number;
  /** Only smaller numbers; null: from the newest. */
  readonly before: number | null;
  /** Only larger ones, and the nearest first; null: not asked. */
  readonly after: number | null;
  readonly limit: number;
};

/** A page of all that is in a reader's library, imported files too, as it arrived; without what the reader mutes. */
export async function arrivedPage(
  db: Db,
  now: Clock,
  { readerId, before, after, limit }: ArrivedQuery,
): Promise<FilledPage<ArrivedLine>> {
  const mutes = await heldMutes(db, { readerId, now });
  const isRising = after !== null;
  return fillPage<ArrivedLine>({
    before: after ?? before,
    limit,
    atOnce: mutes.all.length === 0 ? limit + 1 : 2 * limit + 1,
    cursorOf: ({ number }) => number,
    next: async (from, count) => {
      const bound = from ?? Number.MAX_SAFE_INTEGER;
      const rows = await linesOf(db, readerId)
        .innerJoin('arrival', 'arrival.article_id', 'article.id')
        .select('arrival.number')
        .where('arrival.number', isRising ? '>' : '<', bound)
        .where((eb) => isInReadersLibrary(eb, readerId))
        .orderBy('arrival.number', isRising ? 'asc' : 'desc')
        .limit(count)
        .execute();
      return rows.map((row) => ({ number: row.number, line: toArticleLine(row) }));
    },
    shownOf: async (some) => {
      const muted = await mutedAmong(
        db,
        mutes,
        some.map(({ line }) => line.id),
      );
      return some.filter(({ line }) => !muted.has(line.id));
    },
  });
}
