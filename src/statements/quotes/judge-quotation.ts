import type { JoinedText } from '../raw-attribution.ts';
import type { Quotation, QuotationPiece, QuotationSigns } from './quotation.ts';
import type { QuotationWords } from './quotation-words.ts';
import { kindAt, LETTER, SPACE } from './sign-kinds.ts';

export type Pieces = readonly [QuotationPiece, ...QuotationPiece[]];

/** Longer than a title or a nickname is. */
const LONG = 8;
const SHORT = 3;
/** Signs around a quotation in which cues are looked for. */
const NEAR = 40;

/** What a quotation looks like, and whether it is rather speech or rather single words. */
export function judgeQuotation(
  joined: JoinedText,
  pieces: Pieces,
  words: QuotationWords,
): Pick<Quotation, 'kind' | 'signs'> {
  const signs = signsOf(joined, pieces);
  return { kind: kindOf(joined.text, { pieces, signs, words }), signs };
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

type Judged = {
  readonly pieces: Pieces;
  readonly signs: QuotationSigns;
  readonly words: QuotationWords;
};

function kindOf(text: string, { pieces, signs, words }: Judged): Quotation['kind'] {
  if (pieces.length > 1 || signs.words >= LONG || signs.afterColon) return 'speech';
  const [{ inner, outer }] = pieces;
  const before = wordsOf(text.slice(Math.max(0, outer.start - NEAR), outer.start));
  const after = wordsOf(text.slice(outer.end, outer.end + NEAR));
  const isSaid =
    before.slice(-4).some((word) => words.cues.has(word)) ||
    after.slice(0, 4).some((word) => words.cues.has(word));
  if (isSaid) return 'speech';
  if (before.slice(-2).some((word) => words.names.has(word))) return 'words';
  const inside = wordsOf(text.slice(inner.start, inner.end));
  if (signs.words > SHORT && inside.some((word) => words.clause.has(word))) return 'speech';
  return signs.fillsParagraph && signs.endsSentence ? 'speech' : 'words';
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .filter((word) => word !== '');
}
