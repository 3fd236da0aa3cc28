import type { FetchTrouble } from '../model/fetch-page.ts';
import type { FeedSchedule } from '../model/library.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../model/time.ts';

/** How a fetch went, as far as the next one depends on it. */
export type FetchOutcome =
  | {
      readonly kind: 'read';
      /** Entries not seen before; 0 if the server says that nothing changed. */
      readonly newEntries: number;
      /** Since the fetch before this one that went well; null if this is the first. */
      readonly sinceLast: Millis | null;
      /** The feed's own wish (ttl, sy:updatePeriod). */
      readonly minInterval: Millis | null;
      /** The server's wish (Cache-Control, Expires). */
      readonly freshFor: Millis | null;
      readonly movedTo: string | null;
      /** A hub tells of its news, and has shown that it does. */
      readonly isTold?: boolean;
    }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'failed';
      readonly cause: FetchTrouble;
      /** The server's wish (Retry-After). */
      readonly retryAfter: Millis | null;
    };

export type ScheduledFeed = FeedSchedule & {
  /** Null: never again, unless a reader asks. */
  readonly nextFetchAt: Millis | null;
  /** The address to keep for this feed from now on, when a move has proved to last. */
  readonly adopt: string | null;
};

export type Chance = {
  readonly now: Millis;
  /** 0 <= n < 1. */
  readonly random: () => number;
};

const SHORTEST: Millis = 15 * MINUTE;
/** A next fetch further away than this was written by a wrong clock: see `due` of the store. */
const LONGEST: Millis = DAY;

/**
 * When to fetch a feed again. Feeds that bring much are asked often, silent ones seldom, failing
 * ones ever more seldom; wishes of feed and server are granted within limits. Never sooner than a
 * minute from now, never later than a day, whatever clocks and servers say.
 */
export function scheduleFeed(
  state: FeedSchedule,
  outcome: FetchOutcome,
  chance: Chance,
): ScheduledFeed {
  switch (outcome.kind) {
    case 'read':
      return afterReading(state, outcome, chance);
    case 'gone':
      return { ...failing(state, chance.now), nextFetchAt: null, adopt: null };
    case 'failed':
      // We broke it off ourselves; the feed has nothing to do with it.
      if (outcome.cause === 'cancelled') {
        return { ...state, nextFetchAt: chance.now + MINUTE, adopt: null };
      }
      return afterFailure(state, outcome, chance);
  }
}

type Read = Extract<FetchOutcome, { kind: 'read' }>;
type Failure = Extract<FetchOutcome, { kind: 'failed' }>;

function afterReading(state: FeedSchedule, outcome: Read, chance: Chance): ScheduledFeed {
  const interval = Math.round(nextInterval(state.interval, outcome));
  const pause = Math.max(
    interval,
    wish(outcome.minInterval, DAY),
    wish(outcome.freshFor, FRESHEST),
    outcome.isTold === true ? WHEN_TOLD : 0,
  );
  return {
    interval,
    failureCount: 0,
    failingSince: null,
    ...move(state, outcome.movedTo, chance.now),
    nextFetchAt: chance.now + scattered(pause, 0.1, chance),
  };
}

/** A hub may fall silent without a word: asking goes on, less often. */
const WHEN_TOLD: Millis = 4 * HOUR;

/** Servers put a year on files that change every hour; a reader cannot wait for that. */
const FRESHEST: Millis = 6 * HOUR;

function wish(asked: Millis | null, longest: Millis): Millis {
  return asked === null ? 0 : clamp(asked, 0, longest);
}

/**
 * Half way (on a logarithmic scale) from the interval we had towards one new entry a fetch; a
 * quarter longer when there was nothing new. So a night's silence stretches an interval of 15 minutes
 * to an hour or two, and a busy morning brings it back within a few fetches.
 */
function nextInterval(interval: Millis, outcome: Read): Millis {
  const held = clamp(interval, SHORTEST, LONGEST);
  // What the first fetch brings has piled up over any time at all.
  if (outcome.sinceLast === null) return held;
  if (!(outcome.newEntries >= 1)) return clamp(held * 1.25, SHORTEST, LONGEST);
  // A clock that was set back or forward says nothing about the feed.
  const elapsed = outcome.sinceLast > 0 ? Math.min(outcome.sinceLast, 7 * DAY) : held;
  return clamp(Math.sqrt(held * (elapsed / outcome.newEntries)), SHORTEST, LONGEST);
}

/** A hijacked or misconfigured server says 301 for an hour; a move shows on two fetches a day apart. */
const MOVE_PROVES_AFTER: Millis = DAY;

type Move = Pick<ScheduledFeed, 'movedTo' | 'movedSince' | 'adopt'>;

function move(state: FeedSchedule, movedTo: string | null, now: Millis): Move {
  if (movedTo === null) return { movedTo: null, movedSince: null, adopt: null };
  const since = movedTo === state.movedTo ? Math.min(state.movedSince ?? now, now) : now;
  if (now - since < MOVE_PROVES_AFTER) return { movedTo, movedSince: since, adopt: null };
  return { movedTo: null, movedSince: null, adopt: movedTo };
}

function failing(state: FeedSchedule, now: Millis): FeedSchedule {
  const since = state.failingSince ?? now;
  return {
    ...state,
    failureCount: state.failureCount + 1,
    failingSince: Math.min(since, now),
  };
}

function afterFailure(state: FeedSchedule, outcome: Failure, chance: Chance): ScheduledFeed {
  const next = failing(state, chance.now);
  const longest = outcome.cause === 'no connection' ? OUR_OWN_LINE : LONGEST;
  const first = Math.min(clamp(state.interval, SHORTEST, LONGEST), HOUR);
  const doubled = first * 2 ** Math.min(next.failureCount - 1, 20);
  const asked = outcome.retryAfter === null ? 0 : clamp(outcome.retryAfter, MINUTE, LONGEST);
  const pause = Math.max(clamp(doubled, SHORTEST, longest), asked);
  return { ...next, nextFetchAt: chance.now + scattered(pause, 0.25, chance), adopt: null };
}

/** It may be this machine that was offline: then a day's wait would punish every feed for it. */
const OUR_OWN_LINE: Millis = 3 * HOUR;

/** A little more, by chance, so that feeds that failed together do not come back together. */
function scattered(pause: Millis, part: number, { random }: Chance): Millis {
  return Math.round(clamp(pause * (1 + part * random()), MINUTE, LONGEST));
}

/** Not a number counts as the least. */
function clamp(time: Millis, least: Millis, most: Millis): Millis {
  return time > least ? Math.min(time, most) : least;
}
