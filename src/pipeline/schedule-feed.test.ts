import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FeedSchedule } from '../model/library.ts';
import { DAY, HOUR, MINUTE } from '../model/time.ts';
import { type FetchOutcome, scheduleFeed } from './schedule-feed.ts';

const NOW = Date.UTC(2026, 2, 1, 12);
const STILL = { now: NOW, random: () => 0 };

const FIRST: FeedSchedule = {
  interval: HOUR,
  failureCount: 0,
  failingSince: null,
  movedTo: null,
  movedSince: null,
};

type Read = Extract<FetchOutcome, { kind: 'read' }>;

function read(more: Partial<Read> = {}): Read {
  const nothing = { minInterval: null, freshFor: null, movedTo: null };
  return { kind: 'read', newEntries: 0, sinceLast: HOUR, ...nothing, ...more };
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
  let state: FeedSchedule = FIRST;
  let now = NOW;
  let before = NOW;
  while (now < NOW + days * DAY) {
    const newEntries = Math.floor(now / rhythm) - Math.floor(before / rhythm);
    const next = scheduleFeed(state, read({ newEntries, sinceLast: now - before }), {
      now,
      random: () => 0.5,
    });
    state = next;
    before = now;
    now = next.nextFetchAt ?? Number.POSITIVE_INFINITY;
  }
  return state.interval;
}

test('a new feed is asked again after an hour, however much its first fetch brings', () => {
  assert.equal(pauseAfter(FIRST, read({ newEntries: 200, sinceLast: null })), HOUR);
});

test('a feed that brings much is asked often, at most every 15 minutes', () => {
  assert.ok(pauseAfter(FIRST, read({ newEntries: 4 })) < HOUR);
  assert.equal(settled(2 * MINUTE, 3), 15 * MINUTE);
});

test('a silent feed is asked ever more seldom, at least once a day', () => {
  assert.ok(pauseAfter(FIRST, read()) > HOUR);
  assert.equal(settled(400 * DAY, 30), DAY);
});

test('a feed is asked about as often as it has something new', () => {
  for (const rhythm of [HOUR, 3 * HOUR, 8 * HOUR]) {
    const interval = settled(rhythm, 30);
    assert.ok(
      interval > rhythm / 3 && interval < rhythm * 2,
      `${interval / HOUR} h for ${rhythm / HOUR} h`,
    );
  }
});

test('what feed and server ask for is granted within limits', () => {
  assert.equal(pauseAfter(FIRST, read({ minInterval: 5 * HOUR })), 5 * HOUR);
  assert.equal(pauseAfter(FIRST, read({ minInterval: 30 * DAY })), DAY);
  assert.equal(pauseAfter(FIRST, read({ freshFor: 2 * HOUR })), 2 * HOUR);
  assert.equal(pauseAfter(FIRST, read({ freshFor: 365 * DAY })), 6 * HOUR);
  assert.equal(pauseAfter(FIRST, read({ minInterval: 1, freshFor: 0 })), 1.25 * HOUR);
  const { interval } = scheduleFeed(FIRST, read({ minInterval: 5 * HOUR }), STILL);
  assert.equal(interval, 1.25 * HOUR, 'a wish is not the rhythm of the feed');
});

test('a failing feed is asked ever more seldom, and is forgiven at once', () => {
  let state: FeedSchedule = FIRST;
  const pauses: number[] = [];
  for (let count = 0; count < 7; count += 1) {
    const next = scheduleFeed(state, failed(), STILL);
    pauses.push(((next.nextFetchAt ?? 0) - NOW) / HOUR);
    state = next;
  }
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 24, 24]);
  assert.equal(state.failureCount, 7);
  assert.equal(state.failingSince, NOW);
  assert.equal(state.interval, HOUR);
  const well = scheduleFeed(state, read(), STILL);
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
  assert.deepEqual(next, { ...state, nextFetchAt: NOW + MINUTE, adopt: null });
});

test('a feed that is gone is never asked again', () => {
  const next = scheduleFeed(FIRST, { kind: 'gone' }, STILL);
  assert.equal(next.nextFetchAt, null);
  assert.equal(next.failingSince, NOW);
});

test('a move is believed when it is seen on two fetches a day apart, not before', () => {
  const at = (hours: number) => ({ now: NOW + hours * HOUR, random: () => 0 });
  const movedTo = 'https://new.example/feed';
  const first = scheduleFeed(FIRST, read({ movedTo }), at(0));
  assert.deepEqual([first.movedTo, first.movedSince, first.adopt], [movedTo, NOW, null]);
  const early = scheduleFeed(first, read({ movedTo }), at(23));
  assert.deepEqual([early.movedSince, early.adopt], [NOW, null]);
  const troubled = scheduleFeed(early, failed(), at(23.5));
  assert.deepEqual([troubled.movedTo, troubled.movedSince], [movedTo, NOW]);
  const late = scheduleFeed(troubled, read({ movedTo }), at(24));
  assert.deepEqual([late.movedTo, late.movedSince, late.adopt], [null, null, movedTo]);
});

test('a move that is taken back or changes its mind starts anew', () => {
  const later = { now: NOW + 2 * DAY, random: () => 0 };
  const first = scheduleFeed(FIRST, read({ movedTo: 'https://a.example/' }), STILL);
  const other = scheduleFeed(first, read({ movedTo: 'https://b.example/' }), later);
  assert.deepEqual([other.movedSince, other.adopt], [later.now, null]);
  const back = scheduleFeed(first, read(), later);
  assert.deepEqual([back.movedTo, back.movedSince, back.adopt], [null, null, null]);
});

test('a clock that was wrong does no lasting harm', () => {
  const future = { ...FIRST, failureCount: 1, failingSince: NOW + 9 * DAY };
  assert.equal(scheduleFeed(future, failed(), STILL).failingSince, NOW);
  const moved = { ...FIRST, movedTo: 'https://a.example/', movedSince: NOW + 9 * DAY };
  assert.equal(scheduleFeed(moved, read({ movedTo: 'https://a.example/' }), STILL).movedSince, NOW);
  assert.equal(pauseAfter(FIRST, read({ newEntries: 1, sinceLast: -5 * DAY })), HOUR);
  assert.ok(pauseAfter(FIRST, read({ newEntries: 1, sinceLast: 3650 * DAY })) <= DAY);
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
  const newEntries = fc.oneof(fc.nat(), time);
  const wishes = {
    minInterval: maybe,
    freshFor: maybe,
    movedTo: url,
    sinceLast: maybe,
    newEntries,
  };
  const cause = fc.constantFrom('server trouble', 'cancelled', 'no connection', 'too large');
  const outcome = fc.oneof(
    fc.record({ kind: fc.constant('read'), ...wishes }),
    fc.record({ kind: fc.constant('failed'), cause, retryAfter: maybe }),
  );
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(state, outcome, random, (before, what, chance) => {
      const next = scheduleFeed(before, what, { now: NOW, random: () => chance });
      const pause = (next.nextFetchAt ?? Number.NaN) - NOW;
      assert.ok(
        pause >= (what.kind === 'read' ? 15 * MINUTE : MINUTE) && pause <= DAY,
        String(pause),
      );
      if (what.kind === 'read') assert.ok(next.interval >= 15 * MINUTE && next.interval <= DAY);
      // The library takes whole milliseconds only.
      if (what.kind === 'read') assert.ok(Number.isInteger(next.interval));
      assert.ok(Number.isInteger(next.nextFetchAt));
    }),
    { numRuns: 1000 },
  );
});

test('a feed of which a hub tells is asked less often, and a busy one as well', () => {
  const state = { interval: 15 * MINUTE, failureCount: 0, failingSince: null };
  const outcome = {
    ...{ kind: 'read' as const, newEntries: 5, sinceLast: 15 * MINUTE },
    ...{ minInterval: null, freshFor: null, movedTo: null },
  };
  const next = (isTold: boolean) =>
    (scheduleFeed(
      { ...state, movedTo: null, movedSince: null },
      { ...outcome, isTold },
      {
        now: 0,
        random: () => 0,
      },
    ).nextFetchAt ?? 0) / MINUTE;
  assert.equal(next(false), 15);
  assert.equal(next(true), 240);
});
