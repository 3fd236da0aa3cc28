import type { SignalArticle } from '../../model/edition/edition.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import type { Told } from '../rank-stories.ts';
import { worthOf } from './independent.ts';

/** What counts as now. */
const NOW: Millis = 2 * HOUR;

/** The pace before is measured over no longer than this. */
const LONGEST: Millis = 48 * HOUR;

/** A story that has just begun has this pace: reports in two hours. */
const RESTING = 0.5;

/**
 * How surprising the reports of the last two hours are at the story's own pace before: the excess over what was to be
 * expected in standard deviations of a Poisson process, its square root, at most 3.
 */
export function tellBurst(articles: readonly SignalArticle[], now: Millis): Told {
  const reports = articles.filter((one) => worthOf(one) > 0);
  const recent = reports.filter(({ time }) => now - time < NOW).length;
  const before = reports.filter(({ time }) => now - time >= NOW && now - time < LONGEST);
  const first = before.reduce((least, { time }) => Math.min(least, time), now - NOW);
  const windows = Math.max(1, (now - NOW - first) / NOW);
  const expected = Math.max(RESTING, before.length / windows);
  const surprise = (recent - expected) / Math.sqrt(expected);
  const value = recent < 2 || surprise <= 0 ? 0 : Math.min(3, Math.sqrt(surprise));
  return { name: 'burst', value, reason: `${recent} reports in the last two hours.` };
}
