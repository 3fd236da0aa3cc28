import {
  type ScannedText,
  WORD_CAPITAL,
  WORD_NUMBER,
  WORD_OPENS,
  WORD_QUOTED,
} from '../reading/scan-text.ts';

/**
 * How densely shingles are sampled, told by their keys alone, so that two texts keep the same ones: one in 14 always,
 * one in 4 where there is room, one in 2 of an ordinary article, all of a brief.
 */
export const SPARSE = 0;
export const NORMAL = 1;
export const CLOSE = 2;
export const FINE = 3;
export type Level = typeof SPARSE | typeof NORMAL | typeof CLOSE | typeof FINE;

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
  /** How many of all own shingles are of level 0, of 0 to 1, and of 0 to 2. */
  readonly counts: readonly [number, number, number];
  /** The finest level it has. */
  readonly level: Level;
};

/** Words in a shingle. Fewer meet by chance, more do not outlive a changed word in five. */
export const SHINGLE = 5;
const SPARSE_BELOW = 2 ** 32 / 14;
const NORMAL_BELOW = 2 ** 32 / 4;
const CLOSE_BELOW = 2 ** 32 / 2;
/** A brief of 40 words has 36. */
const MOST_FINE = 128;
/** More would cost more time than it tells. */
const MOST_CLOSE = 400;
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
    key = Math.imul(key ^ (words[at] as number), 0x85ebca6b);
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
    const key = (keys[at] as number) || 1;
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
  const own = ownShinglesOf(bits, keys.length);
  const { shingles, ownShingles, counts } = countOwn(keys, isFirst, own);
  const level = levelFor(shingles);
  const sample = makeColumns(shingles);
  let count = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    const least = levelOf(key);
    if (isFirst[at] === 0 || least > level) continue;
    sample.keys[count] = key;
    sample.levels[count] = least;
    sample.places[count] = at;
    sample.own[count] = own[at] as number;
    sample.anchored[count] = isAnchored(bits, at);
    count += 1;
  }
  return { ...cut(sample, count), shingles, ownShingles, counts, level };
}

/** 1 for each row of five words of which at most two are quoted. */
function ownShinglesOf(bits: Uint8Array, length: number): Uint8Array {
  const own = new Uint8Array(length);
  let quoted = 0;
  for (let at = 0; at < bits.length; at += 1) {
    quoted += ((bits[at] as number) & WORD_QUOTED) === 0 ? 0 : 1;
    const first = at - SHINGLE + 1;
    if (first < 0) continue;
    own[first] = quoted > 2 ? 0 : 1;
    quoted -= ((bits[first] as number) & WORD_QUOTED) === 0 ? 0 : 1;
  }
  return own;
}

function countOwn(keys: Uint32Array, isFirst: Uint8Array, own: Uint8Array) {
  let [shingles, sparse, normal, close, fine] = [0, 0, 0, 0, 0];
  for (let at = 0; at < keys.length; at += 1) {
    shingles += isFirst[at] as number;
    if (isFirst[at] === 0 || own[at] === 0) continue;
    const level = levelOf(keys[at] as number);
    if (level === SPARSE) sparse += 1;
    else if (level === NORMAL) normal += 1;
    else if (level === CLOSE) close += 1;
    else fine += 1;
  }
  const [upToNormal, upToClose] = [sparse + normal, sparse + normal + close];
  const counts: Sample['counts'] = [sparse, upToNormal, upToClose];
  return { shingles, ownShingles: upToClose + fine, counts };
}

type SampleColumns = Pick<Sample, 'keys' | 'levels' | 'places' | 'own' | 'anchored'>;

function makeColumns(length: number): SampleColumns {
  return {
    keys: new Uint32Array(length),
    levels: new Uint8Array(length),
    places: new Uint32Array(length),
    own: new Uint8Array(length),
    anchored: new Uint8Array(length),
  };
}

function cut({ keys, levels, places, own, anchored }: SampleColumns, count: number): SampleColumns {
  return {
    keys: keys.subarray(0, count),
    levels: levels.subarray(0, count),
    places: places.subarray(0, count),
    own: own.subarray(0, count),
    anchored: anchored.subarray(0, count),
  };
}

/** The finest level at which a text with so many different shingles is sampled. */
export function levelFor(shingles: number): Level {
  if (shingles <= MOST_FINE) return FINE;
  if (shingles <= MOST_CLOSE) return CLOSE;
  return shingles <= MOST_NORMAL ? NORMAL : SPARSE;
}

function levelOf(key: number): Level {
  if (key < SPARSE_BELOW) return SPARSE;
  if (key < NORMAL_BELOW) return NORMAL;
  return key < CLOSE_BELOW ? CLOSE : FINE;
}

/** 1: a name or a number is among its words. */
function isAnchored(bits: Uint8Array, first: number): number {
  for (let at = first; at < first + SHINGLE; at += 1) {
    const bit = bits[at] as number;
    if ((bit & (WORD_CAPITAL | WORD_OPENS)) === WORD_CAPITAL || bit & WORD_NUMBER) return 1;
  }
  return 0;
}
