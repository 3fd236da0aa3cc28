import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFallen, raise } from './score.ts';

test('a score that has fallen is named with both figures', () => {
  assert.deepEqual(findFallen({ 'sample.headline': 0.9 }, { 'sample.headline': 0.88 }), [
    'sample.headline has fallen from 0.9 to 0.88',
  ]);
});

test('a score that has risen, is new or was not taken this time is no fault', () => {
  assert.deepEqual(findFallen({ a: 0.5, b: 0.7 }, { a: 0.6, c: 0.1 }), []);
});

test('accepting keeps the better of two', () => {
  assert.deepEqual(raise({ a: 0.5, b: 0.7 }, { a: 0.6, b: 0.6, c: 0.1 }), {
    a: 0.6,
    b: 0.7,
    c: 0.1,
  });
});
