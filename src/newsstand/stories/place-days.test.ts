import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { localIso, placeDays } from './place-days.ts';

const FRIDAY_EVENING = Date.UTC(2025, 10, 21, 16);
const NEWEST = (4 * 24 + 16) * 60 + 10;
const ZONE = 60;
const at = (day: number, hour: number, minute: number) => ((day - 1) * 24 + hour) * 60 + minute;
const edition = { zoneOffset: ZONE, newest: NEWEST };

test('by the calendar, day 1 is the Monday of a week that had been told to its end', () => {
  const weeks: [anchor: string, monday: string][] = [
    ['2025-11-21T17:00:00+01:00', '2025-11-17T07:55:00+01:00'], // Friday, all told
    ['2025-11-21T16:00:00+01:00', '2025-11-10T07:55:00+01:00'], // Friday, ten minutes too soon
    ['2025-11-23T12:00:00+01:00', '2025-11-17T07:55:00+01:00'], // Sunday
    ['2025-11-25T12:00:00+01:00', '2025-11-17T07:55:00+01:00'], // Tuesday
  ];
  for (const [anchor, monday] of weeks) {
    const place = placeDays({ ...edition, anchor: Date.parse(anchor), placement: 'calendar' });
    assert.equal(localIso(place(at(1, 7, 55)), ZONE), monday, anchor);
  }
});

test('today, the last report came a few minutes ago and the gaps are those of the files', () => {
  const place = placeDays({ ...edition, anchor: FRIDAY_EVENING, placement: 'today' });
  assert.equal(FRIDAY_EVENING - place(NEWEST), 3 * MINUTE);
  assert.equal(place(at(2, 6, 0)) - place(at(1, 6, 0)), DAY);
  assert.equal(place(at(1, 7, 30)) - place(at(1, 6, 0)), 1.5 * HOUR);
});

test('nothing lies in the future, wherever the anchor and the zone are', () => {
  const anchors = fc.integer({ min: 0, max: 4e12 });
  const zones = fc.integer({ min: -12 * 60, max: 14 * 60 });
  const placements = fc.constantFrom('today' as const, 'calendar' as const);
  fc.assert(
    fc.property(anchors, zones, placements, (anchor, zoneOffset, placement) => {
      const place = placeDays({ anchor, zoneOffset, placement, newest: NEWEST });
      const age = anchor - place(NEWEST);
      assert.ok(age >= 0 && age < (placement === 'today' ? 5 * MINUTE : 7 * DAY));
      if (placement === 'calendar') {
        assert.equal(new Date(place(0) + zoneOffset * MINUTE).getUTCDay(), 1);
      }
    }),
  );
});
