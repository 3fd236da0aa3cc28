import type { StoryArticle } from '../../model/claim.ts';
import type { Words } from '../../model/statement.ts';
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
    if (value < LEAST || counted.has(value)) continue;
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

/** Up to two words behind the number, with nothing but a space or a hyphen between. */
function countedEnd(
  text: string,
  words: readonly { readonly start: number; readonly end: number; readonly isDigits: boolean }[],
  to: number,
): number {
  let end = words[to - 1]?.end ?? 0;
  if (text.charAt(end) === '%') return end + 1;
  for (const word of words.slice(to, to + 2)) {
    if (word.isDigits || !/^[ \u00a0-]?$/.test(text.slice(end, word.start))) break;
    end = word.end;
  }
  return end;
}
