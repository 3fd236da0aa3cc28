import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openCandidates } from './candidates.ts';
import type { Block } from './sketch-article.ts';
import { newPlace, openTables } from './tables.ts';
import { addPosting, openPostings } from './vectors/postings.ts';
import { newRow, openRows, writeSketch } from './vectors/rows.ts';

const KEPT = 24;
const KEPT_ANYWAY = 4;
/** Sums are kept in half the digits. */
const NEARLY = 1e-5;

/** Words of stories, few enough that many share some; whom each was merged into, if into an earlier one. */
const stories = fc.array(
  fc.record({
    words: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }),
    into: fc.option(fc.nat(70), { freq: 3 }),
  }),
  { maxLength: 60 },
);
const probes = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 });

type Told = { readonly words: readonly number[]; readonly into: number | null };
type Live = (story: number) => number;

function livesOf(some: readonly Told[]): Live {
  const lives = some.map(({ into }, at) => (into === null || into >= at ? at : into));
  const live: Live = (story) => (lives[story] === story ? story : live(lives[story] ?? story));
  return live;
}

/** The row that shares words with stories: the first weighs most. */
function openRoom(some: readonly Told[], probe: readonly number[], live: Live) {
  const [rows, postings, tables] = [openRows(), openPostings(), openTables()];
  for (const [at, { words }] of some.entries()) {
    const story = newPlace(tables.stories);
    tables.stories.articles[story] = live(at) === at ? 1 : 0;
    for (const word of words) addPosting(postings, word, story);
  }
  const length = Math.sqrt(probe.reduce((sum, _, at) => sum + (40 - at) ** 2, 0));
  const body = { terms: probe, weights: probe.map((_, at) => (40 - at) / length) };
  const nothing = { terms: [], weights: [] };
  const row = newRow(rows);
  const sketch = { body, title: nothing, names: nothing, numbers: nothing, isHeadlineOnly: false };
  writeSketch(rows, row, sketch, null);
  return { row, body, candidates: openCandidates({ rows, postings, tables }) };
}

/** What each live story shares with the row, slowly. */
function sumsOf(some: readonly Told[], live: Live, body: Block): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [at, { words }] of some.entries()) {
    const weights = words.map((word) => body.weights[body.terms.indexOf(word)] ?? 0);
    const sum = weights.reduce((before, weight) => before + weight ** 2, 0);
    if (sum > 0) sums.set(live(at), (sums.get(live(at)) ?? 0) + sum);
  }
  return sums;
}

/** The largest first, and nobody left out who shares more. */
function assertLargest(found: readonly number[], sums: ReadonlyMap<number, number>): void {
  const shared = found.map((story) => sums.get(story) ?? 0);
  assert.equal(new Set(found).size, found.length);
  assert.ok(shared.every((sum, at) => sum > 0 && sum <= (shared[at - 1] ?? 9) + NEARLY));
  const left = [...sums].filter(([story]) => !found.includes(story)).map(([, sum]) => sum);
  const mayBeLeft = found.length >= KEPT ? (shared.at(-1) ?? 0) : 0.2 * (shared[0] ?? 0);
  const most = found.length < KEPT_ANYWAY ? 0 : mayBeLeft;
  assert.ok(left.every((sum) => sum <= most + NEARLY));
}

test('candidates are the live stories that share most of the row’s weight, each counted with what was merged into it', () => {
  const property = fc.property(stories, probes, fc.nat(70), (some, probe, own) => {
    const live = livesOf(some);
    const { row, body, candidates } = openRoom(some, probe, live);
    const sums = sumsOf(some, live, body);
    sums.delete(own);
    assertLargest(candidates.find(row, own, live), sums);
  });
  fc.assert(property, { numRuns: 200 });
});
