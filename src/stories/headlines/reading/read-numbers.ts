import { westernDigits } from '../../../text/dates/western-digits.ts';
import { magnitudeOf, numberWordsOf } from './number-words.ts';
import type { TextWord } from './text-words.ts';

/** A number as a text has it, in digits or words. */
export type TextNumber = {
  readonly value: number;
  /** Its words: half-open, among the text's words. */
  readonly from: number;
  readonly to: number;
};

/** The numbers of a text in order; "one" is none, since it mostly counts nothing. Linear. */
export function readNumbers(words: readonly TextWord[], language: string | null): TextNumber[] {
  const names = numberWordsOf(language);
  const numbers: TextNumber[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const read = readAt(words, at, names);
    if (read === null || isPartOfName(words, at)) continue;
    numbers.push(read);
    at = read.to - 1;
  }
  return numbers;
}

/** "Channel Nine": a number word with a capital, right behind another. */
function isPartOfName(words: readonly TextWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return false;
  return word.isTitle && before.isTitle && word.start - before.end === 1;
}

function readAt(
  words: readonly TextWord[],
  from: number,
  names: ReadonlyMap<string, number>,
): TextNumber | null {
  const word = words[from];
  if (word === undefined) return null;
  let value = word.isDigits ? digitsOf(word.lower) : (names.get(word.lower) ?? null);
  if (value === null) return null;
  let to = from + 1;
  const next = names.get(words[to]?.lower ?? '');
  const isTens = !word.isDigits && value >= 20 && value % 10 === 0;
  if (isTens && next !== undefined && next < 10) {
    value += next;
    to += 1;
  }
  for (let more = 0; more < 2; more += 1) {
    const magnitude = magnitudeBehind(words, to);
    if (magnitude === null) break;
    value *= magnitude;
    to += 1;
  }
  return { value, from, to };
}

/** A magnitude stands right behind: "84m", "1.9 billion". */
function magnitudeBehind(words: readonly TextWord[], at: number): number | null {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined || word.start - before.end > 1) return null;
  // "5 m" is metres.
  if (word.lower.length === 1 && word.start !== before.end) return null;
  return magnitudeOf(word.lower);
}

/** One separator before three digits parts thousands, whatever the language: "1,204", "1.204"; else the last is the decimal one. */
function digitsOf(printed: string): number | null {
  const ascii = westernDigits(printed);
  const parts = ascii.split(/[.,]/);
  const last = parts.at(-1) ?? '';
  const isWhole = parts.length > 1 && parts.slice(1).every((part) => part.length === 3);
  const number =
    parts.length === 1 || isWhole ? parts.join('') : `${parts.slice(0, -1).join('')}.${last}`;
  const value = Number(number);
  return Number.isFinite(value) ? value : null;
}
