import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestOfSet } from './source-set.ts';

const sets: readonly (readonly [string, string, string | null])[] = [
  ['wide enough, no wider', 'a.jpg 300w, b.jpg 1024w, c.jpg 2048w', 'b.jpg'],
  ['none wide enough', 'a.jpg 300w, b.jpg 640w', 'b.jpg'],
  ['the densest', 'a.jpg, b.jpg 2x', 'b.jpg'],
  ['without spaces', 'a.jpg 1x,b.jpg 2x,c.jpg 1.5x', 'b.jpg'],
  ['commas in the address', '/w_300,h_2/a.jpg 300w, /w_900,h_6/a.jpg 900w', '/w_900,h_6/a.jpg'],
  ['a bare address', 'a.jpg', 'a.jpg'],
  ['nothing', ' , ', null],
];
for (const [name, set, expected] of sets) {
  test(`of a picture's sizes one is chosen: ${name}`, () => {
    assert.equal(bestOfSet(set)?.address ?? null, expected);
  });
}

test('any set of sizes is read', () => {
  const piece = fc.constantFrom(
    'a.jpg',
    ' ',
    ',',
    '300w',
    '2x',
    '\n',
    ', ',
    'data:image/gif;base64,R0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
      const best = bestOfSet(pieces.join(''));
      assert.ok(best === null || !/\s/.test(best.address));
    }),
  );
});
