import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Grouped, scoreClustering } from './clustering-scores.ts';

const grouped = (gold: string, found: string): Grouped[] =>
  [...gold].map((one, at) => ({ gold: one === '-' ? null : one, found: found[at] ?? '' }));

const near = (score: number, wanted: number) =>
  assert.ok(Math.abs(score - wanted) < 1e-9, `${score} is not ${wanted}`);

test('groups as gold has them score 1 whatever they are called', () => {
  const scores = scoreClustering(grouped('aabbbc', 'xxyyyz'));
  assert.deepEqual([scores.bcubed.f1, scores.pairs.f1, scores.ari, scores.v], [1, 1, 1, 1]);
  assert.deepEqual([scores.articles, scores.stories, scores.groups], [6, 3, 3]);
});

test('two stories welded cost precision, one told twice costs recall', () => {
  const welded = scoreClustering(grouped('aabb', 'xxxx'));
  assert.deepEqual([welded.bcubed.precision, welded.bcubed.recall], [0.5, 1]);
  near(welded.pairs.precision, 1 / 3);
  assert.equal(welded.ari, 0);
  assert.equal(welded.v, 0);
  const torn = scoreClustering(grouped('aabb', 'xyzz'));
  assert.deepEqual([torn.bcubed.precision, torn.bcubed.recall], [1, 0.75]);
  assert.equal(torn.pairs.recall, 0.5);
});

test('figures of a set worked out by hand', () => {
  // Amigó et al. 2009, the manner of their examples: a: 4 of 5 together, b: 2, one of a with them.
  const scores = scoreClustering(grouped('aaaaabb', 'xxxxyyy'));
  near(scores.bcubed.precision, (4 + 1 / 3 + 2 * (2 / 3)) / 7);
  near(scores.bcubed.recall, (4 * (4 / 5) + 1 / 5 + 2) / 7);
  near(scores.pairs.precision, 7 / 9);
  near(scores.pairs.recall, 7 / 11);
  const chance = (9 * 11) / 21;
  near(scores.ari, (7 - chance) / (10 - chance));
});

test('an article of the haystack that comes into a story costs precision and no recall', () => {
  const clean = scoreClustering(grouped('aa--', 'xxyy'));
  assert.deepEqual([clean.bcubed.f1, clean.pairs.f1, clean.intruded], [1, 1, 0]);
  const spoilt = scoreClustering(grouped('aa--', 'xxxy'));
  near(spoilt.bcubed.precision, 2 / 3);
  near(spoilt.pairs.precision, 1 / 3);
  assert.deepEqual([spoilt.bcubed.recall, spoilt.intruded, spoilt.groups], [1, 1, 1]);
  assert.equal(spoilt.ari, 1);
});

test('a set without gold has nothing wrong', () => {
  const scores = scoreClustering(grouped('--', 'xx'));
  assert.deepEqual([scores.bcubed.f1, scores.pairs.f1, scores.ari, scores.articles], [1, 1, 1, 0]);
});

test('rates lie between 0 and 1, and only what is as gold has it reaches 1', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (gold, found) => {
      const scores = scoreClustering(grouped(gold.slice(0, found.length), found));
      for (const rate of [...Object.values(scores.bcubed), ...Object.values(scores.pairs)]) {
        assert.ok(rate >= 0 && rate <= 1 + 1e-9);
      }
      assert.ok(scores.v > -1e-9 && scores.v < 1 + 1e-9);
      const isSame = scores.bcubed.precision === 1 && scores.bcubed.recall === 1;
      assert.equal(scores.ari === 1 || isSame, isSame);
    }),
  );
});
