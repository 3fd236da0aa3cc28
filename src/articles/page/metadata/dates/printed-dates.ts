import type { FoundDate } from '../../../../text/dates/find-dates.ts';
import { OTHER_WORDS, PUBLISHED_WORDS, UPDATED_WORDS } from './date-label-words.ts';

export type PrintedDate = {
  readonly time: number;
  readonly hasClock: boolean;
  /** What the words beside it say; 'bare' where there are none. */
  readonly role: 'published' | 'updated' | 'other' | 'bare';
  /** Where it stands in the line. */
  readonly start: number;
  /** How many words of the line are neither date nor label. */
  readonly strayWords: number;
};

const LONGEST_LINE = 320;
/** Units before a date in which its label stands. */
const LABEL_REACH = 44;

/** Before this no page was on the web: an older date is of something else. */
const EARLIEST = Date.UTC(1995, 0, 1);
/** Nothing is published after this. */
export const LATEST: number = Date.UTC(2100, 0, 1);

/** Whether something can have been published on the web then. There is no clock here: the future is not refused. */
export function isOfTheWeb(time: number): boolean {
  return time >= EARLIEST && time < LATEST;
}

/** The dates found in a line, with what they are said to be of: "Published 3 May 2024 | Updated 4 May 2024". */
export function printedDates(line: string, found: readonly FoundDate[]): PrintedDate[] {
  if (line.length > LONGEST_LINE) return [];
  let before = 0;
  const dates: PrintedDate[] = [];
  const strayWords = found.length === 0 ? 0 : countStray(line, found);
  for (const { time, hasClock, start, end } of found) {
    const label = line.slice(Math.max(before, start - LABEL_REACH), start).toLowerCase();
    if (isOfTheWeb(time)) dates.push({ time, hasClock, role: roleOf(label), start, strayWords });
    before = end;
  }
  return dates;
}

/** The word nearest to the date says what it is of. */
function roleOf(label: string): PrintedDate['role'] {
  const published = lastOf(label, PUBLISHED_WORDS);
  const updated = lastOf(label, UPDATED_WORDS);
  const other = lastOf(label, OTHER_WORDS);
  const nearest = Math.max(published, updated, other);
  if (nearest === -1) return 'bare';
  if (nearest === updated) return 'updated';
  return nearest === published ? 'published' : 'other';
}

/** Where the last of the words begins that stands at a word's beginning; -1 if none does. */
function lastOf(label: string, words: readonly string[]): number {
  let last = -1;
  for (const word of words) {
    const at = label.lastIndexOf(word);
    if (
      at > last &&
      (at === 0 ||
        !/[\p{L}\d]/u.test(label[at - 1] ?? '') ||
        !/^\p{Ll}/u.test(word) ||
        isUnspaced(word))
    )
      last = at;
  }
  return last;
}

function isUnspaced(word: string): boolean {
  return word >= '\u2e80';
}

function countStray(
  line: string,
  dates: readonly { readonly start: number; readonly end: number }[],
): number {
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += ` ${line.slice(from, start)}`;
    from = Math.max(from, end);
  }
  rest += ` ${line.slice(from)}`;
  return rest.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}
