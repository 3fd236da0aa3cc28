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
import { clearTable, hasAt, openWordTable, placeIn, putAt } from './vectors/word-table.ts';

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

/** What the row shares with stories: a table that stays in the processor's cache, however many stories there are. */
const sums = openWordTable(13);
/** Stories in it. At most 3,584 are met, and as many that these were merged into. */
const touched: number[] = [];

export function openCandidates(of: Searched): Candidates {
  const find = (row: number, own: number, liveStory: (story: number) => number): number[] => {
    touched.length = 0;
    clearTable(sums);
    for (const [at, { term, weight }] of wordsOf(of.rows, row).entries()) {
      const value = weight * weight;
      const most = MOST_OF_WORD >> Math.floor(at / HALVED_AFTER);
      eachPosting(of.postings, { word: term, most }, (posted) => add(posted, value));
    }
    gather(of.tables, liveStory);
    const place = placeIn(sums, own);
    if (own >= 0 && hasAt(sums, place)) sums.values[place] = 0;
    return largest();
  };
  return { find };
}

function add(story: number, value: number): void {
  const place = placeIn(sums, story);
  if (hasAt(sums, place)) {
    sums.values[place] = (sums.values[place] as number) + value;
    return;
  }
  putAt(sums, place, { key: story, value });
  touched.push(story);
}

/** Stories stand in the lists under what they were called then: what such names have in common is their live story's. */
function gather({ stories: { articles } }: Tables, liveStory: (story: number) => number): void {
  const posted = touched.length;
  for (let at = 0; at < posted; at += 1) {
    const from = touched[at] as number;
    // What has articles is alive: nothing else is asked of most.
    if ((articles[from] as number) > 0) continue;
    const story = liveStory(from);
    const place = placeIn(sums, from);
    const value = sums.values[place] as number;
    sums.values[place] = 0;
    if ((articles[story] as number) > 0) add(story, value);
  }
}

type Sum = { readonly story: number; readonly sum: number };

/** The stories with the largest sums, at most 24; of equal ones the first place goes before. */
function largest(): number[] {
  const found: Sum[] = [];
  for (const story of touched) {
    const one = { story, sum: sums.values[placeIn(sums, story)] as number };
    const last = found[KEPT - 1];
    if (one.sum === 0 || (last !== undefined && !goesBefore(one, last))) continue;
    if (last !== undefined) found.pop();
    let at = found.length;
    while (at > 0 && goesBefore(one, found[at - 1] as Sum)) at -= 1;
    found.splice(at, 0, one);
  }
  const least = (found[0]?.sum ?? 0) * LEAST_OF_FIRST;
  return found.filter(({ sum }, at) => at < KEPT_ANYWAY || sum >= least).map(({ story }) => story);
}

function goesBefore(one: Sum, other: Sum): boolean {
  return one.sum > other.sum || (one.sum === other.sum && one.story < other.story);
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
