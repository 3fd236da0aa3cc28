import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FeedSchedule } from '../model/library.ts';
import { DAY, HOUR, MINUTE } from '../model/time.ts';
import { type FetchOutcome, mendNextFetch, scheduleFeed } from './schedule-feed.ts';

const NOW = Date.UTC(2026, 2, 1, 12);
const STILL = { now: NOW, random: () => 0 };

const FIRST: FeedSchedule = {
  interval: HOUR,
  failureCount: 0,
  failingSince: null,
  movedTo: null,
  movedSince: null,
};

type Changed = Extract<FetchOutcome, { kind: 'changed' }>;

/** A fetch that went well and brought so many new entries. */
function read(found = 0, more: Partial<Changed> = {}): FetchOutcome {
  const nothing = { minInterval: null, freshFor: null, movedTo: null };
  return { kind: 'changed', newEntryTimes: Array(found).fill(null), ...nothing, ...more };
}

function failed(more: Partial<Extract<FetchOutcome, { kind: 'failed' }>> = {}): FetchOutcome {
  return { kind: 'failed', cause: 'server trouble', retryAfter: null, ...more };
}

function pauseAfter(state: FeedSchedule, outcome: FetchOutcome): number {
  const next = scheduleFeed(state, outcome, STILL).nextFetchAt;
  assert.notEqual(next, null);
  return (next ?? 0) - NOW;
}

/** Follows a feed that brings an entry every so often, and says how often it is asked in the end. */
function settled(rhythm: number, days: number): number {
  let state = FIRST;
  let now = NOW;
  let before = NOW;
  while (now < NOW + days * DAY) {
    const found = Math.floor(now / rhythm) - Math.floor(before / rhythm);
    const next = scheduleFeed(state, read(found), { now, random: () => 0.5 });
    state = next.schedule;
    before = now;
    now = next.nextFetchAt ?? Number.POSITIVE_INFINITY;
  }
  return state.interval;
}

test('a new feed is asked again after an hour, however much its first fetch brings', () => {
  assert.equal(pauseAfter(FIRST, read(200, { isFirst: true })), HOUR);
});

test('a feed that brings much is asked often, at most every 15 minutes', () => {
  assert.equal(pauseAfter(FIRST, read(3)), Math.round(HOUR / Math.sqrt(3)));
  assert.equal(pauseAfter(FIRST, read(500)), HOUR / 2);
  assert.equal(settled(2 * MINUTE, 3), 15 * MINUTE);
});

test('a silent feed is asked ever more seldom, at least once a day', () => {
  const unchanged = {
    kind: 'unchanged',
    minInterval: null,
    freshFor: null,
    movedTo: null,
  } as const;
  assert.equal(pauseAfter(FIRST, unchanged), 1.25 * HOUR);
  assert.equal(pauseAfter(FIRST, read(0)), 1.25 * HOUR);
  assert.equal(settled(400 * DAY, 30), DAY);
});

test('a feed is asked about as often as it has something new', () => {
  for (const rhythm of [HOUR, 3 * HOUR, 8 * HOUR]) {
    const interval = settled(rhythm, 30);
    assert.ok(
      interval > rhythm / 4 && interval < rhythm * 3,
      `${interval / HOUR} h for ${rhythm / HOUR} h`,
    );
  }
});

test('what feed and server ask for is granted within limits', () => {
  assert.equal(pauseAfter(FIRST, read(0, { minInterval: 5 * HOUR })), 5 * HOUR);
  assert.equal(pauseAfter(FIRST, read(0, { minInterval: 30 * DAY })), DAY);
  assert.equal(pauseAfter(FIRST, read(0, { freshFor: 2 * HOUR })), 2 * HOUR);
  assert.equal(pauseAfter(FIRST, read(0, { freshFor: 365 * DAY })), 6 * HOUR);
  assert.equal(pauseAfter(FIRST, read(0, { minInterval: 1, freshFor: 0 })), 1.25 * HOUR);
  const { interval } = scheduleFeed(FIRST, read(0, { minInterval: 5 * HOUR }), STILL).schedule;
  assert.equal(interval, 1.25 * HOUR, 'a wish is not the rhythm of the feed');
});

test('a failing feed is asked ever more seldom, and is forgiven at once', () => {
  let state = FIRST;
  const pauses: number[] = [];
  for (let count = 0; count < 7; count += 1) {
    const next = scheduleFeed(state, failed(), STILL);
    pauses.push(((next.nextFetchAt ?? 0) - NOW) / HOUR);
    state = next.schedule;
  }
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 24, 24]);
  assert.equal(state.failureCount, 7);
  assert.equal(state.failingSince, NOW);
  assert.equal(state.interval, HOUR);
  const well = scheduleFeed(state, read(), STILL).schedule;
  assert.deepEqual([well.failureCount, well.failingSince], [0, null]);
});

test('a feed that is asked once a day is tried again within the hour when it fails', () => {
  assert.equal(pauseAfter({ ...FIRST, interval: DAY }, failed()), HOUR);
});

test('without a connection, which may be our own fault, nobody waits for a day', () => {
  const state = { ...FIRST, failureCount: 50, failingSince: NOW - DAY };
  assert.equal(pauseAfter(state, failed({ cause: 'no connection' })), 3 * HOUR);
});

test('a pause that a server asks for is kept, within a minute and a day', () => {
  const quick = { ...FIRST, interval: 15 * MINUTE };
  const pauses = [2 * HOUR, 30 * DAY, -5, 0, 1, Number.NaN, Number.POSITIVE_INFINITY];
  const wanted = [2 * HOUR, DAY, 15 * MINUTE, 15 * MINUTE, 15 * MINUTE, 15 * MINUTE, DAY];
  const seen = pauses.map((retryAfter) =>
    pauseAfter(quick, failed({ cause: 'too many requests', retryAfter })),
  );
  assert.deepEqual(seen, wanted);
});

test('what we cancel ourselves is no failure of the feed', () => {
  const state = { ...FIRST, failureCount: 2, failingSince: NOW - HOUR };
  const next = scheduleFeed(state, failed({ cause: 'cancelled' }), STILL);
  assert.deepEqual(next, { nextFetchAt: NOW + MINUTE, schedule: state, newUrl: null });
});

test('a feed that is gone is never asked again', () => {
  const next = scheduleFeed(FIRST, { kind: 'gone' }, STILL);
  assert.equal(next.nextFetchAt, null);
  assert.equal(next.schedule.failingSince, NOW);
});

test('a move is believed when it is seen on two fetches a day apart, not before', () => {
  const at = (hours: number) => ({ now: NOW + hours * HOUR, random: () => 0 });
  const movedTo = 'https://new.example/feed';
  const { schedule: first, newUrl: atOnce } = scheduleFeed(FIRST, read(0, { movedTo }), at(0));
  assert.deepEqual([first.movedTo, first.movedSince, atOnce], [movedTo, NOW, null]);
  const early = scheduleFeed(first, read(0, { movedTo }), at(23));
  assert.deepEqual([early.schedule.movedSince, early.newUrl], [NOW, null]);
  const { schedule: troubled } = scheduleFeed(early.schedule, failed(), at(23.5));
  assert.deepEqual([troubled.movedTo, troubled.movedSince], [movedTo, NOW]);
  const late = scheduleFeed(troubled, read(0, { movedTo }), at(24));
  assert.equal(late.newUrl, movedTo);
  assert.deepEqual([late.schedule.movedTo, late.schedule.movedSince], [null, null]);
});

test('a move that is taken back or changes its mind starts anew', () => {
  const later = { now: NOW + 2 * DAY, random: () => 0 };
  const { schedule } = scheduleFeed(FIRST, read(0, { movedTo: 'https://a.example/' }), STILL);
  const other = scheduleFeed(schedule, read(0, { movedTo: 'https://b.example/' }), later);
  assert.deepEqual([other.schedule.movedSince, other.newUrl], [later.now, null]);
  const back = scheduleFeed(schedule, read(), later);
  assert.deepEqual(
    [back.schedule.movedTo, back.schedule.movedSince, back.newUrl],
    [null, null, null],
  );
});

test('a clock that was wrong does no lasting harm', () => {
  const future = { ...FIRST, failureCount: 1, failingSince: NOW + 9 * DAY };
  assert.equal(scheduleFeed(future, failed(), STILL).schedule.failingSince, NOW);
  const movedTo = 'https://a.example/';
  const moved = scheduleFeed(
    { ...FIRST, movedTo, movedSince: NOW + 9 * DAY },
    read(0, { movedTo }),
    STILL,
  );
  assert.deepEqual([moved.schedule.movedSince, moved.newUrl], [NOW, null]);
});

test('a next fetch in the far future is brought back, any other left alone', () => {
  const chance = { now: NOW, random: () => 0.5 };
  for (const fine of [null, 0, NOW - DAY, NOW, NOW + DAY])
    assert.equal(mendNextFetch(fine, chance), fine);
  for (const far of [NOW + DAY + 1, NOW + 3650 * DAY, Number.POSITIVE_INFINITY]) {
    assert.equal(mendNextFetch(far, chance), NOW + HOUR / 2);
  }
});

test('no feed is hammered and none starves, whatever happens', () => {
  const time = fc.oneof(
    fc.double({ noNaN: false }),
    fc.integer(),
    fc.constantFrom(0, HOUR, DAY, -DAY),
  );
  const maybe = fc.option(time);
  const url = fc.option(fc.constantFrom('https://a.example/', 'https://b.example/'));
  const state = fc.record({
    interval: time,
    failureCount: fc.nat(),
    failingSince: maybe,
    movedTo: url,
    movedSince: maybe,
  });
  const wishes = { minInterval: maybe, freshFor: maybe, movedTo: url };
  const newEntryTimes = fc.array(maybe);
  const cause = fc.constantFrom('server trouble', 'cancelled', 'no connection', 'too large');
  const outcome = fc.oneof(
    fc.record({ kind: fc.constant('changed'), newEntryTimes, isFirst: fc.boolean(), ...wishes }),
    fc.record({ kind: fc.constant('unchanged'), ...wishes }),
    fc.record({ kind: fc.constant('failed'), cause, retryAfter: maybe }),
  );
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(state, outcome, random, (before, what, chance) => {
      const next = scheduleFeed(before, what, { now: NOW, random: () => chance });
      const pause = (next.nextFetchAt ?? Number.NaN) - NOW;
      const least = what.kind === 'failed' ? MINUTE : 15 * MINUTE;
      assert.ok(pause >= least && pause <= DAY, String(pause));
      if (what.kind === 'failed') return;
      assert.ok(next.schedule.interval >= 15 * MINUTE && next.schedule.interval <= DAY);
    }),
    { numRuns: 1000 },
  );
});
