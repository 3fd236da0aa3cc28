import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NumberTable } from './number-table.ts';

/** Ids of a library, of another (rows are never negative), and such as lie far apart. */
const keys = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: -5, max: 2 ** 31 }),
  fc.maxSafeInteger(),
);
const entries = fc.array(fc.tuple(keys, fc.nat(1_000_000)), { maxLength: 3_000 });

test('a table of numbers has what a Map has', () => {
  const property = fc.property(entries, fc.array(keys), (some, others) => {
    const [table, plain] = [new NumberTable(), new Map(some)];
    for (const [key, place] of some) table.set(key, place);
    assert.equal(table.size, plain.size);
    for (const key of [...plain.keys(), ...others]) {
      assert.equal(table.get(key), plain.get(key));
      assert.equal(table.has(key), plain.has(key));
    }
    const sorted = (all: Iterable<readonly [number, number]>) => [...all].sort(([a], [b]) => a - b);
    assert.deepEqual(sorted(table), sorted(plain));
  });
  fc.assert(property, { numRuns: 60 });
});

test('a table of numbers grows with them, and is empty once cleared', () => {
  const table = new NumberTable();
  for (let key = 0; key < 5_000; key += 1) table.set(key * 2 ** 32, key);
  assert.equal(table.size, 5_000);
  assert.ok(
    Array.from({ length: 5_000 }, (_, key) => key).every((key) => table.get(key * 2 ** 32) === key),
  );
  table.clear();
  assert.equal(table.size, 0);
  assert.equal(table.get(2 ** 32), undefined);
  assert.equal(table.get(Number.NaN), undefined);
});
