import type { Millis } from '../time.ts';
import type { Entry } from './entry.ts';

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'cdf';

/** A feed document, parsed. Entries stand in the document's order. */
export type ParsedFeed = {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly description: string | null;
  /** The address the feed states for itself. */
  readonly url: string | null;
  /** The site that the feed belongs to. */
  readonly homeUrl: string | null;
  readonly iconUrl: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  readonly authors: readonly string[];
  /** How long the feed asks to be left alone (ttl, sy:updatePeriod), if it does. */
  readonly minInterval: Millis | null;
  /** A WebSub hub. */
  readonly hubUrl: string | null;
  /** Where an rssCloud takes registrations by http-post. */
  readonly cloudUrl?: string;
  readonly entries: readonly Entry[];
  /** What had to be mended, in plain words, at most a few lines. */
  readonly problems: readonly string[];
};

export type FeedParse =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  /** `reason` is a sentence for the reader: what it is instead, or where it broke. */
  | { readonly kind: 'failed'; readonly reason: string };
