import type { FeedHealth } from '../../../model/library.ts';
import { DAY } from '../../../model/time.ts';
import { clockTime, dayKey, dayWords, moment, since, type Timepiece, until } from './times.ts';

export type HealthState = 'well' | 'waiting' | 'silent' | 'ended';

export type HealthWords = {
  readonly state: HealthState;
  /** What is, in a sentence. */
  readonly now: string;
  /** When it is asked again, or null. */
  readonly next: string | null;
};

/** How a feed is doing, said to a reader. */
export function healthWords(health: FeedHealth, timepiece: Timepiece): HealthWords {
  const next = nextWords(health, timepiece);
  if (health.failingSince !== null) {
    const trouble = health.trouble ?? 'It does not answer.';
    return {
      state: 'silent',
      now: `Silent since ${sinceDay(health.failingSince, timepiece)}: ${trouble}`,
      next,
    };
  }
  if (health.nextFetchAt === null) {
    return { state: 'ended', now: health.trouble ?? 'The outlet has ended this feed.', next: null };
  }
  if (health.lastFetchedAt === null) return { state: 'waiting', now: 'Not asked yet.', next };
  return { state: 'well', now: newsWords(health, timepiece), next };
}

function newsWords({ lastNewAt, trouble }: FeedHealth, timepiece: Timepiece): string {
  const news =
    lastNewAt === null
      ? 'It has brought nothing yet.'
      : `Last news ${since(lastNewAt, timepiece.now)}.`;
  return trouble === null ? news : `${news} ${trouble}`;
}

function sinceDay(at: number, timepiece: Timepiece): string {
  const isToday = dayKey(at, timepiece) === dayKey(timepiece.now, timepiece);
  return isToday ? clockTime(at, timepiece) : dayWords(at, timepiece);
}

function nextWords({ nextFetchAt }: FeedHealth, timepiece: Timepiece): string | null {
  if (nextFetchAt === null) return null;
  return nextFetchAt - timepiece.now > DAY
    ? `Asked again ${moment(nextFetchAt, timepiece)}.`
    : `Asked again ${until(nextFetchAt, timepiece.now)}.`;
}
