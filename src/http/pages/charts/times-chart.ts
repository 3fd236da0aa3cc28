import { DAY, type Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { dayWords, type Timepiece } from '../wording/times.ts';
import { type Column, columnChart } from './column-chart.ts';

/** Columns at most: more cannot be told apart. */
const MOST_COLUMNS = 60;
const SPANS: readonly Millis[] = [DAY, 7 * DAY, 28 * DAY, 91 * DAY, 364 * DAY];

/** How much there was when, from the first of the times to the last; null where that is no drawing's worth. */
export function timesChart(times: readonly Millis[], timepiece: Timepiece): Html | null {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (times.length < 3 || last - first < DAY) return null;
  const span =
    SPANS.find((one) => (last - first) / one < MOST_COLUMNS) ?? (last - first) / MOST_COLUMNS;
  const counts = countIn(times, first, span);
  const [from, until] = [dayWords(first, timepiece), dayWords(last, timepiece)];
  const columns = counts.map((count, at): Column => {
    if (at === 0) return { count, name: from };
    return { count, name: at === counts.length - 1 ? until : null };
  });
  const told = say(
    '{count, plural, one {# statement} other {# statements}} from {from} to {until}.',
    {
      ...{ count: times.length, from, until },
    },
  );
  return columnChart(columns, told);
}

function countIn(times: readonly Millis[], first: Millis, span: Millis): number[] {
  const counts: number[] = [];
  for (const time of times) {
    const at = Math.floor((time - first) / span);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count ?? 0);
}
