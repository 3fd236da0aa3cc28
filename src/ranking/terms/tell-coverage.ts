import type { SignalArticle } from '../../model/edition/edition.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import type { Told } from '../rank-stories.ts';
import { ownerOf, worthOf } from './independent.ts';

/** After so long a report counts for half. */
const HALF_LIFE: Millis = 8 * HOUR;

/** Further reports by one owner on one story say less each time. */
const AGAIN = 0.5;

/** Reports of their own, each for less the older it is, and for half where the owner has reported before: the logarithm. */
export function tellCoverage(articles: readonly SignalArticle[], now: Millis): Told {
  const times = new Map<string, number>();
  let sum = 0;
  for (const article of [...articles].sort((a, b) => b.time - a.time)) {
    const worth = worthOf(article);
    if (worth === 0) continue;
    const owner = ownerOf(article);
    const before = times.get(owner) ?? 0;
    times.set(owner, before + 1);
    sum += worth * AGAIN ** before * 0.5 ** (Math.max(0, now - article.time) / HALF_LIFE);
  }
  return { name: 'coverage', value: Math.log1p(sum), reason: sentence(articles) };
}

function sentence(articles: readonly SignalArticle[]): string {
  const owners = new Set(articles.filter((one) => worthOf(one) === 1).map(ownerOf)).size;
  const titles = new Set(articles.map(({ outletKey }) => outletKey)).size;
  const carried = titles === 1 ? 'One title carries it' : `${titles} titles carry it`;
  const own = owners === 1 ? 'one with a report of its own' : `${owners} with reports of their own`;
  return owners === titles && titles === 1 ? `${carried}.` : `${carried}, ${own}.`;
}
