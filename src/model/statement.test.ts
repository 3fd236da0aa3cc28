import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownContent } from './statement.ts';

const CASES: readonly (readonly [readonly string[], string])[] = [
  [['We saw nothing'], 'We saw nothing'],
  [['We saw nothing', 'until noon'], 'We saw nothing … until noon'],
  [['We saw nothing.', 'It rained.'], 'We saw nothing. It rained.'],
  [['It is “over.”', 'It rained?', 'No'], 'It is “over.” It rained? No'],
];

test('where a sentence is broken by other words, dots say so', () => {
  for (const [pieces, expected] of CASES) {
    let start = 0;
    const [first = { start: 0, end: 0 }, ...more] = pieces.map((piece) => {
      start += 100;
      return { start, end: start + piece.length };
    });
    assert.equal(shownContent({ content: pieces.join(' '), spans: [first, ...more] }), expected);
  }
});

test('words that are not as their pieces stay as they are', () => {
  const spans = [{ start: 0, end: 2 }] as const;
  assert.equal(shownContent({ content: 'We saw nothing', spans }), 'We saw nothing');
});
