import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareParagraphs, compareWords, type WordPart } from './compare-words.ts';

const without = (parts: readonly WordPart[], kind: WordPart['kind']) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('both wordings can be read out of the comparison', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (before, after) => {
        const parts = compareWords(before, after);
        assert.equal(without(parts, 'added'), before);
        assert.equal(without(parts, 'removed'), after);
      },
    ),
  );
  const paragraphs = fc.array(
    fc.constantFrom('It rained.', 'The count is 41.', 'The count is 34.', 'Ends.'),
  );
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const compared = compareParagraphs(before, after);
      const said = (kind: WordPart['kind']) =>
        compared.map((parts) => without(parts, kind)).join('');
      assert.equal(said('added'), before.join(''));
      assert.equal(said('removed'), after.join(''));
    }),
  );
});

test('texts that share nothing are compared in bounded time', () => {
  const long = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word} ${at}`);
  const started = performance.now();
  assert.equal(compareParagraphs(long('one'), long('two')).length, 8000);
  compareWords(long('one').join(' '), long('two').join('\n'));
  assert.ok(performance.now() - started < 10_000);
});
