import type { Span } from '../../../model/statement.ts';
import type { JoinedText, TextPart } from '../../raw-attribution.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { SIGN } from '../words/signs.ts';
import { QuoteState } from './quote-state.ts';
import type { Token } from './token.ts';
import { DIGIT, LETTER, SPACE, unitKind } from './unit-kinds.ts';

/** No word is longer: what goes on is cut, so that noise costs no more than text. */
const LONGEST = 60;

const APOSTROPHES = "'’";
const TAILS = new Set(['s', 'll', 're', 've', 'd', 'm']);
const SENTENCE_ENDS = new Set(['.', '!', '?', '…', '。', '！', '？', ';', ':']);
const ABBREVIATED = /^(?:\p{L}\.)+\p{L}$/u;

/** The words, numbers and marks of all parts, in the text's order. Linear in the text. */
export function readTokens({ text, parts }: JoinedText, lexicon: Lexicon): Token[] {
  const reading: Reading = { text, lexicon, tokens: [], sentence: 0 };
  parts.forEach((part, index) => {
    readPart(reading, part, index);
    reading.sentence += 1;
  });
  return reading.tokens;
}

type Reading = {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: Token[];
  sentence: number;
};

function readPart(reading: Reading, { span }: TextPart, part: number): void {
  const { text, tokens } = reading;
  const quotes = new QuoteState();
  const end = Math.min(span.end, text.length);
  let at = Math.max(0, span.start);
  let wasEnd = false;
  while (at < end) {
    const kind = unitKind(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const isWord = kind === LETTER || kind === DIGIT;
    if (wasEnd && startsSentence(text, at, tokens.at(-1)?.end ?? at)) reading.sentence += 1;
    // What closes a quotation belongs to the sentence that ended in it.
    if (isWord || !isCloser(text.charAt(at))) wasEnd = false;
    at = isWord
      ? readWord(reading, { at, end, part }, quotes.isOpen)
      : readMark(reading, { at, part }, quotes);
    if (!isWord && SENTENCE_ENDS.has(text.charAt(at - 1))) wasEnd = true;
  }
}

/** A capital, a number or an opening mark behind a space. */
function startsSentence(text: string, at: number, before: number): boolean {
  if (at === before) return false;
  const sign = text.charAt(at);
  return sign !== sign.toLowerCase() || unitKind(text, at) !== LETTER;
}

function isCloser(sign: string): boolean {
  return '”’»")]\''.includes(sign);
}

type WordPlace = {
  readonly at: number;
  readonly end: number;
  readonly part: number;
};

function readWord(reading: Reading, { at, end, part }: WordPlace, isQuoted: boolean): number {
  const { text } = reading;
  const whole = endOfWord(text, at, end);
  const stop = ownEnd(reading, at, whole);
  const cut = stop < whole ? stop : cutOf(text, at, stop);
  const lower = text.slice(at, cut).toLowerCase().replaceAll('’', "'");
  const withStop = keepsFullStop(reading, { lower, end: cut }, end);
  const isNumber = unitKind(text, at) === DIGIT;
  const wordEnd = withStop ? cut + 1 : cut;
  push(
    reading,
    { start: at, end: wordEnd },
    { lower, sort: isNumber ? 'number' : 'word', part, isQuoted },
  );
  if (cut === stop) return wordEnd;
  const tail = text.slice(cut, stop).toLowerCase().replaceAll('’', "'");
  push(reading, { start: cut, end: stop }, { lower: tail, sort: 'possessive', part, isQuoted });
  return stop;
}

/** Where a word ends that only an apostrophe or a hyphen joins to the next: "l'avocate", "dit-elle". */
function ownEnd({ text, lexicon }: Reading, at: number, end: number): number {
  const { elisions, enclitics } = lexicon.words;
  if (elisions.length === 0) return end;
  const lower = text.slice(at, end).toLowerCase().replaceAll('’', "'");
  const elided = elisions.find((word) => lower.startsWith(word) && lower.length > word.length);
  if (elided !== undefined) return at + elided.length;
  const hanging = enclitics.find((word) => lower.endsWith(word) && lower.length > word.length);
  return hanging === undefined ? end : end - hanging.length;
}

function endOfWord(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + LONGEST);
  let at = start;
  while (at < stop) {
    const kind = unitKind(text, at);
    if (kind === LETTER || kind === DIGIT || joins(text, at)) at += 1;
    else break;
  }
  return at;
}

/** Whether a mark stands inside a word: "three-year", "O’Brien", "U.S", "1,200". */
function joins(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const next = unitKind(text, at + 1);
  if (next !== LETTER && next !== DIGIT) return false;
  if (mark === '-' || mark === '‑' || mark === '&' || APOSTROPHES.includes(mark)) return true;
  if (mark === ',') return next === DIGIT && unitKind(text, at - 1) === DIGIT;
  if (mark !== '.') return false;
  // "end.The": a full stop that lacks its space still ends a sentence.
  return next === DIGIT || (isAlone(text, at - 1) && isAlone(text, at + 1));
}

function isAlone(text: string, at: number): boolean {
  return unitKind(text, at - 1) !== LETTER && unitKind(text, at + 1) !== LETTER;
}

/** Where "'s", "'ll" begin in a word; its end where they do not. */
function cutOf(text: string, start: number, end: number): number {
  for (let at = Math.max(start + 1, end - 3); at < end - 1; at += 1) {
    if (!APOSTROPHES.includes(text.charAt(at))) continue;
    if (TAILS.has(text.slice(at + 1, end).toLowerCase())) return at;
  }
  return end;
}

/** Whether a full stop belongs to the word: "J.", "U.S.", "Sen." */
function keepsFullStop(
  reading: Reading,
  word: { lower: string; end: number },
  end: number,
): boolean {
  const { text, lexicon } = reading;
  if (word.end >= end || text.charAt(word.end) !== '.') return false;
  const { lower } = word;
  if (lower.length === 1) return lower !== 'i' && unitKind(text, word.end - 1) === LETTER;
  if (ABBREVIATED.test(lower)) return true;
  const signs = lexicon.signsOf(lower);
  return lower.length <= 5 && (signs & (SIGN.title | SIGN.shortRole | SIGN.suffix)) !== 0;
}

type TokenFacts = Pick<Token, 'lower' | 'sort' | 'part' | 'isQuoted'>;

function push(
  { text, tokens, lexicon, sentence }: Reading,
  { start, end }: Span,
  facts: TokenFacts,
): void {
  const { lower, sort, part, isQuoted } = facts;
  const isWord = sort === 'word';
  const isCapital = isWord && isCapitalWord(text, start, lower);
  const isUpper = isCapital && end - start > 1 && isAllUpper(text, start, end);
  const dash = isCapital ? lower.indexOf('-') : -1;
  const isLowerCompound = dash > 0 && text.charAt(start + dash + 1) === lower.charAt(dash + 1);
  const signs = isWord ? lexicon.signsOf(lower) : 0;
  tokens.push({
    start,
    end,
    lower,
    sort,
    isCapital,
    isUpper,
    isLowerCompound,
    signs,
    part,
    sentence,
    isQuoted,
  });
}

/** Also behind an article that belongs to the name: "al-Karim". */
function isCapitalWord(text: string, start: number, lower: string): boolean {
  if (text.charAt(start) !== lower.charAt(0)) return true;
  const dash = lower.indexOf('-');
  return dash > 0 && dash < 4 && text.charAt(start + dash + 1) !== lower.charAt(dash + 1);
}

function isAllUpper(text: string, start: number, end: number): boolean {
  const second = text.charAt(start + 1);
  if (second === second.toLowerCase() && second !== '.') return false;
  const printed = text.slice(start, end);
  return printed === printed.toUpperCase();
}

function readMark(
  reading: Reading,
  { at, part }: { at: number; part: number },
  quotes: QuoteState,
): number {
  const { text } = reading;
  const isPossessive = !quotes.isSingle && isPluralPossessive(text, at);
  const wasOpen = quotes.isOpen;
  if (!isPossessive) quotes.read(text, at);
  const sort = isPossessive ? 'possessive' : 'mark';
  push(
    reading,
    { start: at, end: at + 1 },
    { lower: text.charAt(at), sort, part, isQuoted: wasOpen || quotes.isOpen },
  );
  return at + 1;
}

/** "Sanders’ campaign". */
function isPluralPossessive(text: string, at: number): boolean {
  return (
    APOSTROPHES.includes(text.charAt(at)) &&
    'sxz'.includes(text.charAt(at - 1)) &&
    unitKind(text, at + 1) === SPACE &&
    unitKind(text, at + 2) === LETTER
  );
}
