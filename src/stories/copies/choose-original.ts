import { DAY, HOUR, MINUTE, type Millis } from '../../model/time.ts';
import type { KeptArticle } from './kept-articles.ts';

/** Which of two with the same text is likely the original, and why: a sentence told of the one that is not. */
export type Original = {
  readonly isNew: boolean;
  /** One of them credits the other. */
  readonly isCredited: boolean;
  readonly reason: string;
  /** The same, told of any other with that text. */
  readonly reasonForAll: string;
};

/** The article that has just come. */
export type Newcomer = Pick<KeptArticle, 'time' | 'name' | 'credits' | 'ownShingles'> & {
  /** Both keys of its outlet's name. */
  readonly names: readonly [number, number];
  /** The first agency it credits, as printed. */
  readonly agency: string | null;
};

/** What stood for the text so far. */
export type Incumbent = Pick<KeptArticle, 'time' | 'name' | 'ownShingles'> & {
  /** Of it and of all that have its text. */
  readonly credits: ReadonlySet<number>;
  readonly isCredited: boolean;
  /** Whether it may still lose its place. */
  readonly isSettled: boolean;
};

/** In this order: who is credited, who was first, who has the longer text and credits nobody, who was seen first. */
export function chooseOriginal(newcomer: Newcomer, incumbent: Incumbent): Original {
  const credited = newcomer.credits.some((key) => key !== 0 && key === incumbent.name);
  if (credited) return other(`It credits ${newcomer.agency}, which published it.`, true);
  if (incumbent.isCredited) return other('Others with this text credit the outlet of that one.');
  if (incumbent.isSettled) return other('That one was the first of many with this text.');
  const credits = newcomer.names.some((key) => key !== 0 && incumbent.credits.has(key));
  if (credits)
    return newOne('It credits the outlet that published that one.', { isCredited: true });
  return chooseByTime(newcomer, incumbent) ?? chooseUntimed(newcomer, incumbent);
}

function chooseByTime(newcomer: Newcomer, incumbent: Incumbent): Original | null {
  if (newcomer.time === null || incumbent.time === null) return null;
  const lead = newcomer.time - incumbent.time;
  if (lead === 0) return null;
  if (lead > 0) return other(`That one was first, ${tellTime(lead)} earlier.`);
  // Who says to have it from an agency did not write it, whatever the clocks say.
  if (newcomer.credits[0] !== 0 && incumbent.credits.size === 0)
    return other('That one credits nobody for its text.');
  return newOne(`That one was first, ${tellTime(-lead)} earlier.`, { isCredited: false });
}

/**
 * Published at one time, as far as anybody knows: the one that was seen first, unless it says to have its text from somebody and
 * the newcomer, which doesn't, has more of it. Length alone says nothing: what was added to a text makes it longer too.
 */
function chooseUntimed(newcomer: Newcomer, incumbent: Incumbent): Original {
  const isFuller = newcomer.ownShingles > 1.1 * incumbent.ownShingles;
  if (isFuller && incumbent.credits.size > 0 && newcomer.credits[0] === 0)
    return newOne(LONGER, { isCredited: false, reasonForAll: LONGER });
  if (incumbent.ownShingles > 1.1 * newcomer.ownShingles)
    return other('That one was seen first and has more of the text.');
  return other('That one was seen first; they came out at one time, as far as is known.');
}

const LONGER = 'That one has more of the text and credits nobody for it.';

function other(reason: string, isCredited = false): Original {
  return { isNew: false, isCredited, reason, reasonForAll: reason };
}

type Ground = { readonly isCredited: boolean; readonly reasonForAll?: string };

function newOne(reason: string, { isCredited, reasonForAll }: Ground): Original {
  const forAll = isCredited
    ? 'Others with this text credit the outlet of that one.'
    : 'That one was there before all others with this text.';
  return { isNew: true, isCredited, reason, reasonForAll: reasonForAll ?? forAll };
}

/** "25 minutes", "3 hours", "2 days". */
function tellTime(time: Millis): string {
  if (time < MINUTE) return 'less than a minute';
  if (time < 2 * HOUR) return tellCount(Math.round(time / MINUTE), 'minute');
  if (time < 2 * DAY) return tellCount(Math.round(time / HOUR), 'hour');
  return tellCount(Math.round(time / DAY), 'day');
}

function tellCount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
