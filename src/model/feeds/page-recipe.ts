import type { Millis } from '../time.ts';

/**
 * Where the parts of an entry stand: CSS selectors on a page, JSONPath (RFC 9535) in a JSON document. All but `item` are
 * looked for inside an item; null: where they usually stand (the item's first link, its words), or not at all.
 */
export type EntryParts = {
  /** Each of these is an entry. */
  readonly item: string;
  readonly link: string | null;
  readonly headline: string | null;
  readonly date: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  readonly picture: string | null;
};

export const PART_NAMES = [
  ...(['item', 'link', 'headline', 'date', 'summary', 'author', 'picture'] as const),
] satisfies readonly (keyof EntryParts)[];

/** How entries are made of a document that is no feed. */
export type PageReads =
  | { readonly kind: 'selectors'; readonly parts: EntryParts }
  | { readonly kind: 'json'; readonly parts: EntryParts }
  | { readonly kind: 'sitemap' }
  /** What changes in the page's words is an entry; `within`: a selector, null: the page's main part. */
  | { readonly kind: 'changes'; readonly within: string | null };

export type PageRecipe = PageReads & {
  /** A BCP 47 tag; null: as the page says. */
  readonly language: string | null;
  /** Asked no more often than this; null: by the feed's own rhythm. */
  readonly every: Millis | null;
};

/** A headline that was found, by which it is found again where a page has changed. */
export type FoundHeadline = { readonly title: string; readonly url: string | null };

/** What is remembered of the last reading that went well. */
export type PageFeedState = {
  readonly goodAt: Millis;
  readonly headlines: readonly FoundHeadline[];
  /** Whether the page said where it ends: one that does not any more broke off. */
  readonly isClosed: boolean;
  /** Of a page whose changes are watched: its words. */
  readonly paragraphs: readonly string[] | null;
  /** What the reader should look at although it went well, a sentence; null: nothing. */
  readonly note: string | null;
};

/** A recipe with what is remembered of it; state is null until it was read once. */
export type PageFeed = { readonly recipe: PageRecipe; readonly state: PageFeedState | null };
