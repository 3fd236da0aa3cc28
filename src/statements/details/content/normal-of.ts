import type { Span } from '../../../model/statement.ts';
import { type DetailText, isWord, runOf } from '../detail-text.ts';

/** Numbers printed with and without marks between their digits are one. */
const INSIDE_NUMBER = /(?<=\d),(?=\d{3})/gu;

/**
 * A content for comparison with others': its words in lower case, in their order, without marks and function words;
 * numbers are kept. Words are parted by one space. Where nothing is left, all words stand.
 */
export function normalOf(text: DetailText, content: readonly Span[]): string {
  const words = content.flatMap((span) => wordsIn(text, span));
  const telling = words.filter((word) => !text.words.grammar.functionWords.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

function wordsIn(text: DetailText, span: Span): string[] {
  const { from, to } = runOf(text, span);
  const words: string[] = [];
  for (let index = from; index < to; index += 1) {
    const word = text.lower[index] ?? '';
    if (isWord(text, index)) words.push(word.normalize('NFC').replace(INSIDE_NUMBER, ''));
  }
  return words;
}
