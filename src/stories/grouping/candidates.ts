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
  const find = (row: number, resolve: (story: number) => number): number[] => {
    touched.length = 0;
    for (const { term, weight } of wordsOf(of.rows, row)) {
      eachPosting(of.postings, term, MOST_FOR_WORD, (posted) => {
        const story = resolve(posted);
        if (story < 0) return;
        if (story >= sums.length) sums = grown(sums, story);
        if (sums[story] === 0) touched.push(story);
        sums[story] = (sums[story] as number) + weight * weight;
      });
    }
    touched.sort((one, other) => (sums[other] as number) - (sums[one] as number) || one - other);
    const least = (sums[touched[0] ?? 0] as number) * LEAST_OF_FIRST;
    const found = touched
      .slice(0, KEPT)
      .filter((story, at) => at < KEPT_ANYWAY || (sums[story] as number) >= least);
    for (const story of touched) sums[story] = 0;
    return found;
  };
  return { find };
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
