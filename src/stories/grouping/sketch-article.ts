import type { StoryText } from '../../model/story.ts';
import {
  hashWord,
  type ScannedText,
  WORD_CAPITAL,
  WORD_NUMBER,
  WORD_OPENS,
} from '../reading/scan-text.ts';
import { SAMPLE } from './tables.ts';
import { heaviest } from './vectors/heaviest.ts';
import { clearTable, hasAt, openWordTable, placeIn, putAt } from './vectors/word-table.ts';
import {
  chanceOfWord,
  countWords,
  type Frequencies,
  languageKey,
  MOST_COMMON,
  rarityOf,
} from './vocabulary/frequencies.ts';
import { partCompounds } from './vocabulary/part-compounds.ts';
import { type ComparedWords, translateWords, translationsOf } from './vocabulary/translations.ts';

/** Words with weights of length one together, heaviest first. */
export type Block = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/** What an article is compared by. */
export type Sketch = {
  readonly body: Block;
  /** Words and pairs of words of the headline. */
  readonly title: Block;
  /** Words with capitals within sentences, and pairs of them. */
  readonly names: Block;
  /** Numbers, years above all. */
  readonly numbers: Block;
  readonly isHeadlineOnly: boolean;
};

/** What stands further down is not read: news say first what they are about. */
const MOST_WORDS = 900;
const LEAD_WORDS = 80;
const [BODY, TITLE, NAMES, NUMBERS] = [64, 24, 24, 12] as const;
/** Where every word has a capital, only one this rare is taken for a name. */
const RARE_WEIGHT = 7;
/** A year says of which time an article tells, however common it is. */
const YEAR_WEIGHT = 6;
const YEARS: ReadonlySet<number> = new Set(
  Array.from({ length: 150 }, (_, at) => hashWord(String(1950 + at), null)),
);
const HEADLINE_ONLY_BELOW = 25;

const table = openWordTable(12);
const distinct = new Uint32Array(2048);
const weighed = new Float32Array(2048);

/** Also counts the article's words. */
export function sketchArticle(
  frequencies: Frequencies,
  scanned: ScannedText,
  text: Pick<StoryText, 'headline' | 'text' | 'language'>,
): Sketch {
  const key = languageKey(text.language);
  const count = Math.min(scanned.hashes.length, MOST_WORDS);
  const translations = translationsOf(key);
  const partWord = partCompounds(text, scanned, translations);
  const words = translateWords(scanned, translations, count, partWord);
  const weightOf = weightIn(frequencies, key, words);
  const read = words.translated.size === 0 ? count : words.hashes.length;
  const sketch = {
    body: bodyOf(words, read, weightOf),
    title: titleOf(words, weightOf),
    names: namesOf(words, read, weightOf),
    numbers: numbersOf(words, read, weightOf),
    isHeadlineOnly: scanned.hashes.length - scanned.headlineWords < HEADLINE_ONLY_BELOW,
  };
  countWords(frequencies, key, distinctWords(scanned, count));
  return sketch;
}

/** By how rare a word is in its language; what is translated, in English. */
function weightIn(frequencies: Frequencies, key: string, { translated }: ComparedWords): WeightOf {
  const own = rarityOf(frequencies, key);
  const english = translated.size === 0 ? own : rarityOf(frequencies, 'en');
  return (hash) => {
    const chance = chanceOfWord(translated.has(hash) ? english : own, hash);
    return chance > MOST_COMMON ? 0 : -Math.log(chance);
  };
}

function* distinctWords(scanned: ScannedText, count: number): Generator<number> {
  clearTable(table);
  for (let at = 0; at < count; at += 1) {
    const key = scanned.hashes[at] as number;
    const place = placeIn(table, key);
    if (hasAt(table, place)) continue;
    putAt(table, place, { key, value: 1 });
    yield key;
  }
}

type WeightOf = (hash: number) => number;

/** A word counts for how often it stands there (less and less), more in the headline and in the first lines. */
function bodyOf(
  { hashes, headlineWords }: ComparedWords,
  count: number,
  weightOf: WeightOf,
): Block {
  const found = tally((add) => {
    for (let at = 0; at < count; at += 1) {
      add(hashes[at] as number, prominence(at, headlineWords));
    }
  });
  return blockOf(found, BODY, (hash, value) => (1 + Math.log(value)) * weightOf(hash));
}

function titleOf({ hashes, headlineWords }: ComparedWords, weightOf: WeightOf): Block {
  const weights = new Map<number, number>();
  let before = -1;
  for (let at = 0; at < headlineWords; at += 1) {
    const hash = hashes[at] as number;
    const weight = weightOf(hash);
    if (weight === 0) continue;
    weights.set(hash, weight);
    if (before >= 0) {
      weights.set(
        pairOf(hashes[before] as number, hash),
        0.5 * (weight + weightOf(hashes[before] as number)) * 0.8,
      );
    }
    before = at;
  }
  return topOf(weights, TITLE);
}

function pairOf(one: number, other: number): number {
  return Math.imul(Math.imul(one, 31) ^ other, 0x9e3779b1) >>> 0;
}

/** Words with capitals, those of the headline and of the first lines above all: what and whom it is about. */
function namesOf(scanned: ComparedWords, count: number, weightOf: WeightOf): Block {
  const { hashes, headlineWords } = scanned;
  const isShouted = isTitleCase(scanned);
  const found = new Map<number, { weight: number; times: number }>();
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] as number;
    if (!isCapital(scanned, at)) continue;
    const isOpen = (at < headlineWords && isShouted) || opens(scanned, at);
    if (isOpen && weightOf(hash) < RARE_WEIGHT) continue;
    const more = prominence(at, headlineWords);
    found.set(hash, { weight: weightOf(hash), times: (found.get(hash)?.times ?? 0) + more });
  }
  const weights = [...found].map(([hash, { weight, times }]) => {
    return [hash, weight * (1 + Math.log(times))] as const;
  });
  return topOf(new Map(weights), NAMES);
}

/** A word counts thrice in the headline and twice in the first lines. */
function prominence(at: number, headlineWords: number): number {
  if (at < headlineWords) return 3;
  return at < headlineWords + LEAD_WORDS ? 2 : 1;
}

function isCapital({ flags }: ComparedWords, at: number): boolean {
  return ((flags[at] as number) & WORD_CAPITAL) !== 0;
}

/** Every word that stands there has a capital. */
function opens({ flags }: ComparedWords, at: number): boolean {
  return ((flags[at] as number) & WORD_OPENS) !== 0;
}

function numbersOf(scanned: ComparedWords, count: number, weightOf: WeightOf): Block {
  const { hashes, flags, headlineWords } = scanned;
  const found = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    if (((flags[at] as number) & WORD_NUMBER) === 0) continue;
    const hash = hashes[at] as number;
    const weight = YEARS.has(hash) ? YEAR_WEIGHT : weightOf(hash);
    const before = found.get(hash);
    found.set(
      hash,
      (before ?? weight) + (at < headlineWords ? weight : before === undefined ? 0 : weight / 4),
    );
  }
  return topOf(found, NUMBERS);
}

function isTitleCase({ flags, headlineWords }: ComparedWords): boolean {
  let capitals = 0;
  let words = 0;
  for (let at = 0; at < headlineWords; at += 1) {
    const flag = flags[at] as number;
    if (flag & WORD_NUMBER) continue;
    words += 1;
    if (flag & WORD_CAPITAL) capitals += 1;
  }
  return words > 0 && capitals / words > 0.55;
}

/** Words met, each with a sum; empty again at each start. */
function tally(run: (add: (hash: number, value: number) => void) => void): number {
  clearTable(table);
  let found = 0;
  run((key, value) => {
    const place = placeIn(table, key);
    if (hasAt(table, place)) {
      table.values[place] = (table.values[place] as number) + value;
      return;
    }
    putAt(table, place, { key, value });
    distinct[found] = key;
    found += 1;
  });
  return found;
}

function blockOf(
  found: number,
  most: number,
  weigh: (hash: number, value: number) => number,
): Block {
  for (let at = 0; at < found; at += 1) {
    const hash = distinct[at] as number;
    weighed[at] = weigh(hash, table.values[placeIn(table, hash)] as number);
  }
  return takeHeaviest(found, most);
}

function topOf(weights: ReadonlyMap<number, number>, most: number): Block {
  let found = 0;
  for (const [hash, weight] of weights) {
    distinct[found] = hash;
    weighed[found] = weight;
    found += 1;
  }
  return takeHeaviest(found, most);
}

function takeHeaviest(found: number, most: number): Block {
  const places = heaviest(weighed, found, most);
  const weights = places.map((at) => weighed[at] as number);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return {
    terms: places.map((at) => distinct[at] as number),
    weights: weights.map((weight) => weight / length),
  };
}

/** What is kept of an article for good: its heaviest words; 0 where it has fewer. */
export function sampleOf({ body }: Sketch): Uint32Array {
  const words = new Uint32Array(SAMPLE);
  words.set(body.terms.slice(0, SAMPLE));
  return words;
}
