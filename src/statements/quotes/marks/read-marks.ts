import type { QuoteMarks } from '../quote-marks.ts';
import { DASH, DIGIT, kindAt, LETTER, OPENER, SPACE } from './sign-kinds.ts';
import { isElision, isMeasure, mayBelongToWord } from './tell-apostrophe.ts';

/** Marks close what opened with a mark of the same sort: “ with " or ”, ‘ with ', « with ». */
export type MarkSort = 'double' | 'single' | 'angle' | 'single angle' | 'corner' | 'white corner';

export type Mark = {
  readonly at: number;
  readonly end: number;
  readonly sort: MarkSort;
  /** As printed. */
  readonly look: string;
  /** What its looks say. */
  readonly glyph: 'open' | 'close' | 'either';
  /** It does what it looks like, whatever its neighbours. */
  readonly isFirm: boolean;
  /** What its neighbours say: "inner" between two words or their marks, "loose" between two spaces. */
  readonly side: 'open' | 'close' | 'inner' | 'loose';
  /** The kind of the sign before it, other quotation marks passed over. */
  readonly before: number;
  /** At the line's start, or behind a colon or a comma. */
  readonly isClean: boolean;
  /** It closes, unless it is the apostrophe of "the workers' union" or "goin' home". */
  readonly mayBelongToWord: boolean;
  /** A single mark that surely closes follows before one that opens. */
  readonly closesLater: boolean;
};

type Sign = Pick<Mark, 'at' | 'end' | 'sort' | 'before'>;

const SIGN = /["'`´«»‹›‘-‟「-』＂]|,,/gu;
const SORTS: ReadonlyMap<string, MarkSort> = new Map([
  ...signsOf('"＂“”„‟', 'double'),
  ...signsOf("'‘’‚‛", 'single'),
  ...signsOf('«»', 'angle'),
  ...signsOf('‹›', 'single angle'),
  ...signsOf('「」', 'corner'),
  ...signsOf('『』', 'white corner'),
]);
/** Printed twice these are a double mark: ''so'', ``so''. */
const DOUBLED = "'‘’`´";

function signsOf(signs: string, sort: MarkSort): [string, MarkSort][] {
  return [...signs].map((sign) => [sign, sort]);
}

/**
 * The quotation marks of one line, in order, without apostrophes inside words, elisions ("'tis", "'90s"), feet and
 * inches. Places are in the line. Time is linear in its length.
 */
export function readMarks(line: string, marks: QuoteMarks): Mark[] {
  const signs = signsIn(line);
  const read: Mark[] = [];
  let after = SPACE;
  let closesLater = false;
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    const sign = signs[index];
    if (sign === undefined) continue;
    if (signs[index + 1]?.at !== sign.end) after = kindAt(line, sign.end);
    if (isNoMark(line, { sign, after, marks })) continue;
    const mark: Mark = { ...markOf(line, { sign, after, marks }), closesLater };
    closesLater = closesHere(mark) ?? closesLater;
    read.push(mark);
  }
  return read.reverse();
}

function signsIn(line: string): Sign[] {
  const signs: Sign[] = [];
  for (const { 0: found, index } of line.matchAll(SIGN)) {
    const last = signs.at(-1);
    // The second half of a doubled mark.
    if (last !== undefined && index < last.end) continue;
    const { sort, length } = sortAt(line, index, found);
    if (sort === undefined) continue;
    const before = index === last?.end ? last.before : kindAt(line, index - 1);
    signs.push({ at: index, end: index + length, sort, before });
  }
  return signs;
}

function sortAt(
  line: string,
  at: number,
  found: string,
): { sort: MarkSort | undefined; length: number } {
  const isDoubled = found === ',,' || isTwice(line, at);
  return isDoubled ? { sort: 'double', length: 2 } : { sort: SORTS.get(found), length: 1 };
}

function isTwice(line: string, at: number): boolean {
  return DOUBLED.includes(line.charAt(at)) && DOUBLED.includes(line.charAt(at + 1) || ' ');
}

type Around = { readonly sign: Sign; readonly after: number; readonly marks: QuoteMarks };

function isNoMark(line: string, { sign, after, marks }: Around): boolean {
  const { before } = sign;
  if (line.charAt(sign.at) === ',') return before !== SPACE || after === SPACE;
  if (sign.sort === 'double') return before === DIGIT && isMeasure(line, sign.at);
  if (sign.sort !== 'single') return false;
  if (isWord(before) && isWord(after)) return true;
  return isWord(after) && isElision(line, sign, marks.elisions);
}

function isWord(kind: number): boolean {
  return kind >= LETTER;
}

function markOf(line: string, { sign, after, marks }: Around): Omit<Mark, 'closesLater'> {
  const { at, end, before } = sign;
  const look = line.slice(at, end);
  return {
    ...sign,
    look,
    glyph: glyphOf(look, marks),
    isFirm: marks.firm.includes(look),
    side: sideOf(before, after),
    isClean: isClean(line, at),
    mayBelongToWord: sign.sort === 'single' && mayBelongToWord(line, at),
  };
}

function glyphOf(look: string, marks: QuoteMarks): Mark['glyph'] {
  const glyph = look.charAt(0);
  if (glyph === '`' || glyph === ',') return 'open';
  if (marks.open.includes(glyph)) return 'open';
  return marks.close.includes(glyph) ? 'close' : 'either';
}

function sideOf(before: number, after: number): Mark['side'] {
  const mayOpen = before <= DASH && after !== SPACE;
  const mayClose = before >= DASH && after < LETTER && after !== OPENER;
  if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close';
  return before === SPACE || after === SPACE ? 'loose' : 'inner';
}

/** Looked for over one space: "said: 'I am". */
function isClean(line: string, at: number): boolean {
  const place = kindAt(line, at - 1) === SPACE ? at - 2 : at - 1;
  return place < 0 || ':,"“«'.includes(line.charAt(place));
}

/** Whether a mark decides for those before it that a closing one follows; null where it says nothing. */
function closesHere(mark: Mark): boolean | null {
  if (mark.sort !== 'single') return null;
  if (mark.side === 'open') return mark.glyph === 'close' ? null : false;
  return mark.side === 'close' && !mark.mayBelongToWord ? true : null;
}
