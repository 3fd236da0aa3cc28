import {
  type ScannedText,
  WORD_CAPITAL,
  WORD_NUMBER,
  WORD_OPENS,
  WORD_QUOTED,
} from '../reading/scan-text.ts';

/**
 * How densely a shingle is sampled, told by its key alone, so that two texts keep the same ones: one in 14 always,
 * one in 4 where there is room, all of them of short texts.
 */
export const SPARSE = 0;
export const NORMAL = 1;
export const FINE = 2;
export type Level = typeof SPARSE | typeof NORMAL | typeof FINE;

/** What is kept of a text to find others that share words with it. In the text's order. */
export type Sample = {
  /** Of five words each, no key twice. */
  readonly keys: Uint32Array;
  readonly levels: Uint8Array;
  /** Where each begins among the text's words. */
  readonly places: Uint32Array;
  /** 1 where most of the five are the outlet's own words, 0 where they stand within quotation marks. */
  readonly own: Uint8Array;
  /** 1 where a name or number is among the five. */
  readonly anchored: Uint8Array;
  /** All different shingles, sampled or not, and those of own words. */
  readonly shingles: number;
  readonly ownShingles: number;
  /** How many of the sample's own are of level 0, and of 0 to 1. */
  readonly counts: readonly [number, number];
  /** The finest level it has. */
  readonly level: Level;
};

/** Words in a shingle. Fewer meet by chance, more do not outlive a changed word in five. */
export const SHINGLE = 5;
const SPARSE_BELOW = 2 ** 32 / 14;
const NORMAL_BELOW = 2 ** 32 / 4;
/** Of so many shingles all are sampled: a brief of 40 words has 36. */
const MOST_FINE = 400;
/** A longer text is sampled sparsely: what is copied of it is long too. */
const MOST_NORMAL = 8192;

/**
 * Samples a text: not the headline, which everybody changes. Words within quotation marks are kept apart: they are somebody
 * else's and stand in rivals' own reports too.
 */
export function sampleShingles({ hashes, flags, headlineWords }: ScannedText): Sample {
  const words = hashes.subarray(headlineWords);
  const bits = flags.subarray(headlineWords);
  const keys = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < keys.length; at += 1) keys[at] = shingleKey(words, at);
  return pick({ keys, bits, isFirst: firstOccurrences(keys) });
}

function shingleKey(words: Uint32Array, first: number): number {
  let key = 0x9e3779b9;
  for (let at = first; at < first + SHINGLE; at += 1) {
    key = Math.imul(key ^ (words[at] ?? 0), 0x85ebca6b);
    key = (key << 13) | (key >>> 19);
  }
  key = Math.imul(key ^ (key >>> 16), 0xc2b2ae35);
  return (key ^ (key >>> 15)) >>> 0;
}

/** 1 for each key that did not occur before: a sentence said 10,000 times counts once. */
function firstOccurrences(keys: Uint32Array): Uint8Array {
  const mask = 2 ** Math.ceil(Math.log2(2 * keys.length + 2)) - 1;
  const seen = new Uint32Array(mask + 1);
  const isFirst = new Uint8Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    // 0 means empty.
    const key = keys[at] || 1;
    let slot = key & mask;
    while (seen[slot] !== 0 && seen[slot] !== key) slot = (slot + 1) & mask;
    if (seen[slot] === key) continue;
    seen[slot] = key;
    isFirst[at] = 1;
  }
  return isFirst;
}

type Shingles = {
  readonly keys: Uint32Array;
  readonly bits: Uint8Array;
  readonly isFirst: Uint8Array;
};

function pick({ keys, bits, isFirst }: Shingles): Sample {
  const shingles = isFirst.reduce((sum, one) => sum + one, 0);
  const level = levelFor(shingles);
  const picked = new Uint32Array(shingles);
  const counts: [number, number] = [0, 0];
  let [count, ownShingles] = [0, 0];
  for (let at = 0; at < keys.length; at += 1) {
    if (isFirst[at] === 0) continue;
    const isOwn = isOwnShingle(bits, at);
    const least = levelOf(keys[at] ?? 0);
    ownShingles += isOwn;
    if (least <= SPARSE) counts[0] += isOwn;
    if (least <= NORMAL) counts[1] += isOwn;
    if (least > level) continue;
    picked[count] = at;
    count += 1;
  }
  const places = picked.slice(0, count);
  return {
    keys: places.map((place) => keys[place] ?? 0),
    levels: Uint8Array.from(places, (place) => levelOf(keys[place] ?? 0)),
    places,
    own: Uint8Array.from(places, (place) => isOwnShingle(bits, place)),
    anchored: Uint8Array.from(places, (place) => isAnchored(bits, place)),
    shingles,
    ownShingles,
    counts,
    level,
  };
}

/** 1: at most two of its words are quoted. */
function isOwnShingle(bits: Uint8Array, first: number): number {
  let quoted = 0;
  for (let at = first; at < first + SHINGLE; at += 1)
    quoted += ((bits[at] ?? 0) & WORD_QUOTED) === 0 ? 0 : 1;
  return quoted > 2 ? 0 : 1;
}

/** The finest level at which a text with so many different shingles is sampled. */
export function levelFor(shingles: number): Level {
  if (shingles <= MOST_FINE) return FINE;
  return shingles <= MOST_NORMAL ? NORMAL : SPARSE;
}

function levelOf(key: number): Level {
  if (key < SPARSE_BELOW) return SPARSE;
  return key < NORMAL_BELOW ? NORMAL : FINE;
}

/** 1: a name or a number is among its words. */
function isAnchored(bits: Uint8Array, first: number): number {
  for (let at = first; at < first + SHINGLE; at += 1) {
    const bit = bits[at] ?? 0;
    if ((bit & (WORD_CAPITAL | WORD_OPENS)) === WORD_CAPITAL || bit & WORD_NUMBER) return 1;
  }
  return 0;
}
