import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HOUR } from '../../model/time.ts';
import { hasOwnOrder } from './feed-front.ts';

const entries = (...hours: (number | null)[]) =>
  hours.map((hour, at) => ({ articleId: at + 1, published: hour === null ? null : hour * HOUR }));

test('an order is the outlet’s own where it is neither newest nor oldest first', () => {
  const cases: [string, (number | null)[], boolean][] = [
    ['a front page', [30, 36, 20, 35, 10, 34], true],
    ['newest first', [36, 35, 34, 30, 20, 10], false],
    ['oldest first', [10, 20, 30, 34, 35, 36], false],
    ['newest first but for a pinned one', [10, 36, 35, 34, 33, 32, 31], false],
    ['all at once', [36, 36, 36, 36, 36, 36], false],
    ['no times', [null, null, null, null, null, null], false],
    ['too few', [30, 36, 20, 35], false],
  ];
  for (const [what, hours, is] of cases) assert.equal(hasOwnOrder(entries(...hours)), is, what);
});

test('what is sorted by time, either way, never counts as an order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), fc.boolean(), (hours, isUp) => {
      const sorted = hours.toSorted((a, b) => (isUp ? a - b : b - a));
      assert.equal(hasOwnOrder(entries(...sorted)), false);
    }),
  );
});
