import type { Millis } from '../time.ts';

/** A list of feeds (OPML) at somebody else's address that a reader follows. */
export type FollowedList = {
  readonly id: number;
  readonly readerId: number;
  readonly url: string;
  /** What it calls itself; null: not read yet, or it says nothing. */
  readonly title: string | null;
  /** Where its feeds stand; null: in the folders that the list states. */
  readonly folder: string | null;
  /** Whether feeds that it names no more are dropped, or only shown. */
  readonly drops: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string | null;
  /** Null: never again, it is gone. */
  readonly nextFetchAt: Millis | null;
  readonly lastFetchedAt: Millis | null;
  readonly failingSince: Millis | null;
  readonly failureCount: number;
  /** A sentence for the reader: why it cannot be read, or what of it was left out. */
  readonly trouble: string | null;
  readonly addedAt: Millis;
};

/** A feed that a list names, or named. */
export type ListedFeed = {
  /** As the list states it. */
  readonly url: string;
  readonly feedId: number;
  readonly title: string;
  /** Whether the list brought it; else the reader followed it before. */
  readonly isOurs: boolean;
  /** Since when the list names it no more; null: it does. */
  readonly goneAt: Millis | null;
  /** Whether the reader follows it now. */
  readonly isFollowed: boolean;
};

/** Lists that a reader may follow, and feeds of one that are followed: nobody's list may fill a library. */
export const MOST_LISTS = 20;
export const MOST_LISTED = 500;
