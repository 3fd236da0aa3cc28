import type { SignalArticle } from '../../model/edition/edition.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import type { Told } from '../rank-stories.ts';
import { worthOf } from './independent.ts';

/** After so long without a report a story is half as fresh. */
const HALF_LIFE: Millis = 12 * HOUR;

/** 1 for a report of this moment, by halves down to nothing. A copy that comes late freshens nothing. */
export function tellFreshness(articles: readonly SignalArticle[], now: Millis): Told {
  const last = articles
    .filter((one) => worthOf(one) > 0)
    .reduce((newest, { time }) => Math.max(newest, time), Number.NEGATIVE_INFINITY);
  const age = Math.max(0, now - last);
  return { name: 'freshness', value: 0.5 ** (age / HALF_LIFE), reason: `${sinceWords(age)}.` };
}

function sinceWords(age: Millis): string {
  const hours = Math.floor(age / HOUR);
  if (hours < 1) return 'A report in the last hour';
  return hours < 48
    ? `The last report is ${hours} ${hours === 1 ? 'hour' : 'hours'} old`
    : `The last report is ${Math.floor(hours / 24)} days old`;
}
