import type { FeedListing } from '../../../model/feeds/subscription.ts';
import type { Millis } from '../../../model/time.ts';

/** The programs whose exports are known by what stands in them. */
export type Elsewhere =
  | 'Feedly'
  | 'FreshRSS'
  | 'Google Reader'
  | 'Hearsay'
  | 'Inoreader'
  | 'Instapaper'
  | 'Miniflux'
  | 'NewsBlur'
  | 'Omnivore'
  | 'Pocket'
  | 'Readwise Reader'
  | 'bookmarks'
  | 'wallabag';

/** An article as another reader's export tells of it. */
export type Brought = {
  /** Where it stands in the file: "line 12", "entry 3". */
  readonly place: string;
  /** Absolute, http or https. */
  readonly url: string | null;
  /** Plain text. */
  readonly headline: string | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  readonly homeUrl: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly published: Millis | null;
  /** When the other program had it first. */
  readonly addedAt: Millis | null;
  /** Null: not saved; 'unknown': saved, and nobody says when. */
  readonly saved: Millis | 'unknown' | null;
  readonly read: Millis | 'unknown' | null;
  /** As the export has it: NOT sanitised. */
  readonly markup: string | null;
  /** The reader's own: tags, labels, folders. */
  readonly words: readonly string[];
};

/** What could not be read; the rest was. */
export type BrokenPlace = { readonly place: string; readonly reason: string };

export type ElsewhereRead =
  | {
      readonly kind: 'brought';
      readonly program: Elsewhere;
      /** In the file's order. */
      readonly items: readonly Brought[];
      readonly feeds: readonly FeedListing[];
      readonly broken: readonly BrokenPlace[];
      /** What Hearsay has no place for, a sentence each. */
      readonly leftOut: readonly string[];
    }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

/** An entry of a file: an article, or why it is none. */
export type EntryRead =
  | { readonly kind: 'article'; readonly article: Brought; readonly leftOut?: LeftOut }
  | { readonly kind: 'broken'; readonly broken: BrokenPlace };

/** What a reader wrote on an article, which has no place here: how much of it. */
export type LeftOut = { readonly notes: number };

export const NOTHING_MORE: Omit<Brought, 'place' | 'url'> = {
  ...{ headline: null, byline: [], outlet: null, homeUrl: null, section: null, language: null },
  ...{ published: null, addedAt: null, saved: null, read: null, markup: null, words: [] },
};

/** More than anybody keeps, and still no more than an import can take. */
export const MOST_ITEMS = 200_000;
