import type { SignalArticle } from '../../model/edition/edition.ts';
import type { Told } from '../rank-stories.ts';
import { ownerOf } from './independent.ts';

/** What stands below this in an outlet's own order is not put forward. */
const PLACES = 10;

/** How high the outlets themselves put it, each owner by its highest: the logarithm of one plus the sum. */
export function tellProminence(articles: readonly SignalArticle[]): Told {
  const best = new Map<string, SignalArticle & { readonly front: number }>();
  for (const article of articles) {
    const { front } = article;
    if (front === null || front >= PLACES) continue;
    const owner = ownerOf(article);
    if (front < (best.get(owner)?.front ?? PLACES)) best.set(owner, { ...article, front });
  }
  const ordered = [...best.values()].sort((a, b) => a.front - b.front);
  const sum = ordered.reduce((all, { front }) => all + 1 - front / PLACES, 0);
  return { name: 'prominence', value: Math.log1p(sum), reason: sentence(ordered) };
}

function sentence([first, ...others]: readonly (SignalArticle & { readonly front: number })[]) {
  if (first === undefined) return 'No title is known to put it forward.';
  const place = first.front === 0 ? 'first' : `in place ${first.front + 1}`;
  const more = others.length === 0 ? '' : `, ${others.length} more near the top`;
  return `${first.outletName} puts it ${place}${more}.`;
}
