import type { Millis } from '../model/time.ts';
import type { FeedFetch } from './fetch-feed.ts';
import type { PingTaken } from './hubs/tellers/take-ping.ts';

/** What was done since the start, for whoever watches over it; nothing goes by it. */
export type WorkCounts = {
  readonly fetches: Record<FeedFetch['kind'], number>;
  readonly pings: Record<PingTaken, number>;
  articlesAdded: number;
  articlesRevised: number;
  /** When the schedule last gave a sign of life: a pass began, a feed was done, a pass ended. */
  lastSignAt: Millis;
};

export function newCounts(now: Millis): WorkCounts {
  return {
    fetches: { read: 0, unchanged: 0, gone: 0, failed: 0, postponed: 0, cancelled: 0 },
    pings: { news: 0, known: 0, ignored: 0 },
    ...{ articlesAdded: 0, articlesRevised: 0, lastSignAt: now },
  };
}

/** One fetch of a feed, once it is recorded. */
export function countFetch(counts: WorkCounts, { kind, tally }: FeedFetch, now: Millis): void {
  counts.fetches[kind] += 1;
  counts.articlesAdded += tally.added;
  counts.articlesRevised += tally.revised;
  counts.lastSignAt = now;
}
