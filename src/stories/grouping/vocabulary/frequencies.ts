import { type Background, backgroundChance, backgroundOf, RAREST } from './background.ts';

/**
 * How rare words are: what is known of their language from before, corrected by the articles that came. Counts are
 * kept in 2^20 places by hash: two rare words of one place look a little commoner than they are.
 */
export type Frequencies = {
  readonly counts: Uint16Array;
  /** Articles counted, by language. */
  readonly articles: Map<string, number>;
  /** Of all languages since counts were last halved. */
  total: number;
};

const PLACES_BITS = 20;
/** What is known from before weighs as much as so many articles. */
const WEIGHT_BEFORE = 1500;
const WEIGHT_UNKNOWN_LANGUAGE = 40;
/** Old news counts half when so many have come. */
const HALVED_AT = 60_000;
/** A word that more articles have says nothing of what they are about. */
export const MOST_COMMON = 0.2;

export function openFrequencies(): Frequencies {
  return { counts: new Uint16Array(1 << PLACES_BITS), articles: new Map(), total: 0 };
}

/** The two letters that tables are by; "und" where nobody knows. */
export function languageKey(language: string | null): string {
  const key = (language ?? 'en').slice(0, 2).toLowerCase();
  if (key === 'nb' || key === 'nn') return 'no';
  return key === 'hr' || key === 'bs' ? 'sr' : key;
}

/** Asks of one language. */
export type Rarity = {
  readonly frequencies: Frequencies;
  readonly background: Background | null;
  readonly salt: number;
  readonly before: number;
  readonly articles: number;
};

export function rarityOf(frequencies: Frequencies, key: string): Rarity {
  const background = backgroundOf(key);
  return {
    frequencies,
    background,
    salt: saltOf(key),
    before: background === null ? WEIGHT_UNKNOWN_LANGUAGE : WEIGHT_BEFORE,
    articles: frequencies.articles.get(key) ?? 0,
  };
}

function saltOf(key: string): number {
  return Math.imul((key.charCodeAt(0) << 8) | (key.charCodeAt(1) || 0), 0x9e3779b1);
}

/** The chance that an article of the language has the word. */
export function chanceOfWord(rarity: Rarity, hash: number): number {
  const { background, before, articles, frequencies, salt } = rarity;
  const chance = background === null ? RAREST : backgroundChance(background, hash);
  const count = frequencies.counts[placeOf(hash, salt)] as number;
  return (chance * before + count) / (before + articles);
}

function placeOf(hash: number, salt: number): number {
  return Math.imul(hash ^ salt, 0x85ebca6b) >>> (32 - PLACES_BITS);
}

/** Counts an article's words, each once. */
export function countWords(frequencies: Frequencies, key: string, words: Iterable<number>): void {
  const salt = saltOf(key);
  const { counts, articles } = frequencies;
  for (const hash of words) {
    const place = placeOf(hash, salt);
    const count = counts[place] as number;
    if (count < 0xffff) counts[place] = count + 1;
  }
  articles.set(key, (articles.get(key) ?? 0) + 1);
  frequencies.total += 1;
  if (frequencies.total >= HALVED_AT) halve(frequencies);
}

function halve(frequencies: Frequencies): void {
  const { counts, articles } = frequencies;
  for (let at = 0; at < counts.length; at += 1) counts[at] = (counts[at] as number) >>> 1;
  for (const [key, count] of articles) articles.set(key, count / 2);
  frequencies.total /= 2;
}
