import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY } from '../../model/time.ts';
import { quietUntil } from './quiet-until.ts';

const NIGHT = { quiet: { from: 22 * 60, to: 7 * 60 } };
const NOON = { quiet: { from: 12 * 60, to: 13 * 60 } };

const TIMES: readonly (readonly [typeof NIGHT, string, string, string | null])[] = [
  [NIGHT, 'UTC', '2026-11-22T21:59:59Z', null],
  [NIGHT, 'UTC', '2026-11-22T22:00:00Z', '2026-11-23T07:00:00Z'],
  [NIGHT, 'UTC', '2026-11-23T06:59:59Z', '2026-11-23T07:00:00Z'],
  [NIGHT, 'UTC', '2026-11-23T07:00:00Z', null],
  [NOON, 'UTC', '2026-11-22T12:30:00Z', '2026-11-22T13:00:00Z'],
  [NOON, 'UTC', '2026-11-22T11:59:00Z', null],
  [NIGHT, 'Europe/Berlin', '2026-11-22T21:30:00Z', '2026-11-23T06:00:00Z'],
  // The night in which clocks go forward has an hour less, the one in which they go back an hour more.
  [NIGHT, 'Europe/Berlin', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'],
  [NIGHT, 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T06:00:00Z'],
  [NIGHT, 'no zone at all', '2026-11-22T23:00:00Z', '2026-11-23T07:00:00Z'],
];

for (const [plan, zone, now, end] of TIMES) {
  test(`at ${now} in ${zone} it is ${end === null ? 'loud' : `quiet until ${end}`}`, () => {
    const until = quietUntil(plan, zone, Date.parse(now));
    assert.equal(until, end === null ? null : Date.parse(end));
  });
}

test('quiet hours end within a day and a little, whatever they are, and all day is none', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'America/St_Johns');
  const at = fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(minute, minute, zone, at, (from, to, where, now) => {
      const until = quietUntil({ quiet: { from, to } }, where, now);
      // Pacific/Apia left a whole day out.
      assert.ok(until === null || (until > now && until <= now + 2 * DAY + 3_600_000));
      if (from === to) assert.equal(until, null);
    }),
  );
  assert.equal(quietUntil({ quiet: null }, 'UTC', 0), null);
});
