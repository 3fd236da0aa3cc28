import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TasteWeight } from '../../model/edition/taste.ts';
import { featureName } from './fit-taste.ts';
import { readTasteFile, toTasteFile } from './taste-file.ts';

function weight(more: Partial<TasteWeight> = {}): TasteWeight {
  return {
    ...{ kind: 'subject', key: 'sport', label: 'sport', mean: 1.25, variance: 0.5 },
    ...{ shown: 12, opened: 9, hidden: 0, edit: null, isImported: false },
    ...more,
  };
}

const modelOf = (...weights: readonly TasteWeight[]) =>
  new Map(weights.map((one) => [featureName(one), one]));

test('a file that was written is read again: weights and turns, and what they rested on is no count of this library', () => {
  const file = toTasteFile(modelOf(weight(), weight({ key: 'science', mean: -2, edit: 'off' })));
  assert.deepEqual(
    file.weights.map(({ key }) => key),
    ['science', 'sport'],
    'the heaviest first',
  );
  const read = readTasteFile(JSON.stringify(file));
  assert.ok(read.kind === 'read');
  const nothing = { shown: 0, opened: 0, hidden: 0, isImported: true };
  assert.deepEqual(read.weights, [
    weight({ key: 'science', mean: -2, edit: 'off', ...nothing }),
    weight(nothing),
  ]);
});

test('stories of this library are in no file: they have other numbers elsewhere', () => {
  assert.deepEqual(toTasteFile(modelOf(weight({ kind: 'story', key: '12' }))).weights, []);
});

test('a file that is none is refused whole, with a sentence', () => {
  const good = toTasteFile(modelOf(weight()));
  const [one] = good.weights;
  const cases: [unknown, RegExp][] = [
    ['', /no file of what you like/],
    ['{', /no file of what you like/],
    [[], /no file of what you like/],
    [{ ...good, format: 'opml' }, /no file of what you like/],
    [{ ...good, version: 2 }, /newer Hearsay/],
    [{ ...good, weights: {} }, /no list of weights/],
    [{ ...good, weights: [one, { ...one, mean: 1e9 }] }, /Weight 2 /],
    [{ ...good, weights: [{ ...one, variance: 0 }] }, /Weight 1 /],
    [{ ...good, weights: [{ ...one, kind: 'top' }] }, /Weight 1 /],
    [{ ...good, weights: [{ ...one, key: 'x'.repeat(500) }] }, /Weight 1 /],
    [{ ...good, weights: [null] }, /Weight 1 /],
  ];
  for (const [file, reason] of cases) {
    const read = readTasteFile(typeof file === 'string' ? file : JSON.stringify(file));
    assert.ok(read.kind === 'failed', JSON.stringify(file));
    assert.match(read.reason, reason);
  }
});

test('whatever stands in a file, it is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.ok(['read', 'failed'].includes(readTasteFile(text).kind));
    }),
  );
});
