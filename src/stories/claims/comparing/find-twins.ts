import type { Said } from '../said/said.ts';

/** Two statements that quote the same words. Places among the story's statements, the earlier first. */
export type Twin = {
  readonly a: number;
  readonly b: number;
  /** How many words both have in runs of four. */
  readonly shared: number;
};

const RUN = 4;
const FEWEST_WORDS = 6;
/** A run of words that stands in more statements tells nothing, or is in copies of one text. */
const MOST_PER_RUN = 12;
/** The part of the shorter's runs that the other must have. */
const LEAST_SHARE = 0.6;

/**
 * Finds quotations that are printed twice, wholly or cut; `said` holds all statements at their places. Each statement is matched with the earliest that has its
 * words. Linear in the number of words.
 */
export function findTwins(among: readonly Said[], said: readonly Said[]): Twin[] {
  const byRun = new Map<number, number[]>();
  return among.flatMap((one) => {
    if (one.quoted === null || one.words.length < FEWEST_WORDS) return [];
    return twinsAmong(said, one, hitsOf(one, byRun));
  });
}

/** How many runs each earlier statement shares with one; remembers its own. */
function hitsOf(one: Said, byRun: Map<number, number[]>): Map<number, number> {
  const hits = new Map<number, number>();
  for (const run of runsOf(one.words)) {
    const places = byRun.get(run) ?? [];
    for (const place of places) hits.set(place, (hits.get(place) ?? 0) + 1);
    if (places.length < MOST_PER_RUN) places.push(one.at);
    byRun.set(run, places);
  }
  return hits;
}

function twinsAmong(said: readonly Said[], one: Said, hits: ReadonlyMap<number, number>): Twin[] {
  return [...hits].flatMap(([place, count]) => {
    const other = said[place];
    if (!other || other.article === one.article) return [];
    const shorter = Math.min(other.words.length, one.words.length) - RUN + 1;
    return count >= LEAST_SHARE * shorter
      ? { a: place, b: one.at, shared: Math.min(count + RUN - 1, one.words.length) }
      : [];
  });
}

/** Each four words that follow one another, once, as one number. */
function runsOf(words: readonly number[]): Set<number> {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let run = 0;
    for (let step = 0; step < RUN; step += 1) {
      run = (Math.imul(run ^ ((words[at + step] ?? 0) >>> 0), 0x01000193) ^ (run >>> 15)) >>> 0;
    }
    runs.add(run);
  }
  return runs;
}
