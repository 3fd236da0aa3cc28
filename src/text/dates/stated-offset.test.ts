import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDate } from '../read-date.ts';
import { statedOffset } from './stated-offset.ts';

const ZONES: readonly (readonly [string, number | null])[] = [
  ['2026-05-14T08:15:00+02:00', 120],
  ['2026-05-14T08:15:00.123-0330', -210],
  ['Thu, 14 May 2026 08:15:00 +0530', 330],
  ['Thu, 14 May 2026 08:15:00 EST', -300],
  ['14 May 2026 8:15 PM PDT', -420],
  ['Thu May 14 2026 08:15:00 GMT+0200 (CEST)', 120],
  ['2026-05-14T08:15:00Z', null],
  ['Thu, 14 May 2026 08:15:00 GMT', null],
  ['Thu, 14 May 2026 08:15:00 +0000', null],
  ['2026-05-14T08:15:00', null],
  ['14 May 2026, 8:15 pm', null],
  ['2026-05-14', null],
  ['2026-05-14T08:15:00+99:00', null],
  ['', null],
];
for (const [text, minutes] of ZONES) {
  test(`"${text}" states ${minutes ?? 'no zone of its own'}`, () => {
    assert.equal(statedOffset(text), minutes);
  });
}

test('a date written in a zone is read in it, whatever the zone', () => {
  const minutes = fc.integer({ min: -47, max: 56 }).map((quarters) => quarters * 15);
  fc.assert(
    fc.property(minutes, (offset) => {
      const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
      const two = (part: number) => String(part).padStart(2, '0');
      const text = `2026-05-14T08:15:00${offset < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
      assert.equal(statedOffset(text), offset || null);
      assert.equal(readDate(text), Date.UTC(2026, 4, 14, 8, 15) - offset * 60_000);
    }),
  );
});

test('any text is answered with a zone there is, or none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const offset = statedOffset(`1:00 ${text}`);
      assert.ok(offset === null || Math.abs(offset) <= 15 * 60);
    }),
  );
});
