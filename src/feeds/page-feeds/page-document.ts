import type { Entry } from '../../model/feeds/entry.ts';
import type { ParsedFeed } from '../../model/feeds/feed.ts';
import type { FoundHeadline, PageFeedState } from '../../model/feeds/page-recipe.ts';

/** A page read as a feed: what a feed's document would have said. */
export type PageDocument = Pick<
  ParsedFeed,
  | 'url'
  | 'title'
  | 'description'
  | 'homeUrl'
  | 'iconUrl'
  | 'language'
  | 'hubUrl'
  | 'minInterval'
  | 'entries'
>;

export type PageFeedRead =
  | {
      readonly kind: 'read';
      readonly document: PageDocument;
      readonly state: PageFeedState;
      /** What the reader should look at although all went well: a sentence; null: nothing. */
      readonly note: string | null;
    }
  /** A list of sitemaps: these are to be read in its place, the newest first. */
  | { readonly kind: 'parts'; readonly urls: readonly string[] }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

export type PageToRead = {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string | null;
};

/** Entries of one page: nobody lists more headlines. */
export const MOST_ENTRIES = 500;

const MOST_REMEMBERED = 60;

export function headlinesOf(entries: readonly Entry[]): FoundHeadline[] {
  return entries
    .flatMap(({ title, url }) => (title === null ? [] : [{ title, url }]))
    .slice(0, MOST_REMEMBERED);
}

/** What an entry of a page never says. */
export const BARE_ENTRY: Entry = {
  ...{ id: null, url: null, title: null, authors: [], published: null, updated: null },
  ...{ summary: null, content: null, categories: [], enclosures: [], imageUrl: null },
  language: null,
};
