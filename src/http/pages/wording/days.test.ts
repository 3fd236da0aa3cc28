import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../../../model/time.ts';
import { timeOfDay } from '../../../pipeline/edition/time-of-day.ts';
import { searchDay } from '../../../text/search/search-day.ts';
import { clockTime, dayKey, dayWords, moment, nearDay, since, until } from './times.ts';

function timepiece(now: number, zone: string) {
  return { now, settings: { zone, clock: '24' as const } };
}

function at(text: string): number {
  return Temporal.ZonedDateTime.from(text).epochMilliseconds;
}

/** What a day is called seen from a moment, both by the clock of the zone in brackets. */
const NEAR: readonly (readonly [now: string, then: string, day: 'Today' | 'Yesterday' | null])[] = [
  // In Berlin the clocks go forward on 29 March 2026: that day has 23 hours.
  ['2026-03-29T01:30[Europe/Berlin]', '2026-03-28T00:10[Europe/Berlin]', 'Yesterday'],
  ['2026-03-29T03:10[Europe/Berlin]', '2026-03-29T01:50[Europe/Berlin]', 'Today'],
  ['2026-03-30T00:30[Europe/Berlin]', '2026-03-29T12:00[Europe/Berlin]', 'Yesterday'],
  ['2026-03-30T00:30[Europe/Berlin]', '2026-03-28T23:40[Europe/Berlin]', null],
  // And back on 25 October: that day has 25.
  ['2026-10-25T23:30[Europe/Berlin]', '2026-10-25T00:10[Europe/Berlin]', 'Today'],
  ['2026-10-25T23:30[Europe/Berlin]', '2026-10-24T20:00[Europe/Berlin]', 'Yesterday'],
  ['2026-10-26T00:10[Europe/Berlin]', '2026-10-25T00:05[Europe/Berlin]', 'Yesterday'],
  // Half an hour at Lord Howe, three quarters at Chatham.
  ['2026-04-05T23:50[Australia/Lord_Howe]', '2026-04-04T23:00[Australia/Lord_Howe]', 'Yesterday'],
  ['2026-09-28T00:10[Pacific/Chatham]', '2026-09-27T04:00[Pacific/Chatham]', 'Yesterday'],
  // Leap day.
  ['2028-03-01T12:00[Asia/Kolkata]', '2028-02-29T23:59[Asia/Kolkata]', 'Yesterday'],
  ['2027-03-01T12:00[Asia/Kolkata]', '2027-02-28T23:59[Asia/Kolkata]', 'Yesterday'],
  // Samoa went over the date line: 30 December 2011 was not.
  ['2011-12-31T12:00[Pacific/Apia]', '2011-12-29T23:00[Pacific/Apia]', null],
  ['2026-01-01T00:30[Pacific/Kiritimati]', '2025-12-31T23:30[Pacific/Kiritimati]', 'Yesterday'],
];

for (const [now, then, day] of NEAR) {
  test(`${then} is ${day ?? 'neither today nor yesterday'} at ${now}`, () => {
    const zone = /\[(.+)\]/.exec(now)?.[1] ?? 'UTC';
    assert.equal(nearDay(at(then), timepiece(at(now), zone)), day);
  });
}

const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Asia/Kolkata'],
  ...['Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Pacific/Apia', 'UTC'],
];
const zones = fc.constantFrom(...ZONES);
const times = fc.integer({ min: Date.UTC(2005), max: Date.UTC(2040) });

function dateIn(zone: string, time: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate();
}

test('days are those of the calendar in any zone, on any night', () => {
  const property = fc.property(
    zones,
    times,
    fc.integer({ min: 0, max: 60 * 60 }),
    (zone, now, minutes) => {
      const then = now - minutes * MINUTE;
      const [today, day] = [dateIn(zone, now), dateIn(zone, then)];
      assert.equal(dayKey(then, timepiece(now, zone)), day.toString());
      const distance = day.until(today, { largestUnit: 'day' }).days;
      const named = nearDay(then, timepiece(now, zone));
      assert.equal(named, distance === 0 ? 'Today' : distance === 1 ? 'Yesterday' : null);
    },
  );
  fc.assert(property, { numRuns: 1500 });
});

test('what is looked for by a day lies between its midnights, as long as it is', () => {
  const property = fc.property(zones, times, (zone, now) => {
    const day = dateIn(zone, now);
    const from = searchDay(day.toString(), zone, now) ?? Number.NaN;
    const until = searchDay(day.add({ days: 1 }).toString(), zone, now) ?? Number.NaN;
    assert.ok(from <= now && now < until);
    assert.ok(until - from >= 23 * HOUR && until - from <= 25 * HOUR);
  });
  fc.assert(property, { numRuns: 500 });
});

const HOURS: readonly (readonly [string, string])[] = [
  ['2026-03-29T04:30[Europe/Berlin]', 'night'],
  ['2026-03-29T05:00[Europe/Berlin]', 'morning'],
  ['2026-10-25T04:59[Europe/Berlin]', 'night'],
  ['2026-10-25T10:59[Europe/Berlin]', 'morning'],
  ['2026-10-25T11:00[Europe/Berlin]', 'day'],
  ['2026-11-21T05:15[Asia/Kathmandu]', 'morning'],
  ['2026-11-21T17:00[Pacific/Kiritimati]', 'evening'],
  ['2026-11-21T23:00[America/St_Johns]', 'night'],
];

test('an edition’s morning is the reader’s, on nights when clocks change, too', () => {
  for (const [now, time] of HOURS) {
    const zone = /\[(.+)\]/.exec(now)?.[1];
    assert.equal(timeOfDay(at(now), zone), time, now);
  }
});

test('no time is too far away to be said', () => {
  const far = [
    ...[
      Date.UTC(9999, 11, 31, 23, 59, 59),
      Date.UTC(1969, 11, 31, 23, 59, 59),
      -62_135_596_800_000,
    ],
    ...[8.64e15, -8.64e15, 0],
  ];
  for (const zone of ZONES)
    for (const then of far)
      for (const now of [Date.UTC(2026, 10, 21), Date.UTC(9999, 11, 31), 0]) {
        const by = timepiece(now, zone);
        const words = [
          moment(then, by),
          dayWords(then, by),
          clockTime(then, by),
          since(then, now),
          until(then, now),
        ];
        for (const word of words) assert.match(word, /\S/);
      }
  assert.equal(since(Date.UTC(2026, 0, 1) + DAY, Date.UTC(2026, 0, 1)), 'a moment ago');
});
