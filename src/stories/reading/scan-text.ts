import type { StoryText } from '../../model/story.ts';
import { DIGIT, foldOf, kindOf, LETTER, PAIRED, SPACE, UPPER } from './character-kinds.ts';
import { type Folding, foldingOf, foldSuffix } from './fold-suffix.ts';
import { closesDouble, isDoubleMark, isSingleMark, opensDouble } from './quotation-marks.ts';
import { isApostrophe, readLetters } from './read-word.ts';

/** Begins with a capital letter. */
export const WORD_CAPITAL = 1;
/** Begins with a digit. */
export const WORD_NUMBER = 2;
/** Stands within quotation marks. */
export const WORD_QUOTED = 4;
/** Begins a sentence, a heading or a paragraph: its capital says nothing. */
export const WORD_OPENS = 8;

/** Words of headline, then text, in order. */
export type ScannedText = {
  /** Of the folded word: no case, no accents, endings off where a language has a folding; scripts without spaces: of each two characters. */
  readonly hashes: Uint32Array;
  /** Bits WORD_*. */
  readonly flags: Uint8Array;
  /** UTF-16 units into the headline for the first `headlineWords`, into the text for the others. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly headlineWords: number;
};

/** A longer text is read up to here: a megabyte of one article costs no more than a long one. */
const MOST_WORDS = 24_000;
const MOST_HEADLINE_WORDS = 200;
/** What goes on longer is noise: its last letters overwrite one another. */
const LONGEST_WORD = 48;
/** A quotation that goes on longer lacks its closing mark. */
const LONGEST_QUOTATION = 400;

/** Where the scanner stands; the lists are shared by all scans, which run one after another. */
type Scan = {
  source: string;
  at: number;
  count: number;
  opens: boolean;
  double: number;
  doubleOpener: number;
  single: number;
  folding: Folding;
};

const hashes = new Uint32Array(MOST_WORDS);
const flags = new Uint8Array(MOST_WORDS);
const starts = new Uint32Array(MOST_WORDS);
const ends = new Uint32Array(MOST_WORDS);
const letters = new Uint16Array(LONGEST_WORD);

/**
 * An article's words as numbers, in one pass over its characters; linear, at most 24,000 words. Two words are
 * the same where their hashes are (32 bits: of a million different words some hundred share theirs).
 */
export function scanText(text: Pick<StoryText, 'headline' | 'text' | 'language'>): ScannedText {
  const scan = newScan(foldingOf(text.language));
  scanPart(scan, text.headline, MOST_HEADLINE_WORDS);
  const headlineWords = scan.count;
  scanPart(scan, text.text, MOST_WORDS);
  return {
    hashes: hashes.slice(0, scan.count),
    flags: flags.slice(0, scan.count),
    starts: starts.slice(0, scan.count),
    ends: ends.slice(0, scan.count),
    headlineWords,
  };
}

/** The hash that scanText gives a single word of that language. */
export function hashWord(word: string, language: string | null): number {
  return scanText({ headline: word, text: '', language }).hashes[0] ?? 0;
}

function newScan(folding: Folding): Scan {
  return {
    source: '',
    at: 0,
    count: 0,
    opens: true,
    double: -1,
    doubleOpener: 0,
    single: -1,
    folding,
  };
}

function scanPart(scan: Scan, source: string, most: number): void {
  scan.source = source;
  scan.at = 0;
  scan.opens = true;
  forgetQuotations(scan);
  while (scan.at < source.length && scan.count < most) {
    const unit = source.charCodeAt(scan.at);
    const kind = kindOf(unit);
    if (kind & SPACE) takeSpace(scan, unit);
    else if (kind & (LETTER | DIGIT)) takeWord(scan, kind);
    else if (kind & PAIRED) takePair(scan);
    else takeMark(scan, unit);
  }
}

function forgetQuotations(scan: Scan): void {
  scan.double = -1;
  scan.single = -1;
}

function takeSpace(scan: Scan, unit: number): void {
  scan.at += 1;
  if (unit !== 10) return;
  scan.opens = true;
  if (scan.source.charCodeAt(scan.at) !== 10) return;
  // A quotation over several paragraphs is closed in its last only; each of them opens it again.
  const next = scan.source.charCodeAt(scan.at + 1);
  if (scan.double >= 0 && isDoubleMark(next)) markQuoted(scan, scan.double);
  forgetQuotations(scan);
}

function takeWord(scan: Scan, kind: number): void {
  const start = scan.at;
  const length = readLetters(scan, letters);
  // " 's" of texts cut into tokens is no word.
  if (length === 1 && letters[0] === 115 && isApostrophe(scan.source.charCodeAt(start - 1))) return;
  const bits = (kind & UPPER ? WORD_CAPITAL : 0) | (kind & DIGIT ? WORD_NUMBER : 0);
  const kept = kind & DIGIT ? length : foldSuffix(letters, length, scan.folding);
  push(scan, { start, length: kept, bits });
}

type Word = { readonly start: number; readonly length: number; readonly bits: number };

function push(scan: Scan, { start, length, bits }: Word): void {
  const place = scan.count;
  hashes[place] = hashLetters(letters, length);
  flags[place] = bits | (scan.opens ? WORD_OPENS : 0);
  starts[place] = start;
  ends[place] = scan.at;
  scan.opens = false;
  scan.count += 1;
}

/** FNV-1a over the first folded letters, mixed at the end, so that any bits of it can be used alone. */
export function hashLetters(letters: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) {
    hash = Math.imul(hash ^ (letters[at] as number), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Two characters that stand together; one alone where none stands beside it. */
function takePair(scan: Scan): void {
  const { source, at } = scan;
  const isFollowed = (kindOf(source.charCodeAt(at + 1) || 32) & PAIRED) !== 0;
  const isPreceded = at > 0 && (kindOf(source.charCodeAt(at - 1)) & PAIRED) !== 0;
  scan.at += 1;
  if (!isFollowed && isPreceded) return;
  letters[0] = foldOf(source.charCodeAt(at));
  if (isFollowed) letters[1] = foldOf(source.charCodeAt(at + 1));
  const length = isFollowed ? 2 : 1;
  scan.at = at + length;
  push(scan, { start: at, length, bits: 0 });
  scan.at = at + 1;
}

function takeMark(scan: Scan, unit: number): void {
  const { source, at } = scan;
  scan.at += 1;
  if (unit >= 0xd800 && unit <= 0xdbff) scan.at += 1;
  else if (isDoubleMark(unit)) takeDouble(scan, unit);
  else if (isSingleMark(unit)) takeSingle(scan, unit);
  else if (endsSentence(unit) && !isAbbreviated(scan, at)) scan.opens = true;
  else if (unit === 46 && source.length === scan.at) scan.opens = true;
}

function endsSentence(unit: number): boolean {
  return (
    unit === 46 ||
    unit === 33 ||
    unit === 63 ||
    unit === 0x2026 ||
    unit === 0x3002 ||
    unit === 0xff01 ||
    unit === 0xff1f ||
    unit === 0x061f ||
    unit === 0x0964
  );
}

/** "Mr.", "Sen.", "St.", "J.": the name goes on after it. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt rev hon st jr sr'.split(' '),
);

function isAbbreviated(scan: Scan, at: number): boolean {
  const last = scan.count - 1;
  if (last < 0 || ends[last] !== at || scan.source.charCodeAt(at) !== 46) return false;
  const start = starts[last] as number;
  if (at - start > 4) return false;
  return at - start === 1 || BEFORE_NAMES.has(scan.source.slice(start, at).toLowerCase());
}

function takeDouble(scan: Scan, unit: number): void {
  const isOpen = scan.double >= 0;
  if (isOpen && closesDouble(scan.doubleOpener, unit)) {
    markQuoted(scan, scan.double);
    scan.double = -1;
  } else if (!isOpen && opensDouble(unit, isAfterWord(scan))) {
    scan.double = scan.count;
    scan.doubleOpener = unit;
  }
}

/** ‘…’, '…' and ``…'': marks that are apostrophes too. */
function takeSingle(scan: Scan, unit: number): void {
  const isPair = scan.source.charCodeAt(scan.at) === unit && unit !== 0x2018;
  if (isPair) scan.at += 1;
  const opens =
    unit === 96 || unit === 0x2018 || (!isPair && scan.single < 0 && !isAfterWord(scan));
  if (opens) scan.single = scan.count;
  else if (scan.single >= 0) {
    markQuoted(scan, scan.single);
    scan.single = -1;
  }
}

/** Whether what stands before the mark just passed is no space and no opening bracket. */
function isAfterWord(scan: Scan): boolean {
  const before = scan.at < 2 ? 32 : scan.source.charCodeAt(scan.at - 2);
  return !(kindOf(before) & SPACE) && before !== 40 && before !== 91 && before !== 0x2014;
}

function markQuoted(scan: Scan, from: number): void {
  if (scan.count - from > LONGEST_QUOTATION) return;
  for (let at = from; at < scan.count; at += 1) {
    flags[at] = (flags[at] as number) | WORD_QUOTED;
  }
}
