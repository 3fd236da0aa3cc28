import type { StoryArticle } from '../../model/claim.ts';
import type { Words } from '../../model/statement.ts';
import { readNumbers } from '../headlines/reading/read-numbers.ts';
import { textWords } from '../headlines/reading/text-words.ts';

type NumberedText = Pick<StoryArticle, 'paragraphs' | 'language'>;

const LONGEST = 200_000;
/** Smaller ones stand in any text. */
const LEAST = 2;

/** Numbers with the words they count that no earlier text has in digits or words, each value once, in the text's order. */
export function newNumbers(article: NumberedText, earlier: readonly NumberedText[]): Words[] {
  const known = new Set(earlier.flatMap((one) => valuesOf(one)));
  const text = article.paragraphs.join('\n\n').slice(0, LONGEST);
  const words = textWords(text, article.language);
  const numbers: Words[] = [];
  for (const { value, from, to } of readNumbers(words, article.language)) {
    if (value <= LEAST || known.has(value)) continue;
    known.add(value);
    const start = signBefore(text, words[from]?.start ?? 0);
    const end = countedEnd(text, words, to);
    numbers.push({ text: text.slice(start, end), place: 'body', span: { start, end } });
  }
  return numbers;
}

function valuesOf({ paragraphs, language }: NumberedText): number[] {
  const words = textWords(paragraphs.join('\n\n').slice(0, LONGEST), language);
  return readNumbers(words, language).map(({ value }) => value);
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
  for (let at = to; at < to + 2; at += 1) {
    const word = words[at];
    const isNext =
      word !== undefined && !word.isDigits && /^[\s-]?$/.test(text.slice(end, word.start));
    if (!isNext || text.slice(end, word.start).includes('\n')) break;
    end = word.end;
  }
  return end;
}
