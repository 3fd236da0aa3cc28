import type { Desk } from '../../desk.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';

/** What is asked of a feed, whoever asks: a program by its address, the hub that tells of it. */
export type FeedAsked = {
  readonly readerId: number;
  /** Where others reach us: "https://news.example.org". */
  readonly origin: string;
  /** What stands in the place of `:id`, `:key` or `:subject`; empty where the kind has none. */
  readonly param: string;
  /** Of the words that say what it is of: `q`, `folder`. */
  readonly words: URLSearchParams;
  readonly page: PageAsked;
};

export type PageAsked = {
  /** Entries older than this one's number; null: from the newest. */
  readonly before: number | null;
  /** Entries newer than this one's number, the nearest; null: not asked. */
  readonly after: number | null;
  readonly limit: number;
  /** Entries that came long ago, by the number of their archive; absent: not asked. */
  readonly archive?: number;
};

/** How many entries a page has if nothing is said, and at most. */
export const ENTRIES = 60;
export const MOST_ENTRIES = 200;

export const FIRST_PAGE: PageAsked = { before: null, after: null, limit: ENTRIES };

/** A feed, where it is by now, or null: there is no such thing. */
export type FeedFound = OutgoingFeed | { readonly movedTo: string } | null;

export type FeedMaker = (
  desk: Pick<Desk, 'store' | 'now' | 'outletLabels' | 'log'>,
  asked: FeedAsked,
) => Promise<FeedFound>;
