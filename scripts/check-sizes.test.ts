import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOversized } from './check-sizes.ts';

test('a file that has grown past its bound is named', () => {
  assert.equal(findOversized([{ path: 'src/store/all.ts', lineCount: 301 }]).length, 1);
});

test('a folder that nobody can read at a glance is named', () => {
  const files = Array.from({ length: 19 }, (_, index) => ({
    path: `src/http/${index}.ts`,
    lineCount: 9,
  }));
  assert.deepEqual(findOversized(files), ['src/http holds 19 files; 18 are the most']);
});

test('tests and tables of words may be long', () => {
  const files = [
    { path: 'src/text/common-words.ts', lineCount: 900 },
    { path: 'src/store/store.test.ts', lineCount: 900 },
  ];
  assert.deepEqual(findOversized(files), []);
});
