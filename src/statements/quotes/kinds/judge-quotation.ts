import type { JoinedText } from '../../raw-attribution.ts';
import { kindAt, LETTER, SPACE } from '../marks/sign-kinds.ts';
import type { Quotation, QuotationPiece, QuotationSigns } from '../quotation.ts';
import type { QuotationWords } from '../words/quotation-words.ts';
import { kindOfQuotation } from './kind-of-quotation.ts';

export type Pieces = readonly [QuotationPiece, ...QuotationPiece[]];

/** What a quotation looks like, and whether it is rather speech or rather single words. */
export function judgeQuotation(
  joined: JoinedText,
  pieces: Pieces,
  words: QuotationWords,
): Pick<Quotation, 'kind' | 'signs'> {
  const signs = signsOf(joined, pieces);
  return { kind: kindOfQuotation(joined.text, { pieces, signs, words }), signs };
}

function signsOf(joined: JoinedText, pieces: Pieces): QuotationSigns {
  const { text } = joined;
  const [first] = pieces;
  const last = pieces.at(-1) ?? first;
  const ending = lastSign(text, last);
  return {
    words: pieces.reduce((sum, { inner }) => sum + countWords(text, inner.start, inner.end), 0),
    endsSentence: '.!?…。！？'.includes(ending),
    endsWithComma: ending === ',' || text.charAt(last.outer.end) === ',',
    startsUpper: startsUpper(text, first),
    afterColon: signBefore(text, first.outer.start) === ':',
    afterComma: signBefore(text, first.outer.start) === ',',
    fillsParagraph: pieces.every((piece) => fillsPart(joined, piece)),
  };
}

/** The sign before the closing mark; marks and brackets between are passed over. */
function lastSign(text: string, { inner }: QuotationPiece): string {
  let at = inner.end - 1;
  while (at > inner.start && '"”’\'»)]'.includes(text.charAt(at))) at -= 1;
  return text.charAt(at);
}

function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let before = SPACE;
  for (let at = start; at < end; at += 1) {
    const kind = kindAt(text, at);
    if (kind >= LETTER && before === SPACE) words += 1;
    // Marks inside a word and before it do not part words.
    if (kind >= LETTER || kind === SPACE) before = kind;
  }
  return words;
}

function startsUpper(text: string, { inner }: QuotationPiece): boolean {
  for (let at = inner.start; at < inner.end; at += 1) {
    if (kindAt(text, at) < LETTER) continue;
    const first = text.charAt(at);
    return first !== first.toLowerCase();
  }
  return false;
}

/** Over a space or two. */
function signBefore(text: string, start: number): string {
  let at = start - 1;
  while (at > start - 4 && kindAt(text, at) === SPACE && text.charAt(at) !== '\n') at -= 1;
  return text.charAt(at);
}

function fillsPart(joined: JoinedText, { outer, part }: QuotationPiece): boolean {
  const span = joined.parts[part]?.span;
  if (span === undefined) return false;
  const before = joined.text.slice(Math.max(span.start, outer.start - 4), outer.start);
  const after = joined.text.slice(outer.end, Math.min(span.end, outer.end + 4));
  return before.trim() === '' && after.trim() === '';
}
