import { heaviest } from './vectors/heaviest.ts';
import { eachPosting, type Postings } from './vectors/postings.ts';
import { BLOCKS, blockStart, type Rows } from './vectors/rows.ts';

/** Words asked for, stories looked at for each, stories kept. */
const WORDS = 24;
const MOST_FOR_WORD = 256;
const KEPT = 24;
/** Whoever shares far less than the first does not come near it. */
const KEPT_ANYWAY = 4;
const LEAST_OF_FIRST = 0.2;

/** Stories that share the row's heaviest words, the likeliest first; at most 24. `resolve` leads to a live story or -1. */
export type Candidates = {
  readonly find: (row: number, resolve: (story: number) => number) => number[];
};

export function openCandidates(of: {
  readonly rows: Rows;
  readonly postings: Postings;
}): Candidates {
  let sums = new Float32Array(1024);
  const touched: number[] = [];
  const add = (story: number, value: number): void => {
    if (story >= sums.length) sums = grown(sums, story);
    if (sums[story] === 0) touched.push(story);
    sums[story] = (sums[story] as number) + value;
  };
  const find = (row: number, resolve: (story: number) => number): number[] => {
    touched.length = 0;
    for (const { term, weight } of wordsOf(of.rows, row)) {
      const value = weight * weight;
      eachPosting(of.postings, term, MOST_FOR_WORD, (posted) => add(posted, value));
    }
    gather(resolve);
    const found = largest(touched, sums);
    for (const story of touched) sums[story] = 0;
    return found;
  };
  /** Stories stand in the lists under what they were called then: what such names have in common is their live story's. */
  const gather = (resolve: (story: number) => number): void => {
    const posted = touched.length;
    for (let at = 0; at < posted; at += 1) {
      const from = touched[at] as number;
      const story = resolve(from);
      if (story === from) continue;
      const value = sums[from] as number;
      sums[from] = 0;
      if (story >= 0) add(story, value);
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
function wordsOf(rows: Rows, row: number): { term: number; weight: number }[] {
  const start = blockStart(row, 0);
  const count = rows.sizes[row * BLOCKS] as number;
  const places = heaviest(rows.weights.subarray(start, start + count), count, WORDS);
  return places.map((at) => ({
    term: rows.terms[start + at] as number,
    weight: rows.weights[start + at] as number,
  }));
}
