import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf, toOracle } from '../src/text/tree-model.ts';
import { type Examples, type Growth, growTrees, randomFrom } from './grow-trees.ts';

const GROWTH: Growth = {
  trees: 40,
  leaves: 8,
  learningRate: 0.2,
  leastInLeaf: 1,
  penalty: 1,
  rowShare: 0.8,
  featureShare: 1,
  seed: 7,
};

/** A long line without links is text, one with links is not; a short one is text only with a stop. */
function isText([words, linked, stop]: readonly number[]): boolean {
  return (words ?? 0) > 10 ? (linked ?? 0) < 0.4 : stop === 1;
}

function examplesOf(rows: number, seed: number): Examples {
  const random = randomFrom(seed);
  const lines = Array.from({ length: rows }, () => [
    random() * 30,
    random(),
    random() < 0.5 ? 1 : 0,
  ]);
  return {
    features: Float32Array.from(lines.flat()),
    width: 3,
    labels: Float32Array.from(lines, (line) => (isText(line) ? 1 : 0)),
    weights: new Float32Array(rows).fill(1),
  };
}

function shareRight(examples: Examples, model: ReturnType<typeof growTrees>): number {
  const oracle = toOracle(model);
  const right = examples.labels.filter(
    (label, row) => chanceOf(oracle, examples.features, row * 3) >= 0.5 === (label === 1),
  );
  return right.length / examples.labels.length;
}

test('trees learn a rule of three questions and answer about lines never seen', () => {
  const model = growTrees(examplesOf(2_000, 1), GROWTH);
  assert.ok(shareRight(examplesOf(1_000, 2), model) > 0.97);
});

test('without trees everything has the chance of the whole', () => {
  const examples = examplesOf(500, 3);
  const model = growTrees(examples, { ...GROWTH, trees: 0 });
  const share = examples.labels.reduce((sum, label) => sum + label, 0) / 500;
  assert.ok(Math.abs(chanceOf(toOracle(model), examples.features, 0) - share) < 1e-3);
});

test('lines of no weight teach nothing', () => {
  const examples = examplesOf(1_000, 4);
  const lies = { ...examples, labels: examples.labels.map((label) => 1 - label) };
  const both: Examples = {
    features: Float32Array.from([...examples.features, ...lies.features]),
    width: 3,
    labels: Float32Array.from([...examples.labels, ...lies.labels]),
    weights: Float32Array.from([...examples.weights, ...lies.weights.map(() => 0)]),
  };
  assert.ok(shareRight(examplesOf(500, 5), growTrees(both, GROWTH)) > 0.97);
});

test('the same seed makes the same weights', () => {
  const examples = examplesOf(300, 6);
  assert.deepEqual(growTrees(examples, GROWTH), growTrees(examples, GROWTH));
});
