import type { Span } from '../../model/statement.ts';
import type { Token } from '../../text/tokenise.ts';
import { BETWEEN } from './source-words.ts';

export type Words = { readonly text: string; readonly tokens: readonly Token[] };
export type Word = Span & {
  readonly lower: string;
  readonly isCapital: boolean;
  readonly isMark: boolean;
};

/** What stands before a cue in its sentence. */
export type Clause = {
  /** Where the sentence begins, and where the cue does. */
  readonly start: number;
  readonly end: number;
  readonly verb: Span;
  /** Up to the verb, without adverbs and auxiliaries at the end, nor the "and" behind them. */
  readonly words: readonly Word[];
  /** Whether "and" joins the verb to one before it. */
  readonly isJoined: boolean;
};

/** Words looked at before a cue. */
const REACH = 40;
const JOINTS = new Set(['and', 'but', 'or']);

export function clauseBefore({ text, tokens }: Words, cue: Span): Clause {
  const before = wordsBefore(text, tokens, cue.start);
  const start = before[0]?.start ?? cue.start;
  let end = before.length;
  while (end > 0 && isBetween(before[end - 1])) end -= 1;
  const isJoined = JOINTS.has(before[end - 1]?.lower ?? '');
  return {
    start,
    end: cue.start,
    verb: cue,
    words: before.slice(0, isJoined ? end - 1 : end),
    isJoined,
  };
}

function isBetween(word: Word | undefined): boolean {
  return word !== undefined && (BETWEEN.has(word.lower) || /^\p{Ll}{3,}ly$/u.test(word.lower));
}

function wordsBefore(text: string, tokens: readonly Token[], place: number): Word[] {
  const words: Word[] = [];
  for (let at = lastBefore(tokens, place); at >= 0 && words.length < REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || endsSentence(text, token, tokens[at + 1])) break;
    words.push(wordOf(text, token));
  }
  return words.reverse();
}

export function wordOf(text: string, { start, end }: Token): Word {
  const printed = text.slice(start, end);
  const lower = printed.toLowerCase().replaceAll('’', "'");
  return {
    start,
    end,
    lower,
    isCapital: printed !== lower && /^\p{Lu}/u.test(printed),
    isMark: !/[\p{L}\p{N}]/u.test(printed),
  };
}

/** A stop, or a paragraph's end right behind. */
function endsSentence(text: string, { start, end }: Token, next: Token | undefined): boolean {
  if ('.?!'.includes(text.charAt(start)) && end === start + 1) return true;
  return next !== undefined && text.slice(end, next.start).includes('\n');
}

/** The last token that ends before a place, by halving; -1 where none does. */
export function lastBefore(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
