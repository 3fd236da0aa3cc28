import { DAY, type Millis } from '../time.ts';
import type { PollAnswers, PollPlan } from './poll.ts';

export const LONGEST_QUESTION = 300;
export const LONGEST_OPTION = 120;
export const LONGEST_NOTE = 500;
export const FEWEST_OPTIONS = 2;
export const MOST_OPTIONS = 10;
const LONGEST_POLL: Millis = 366 * DAY;

/** In one line without space around it; null: nothing that could be read, or too long. */
export function pollLine(typed: string, longest: number): string | null {
  const line = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const isLine = line.length > 0 && line.length <= longest && line.isWellFormed();
  return isLine && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line) ? line : null;
}

/** What is wrong with what somebody typed. */
export type PollTrouble = 'question' | 'options' | 'same' | 'ends' | 'times';

/** Options a line each, empty lines left out. */
export function optionsOf(lines: readonly string[]): PollAnswers | PollTrouble {
  const typed = lines.filter((line) => line.trim() !== '');
  if (typed.length < FEWEST_OPTIONS || typed.length > MOST_OPTIONS) return 'options';
  const options = typed.flatMap((line) => pollLine(line, LONGEST_OPTION) ?? []);
  if (options.length < typed.length) return 'options';
  // Two that look alike would part the votes of those who mean the same.
  const keys = new Set(options.map((option) => option.normalize('NFKC').toLowerCase()));
  return keys.size < options.length ? 'same' : { kind: 'options', options };
}

export function scaleOf(most: 5 | 10, low: string, high: string): PollAnswers | PollTrouble {
  const ends = [pollLine(low, LONGEST_OPTION), pollLine(high, LONGEST_OPTION)] as const;
  if (ends[0] === null || ends[1] === null) return 'ends';
  return { kind: 'scale', most, low: ends[0], high: ends[1] };
}

/** Null: the times can be. What is over when it is made asks nobody. */
export function timesTrouble(
  { opensAt, closesAt }: Pick<PollPlan, 'opensAt' | 'closesAt'>,
  now: Millis,
): PollTrouble | null {
  const isFit = closesAt > opensAt && closesAt > now && closesAt - opensAt <= LONGEST_POLL;
  return isFit ? null : 'times';
}

/** Whether other words are a correction of these: as many answers, of the same kind. */
export function hasSameShape(one: PollAnswers, other: PollAnswers): boolean {
  if (one.kind === 'options' && other.kind === 'options')
    return one.options.length === other.options.length;
  return one.kind === 'scale' && other.kind === 'scale' && one.most === other.most;
}
