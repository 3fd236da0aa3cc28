import { ownValue } from '../../../text/tables/own-value.ts';
import { conceptOf, foldedHashes } from './concepts.ts';
import { negationsOf } from './denying-words.ts';
import { DECIMAL_COMMA, MAGNITUDE_WORDS, NUMBER_WORDS } from './number-words.ts';

/** A word of a statement, made alike. */
export type ClaimWord = {
  /** One number a word; of scripts without spaces one for each two characters. Equal where words mean the same. */
  readonly ids: readonly number[];
  /** The same so that words of other languages compare: what they mean where a table tells, else how they begin. */
  readonly bridge: readonly number[];
  readonly negates: boolean;
  /** Null: no number. */
  readonly number: number | null;
  /** What it multiplies a number before it by ("million"); null: no such word. */
  readonly magnitude: number | null;
};

/** Some 10 MB: then all are forgotten. */
const MOST_WORDS = 50_000;
const MOST_LANGUAGES = 60;
const byLanguage = new Map<string, Map<string, ClaimWord>>();
const FIGURE = /^(\d{1,3}(?:[.,]\d{3}){1,4}|\d{1,15}(?:[.,]\d{1,6})?)(bn|m|k|tn)?$/;
const MULTIPLIERS: Readonly<Record<string, number>> = {
  tausend: 1e3,
  duizend: 1e3,
  mila: 1e3,
  hundert: 100,
  honderd: 100,
  cento: 100,
};
const MULTIPLIED = /^(\p{L}{3,12})(tausend|duizend|mila|hundert|honderd|cento)$/u;
const SHORT_MAGNITUDES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 };
/** Ids of numbers stand apart from those of words (32 bits), so that "five" is "5" and "fünf", and no word. */
const NUMBER_IDS = 2 ** 33;

/** A language's words as statements' `normal` has them. Stories tell much the same words: what was read is kept. */
export function readClaimWord(word: string, language: string): ClaimWord {
  if (byLanguage.size > MOST_LANGUAGES) byLanguage.clear();
  const words = byLanguage.get(language) ?? new Map<string, ClaimWord>();
  byLanguage.set(language, words);
  const known = words.get(word);
  if (known) return known;
  if (words.size >= MOST_WORDS) words.clear();
  const read = readWord(word, language);
  words.set(word, read);
  return read;
}

function readWord(word: string, language: string): ClaimWord {
  const number = readNumber(word, language);
  const magnitude = MAGNITUDE_WORDS.get(word) ?? null;
  const negates = negationsOf(language).has(word);
  if (number !== null) {
    const ids = [numberId(number)];
    return { ids, bridge: ids, negates, number, magnitude };
  }
  const hashes = [...foldedHashes(word, language).slice(0, 60)];
  const concept = conceptOf(hashes[0] ?? 0, language);
  if (concept !== null) return { ids: [concept], bridge: [concept], negates, number, magnitude };
  return { ids: hashes, bridge: beginningOf(word), negates, number, magnitude };
}

/** Names and learned words begin alike in most languages: "Norrland", "Norrländer". */
const BEGINNING = 5;

function beginningOf(word: string): number[] {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '');
  if (plain.length < BEGINNING) return [];
  return [...foldedHashes(plain.slice(0, BEGINNING), '')];
}

/** The value of a figure or of a number's word; null where it is none. "One" is none: it mostly means somebody. */
export function readNumber(word: string, language: string): number | null {
  const spelled = NUMBER_WORDS.get(word) ?? readCompound(word);
  if (spelled !== null) return spelled;
  const figure = FIGURE.exec(word);
  if (!figure) return null;
  const value = Number(plainFigure(figure[1] ?? '', language));
  return value * (ownValue(SHORT_MAGNITUDES, figure[2] ?? '') ?? 1);
}

/** "twenty-one", "vierzigtausend" */
function readCompound(word: string): number | null {
  return word.includes('-') ? readHyphenated(word) : readMultiplied(word);
}

function readHyphenated(word: string): number | null {
  const [tens = '', units = '', more] = word.split('-');
  const [first, second] = [NUMBER_WORDS.get(tens), units === 'one' ? 1 : NUMBER_WORDS.get(units)];
  if (more !== undefined || first === undefined || second === undefined) return null;
  return first >= 20 && second < 10 ? first + second : null;
}

function readMultiplied(word: string): number | null {
  const [, count = '', magnitude = ''] = MULTIPLIED.exec(word) ?? [];
  const value = NUMBER_WORDS.get(count);
  return value === undefined ? null : value * (ownValue(MULTIPLIERS, magnitude) ?? 1);
}

function plainFigure(figure: string, language: string): string {
  const [thousands, decimal] = DECIMAL_COMMA.has(language) ? ['.', ','] : [',', '.'];
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(figure) && !figure.includes(decimal ?? '');
  if (isGrouped) return figure.replaceAll(thousands ?? '', '');
  return figure.replaceAll(thousands ?? '', '').replace(decimal ?? '', '.');
}

export function numberId(value: number): number {
  return NUMBER_IDS + value;
}
