import type { FetchTrouble } from '../model/fetch-page.ts';
import type { FeedSchedule } from '../model/library.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../model/time.ts';

/** How a fetch went, as far as the next one depends on it. */
export type FetchOutcome =
  | (Wishes & {
      readonly kind: 'changed';
      /**
       * One for each entry not seen before. Only their number counts: an outlet's dates say where an
       * article stands, never when its feed is fetched.
       */
      readonly newEntryTimes: readonly (Millis | null)[];
      /** The feed was never read before: what it brings has piled up over any time at all. */
      readonly isFirst?: boolean;
    })
  | (Wishes & { readonly kind: 'unchanged' })
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'failed';
      readonly cause: FetchTrouble;
      /** The server's wish (Retry-After). */
      readonly retryAfter: Millis | null;
    };

type Wishes = {
  /** The feed's own wish (ttl, sy:updatePeriod). */
  readonly minInterval: Millis | null;
  /** The server's wish (Cache-Control, Expires). */
  readonly freshFor: Millis | null;
  readonly movedTo: string | null;
};

export type ScheduledFeed = {
  /** Null: never again, unless a reader asks. */
  readonly nextFetchAt: Millis | null;
  readonly schedule: FeedSchedule;
  /** The address to poll from now on, when a move has proved to last; else null. */
  readonly newUrl: string | null;
};

export type Chance = {
  readonly now: Millis;
  /** 0 <= n < 1. */
  readonly random: () => number;
};

const SHORTEST: Millis = 15 * MINUTE;
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
    case 'changed':
    case 'unchanged':
      return afterReading(state, outcome, chance);
    case 'gone':
      return { nextFetchAt: null, schedule: failing(state, chance.now), newUrl: null };
    case 'failed':
      // We broke it off ourselves; the feed has nothing to do with it.
      if (outcome.cause === 'cancelled') {
        return { nextFetchAt: chance.now + MINUTE, schedule: state, newUrl: null };
      }
      return afterFailure(state, outcome, chance);
  }
}

type Read = Extract<FetchOutcome, { kind: 'changed' | 'unchanged' }>;
type Failure = Extract<FetchOutcome, { kind: 'failed' }>;

function afterReading(state: FeedSchedule, outcome: Read, chance: Chance): ScheduledFeed {
  const interval = nextInterval(state.interval, outcome);
  const pause = Math.max(
    interval,
    wish(outcome.minInterval, DAY),
    wish(outcome.freshFor, FRESHEST),
  );
  const { newUrl, ...moved } = move(state, outcome.movedTo, chance.now);
  return {
    nextFetchAt: chance.now + scattered(pause, 0.1, chance),
    schedule: { interval, failureCount: 0, failingSince: null, ...moved },
    newUrl,
  };
}

/** Servers put a year on files that change every hour; a reader cannot wait for that. */
const FRESHEST: Millis = 6 * HOUR;

function wish(asked: Millis | null, longest: Millis): Millis {
  return asked === null ? 0 : clamp(asked, 0, longest);
}

/**
 * Half way (on a logarithmic scale) towards one new entry a fetch, at most twice as often as
 * before; a quarter longer when there was nothing new. So a night's silence stretches an interval of
 * 15 minutes to an hour or two, and a busy morning brings it back within a few fetches.
 */
function nextInterval(interval: Millis, outcome: Read): Millis {
  const held = clamp(interval, SHORTEST, LONGEST);
  if (outcome.kind === 'changed' && outcome.isFirst) return held;
  const found = outcome.kind === 'changed' ? outcome.newEntryTimes.length : 0;
  if (found === 0) return clamp(held * 1.25, SHORTEST, LONGEST);
  return clamp(held / Math.min(2, Math.sqrt(found)), SHORTEST, LONGEST);
}

/** A hijacked or misconfigured server says 301 for an hour; a move shows on two fetches a day apart. */
const MOVE_PROVES_AFTER: Millis = DAY;

type Move = Pick<FeedSchedule, 'movedTo' | 'movedSince'> & Pick<ScheduledFeed, 'newUrl'>;

function move(state: FeedSchedule, movedTo: string | null, now: Millis): Move {
  if (movedTo === null) return { movedTo: null, movedSince: null, newUrl: null };
  const since = movedTo === state.movedTo ? Math.min(state.movedSince ?? now, now) : now;
  if (now - since < MOVE_PROVES_AFTER) return { movedTo, movedSince: since, newUrl: null };
  return { movedTo: null, movedSince: null, newUrl: movedTo };
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
  const schedule = failing(state, chance.now);
  const longest = outcome.cause === 'no connection' ? OUR_OWN_LINE : LONGEST;
  const first = Math.min(clamp(state.interval, SHORTEST, LONGEST), HOUR);
  const doubled = first * 2 ** Math.min(schedule.failureCount - 1, 20);
  const asked = outcome.retryAfter === null ? 0 : clamp(outcome.retryAfter, MINUTE, LONGEST);
  const pause = Math.max(clamp(doubled, SHORTEST, longest), asked);
  return { nextFetchAt: chance.now + scattered(pause, 0.25, chance), schedule, newUrl: null };
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

/**
 * A stored time of the next fetch, brought back if it lies further away than we ever schedule:
 * the clock stood wrong when it was written. Scattered over the next hour. Null stays null.
 */
export function mendNextFetch(nextFetchAt: Millis | null, { now, random }: Chance): Millis | null {
  if (nextFetchAt === null || nextFetchAt <= now + LONGEST) return nextFetchAt;
  return now + Math.round(random() * HOUR);
}
