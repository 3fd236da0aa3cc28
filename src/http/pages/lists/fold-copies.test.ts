import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleLine } from '../../../../test/stories.ts';
import { foldCopies } from './fold-copies.ts';

const LINES = [5, 4, 3, 2, 1].map((id) => articleLine(id));
const ids = (lines: readonly { readonly id: number }[]) => lines.map(({ id }) => id);

test('a text that several titles carry stands once, under the one that stands for it', () => {
  const { lines, folded } = foldCopies(LINES, [
    { articleId: 1, family: 1, stands: false },
    { articleId: 3, family: 1, stands: true },
    { articleId: 5, family: 1, stands: false },
  ]);
  assert.deepEqual(ids(lines), [4, 3, 2]);
  assert.deepEqual(ids(folded.get(3) ?? []), [5, 1]);
});

test('where the one that stands for a text is on another page, the first of it here does', () => {
  const { lines, folded } = foldCopies(LINES, [
    { articleId: 2, family: 9, stands: false },
    { articleId: 4, family: 9, stands: false },
  ]);
  assert.deepEqual(ids(lines), [5, 3, 2, 1]);
  assert.deepEqual(ids(folded.get(2) ?? []), [4]);
});

test('every article of a list is in it still, in the open or folded, once', () => {
  const family = fc.record({
    articleId: fc.integer({ min: 1, max: 5 }),
    family: fc.integer({ min: 1, max: 3 }),
    stands: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(family), (families) => {
      const { lines, folded } = foldCopies(LINES, families);
      const all = [...lines, ...[...folded.values()].flat()];
      assert.deepEqual(ids(all).sort(), [1, 2, 3, 4, 5]);
    }),
  );
});
