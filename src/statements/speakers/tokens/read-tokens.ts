import type { Span } from '../../../model/statement.ts';
import type { JoinedText, TextPart } from '../../raw-attribution.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { QuoteState } from './quote-state.ts';
import type { Token } from './token.ts';
import { DIGIT, LETTER, SPACE, unitKind } from './unit-kinds.ts';
import { type WordFacts, wordFactsFor } from './word-facts.ts';

/** No word is longer: what goes on is cut, so that noise costs no more than text. */
const LONGEST = 60;

const APOSTROPHES = "'’";
const TAILS = new Set(['s', 'll', 're', 've', 'd', 'm']);
const SENTENCE_ENDS = '.!?…。！？;:';
const CLOSERS = '”’»")]\'';

/** The words, numbers and marks of all parts, in the text's order. Linear in the text. */
export function readTokens({ text, parts }: JoinedText, lexicon: Lexicon): Token[] {
  const factsOf = wordFactsFor(lexicon);
  const reading: Reading = { text, lexicon, factsOf, tokens: [], sentence: 0, part: 0 };
  for (const part of parts) {
    readPart(reading, part);
    reading.sentence += 1;
    reading.part += 1;
  }
  return reading.tokens;
}

type Reading = {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly factsOf: (printed: string) => WordFacts;
  readonly tokens: Token[];
  sentence: number;
  part: number;
};

function readPart(reading: Reading, { span }: TextPart): void {
  const { text } = reading;
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
    if (wasEnd && startsSentence(reading, at)) reading.sentence += 1;
    if (kind === LETTER || kind === DIGIT) {
      at = readWord(reading, { start: at, end }, quotes.isOpen);
      wasEnd = false;
    } else {
      wasEnd = isEnd(text, at, wasEnd);
      at = readMark(reading, at, quotes);
    }
  }
}

/** What closes a quotation belongs to the sentence that ended in it. */
function isEnd(text: string, at: number, wasEnd: boolean): boolean {
  const mark = text.charAt(at);
  return SENTENCE_ENDS.includes(mark) || (wasEnd && CLOSERS.includes(mark));
}

/** A capital, a number or an opening mark behind a space. */
function startsSentence({ text, tokens }: Reading, at: number): boolean {
  if (at === tokens.at(-1)?.end) return false;
  const sign = text.charAt(at);
  return sign !== sign.toLowerCase() || unitKind(text, at) !== LETTER;
}

function readWord(reading: Reading, { start, end }: Span, isQuoted: boolean): number {
  const { text, tokens, part, sentence } = reading;
  const whole = endOfWord(text, start, end);
  const stop = ownEnd(reading, start, whole);
  const cut = stop < whole ? stop : cutOf(text, start, stop);
  const { lower, isCapital, isUpper, isLowerCompound, signs, keepsStop } = reading.factsOf(
    text.slice(start, cut),
  );
  const isNumber = unitKind(text, start) === DIGIT;
  const hasStop = keepsStop && !isNumber && cut < end && text.charAt(cut) === '.';
  const last = hasStop ? cut + 1 : cut;
  const sort = isNumber ? 'number' : 'word';
  tokens.push({
    start,
    end: last,
    lower,
    sort,
    isCapital: isCapital && !isNumber,
    isUpper: isUpper && !isNumber,
    isLowerCompound,
    signs: isNumber ? 0 : signs,
    part,
    sentence,
    isQuoted,
  });
  if (cut === stop) return last;
  pushMark(reading, { start: cut, end: stop }, { sort: 'possessive', isQuoted });
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
  if (end - start < 3) return end;
  for (let at = Math.max(start + 1, end - 3); at < end - 1; at += 1) {
    if (!APOSTROPHES.includes(text.charAt(at))) continue;
    if (TAILS.has(text.slice(at + 1, end).toLowerCase())) return at;
  }
  return end;
}

type MarkFacts = Pick<Token, 'sort' | 'isQuoted'>;

function pushMark(reading: Reading, { start, end }: Span, { sort, isQuoted }: MarkFacts): void {
  const { text, tokens, part, sentence } = reading;
  const printed = text.slice(start, end);
  const lower = sort === 'mark' ? printed : printed.toLowerCase().replaceAll('’', "'");
  tokens.push({
    start,
    end,
    lower,
    sort,
    isCapital: false,
    isUpper: false,
    isLowerCompound: false,
    signs: 0,
    part,
    sentence,
    isQuoted,
  });
}

function readMark(reading: Reading, at: number, quotes: QuoteState): number {
  const { text } = reading;
  const isPossessive = !quotes.isSingle && isPluralPossessive(text, at);
  const wasOpen = quotes.isOpen;
  if (!isPossessive) quotes.read(text, at);
  const sort = isPossessive ? 'possessive' : 'mark';
  const isQuoted = wasOpen || quotes.isOpen;
  pushMark(reading, { start: at, end: at + 1 }, { sort, isQuoted });
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
