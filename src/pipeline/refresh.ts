/**
 * One pass over the news: due feeds in, articles out. Only this room knows the order of the
 * stages, and only the store remembers anything between passes; so a crash anywhere is mended
 * by running again: every step begins by asking the store what is left to do.
 */
import pLimit from 'p-limit';
import type { Desk } from '../desk.ts';
import type { DueFeed, Tally } from '../model/library.ts';
import { type FeedFetch, fetchFeed } from './fetch-feed.ts';
import { slowFetches } from './fetching/slow-fetches.ts';
import { placeNews, sortNews } from './place-news.ts';
import { type PageTally, readAwaitedPages } from './read-awaited-pages.ts';
import { recordInGroups } from './record-in-groups.ts';
import { countFetch } from './work-counts.ts';

export type RefreshScope =
  /** Feeds whose time has come. */
  | { readonly kind: 'due' }
  /** Every feed, due or not. */
  | { readonly kind: 'all' }
  | { readonly kind: 'feeds'; readonly ids: readonly number[] };

export type RefreshWatch = {
  readonly signal?: AbortSignal;
  /** Told which feeds they are, before the first is fetched. */
  readonly onStart?: (feedIds: readonly number[]) => void;
  /** Told after a feed's fetch has been recorded: from then on it outlives a crash. */
  readonly onFeed?: (fetch: FeedFetch) => void;
};

export type RefreshOptions = RefreshWatch & {
  /** Stories are left to whoever comes next: the library knows which articles wait for theirs. */
  readonly isNewsOnly?: boolean;
};

export type FeedsReport = Tally & { readonly feeds: number; readonly failed: number };

export type RefreshReport = FeedsReport & { readonly pages: PageTally };

/** Fetches under way at once; the net keeps the peace per host. */
const AT_ONCE = 32;

/** Feeds, then the pages of articles whose feed gave only an opening, then readers' rules for both, what they are about, then their stories. */
export async function refresh(
  desk: Desk,
  scope: RefreshScope,
  { isNewsOnly = false, ...watch }: RefreshOptions = {},
): Promise<RefreshReport> {
  const report = await refreshFeeds(desk, scope, watch);
  const pages = await readAwaitedPages(desk, watch.signal);
  await (isNewsOnly ? sortNews(desk, watch) : placeNews(desk, watch));
  return { ...report, pages };
}

/** Fetches feeds. Throws StoreError if the library cannot be written to; nothing runs on then. */
export async function refreshFeeds(
  desk: Desk,
  scope: RefreshScope,
  watch: RefreshWatch = {},
): Promise<FeedsReport> {
  const feeds = await feedsIn(desk, scope);
  watch.onStart?.(feeds.map(({ id }) => id));
  return sum(await fetchAll(desk, feeds, watch));
}

function feedsIn({ store, now }: Desk, scope: RefreshScope): Promise<DueFeed[]> {
  if (scope.kind === 'all') return store.feeds.allToFetch();
  if (scope.kind === 'feeds') return store.feeds.toFetch(scope.ids);
  return store.feeds.due(now(), MOST_DUE);
}

/** A pass takes no more than this; the rest is still due in the next. */
const MOST_DUE = 10_000;

async function fetchAll(
  desk: Desk,
  feeds: readonly DueFeed[],
  { signal, onFeed }: RefreshWatch,
): Promise<FeedFetch[]> {
  const inTurn = pLimit(AT_ONCE);
  const slow = slowFetches(inTurn);
  const fetching = {
    ...desk,
    net: { ...desk.net, fetchPage: slow.fetchPage(desk.net.fetchPage) },
    recordFetch: recordInGroups(desk.store.feeds),
    told: new Set(await desk.store.hubs.toldFeeds(desk.now())),
  };
  // Only a library that cannot be written to throws: then more fetching is for nothing.
  const broken = new AbortController();
  const stop = signal === undefined ? broken.signal : AbortSignal.any([signal, broken.signal]);
  const fetches = await Promise.allSettled(
    soundFirst(feeds).map((feed) =>
      inTurn(async () => {
        if (stop.aborted) return null;
        const fetch = await fetchFeed(fetching, feed, stop).catch((error: unknown) => {
          broken.abort();
          throw error;
        });
        countFetch(desk.counts, fetch, desk.now());
        if (fetch.kind !== 'cancelled') onFeed?.(fetch);
        return fetch;
      }),
    ),
  );
  return fetches.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value === null ? [] : [one.value];
  });
}

/** Feeds that failed the last time may well stall: they come when the others are under way. */
function soundFirst(feeds: readonly DueFeed[]): readonly DueFeed[] {
  const isFailing = ({ schedule }: DueFeed) => Number(schedule.failureCount > 0);
  return feeds.toSorted((a, b) => isFailing(a) - isFailing(b));
}

function sum(fetches: readonly FeedFetch[]): FeedsReport {
  const total = { feeds: fetches.length, failed: 0, added: 0, revised: 0, known: 0 };
  for (const { kind, tally } of fetches) {
    total.failed += kind === 'failed' ? 1 : 0;
    total.added += tally.added;
    total.revised += tally.revised;
    total.known += tally.known;
  }
  return total;
}
