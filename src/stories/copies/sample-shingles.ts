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
  /** Where each begins among the outlet's own words. */
  readonly places: Uint32Array;
  /** 1 where a name or number is among the five. */
  readonly anchored: Uint8Array;
  /** All different shingles, sampled or not. */
  readonly shingles: number;
  /** How many of the sample are of level 0, of 0 to 1, of 0 to 2. */
  readonly counts: readonly [number, number, number];
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
 * Samples the outlet's own words: not the headline, which everybody changes, and nothing within quotation marks,
 * which is somebody else's and stands in rivals' own reports too. Quotations are passed over, so that what stands
 * round a quotation that was cut still meets.
 */
export function sampleShingles(scanned: ScannedText): Sample {
  const words = ownWords(scanned);
  const all = Math.max(0, words.length - SHINGLE + 1);
  const keys = new Uint32Array(all);
  for (let at = 0; at < all; at += 1) keys[at] = shingleKey(scanned.hashes, words, at);
  const isFirst = firstOccurrences(keys);
  const shingles = isFirst.reduce((sum, one) => sum + one, 0);
  return pick({ scanned, words, keys, isFirst, shingles });
}

/** Places among the scanned words. */
function ownWords({ flags, headlineWords }: ScannedText): Uint32Array {
  const words = new Uint32Array(flags.length - headlineWords);
  let count = 0;
  for (let at = headlineWords; at < flags.length; at += 1) {
    if ((flags[at] ?? 0) & WORD_QUOTED) continue;
    words[count] = at;
    count += 1;
  }
  return words.subarray(0, count);
}

function shingleKey(hashes: Uint32Array, words: Uint32Array, first: number): number {
  let key = 0x9e3779b9;
  for (let at = first; at < first + SHINGLE; at += 1) {
    key = Math.imul(key ^ (hashes[words[at] ?? 0] ?? 0), 0x85ebca6b);
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
  readonly scanned: ScannedText;
  readonly words: Uint32Array;
  readonly keys: Uint32Array;
  readonly isFirst: Uint8Array;
  readonly shingles: number;
};

function pick({ scanned, words, keys, isFirst, shingles }: Shingles): Sample {
  const level = levelFor(shingles);
  const picked = new Uint32Array(shingles);
  const perLevel: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const own = levelOf(keys[at] ?? 0);
    if (isFirst[at] === 0 || own > level) continue;
    picked[count] = at;
    count += 1;
    perLevel[own] += 1;
  }
  const places = picked.slice(0, count);
  return {
    keys: places.map((place) => keys[place] ?? 0),
    levels: Uint8Array.from(places, (place) => levelOf(keys[place] ?? 0)),
    places,
    anchored: Uint8Array.from(places, (place) => anchors(scanned.flags, words, place)),
    shingles,
    counts: [perLevel[0], perLevel[0] + perLevel[1], count],
    level,
  };
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

function anchors(flags: Uint8Array, words: Uint32Array, first: number): number {
  for (let at = first; at < first + SHINGLE; at += 1) {
    const bits = flags[words[at] ?? 0] ?? 0;
    const isName = (bits & (WORD_CAPITAL | WORD_OPENS)) === WORD_CAPITAL;
    if (isName || bits & WORD_NUMBER) return 1;
  }
  return 0;
}
