import type { Millis } from '../../model/time.ts';

/** A feed that Hearsay gives out: a story, a claim, a person, a search; what every form of it is written from. */
export type OutgoingFeed = {
  /** Ours for good, wherever the library is moved: "urn:hearsay:story:12". */
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** The page of the same: absolute. */
  readonly pageUrl: string;
  /** The newest first. */
  readonly entries: readonly OutgoingEntry[];
  /** What leads to the entries before and after; absent: there are no other pages. */
  readonly pages?: FeedPages;
  /** Whether these are all: what is no longer in it has been taken out (RFC 5005, 2). */
  readonly isComplete?: boolean;
};

/** Places in a list that is read in pages. They stay what they are while news comes in: each is an entry's own number. */
export type FeedPages = {
  /** Of the entries that are older: `before` it. Null: this is the end. */
  readonly older: number | null;
  /** Of those that are newer: `after` it. Null: this is the newest page. Absent: the list is read downwards alone. */
  readonly newer?: number | null;
  /** Absent: the list has none, or this is another page of it. */
  readonly archives?: FeedArchives;
};

/** What came long ago in documents that stay as they are (RFC 5005, 4). */
export type FeedArchives = {
  /** Whether this is one; else it is the feed that they belong to. */
  readonly isArchive: boolean;
  /** The numbers of the archives before and after; null: there is none. */
  readonly previous: number | null;
  readonly next: number | null;
};

export type OutgoingEntry = {
  /** See OutgoingFeed.id. */
  readonly id: string;
  readonly title: string;
  /** Our page of it: absolute. */
  readonly url: string;
  /** The outlet's own page. */
  readonly originalUrl: string | null;
  /** Plain text. */
  readonly summary: string;
  readonly authors: readonly string[];
  /** A section, how many titles and origins. */
  readonly categories: readonly string[];
  readonly language: string | null;
  readonly published: Millis;
  readonly updated: Millis;
  /** The article whose text it may carry. */
  readonly textOf?: number;
  /** Sanitised markup, all addresses absolute. */
  readonly content?: string;
  readonly enclosures?: readonly OutgoingEnclosure[];
};

export type OutgoingEnclosure = {
  /** Absolute. */
  readonly url: string;
  /** "audio/mpeg". */
  readonly type: string;
  /** Bytes; null: nobody says. */
  readonly length: number | null;
};

/** Where a feed's document stands, and what stands around it: all absolute. */
export type FeedLinks = {
  readonly self: string;
  readonly first: string | null;
  readonly next: string | null;
  readonly previous: string | null;
  readonly last: string | null;
  /** Of archives: the feed that they belong to, and those before and after. */
  readonly current?: string | null;
  readonly 'prev-archive'?: string | null;
  readonly 'next-archive'?: string | null;
  /** The WebSub hub that tells of it; null: none does. */
  readonly hub: string | null;
};

/** When the feed last changed: its newest entry's time; null for an empty one. */
export function updatedAt({ entries }: OutgoingFeed): Millis | null {
  return entries.length === 0 ? null : Math.max(...entries.map(({ updated }) => updated));
}

/** The language of all entries; null: they have several, or none is known. */
export function commonLanguage({ entries }: OutgoingFeed): string | null {
  const languages = new Set(entries.map(({ language }) => language));
  const [only = null] = languages;
  return languages.size === 1 ? only : null;
}
