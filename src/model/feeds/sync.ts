/**
 * What programs of other readers ask of a library: streams of entries, known by numbers. A number is given when an article
 * comes to the library, so it grows with what comes later whatever time the outlet states, and is small enough for programs that
 * keep 32 bits.
 */
import type { Label } from '../labels/label.ts';
import type { ArticleLine } from '../library.ts';
import type { ArticleStory } from '../library-stories.ts';
import type { Millis } from '../time.ts';
import type { KeptEnclosure } from './kept-enclosure.ts';

/** Through whose eyes streams are read: always without what the reader mutes, but for what is saved. */
export type SyncLens = {
  readonly readerId: number;
  /** Of each story only the article that came first in the reader's feeds; who reads it has read the story's others. */
  readonly eachStoryOnce?: boolean;
  /** Who reads an article has read its copies. */
  readonly copiesReadTogether?: boolean;
};

/** What stands in the reader's feeds; what was saved, of whatever feed; a story's articles. */
export type SyncStream =
  | { readonly kind: 'all' }
  | { readonly kind: 'feed'; readonly feedId: number }
  /** A folder by its whole name; null: what stands in none. */
  | { readonly kind: 'folder'; readonly folder: string | null }
  | { readonly kind: 'saved' }
  /** What bears a label of the reader's. */
  | { readonly kind: 'label'; readonly label: number }
  | { readonly kind: 'story'; readonly story: number };

/** Which entries of a stream are meant; all that is given must hold. */
export type SyncFilter = {
  readonly isRead?: boolean;
  readonly isSaved?: boolean;
  /** Only larger and only smaller numbers. */
  readonly above?: number;
  readonly below?: number;
  /** When it came: from then on, and before then. */
  readonly arrivedFrom?: Millis;
  readonly arrivedBefore?: Millis;
  /** The time that lists are ordered by, see ArticleLine.sortTime. */
  readonly publishedFrom?: Millis;
  readonly publishedBefore?: Millis;
  /** It came, its words were changed, or it was marked, from then on. */
  readonly changedFrom?: Millis;
};

/** By number, or by the time that all our lists go by. */
export type SyncOrder = 'arrived' | 'published';

export type SyncQuery = SyncLens & {
  readonly stream: SyncStream;
  readonly filter?: SyncFilter;
  /** Absent: as they arrived. */
  readonly order?: SyncOrder;
  /** Absent: the newest first. */
  readonly isOldestFirst?: boolean;
  /** Where the page before ended (its `next`); null: at the beginning. Of the same stream and order. */
  readonly after: number | null;
  /** At most MOST_NUMBERS. */
  readonly limit: number;
};

/** Numbers in one page. */
export const MOST_NUMBERS = 10_000;

export type SyncRow = {
  readonly number: number;
  readonly articleId: number;
  readonly arrivedAt: Millis;
};

export type SyncPage = {
  readonly rows: readonly SyncRow[];
  /** Where the next page begins; null: this is the end. A page may be short and not be the last. */
  readonly next: number | null;
};

/** A page of nothing but numbers, with when each came, in the same order. */
export type SyncNumbers = {
  readonly numbers: Float64Array;
  readonly arrivedAt: Float64Array;
  readonly next: SyncPage['next'];
};

/** The feed by which a reader has an article. */
export type SyncFeed = {
  readonly feedId: number;
  /** The reader's own title, else the feed's, else its address. */
  readonly title: string;
  readonly folder: string | null;
  readonly url: string;
  readonly homeUrl: string | null;
};

/** What an article stands in, with where its text comes from. What it adds is said where it does not stand alone. */
export type SyncStory = Omit<ArticleStory, 'event' | 'reason' | 'headline'> & {
  /** Whose text it is a copy or a rewrite of; null: nobody's, or that is gone. */
  readonly originalOutlet: string | null;
  /** Of the story: see StoryAnalysis; null: not told yet. */
  readonly independentReports: number | null;
};

/** Another article of a story that a program shows once. */
export type SyncOther = {
  readonly articleId: number;
  readonly headline: string;
  readonly outletName: string;
};

/** An article's text as programs take it: a library's thread hands on no more than they show. */
export type SyncArticle = ArticleLine & {
  /** Sanitised. Empty: the text has no markup, and stands in `paragraphs`. */
  readonly html: string;
  /** Only where there is no markup. */
  readonly paragraphs: readonly string[];
  readonly updated: Millis | null;
  readonly feedId: number | null;
};

/** An article as programs get it, whole. */
export type SyncEntry = {
  readonly number: number;
  readonly arrivedAt: Millis;
  readonly article: SyncArticle;
  /** Null: it is in none that the reader follows: it was saved, or is in a story that they follow. */
  readonly feed: SyncFeed | null;
  /** What it stands in, with what it adds; null: not placed yet, or nobody's but the reader's. */
  readonly story: SyncStory | null;
  /** The reader's own. */
  readonly labels: readonly Label[];
  /** What hangs on it: a podcast's sound, a film. */
  readonly enclosures: readonly KeptEnclosure[];
};

export type SyncCount = {
  readonly feedId: number;
  readonly folder: string | null;
  readonly unread: number;
  /** When the newest unread one came. */
  readonly newestArrivedAt: Millis;
};

/** An article that is in several feeds counts in each of them and once where they are told together. */
export type SyncCounts = {
  /** Those that have unread entries. */
  readonly feeds: readonly SyncCount[];
  readonly folders: readonly Omit<SyncCount, 'feedId'>[];
  readonly all: Pick<SyncCount, 'unread' | 'newestArrivedAt'>;
};

/** What a program marks: entries by their numbers; those that the reader may not have, or that there are not, are left out. */
export type MarkNumbers = SyncLens & { readonly numbers: readonly number[]; readonly at: Millis };

/** What a reader marks read at once. */
export type MarkStreamRead = SyncLens & {
  readonly stream: Exclude<SyncStream, { readonly kind: 'saved' }>;
  /** Only what came before then, and up to this number: what came later nobody has seen. */
  readonly arrivedBefore?: Millis;
  readonly upTo?: number;
  readonly at: Millis;
};

/** A story that a reader follows, as a stream of its own. */
export type FollowedStream = { readonly story: number; readonly name: string };
