import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openingWords } from './opening-words.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['One. Two! Three? Four.', 'One. Two! Three?'],
  ['A single sentence without an end', 'A single sentence without an end'],
  ['“We saw nothing.” She left.', '“We saw nothing.” She left.'],
  ['', ''],
];

test('at most three sentences are quoted', () => {
  for (const [text, opening] of CASES) assert.equal(openingWords(text), opening);
});

test('an opening is short and whole signs, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      const opening = openingWords(text);
      return opening.length <= 401 && opening.isWellFormed();
    }),
  );
});
