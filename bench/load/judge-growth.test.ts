import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Allowed, judgeGrowth, type Sample, WATCHED, type Watched } from './judge-growth.ts';

const ALLOWED: Allowed = {
  ...{ heap: 5, heaps: 20, external: 5, resident: 50, wal: 10 },
  ...{ files: 4, threads: 2, timers: 4, handles: 4 },
};

/** A run of a hundred looks, ten seconds apart, in which one thing does as told and the others stay. */
function run(watched: Watched, valueAt: (index: number) => number): Sample[] {
  return Array.from({ length: 100 }, (_, index) => ({
    at: index * 10,
    requests: index * 200,
    values: Object.fromEntries(
      WATCHED.map((name) => [name, name === watched ? valueAt(index) : 40]),
    ) as Sample['values'],
  }));
}

const growing = (samples: readonly Sample[]) =>
  judgeGrowth(samples, ALLOWED)
    .filter(({ isTooMuch }) => isTooMuch)
    .map(({ watched }) => watched);

test('whatever grows with each look is found, and nothing else', () => {
  for (const watched of WATCHED) {
    assert.deepEqual(growing(run(watched, (index) => 40 + index * 1.2)), [watched]);
  }
});

test('warming, waves and single peaks are no growth', () => {
  const even: readonly ((index: number) => number)[] = [
    () => 40,
    (index) => Math.min(40 + index * 3, 120),
    (index) => 40 + 15 * Math.sin(index),
    (index) => (index % 7 === 0 ? 400 : 40),
    (index) => 40 + ((index * 7919) % 13),
    (index) => 140 - index,
  ];
  for (const valueAt of even) assert.deepEqual(growing(run('heap', valueAt)), []);
});

test('growth under noise and beside peaks is found', () => {
  const leak = (index: number) =>
    40 + index * 0.2 + ((index * 7919) % 13) + (index % 9 === 0 ? 90 : 0);
  assert.deepEqual(growing(run('heap', leak)), ['heap']);
});

test('too few looks are no judgement', () => {
  assert.throws(() => judgeGrowth(run('heap', () => 1).slice(0, 10), ALLOWED), RangeError);
});
