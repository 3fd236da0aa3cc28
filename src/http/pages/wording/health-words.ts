import type { FeedHealth } from '../../../model/library.ts';
import { DAY } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import { storedWords } from '../../language/stored/say-stored.ts';
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
    const trouble = troubleWords(health) ?? say('It does not answer.');
    const time = sinceDay(health.failingSince, timepiece);
    return { state: 'silent', now: say('Silent since {time}: {trouble}', { time, trouble }), next };
  }
  const trouble = troubleWords(health);
  if (health.nextFetchAt === null && trouble !== null)
    return { state: 'ended', now: trouble, next: null };
  if (health.lastFetchedAt === null && next !== null)
    return { state: 'waiting', now: say('Not asked yet.'), next };
  return { state: 'well', now: newsWords(health, timepiece), next };
}

function troubleWords({ trouble }: FeedHealth): string | null {
  return trouble === null ? null : storedWords(trouble);
}

function newsWords(health: FeedHealth, timepiece: Timepiece): string {
  const { lastNewAt } = health;
  const trouble = troubleWords(health);
  const news =
    lastNewAt === null
      ? say('It has brought nothing yet.')
      : say('Last news {ago}.', { ago: since(lastNewAt, timepiece.now) });
  return trouble === null ? news : `${news} ${trouble}`;
}

function sinceDay(at: number, timepiece: Timepiece): string {
  const isToday = dayKey(at, timepiece) === dayKey(timepiece.now, timepiece);
  return isToday ? clockTime(at, timepiece) : dayWords(at, timepiece);
}

function nextWords({ nextFetchAt }: FeedHealth, timepiece: Timepiece): string | null {
  if (nextFetchAt === null) return null;
  const isFar = nextFetchAt - timepiece.now > DAY;
  const time = isFar ? moment(nextFetchAt, timepiece) : until(nextFetchAt, timepiece.now);
  return say('Asked again {time}.', { time });
}
