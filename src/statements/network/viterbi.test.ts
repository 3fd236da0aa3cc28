import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestLabels, type LabelChain, SCORE_ROW } from './viterbi.ts';

const LABELS = 3;
const number = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);
const numbers = (size: number) =>
  fc.array(number, { minLength: size, maxLength: size }).map((all) => Float32Array.from(all));

function sumOf({ first, step, last }: LabelChain, scores: Float32Array, labels: readonly number[]) {
  let sum = (first[labels[0] ?? 0] ?? 0) + (last[labels.at(-1) ?? 0] ?? 0);
  for (const [word, label] of labels.entries()) {
    sum += scores[word * SCORE_ROW + label] ?? 0;
    const before = labels[word - 1];
    if (before !== undefined) sum += step[before * LABELS + label] ?? 0;
  }
  return sum;
}

function allLabels(size: number): number[][] {
  if (size === 0) return [[]];
  return allLabels(size - 1).flatMap((row) => [0, 1, 2].map((label) => [...row, label]));
}

test('no other labels of so few words have a greater sum', () => {
  const chain = fc.record({
    first: numbers(LABELS),
    last: numbers(LABELS),
    step: numbers(LABELS * LABELS),
  });
  fc.assert(
    fc.property(
      chain,
      fc.integer({ min: 1, max: 4 }),
      numbers(4 * SCORE_ROW),
      (parts, size, scores) => {
        const whole = { ...parts, labels: LABELS };
        const best = sumOf(whole, scores, [...bestLabels(whole, scores, size)]);
        const greatest = Math.max(...allLabels(size).map((labels) => sumOf(whole, scores, labels)));
        assert.ok(Math.abs(best - greatest) < 1e-3);
      },
    ),
  );
});

test('no words have no labels', () => {
  const none = new Float32Array(LABELS);
  const chain = { labels: LABELS, first: none, last: none, step: new Float32Array(9) };
  assert.equal(bestLabels(chain, new Float32Array(0), 0).length, 0);
});
