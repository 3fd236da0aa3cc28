import type { Tables } from './tables.ts';
import { heaviest } from './vectors/heaviest.ts';
import { eachPosting, MOST_OF_WORD, type Postings } from './vectors/postings.ts';
import {
  blockStart,
  grainOf,
  grainsOf,
  type Rows,
  sizeOf,
  termsOf,
  type Weighted,
  WIDTHS,
} from './vectors/rows.ts';

/** Words asked for, stories kept. */
const WORDS = 24;
/** After so many words only half as many stories are looked at for each: a light word brings nobody in by itself. */
const HALVED_AFTER = 8;
const KEPT = 24;
/** Whoever shares far less than the first does not come near it. */
const KEPT_ANYWAY = 4;
const LEAST_OF_FIRST = 0.2;
/** Of the body of the row at hand. */
const weights = new Float32Array(WIDTHS[0]);

export type Candidates = {
  /**
   * Stories that share the row's heaviest words, the likeliest first, `own` not among them; at most 24. `liveStory` leads from one
   * that was merged to the one it went to.
   */
  readonly find: (row: number, own: number, liveStory: (story: number) => number) => number[];
};

/** What is looked at: lists that may be other ones at each time. */
type Searched = { readonly rows: Rows; readonly postings: Postings; readonly tables: Tables };

export function openCandidates(of: Searched): Candidates {
  let sums = new Float32Array(1024);
  const touched: number[] = [];
  const add = (story: number, value: number): void => {
    if (story >= sums.length) sums = grown(sums, story);
    if (sums[story] === 0) touched.push(story);
    sums[story] = (sums[story] as number) + value;
  };
  const find = (row: number, own: number, liveStory: (story: number) => number): number[] => {
    touched.length = 0;
    for (const [at, { term, weight }] of wordsOf(of.rows, row).entries()) {
      const value = weight * weight;
      const most = MOST_OF_WORD >> Math.floor(at / HALVED_AFTER);
      eachPosting(of.postings, { word: term, most }, (posted) => add(posted, value));
    }
    gather(liveStory);
    if (own >= 0 && own < sums.length) sums[own] = 0;
    const found = largest(touched, sums);
    for (const story of touched) sums[story] = 0;
    return found;
  };
  /** Stories stand in the lists under what they were called then: what such names have in common is their live story's. */
  const gather = (liveStory: (story: number) => number): void => {
    const { articles } = of.tables.stories;
    const posted = touched.length;
    for (let at = 0; at < posted; at += 1) {
      const from = touched[at] as number;
      // What has articles is alive: nothing else is asked of most.
      if ((articles[from] as number) > 0) continue;
      const story = liveStory(from);
      const value = sums[from] as number;
      sums[from] = 0;
      if ((articles[story] as number) > 0) add(story, value);
    }
  };
  return { find };
}

/** The places of the largest sums, at most 24; of equal ones the first place goes before. */
function largest(touched: readonly number[], sums: Float32Array): number[] {
  const found: number[] = [];
  for (const story of touched) {
    const sum = sums[story] as number;
    const last = found[KEPT - 1];
    if (sum === 0 || (last !== undefined && !goesBefore(sums, story, last))) continue;
    if (last !== undefined) found.pop();
    let at = found.length;
    while (at > 0 && goesBefore(sums, story, found[at - 1] as number)) at -= 1;
    found.splice(at, 0, story);
  }
  const least = (sums[found[0] ?? 0] as number) * LEAST_OF_FIRST;
  return found.filter((story, at) => at < KEPT_ANYWAY || (sums[story] as number) >= least);
}

function goesBefore(sums: Float32Array, one: number, other: number): boolean {
  const [sum, beside] = [sums[one] as number, sums[other] as number];
  return sum > beside || (sum === beside && one < other);
}
function grown(sums: Float32Array<ArrayBuffer>, story: number): Float32Array<ArrayBuffer> {
  const bigger = new Float32Array(Math.max(story + 1, sums.length * 2));
  bigger.set(sums);
  return bigger;
}

/** The row's heaviest words, with their weights. */
function wordsOf(rows: Rows, row: number): Weighted[] {
  const [terms, grains] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, 0);
  const count = sizeOf(rows, row, 0);
  const grain = grainOf(rows, row, 0);
  for (let at = 0; at < count; at += 1) weights[at] = (grains[start + at] as number) * grain;
  const places = heaviest(weights, count, WORDS);
  return places.map((at) => ({
    term: terms[start + at] as number,
    weight: weights[at] as number,
  }));
}
