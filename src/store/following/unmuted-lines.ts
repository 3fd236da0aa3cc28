import type { ArticleLine } from '../../model/library.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type FilledPage, type Filling, fillPage } from './fill-page.ts';
import type { HeldRules } from './hits-among.ts';
import { mutedAmong } from './muted.ts';

type Paging = Pick<Filling<ArticleLine>, 'before' | 'limit' | 'next'>;

/** A page of articles without those that are muted, as long as a page without rules. */
export function unmutedLines(
  db: Db,
  mutes: HeldRules,
  paging: Paging,
): Promise<FilledPage<ArticleLine>> {
  return fillPage({
    ...paging,
    // Rules cost by the look, hardly by the article.
    atOnce: mutes.all.length === 0 ? paging.limit + 1 : 2 * paging.limit + 1,
    cursorOf: ({ id }) => id,
    shownOf: async (lines) => {
      const ids = lines.map(({ id }) => id);
      const muted = await mutedAmong(db, mutes, ids);
      return lines.filter(({ id }) => !muted.has(id));
    },
  });
}
