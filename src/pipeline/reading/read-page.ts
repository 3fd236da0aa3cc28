/** A page's bytes become entries ready for the library, by a recipe. */
import { readPageFeed } from '../../feeds/page-feeds/read-page-feed.ts';
import type { PageFeed, PageFeedState } from '../../model/feeds/page-recipe.ts';
import type { FeedProfile, ReadEntry } from '../../model/library.ts';
import type { Millis } from '../../model/time.ts';
import { profileOf, readyEntries } from './read-feed.ts';

export type PageToReadAsFeed = {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string | null;
  readonly statedHashes: ReadonlySet<string>;
  readonly page: PageFeed;
  readonly now: Millis;
};

export type PageReading =
  | {
      readonly kind: 'read';
      readonly profile: FeedProfile;
      /** New or edited, in the document's order. */
      readonly entries: readonly ReadEntry[];
      readonly state: PageFeedState;
      readonly note: string | null;
    }
  /** A list of sitemaps: these are to be read in its place. */
  | { readonly kind: 'parts'; readonly urls: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

export function readPage({ statedHashes, page, now, ...document }: PageToReadAsFeed): PageReading {
  const read = readPageFeed(document, page, now);
  if (read.kind !== 'read') return read;
  const entries = readyEntries(read.document, statedHashes).map((entry) =>
    // What changed is on the watched page, and is told already.
    page.recipe.kind === 'changes' ? { ...entry, wantsPage: false } : entry,
  );
  const profile = profileOf(read.document, document.url);
  return { kind: 'read', profile, entries, state: read.state, note: read.note };
}
