import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareTexts } from '../../../../stories/compare/compare-texts.ts';
import { mergedParagraphs } from './merged-paragraphs.ts';

test('two texts are one column: what went before what came in its place', () => {
  const merged = mergedParagraphs(
    compareTexts('The bridge was safe.\n\nIt rained.', 'The bridge was closed.\n\nIt rained.'),
  );
  assert.deepEqual(
    merged.map((pieces) => pieces.map(({ kind }) => kind)),
    [['shared', 'dropped', 'added'], ['shared']],
  );
});

test('without what the first has alone the column is the second text', () => {
  const text = fc.array(fc.constantFrom('a ', 'bridge ', 'fell ', '\n\n', 'she said. '), {
    maxLength: 40,
  });
  const bare = (words: string) => words.replace(/\s+/g, '');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [one, other] = [before.join(''), after.join('')];
      const kept = mergedParagraphs(compareTexts(one, other)).flat();
      const words = kept.filter(({ kind }) => kind !== 'dropped').map((piece) => piece.text);
      assert.equal(bare(words.join('')), bare(other));
    }),
  );
});
