import { statedByline } from '../furniture/byline-of.ts';
import { type Furniture, furnitureOf } from '../furniture/furniture-of.ts';
import { isSentence } from '../furniture/lines.ts';
import type { Block } from '../tree/blocks.ts';
import { lineWords, sharedShare, tellingWords } from './line-words.ts';
import type { PageLine } from './page-lines.ts';

/** What the page says of itself that its lines are held against. */
export type PageWords = {
  readonly headline: string | null;
  readonly description: string | null;
  /** The text in the linked data, letters and digits alone, lower case; null where there is none. */
  readonly statedBody: string | null;
};

export const LINE_NAMES = [
  'words',
  'characters',
  'word length',
  'linked share',
  'links',
  'media',
  'sentence',
  'stops',
  'commas',
  'digits',
  'capitals',
  'capitalised words',
  'begins small',
  'begins with a mark',
  'quotes',
  'colon end',
  'question end',
  'cut off',
  'at sign',
  'copyright',
  'address',
  'date like',
  'furniture',
  'like the headline',
  'is the headline',
  'like the description',
  'in the stated body',
  'bar',
  'first person or you',
  'bold',
  'byline',
] as const;

const FURNITURE_NUMBERS: Readonly<Record<Furniture, number>> = {
  credit: 1,
  pointer: 2,
  'list heading': 3,
  prompt: 4,
  label: 5,
  source: 6,
  advertisement: 7,
  legal: 8,
  'author note': 9,
};

const DATE_LIKE =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|août|ene|abr|ago|dic|okt|dez|janv|févr|марта|апреля|мая|июня|июля|января|февраля|ноября|декабря)/i;
/** A word speaks to somebody; it stands in the page's headline or description. Bits. */
const [ADDRESSES, SHARED] = [1, 2];
const ADDRESSING: ReadonlyMap<string, number> = new Map(
  'you your we our us sie ihr ihre wir vous votre nous usted su nosotros você seu nós voi tuo noi u uw wij вы ваш мы'
    .split(' ')
    .map((word) => [word, ADDRESSES]),
);

/** What lines are held against, its words looked up once. */
export class LineReader {
  readonly #page: PageWords;
  readonly #headline: ReadonlySet<string>;
  readonly #description: ReadonlySet<string>;
  readonly #furniture = new Map<string, number>();
  /** What each word of a line is looked up in, once. */
  readonly #signs = new Map(ADDRESSING);

  constructor(page: PageWords) {
    this.#page = page;
    this.#headline = tellingWords(lineWords(page.headline ?? ''));
    this.#description = tellingWords(lineWords(page.description ?? ''));
    for (const word of [...this.#headline, ...this.#description])
      this.#signs.set(word, SHARED | (ADDRESSING.get(word) ?? 0));
  }

  /** The kind of furniture that a line's words are, as a number; 0 for none. */
  furniture(text: string): number {
    let number = this.#furniture.get(text);
    if (number === undefined) {
      const kind = furnitureOf(text);
      number = kind === null ? 0 : FURNITURE_NUMBERS[kind];
      this.#furniture.set(text, number);
    }
    return number;
  }

  /** Writes LINE_NAMES.length numbers about a line's words, the first at `from`. Bounded: long lines are looked at in part. */
  write({ block, words }: PageLine, row: Float32Array, from: number): void {
    const { text } = block;
    const start = text.slice(0, 2_000);
    const marks = countMarks(start);
    row[from] = words;
    row[from + 1] = text.length;
    row[from + 2] = text.length / Math.max(1, words);
    row[from + 3] = block.linked / Math.max(1, text.length);
    row[from + 4] = block.links.length;
    row[from + 5] = block.media.length;
    writeMarks(marks, { words, length: start.length }, row, from);
    writeEnds(text, row, from);
    writeSigns(start, { words, digits: marks.digits }, row, from);
    row[from + 22] = this.furniture(text);
    this.#writeLikeness(text, words, row, from);
    row[from + 26] = inStatedBody(start, this.#page.statedBody);
    row[from + 29] = isBoldLine(block) ? 1 : 0;
    row[from + 30] = words <= 12 && words > 0 && statedByline(text) !== null ? 1 : 0;
  }

  #writeLikeness(text: string, words: number, row: Float32Array, from: number): void {
    if (words >= 90 || words === 0) return;
    const own = lineWords(text);
    row[from + 24] = text === this.#page.headline ? 1 : 0;
    let signs = 0;
    for (const word of own) signs |= this.#signs.get(word) ?? 0;
    // Most lines share no word with either: then nothing need be counted.
    if ((signs & SHARED) !== 0) {
      const telling = tellingWords(own);
      row[from + 23] = words < 60 ? sharedShare(telling, this.#headline) : 0;
      row[from + 25] = words > 4 ? sharedShare(telling, this.#description) : 0;
    }
    row[from + 28] = words < 60 && (signs & ADDRESSES) !== 0 ? 1 : 0;
  }
}

function writeMarks(
  marks: Marks,
  line: { words: number; length: number },
  row: Float32Array,
  from: number,
): void {
  const per = 1 / Math.max(1, line.length);
  row[from + 7] = marks.stops;
  row[from + 8] = marks.commas;
  row[from + 9] = marks.digits * per;
  row[from + 10] = marks.capitals * per;
  row[from + 11] = marks.capitalised / Math.max(1, line.words);
  row[from + 14] = marks.quotes;
  row[from + 27] = marks.bars;
}

function writeEnds(text: string, row: Float32Array, from: number): void {
  const end = text.slice(-12);
  row[from + 6] = isSentence(text) ? 1 : 0;
  row[from + 12] = /^\p{Ll}/u.test(text) ? 1 : 0;
  row[from + 13] = /^[•·▪►▶»›>*|–—\-#@+]/.test(text) ? 1 : 0;
  row[from + 15] = /[:：]$/.test(end) ? 1 : 0;
  row[from + 16] = /[?？]$/.test(end) ? 1 : 0;
  row[from + 17] = /(?:…|\.\.\.)\]?$/.test(end) ? 1 : 0;
}

function writeSigns(
  start: string,
  line: { words: number; digits: number },
  row: Float32Array,
  from: number,
): void {
  row[from + 18] = start.includes('@') ? 1 : 0;
  row[from + 19] = /©|\(c\) ?\d|copyright|all rights/i.test(start) ? 1 : 0;
  row[from + 20] = /https?:|www\.|\.com\b/i.test(start) ? 1 : 0;
  row[from + 21] = line.words < 25 && line.digits > 0 && DATE_LIKE.test(start) ? 1 : 0;
}

type Marks = {
  stops: number;
  commas: number;
  digits: number;
  capitals: number;
  capitalised: number;
  quotes: number;
  bars: number;
};

function countMarks(text: string): Marks {
  const marks = { stops: 0, commas: 0, digits: 0, capitals: 0, capitalised: 0, quotes: 0, bars: 0 };
  let isWordStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isCapital =
      (code >= 65 && code <= 90) ||
      (code >= 0xc0 && code <= 0xde) ||
      (code >= 0x410 && code <= 0x42f);
    if (isCapital) {
      marks.capitals += 1;
      if (isWordStart) marks.capitalised += 1;
    } else countMark(code, marks);
    isWordStart = code === 32;
  }
  return marks;
}

function countMark(code: number, marks: Marks): void {
  if (code >= 48 && code <= 57) marks.digits += 1;
  else if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x60c) marks.commas += 1;
  else if (code === 46 || code === 33 || code === 0x3002 || code === 63) marks.stops += 1;
  else if (
    code === 34 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x201e
  )
    marks.quotes += 1;
  else if (code === 124 || code === 0x2022 || code === 0xb7) marks.bars += 1;
}

const PROBE = 48;

/** 1 if the line's beginning stands in the stated body, 0 if not, -1 if there is nothing to look into. */
function inStatedBody(start: string, statedBody: string | null): number {
  if (statedBody === null) return -1;
  const letters = lettersOf(start.slice(0, PROBE * 2)).slice(0, PROBE);
  return letters.length > 0 && statedBody.includes(letters) ? 1 : 0;
}

/** Letters and digits alone, lower case. A run of millions of other signs at once would be more than the engine can keep. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]{1,1000}/gu, '');
}

const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Whether the line is one bold element and nothing else. */
export function isBoldLine({ parent, from, to }: Block): boolean {
  if (BOLD.has(parent.name)) return true;
  let isBold = false;
  for (let at = from; at < to; at += 1) {
    const node = parent.children[at];
    if (typeof node === 'object') {
      if (!BOLD.has(node.name) && node.name !== 'br') return false;
      isBold = true;
    } else if (node !== undefined && /\S/.test(node)) return false;
  }
  return isBold;
}
