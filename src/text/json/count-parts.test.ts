import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countParts } from './count-parts.ts';

test('signs in strings are no parts, however they are escaped', () => {
  const texts: readonly [string, number][] = [
    ['', 0],
    ['{}', 1],
    ['[1,2,{"a":3}]', 5],
    ['{"a, [b] {c}: \\", [": 1}', 2],
    ['["\\\\",1]', 2],
    ['["\\\\\\",1]', 1],
    ['["torn, [', 1],
  ];
  for (const [text, count] of texts) assert.equal(countParts(text), count, text);
});

test('no JSON has more values than parts and one', () => {
  const valuesIn = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? Object.values(value).reduce<number>((sum, part) => sum + valuesIn(part), 1)
      : 1;
  fc.assert(fc.property(fc.json(), (text) => valuesIn(JSON.parse(text)) <= countParts(text) + 1));
});
