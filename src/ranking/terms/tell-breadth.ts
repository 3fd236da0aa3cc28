import type { SignalArticle } from '../../model/edition/edition.ts';
import type { Told } from '../rank-stories.ts';
import { ownerOf } from './independent.ts';

/** The logarithm of the effective number of owners that carry it, copies too: the entropy of their shares (Hill 1973). */
export function tellBreadth(articles: readonly SignalArticle[]): Told {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const owner = ownerOf(article);
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  let entropy = 0;
  for (const count of counts.values()) {
    const share = count / articles.length;
    entropy -= share * Math.log(share);
  }
  return { name: 'breadth', value: entropy, reason: `Carried by ${counts.size} owners.` };
}
