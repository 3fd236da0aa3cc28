import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Schedule } from '../../../model/mail/schedule.ts';
import { DAY, HOUR, MINUTE } from '../../../model/time.ts';
import { judgeTurn, lastTurn, nextTurn } from './turns.ts';

const daily = (zone: string, hour: number): Schedule => ({
  ...{ rhythm: 'daily', weekday: 1, hour, zone, everyHours: 3 },
});
const at = (time: string) => Date.parse(time);
const iso = (time: number) => new Date(time).toISOString().replace(':00.000Z', 'Z');

/** After a time, the turns that follow, in UTC. */
const TURNS: readonly (readonly [
  zone: string,
  hour: number,
  after: string,
  turns: readonly string[],
])[] = [
  ['UTC', 7, '2026-11-22T07:00Z', ['2026-11-23T07:00Z', '2026-11-24T07:00Z']],
  ['Asia/Kolkata', 7, '2026-11-22T00:00Z', ['2026-11-22T01:30Z', '2026-11-23T01:30Z']],
  ['Asia/Kathmandu', 7, '2026-11-22T00:00Z', ['2026-11-22T01:15Z', '2026-11-23T01:15Z']],
  // The clock goes from 2:00 to 3:00: what is due at 2 comes at 3.
  [
    'Europe/Berlin',
    2,
    '2026-03-28T00:00Z',
    ['2026-03-28T01:00Z', '2026-03-29T01:00Z', '2026-03-30T00:00Z'],
  ],
  // From 3:00 back to 2:00: 2 comes twice, and the first is taken.
  [
    'Europe/Berlin',
    2,
    '2026-10-23T12:00Z',
    ['2026-10-24T00:00Z', '2026-10-25T00:00Z', '2026-10-26T01:00Z'],
  ],
  // Half an hour is left out: 2 is 2:30.
  ['Australia/Lord_Howe', 2, '2026-10-03T00:00Z', ['2026-10-03T15:30Z', '2026-10-04T15:00Z']],
  // Half an hour comes twice, from 1:30.
  ['Australia/Lord_Howe', 1, '2026-04-03T20:00Z', ['2026-04-04T14:00Z', '2026-04-05T14:30Z']],
  // The day begins at 1:00.
  ['America/Sao_Paulo', 0, '2018-11-03T04:00Z', ['2018-11-04T03:00Z', '2018-11-05T02:00Z']],
  // 30 December 2011 was left out.
  ['Pacific/Apia', 7, '2011-12-29T12:00Z', ['2011-12-29T17:00Z', '2011-12-30T17:00Z']],
  // 14 hours ahead, and 11 behind.
  ['Pacific/Kiritimati', 0, '2026-11-22T00:00Z', ['2026-11-22T10:00Z', '2026-11-23T10:00Z']],
  ['Pacific/Niue', 23, '2026-11-22T00:00Z', ['2026-11-22T10:00Z', '2026-11-23T10:00Z']],
  // A zone that this machine does not know is UTC.
  ['Mars/Olympus', 7, '2026-11-22T00:00Z', ['2026-11-22T07:00Z', '2026-11-23T07:00Z']],
];
for (const [zone, hour, after, turns] of TURNS) {
  test(`in ${zone} what is due at ${hour} comes when its clock says so, from ${after}`, () => {
    let now = at(after);
    let dealtWith: string | null = null;
    for (const turn of turns) {
      const next = nextTurn(daily(zone, hour), now, dealtWith);
      assert.equal(iso(next.at), turn);
      assert.equal(lastTurn(daily(zone, hour), next.at).period, next.period);
      [now, dealtWith] = [next.at, next.period];
    }
  });
}

test('the day that Samoa left out has no turn, and none is sent twice for it', () => {
  const days = [];
  let now = at('2011-12-27T00:00Z');
  for (let count = 0; count < 5; count += 1) {
    const next = nextTurn(daily('Pacific/Apia', 7), now, null);
    days.push(next.period);
    now = next.at;
  }
  assert.deepEqual(days, ['2011-12-27', '2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01']);
});

test('a week’s letter comes on its day, by the clock of who reads it', () => {
  const weekly: Schedule = { ...daily('Pacific/Auckland', 8), rhythm: 'weekly', weekday: 1 };
  const next = nextTurn(weekly, at('2026-11-22T12:00Z'), null);
  assert.deepEqual([next.period, iso(next.at)], ['2026-11-23', '2026-11-22T19:00Z']);
  assert.equal(nextTurn(weekly, next.at, next.period).period, '2026-11-30');
});

const JUDGED: readonly (readonly [
  what: string,
  lastPeriod: string | null,
  wasNextAt: string,
  now: string,
  period: string | null,
  nextAt: string,
])[] = [
  [
    'on time',
    '2026-11-21',
    '2026-11-22T07:00Z',
    '2026-11-22T07:00Z',
    '2026-11-22',
    '2026-11-23T07:00Z',
  ],
  [
    'three days asleep',
    '2026-11-18',
    '2026-11-19T07:00Z',
    '2026-11-22T15:00Z',
    '2026-11-22',
    '2026-11-23T07:00Z',
  ],
  [
    'awake shortly before',
    '2026-11-18',
    '2026-11-19T07:00Z',
    '2026-11-22T06:00Z',
    null,
    '2026-11-22T07:00Z',
  ],
  [
    'the clock was a year ahead',
    '2027-11-22',
    '2027-11-23T07:00Z',
    '2026-11-22T12:00Z',
    null,
    '2026-11-23T07:00Z',
  ],
  [
    'the clock went back over a turn',
    '2026-11-22',
    '2026-11-22T06:30Z',
    '2026-11-22T07:30Z',
    null,
    '2026-11-23T07:00Z',
  ],
];
for (const [what, lastPeriod, wasNextAt, now, period, nextAt] of JUDGED) {
  test(`${what}: one letter at most`, () => {
    const schedule = daily('UTC', 7);
    const judged = judgeTurn({ schedule, lastPeriod, wasNextAt: at(wasNextAt), now: at(now) });
    assert.deepEqual([judged.turn?.period ?? null, iso(judged.nextAt)], [period, nextAt]);
  });
}

test('who looks every few minutes deals with every day that there is, once, in every zone and at every hour', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const anyHour = fc.integer({ min: 0, max: 23 });
  const start = fc.integer({ min: at('1995-01-01'), max: at('2035-01-01') });
  fc.assert(
    fc.property(zones, anyHour, start, (zone, hour, from) => {
      const schedule = daily(zone, hour);
      const dealt: string[] = [];
      let lastPeriod: string | null = null;
      let nextAt = nextTurn(schedule, from, null).at;
      for (let day = 0; day < 8; day += 1) {
        // A look is some minutes late.
        const now = nextAt + 7 * MINUTE;
        const { turn, nextAt: then } = judgeTurn({ schedule, lastPeriod, wasNextAt: nextAt, now });
        assert.ok(turn !== null && then > now && then - now < 2 * DAY + 2 * HOUR);
        dealt.push(turn.period);
        [lastPeriod, nextAt] = [turn.period, then];
      }
      assert.equal(new Set(dealt).size, dealt.length);
      assert.deepEqual(dealt, dealt.toSorted());
    }),
    { numRuns: 300 },
  );
});
