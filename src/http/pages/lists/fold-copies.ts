import { html } from 'hono/html';
import type { ArticleLine } from '../../../model/library.ts';
import type { TextFamily } from '../../../store/stories/shown/copy-calls.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';

/** The copies that are folded behind an article, by its id. */
export type FoldedCopies = ReadonlyMap<number, readonly ArticleLine[]>;

export type FoldedList = { readonly lines: readonly ArticleLine[]; readonly folded: FoldedCopies };

/**
 * Folds the copies of a list behind the article that carries their text in the same list: what has none there stays, so
 * that nothing goes. Keeps the order.
 */
export function foldCopies(
  lines: readonly ArticleLine[],
  families: readonly TextFamily[],
): FoldedList {
  const byArticle = new Map(families.map((one) => [one.articleId, one]));
  const familyOf = ({ id }: ArticleLine) => byArticle.get(id)?.family ?? id;
  const folded = new Map<number, readonly ArticleLine[]>();
  const hidden = new Set<number>();
  for (const same of Map.groupBy(lines, familyOf).values()) {
    // Where the one that stands is on another page, the oldest here stands for it: copies came later.
    const shown = same.find(({ id }) => byArticle.get(id)?.stands) ?? same.at(-1);
    if (same.length < 2 || shown === undefined) continue;
    const copies = same.filter((line) => line !== shown);
    folded.set(shown.id, copies);
    for (const { id } of copies) hidden.add(id);
  }
  return { lines: lines.filter(({ id }) => !hidden.has(id)), folded };
}

/** Under an item: the titles that carry its text too, one click away; null where there are none. */
export function foldedCopies(copies: readonly ArticleLine[]): Html | null {
  if (copies.length === 0) return null;
  return html`<details class="folded"><summary>${say('{count, plural, one {+# title carries this text} other {+# titles carry this text}}', { count: copies.length })}</summary><ul>${copies.map(
    ({ id, outletName, headline, language, isRead }) =>
      html`<li${isRead && html` data-read`}><bdi>${outletName}</bdi>: <a href="/article/${id}"${langOf(language)} dir="auto">${headline}</a></li>`,
  )}</ul></details>`;
}
