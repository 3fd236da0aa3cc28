import type { Article, Picture } from './article.ts';
import type { EntryKeys } from './feeds/entry-keys.ts';
import type { KeptEnclosure } from './feeds/kept-enclosure.ts';
import type { PageFeedState, PageRecipe } from './feeds/page-recipe.ts';
import type { RuledText } from './outlet-rule.ts';
import type { Millis } from './time.ts';

/** An article as a list shows it: no text. */
export type ArticleLine = {
  readonly id: number;
  readonly outletId: number;
  readonly outletName: string;
  readonly headline: string;
  readonly standfirst: string | null;
  /** The first words of the text, at most some 240 characters. */
  readonly opening: string;
  readonly byline: readonly string[];
  readonly section: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The outlet's word, as it stands: may lie in the future or be absent. */
  readonly published: Millis | null;
  /** Our clock. */
  readonly firstSeen: Millis;
  /** What lists are ordered by: published where that is believable, else firstSeen. */
  readonly sortTime: Millis;
  readonly leadImage: Picture | null;
  readonly wordCount: number;
  /** When the text was last changed by the outlet after we had it, else null. */
  readonly revisedAt: Millis | null;
  readonly isRead: boolean;
  readonly isSaved: boolean;
};

/** What is known of the text: from the feed alone, from the outlet's page, from a file. */
export type TextSource = 'feed' | 'page' | 'file';

/** An article as the library holds it. */
export type ArticleRecord = ArticleLine &
  Article & {
    readonly textSource: TextSource;
    /** The feed that states it, null for an imported file. */
    readonly feedId: number | null;
    /** Whose alone it is; null: the library's. */
    readonly readerId: number | null;
    readonly versionCount: number;
    /** Why the page could not be read, if that was tried. */
    readonly pageTrouble: string | null;
    /** Whether the feed carries only an opening, so that the page is (or was) asked for. */
    readonly isPageAwaited: boolean;
    /** The text before a reader's rules changed it; null where none did. */
    readonly asRead: RuledText | null;
    /** What hangs on it: a podcast's sound, a film. */
    readonly enclosures: readonly KeptEnclosure[];
  };

/** An article as its outlet gave it, whatever rules have made of it. */
export function articleAsRead<Ruled extends ArticleRecord>(record: Ruled): Ruled {
  return record.asRead === null ? record : { ...record, ...record.asRead };
}

/** What an article said before it was changed. */
export type ArticleVersion = {
  /** When we saw these words first. */
  readonly seenAt: Millis;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly paragraphs: readonly string[];
};

/** One entry made ready for the library: read, with the keys that recognise it again. */
export type ReadEntry = {
  readonly keys: EntryKeys;
  /** A hash of all that the feed states of the entry: equal means nothing was edited. */
  readonly statedHash: string;
  readonly article: Article;
  /** Whether the page should be fetched, since the feed carries only an opening. */
  readonly wantsPage: boolean;
  /** Absent: nothing hangs on it. */
  readonly enclosures?: readonly KeptEnclosure[];
};

/** How often a feed is asked, and how it has been going. */
export type FeedSchedule = {
  /** How long to wait after a fetch that went well, by the feed's own rhythm. */
  readonly interval: Millis;
  /** Fetches in a row that failed. */
  readonly failureCount: number;
  readonly failingSince: Millis | null;
  /** Where the feed says it has moved to for good, until we believe it. */
  readonly movedTo: string | null;
  readonly movedSince: Millis | null;
};

/** A feed as the fetcher needs it. */
export type DueFeed = {
  readonly id: number;
  /** Whose alone it is; null: the library's. */
  readonly readerId: number | null;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string | null;
  readonly minInterval: Millis | null;
  readonly lastFetchedAt: Millis | null;
  /** How it is made of a page; null: it is a feed by itself. */
  readonly recipe: PageRecipe | null;
  readonly schedule: FeedSchedule;
};

/** What a feed says of itself. */
export type FeedProfile = {
  readonly title: string | null;
  readonly description: string | null;
  readonly homeUrl: string | null;
  readonly iconUrl: string | null;
  readonly language: string | null;
  readonly hubUrl: string | null;
  /** What a hub knows the feed by: the address it states for itself. */
  readonly topicUrl?: string | null;
  /** Where an rssCloud takes registrations. */
  readonly cloudUrl?: string | null;
  readonly minInterval: Millis | null;
  /** See text/outlet-key.ts; null leaves the outlet as it is. */
  readonly outletKey: string | null;
};

/** The outcome of one fetch of a feed, to be recorded whole or not at all. */
export type FetchRecord = {
  readonly feedId: number;
  readonly at: Millis;
  /** When it was asked for; what a hub tells after that is not in it yet. */
  readonly askedAt?: Millis;
  /** When to ask again; null: never (gone). */
  readonly nextFetchAt: Millis | null;
  readonly schedule: FeedSchedule;
  /** A new address to poll from now on, if the old one has moved for good. */
  readonly newUrl: string | null;
  /** A sentence for the reader, null when all is well. */
  readonly trouble: string | null;
  /** Absent (null) when nothing came or nothing had changed. */
  readonly news: FeedNews | null;
  /** What the server now calls the feed that it sent again as it was; absent: as before. */
  readonly validators?: Pick<FeedNews, 'etag' | 'lastModified'>;
};

export type FeedNews = {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string;
  readonly profile: FeedProfile;
  /** Only those that are new or were edited; what stood before is left out. */
  readonly entries: readonly ReadEntry[];
  /** Of a feed made of a page: what is to be remembered of this reading. */
  readonly pageState?: PageFeedState;
};

/** How many articles a record made, changed, or knew already. */
export type Tally = { readonly added: number; readonly revised: number; readonly known: number };

/** A reader's relation to a feed, with how the feed is doing. */
export type Subscription = {
  readonly feedId: number;
  readonly url: string;
  readonly outletId: number;
  readonly outletName: string;
  /** The reader's own title, else the feed's, else its address. */
  readonly title: string;
  readonly folder: string | null;
  readonly homeUrl: string | null;
  readonly language: string | null;
  /** Whether nobody else sees what comes in it. */
  readonly isOwn: boolean;
  readonly addedAt: Millis;
  readonly health: FeedHealth;
};

/** A reader's subscriptions in a few words: for pages that do not list them. */
export type SubscriptionsAtAGlance = {
  readonly count: number;
  /** By name. */
  readonly folders: readonly string[];
  /** Feeds that fail at present. */
  readonly silentCount: number;
  readonly lastFetchedAt: Millis | null;
};

export type FeedHealth = {
  readonly lastFetchedAt: Millis | null;
  readonly lastNewAt: Millis | null;
  /** Null: never again, the outlet has ended the feed. */
  readonly nextFetchAt: Millis | null;
  readonly failingSince: Millis | null;
  readonly failureCount: number;
  /** A sentence for the reader. */
  readonly trouble: string | null;
};

export type OutletLine = {
  readonly id: number;
  readonly name: string;
  readonly homeUrl: string | null;
  readonly articleCount: number;
  readonly newestAt: Millis | null;
};
