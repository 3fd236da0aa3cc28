import type { ProgramHouse } from '../sync-house.ts';

/** One of the APIs by which programs read, as far as all of them answer the same. Entries are known by their numbers. */
export type SyncAdapter = {
  readonly name: string;
  /** All that stands in the reader's feeds, in no order. */
  readonly all: () => Promise<readonly number[]>;
  readonly unread: () => Promise<readonly number[]>;
  readonly starred: () => Promise<readonly number[]>;
  /** What stands in the feed of a title. */
  readonly inFeed: (title: string) => Promise<readonly number[]>;
  readonly feeds: () => Promise<readonly SyncedFeed[]>;
  readonly titleOf: (number: number) => Promise<string | null>;
  readonly mark: (numbers: readonly number[], as: SyncMark) => Promise<void>;
  /** Marks a feed read as a whole. */
  readonly markFeed: (title: string) => Promise<void>;
};

export type SyncMark = 'read' | 'unread' | 'starred' | 'unstarred';

export type SyncedFeed = {
  readonly id: number;
  readonly title: string;
  /** Null: in none. */
  readonly folder: string | null;
  readonly unread: number | null;
};

/** Of the reader whose token is shown. */
export type MakeAdapter = (house: ProgramHouse, token: string) => SyncAdapter;

/** The number of a feed by its title; throws where there is none. */
export function feedNamed(feeds: readonly SyncedFeed[], title: string): number {
  const feed = feeds.find((one) => one.title === title);
  if (feed === undefined) throw new Error(`There is no feed ${title}.`);
  return feed.id;
}
