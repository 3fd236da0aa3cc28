import type { Token } from '../../text/tokenise.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { JoinedText } from '../raw-attribution.ts';

/** A text as the network takes it: a number a word for everything it knows of the word. */
export type TextWords = {
  readonly tokens: readonly Token[];
  /** Hashes of the words in their plain form, and of their last three letters. */
  readonly word: Uint32Array;
  readonly ending: Uint32Array;
  /** Which of six shapes its letters have. */
  readonly shape: Uint8Array;
  /** `FLAGS` numbers a word, 0 or 1. */
  readonly flags: Uint8Array;
  /** The number of the line a word stands in. */
  readonly line: Uint32Array;
};

export const FLAGS = 8;

/** In the order of the flags. */
export const FLAG = {
  opens: 0,
  closes: 1,
  quoted: 2,
  isMark: 3,
  startsLine: 4,
  goesOn: 5,
  isHead: 6,
  ours: 7,
};

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ["''", '"'],
  ['``', '"'],
  ['’', "'"],
  ['‘', "'"],
  ['—', '-'],
  ['–', '-'],
]);

/**
 * What is counted as a statement, and where its parts end: PolNeAR's annotators held it otherwise than we do (eval/statements/
 * README.md). The network has learned from both, told which is which, and is asked for one of them.
 */
export type Guidelines = 'hearsay' | 'polnear';

export type Reading = {
  readonly quotations: readonly Quotation[];
  readonly guidelines: Guidelines;
};

/**
 * Reads a text's words. `tokens` and `quotations` are those of the text, in order: single and low marks count as the usual ones where
 * they open or close one.
 */
export function readWords(
  { text, parts }: JoinedText,
  tokens: readonly Token[],
  { quotations, guidelines }: Reading,
): TextWords {
  const size = tokens.length;
  const words: TextWords = {
    tokens,
    word: new Uint32Array(size),
    ending: new Uint32Array(size),
    shape: new Uint8Array(size),
    flags: new Uint8Array(size * FLAGS),
    line: new Uint32Array(size),
  };
  markQuotations(words, quotations);
  const head = parts.find(({ place }) => place === 'headline')?.span.end ?? -1;
  for (let index = 0; index < size; index += 1) {
    readWord(words, text, index);
    if ((tokens[index]?.end ?? 0) <= head) words.flags[index * FLAGS + FLAG.isHead] = 1;
    if (guidelines === 'hearsay') words.flags[index * FLAGS + FLAG.ours] = 1;
  }
  return words;
}

function readWord(
  { tokens, word, ending, shape, flags, line }: TextWords,
  text: string,
  index: number,
): void {
  const { start, end } = tokens[index] ?? { start: 0, end: 0 };
  const before = tokens[index - 1]?.end;
  const own = index * FLAGS;
  const print = text.slice(start, end);
  const plain = flags[own + FLAG.isMark] === 1 ? '"' : plainForm(print);
  word[index] = hashOf(plain);
  ending[index] = hashOf(plain.slice(-3));
  shape[index] = shapeOf(print);
  const isNewLine = before !== undefined && hasBreak(text, before, start);
  if (isNewLine || index === 0) flags[own + FLAG.startsLine] = 1;
  line[index] = (line[index - 1] ?? 0) + (isNewLine ? 1 : 0);
}

/** Marks what opens, closes and stands inside quotations; the first word of a piece that goes on says so. */
function markQuotations(words: TextWords, quotations: readonly Quotation[]): void {
  let at = 0;
  for (const { pieces, closed, style } of quotations) {
    for (const [number, piece] of pieces.entries()) {
      while ((words.tokens[at]?.end ?? Infinity) <= piece.outer.start) at += 1;
      if (number > 0 && at < words.tokens.length) words.flags[at * FLAGS + FLAG.goesOn] = 1;
      const isClosed = closed || number < pieces.length - 1;
      at = markPiece(words, at, { piece, hasMarks: style === 'marks', isClosed });
    }
  }
}

type MarkedPiece = {
  readonly piece: Quotation['pieces'][number];
  readonly hasMarks: boolean;
  readonly isClosed: boolean;
};

/** Gives the first word behind the piece. */
function markPiece({ tokens, flags }: TextWords, from: number, marked: MarkedPiece): number {
  const { outer, inner } = marked.piece;
  let at = from;
  for (; (tokens[at]?.start ?? Infinity) < outer.end; at += 1) {
    const { start } = tokens[at] ?? { start: 0 };
    const own = at * FLAGS;
    const closes = marked.hasMarks && marked.isClosed && start >= inner.end;
    if (marked.hasMarks && start < inner.start) mark(flags, own, FLAG.opens);
    else if (closes) mark(flags, own, FLAG.closes);
    if (!closes) flags[own + FLAG.quoted] = 1;
  }
  return at;
}

function mark(flags: Uint8Array, own: number, flag: number): void {
  flags[own + flag] = 1;
  flags[own + FLAG.isMark] = 1;
}

/** Lower case, plain marks, zeros for digits: what numbers say does not tell who speaks. */
export function plainForm(print: string): string {
  const plainMark = PLAIN.get(print);
  if (plainMark !== undefined) return plainMark;
  return print.toLowerCase().replaceAll('’', "'").replaceAll(/\d/g, '0');
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo). */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** 0 a number, 1 a mark, 2 CAPITALS, 3 one capital, 4 Capitalised, 5 lower case. */
function shapeOf(print: string): number {
  const first = String.fromCodePoint(print.codePointAt(0) ?? 0);
  if (/\p{N}/u.test(first)) return 0;
  if (!/\p{L}/u.test(first)) return 1;
  if (print === print.toUpperCase() && print !== print.toLowerCase())
    return print.length > 1 ? 2 : 3;
  return first !== first.toLowerCase() ? 4 : 5;
}

function hasBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === 10) return true;
  return false;
}
