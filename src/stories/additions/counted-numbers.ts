import type { StoryArticle } from '../../model/claim.ts';
import type { Words } from '../../model/statement.ts';
import { COMMON_WORDS } from '../../text/common-words.ts';
import { readNumbers } from '../headlines/reading/read-numbers.ts';
import { textWords } from '../headlines/reading/text-words.ts';

/** A text's number with the words it counts, as printed. */
export type Counted = { readonly value: number; readonly words: Words };

const LONGEST = 200_000;
/** Smaller ones stand in any text. */
const LEAST = 3;

/** The numbers of a text in order, in digits or words, each value once. Linear. */
export function countedNumbers({
  paragraphs,
  language,
}: Pick<StoryArticle, 'paragraphs' | 'language'>): Counted[] {
  const text = paragraphs.join('\n\n').slice(0, LONGEST);
  const words = textWords(text, language);
  const counted = new Map<number, Counted>();
  for (const { value, from, to } of readNumbers(words, language)) {
    if (value < LEAST || counted.has(value) || !isCount(text, words, { from, to })) continue;
    const start = signBefore(text, words[from]?.start ?? 0);
    const end = countedEnd(text, words, to);
    const printed = { text: text.slice(start, end), place: 'body' as const, span: { start, end } };
    counted.set(value, { value, words: printed });
  }
  return [...counted.values()];
}

/** "$" and "€" belong to their number. */
function signBefore(text: string, start: number): number {
  return /[$€£¥]/.test(text.charAt(start - 1)) ? start - 1 : start;
}

type Placed = { readonly start: number; readonly end: number; readonly isUpper: boolean };
type Range = { readonly from: number; readonly to: number };

/** An hour ("04:00") counts nothing, nor does a part of a name ("Channel Nine News"). */
function isCount(text: string, words: readonly Placed[], { from, to }: Range): boolean {
  const [first, last, next] = [words[from], words[to - 1], words[to]];
  if (first === undefined || last === undefined) return false;
  if (/^[:.]\d/.test(text.slice(last.end, last.end + 2))) return false;
  if (text.charAt(first.start - 1) === ':') return false;
  return !(first.isUpper && next?.isUpper && text.charAt(last.end) === ' ');
}

/** Up to two words behind the number, with nothing but a space or a hyphen between, to the last that is no small word. */
function countedEnd(
  text: string,
  words: readonly (Placed & { readonly lower: string; readonly isDigits: boolean })[],
  to: number,
): number {
  const last = words[to - 1]?.end ?? 0;
  if (text.charAt(last) === '%') return last + 1;
  let [end, counted] = [last, last];
  for (const word of words.slice(to, to + 2)) {
    if (word.isDigits || !/^[ \u00a0-]?$/.test(text.slice(end, word.start))) break;
    end = word.end;
    if (COMMON_WORDS.has(word.lower)) break;
    counted = end;
  }
  return counted;
}
