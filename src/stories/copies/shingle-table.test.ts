import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MOST_OF_A_KEY, ShingleTable } from './shingle-table.ts';

const found = new Uint32Array(MOST_OF_A_KEY);

function articlesOf(table: ShingleTable, key: number): number[] {
  return [...found.slice(0, table.find(key, found))];
}

const entries = fc.array(
  fc.record({
    key: fc.integer({ min: 0, max: 0xffffffff }),
    article: fc.integer({ min: 1, max: 50 }),
  }),
  { maxLength: 60 },
);

test('what was put in is found, before a restart and after', () => {
  fc.assert(
    fc.property(entries, (some) => {
      const table = new ShingleTable(17);
      for (const { key, article } of some) table.add(key, article);
      const again = new ShingleTable(17);
      again.restore(table.parts());
      for (const { key, article } of some) {
        assert.ok(articlesOf(table, key).includes(article));
        assert.deepEqual(articlesOf(again, key), articlesOf(table, key));
      }
      assert.equal(again.added, some.length);
    }),
    { numRuns: 30 },
  );
});

test('of one key only the newest articles are kept', () => {
  const table = new ShingleTable(17);
  for (let article = 1; article <= 100; article += 1) table.add(7, article);
  assert.deepEqual(
    articlesOf(table, 7).sort((one, other) => one - other),
    [93, 94, 95, 96, 97, 98, 99, 100],
  );
});

test('a table grows to its limit, then forgets the oldest, and says so', () => {
  const table = new ShingleTable(17);
  const keyOf = (one: number) => Math.imul(one, 0x85ebca6b) >>> 0;
  const room = 12 * 2 ** 17;
  const lost = (from: number, to: number) => {
    let count = 0;
    for (let one = from; one < to; one += 1)
      count += articlesOf(table, keyOf(one)).includes(one) ? 0 : 1;
    return count / (to - from);
  };
  for (let one = 1; one <= room / 2; one += 1) table.add(keyOf(one), one);
  assert.ok(lost(1, room / 2) < 0.001);
  assert.ok(table.holds(0));
  for (let one = room / 2; one <= 3 * room; one += 1) table.add(keyOf(one), one);
  assert.equal(table.parts().articles.length, room);
  assert.ok(lost(1, room) > 0.99);
  assert.ok(lost(2.5 * room, 3 * room) < 0.02);
  assert.ok(!table.holds(room) && table.holds(2.5 * room));
});
