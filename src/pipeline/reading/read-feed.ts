/** A feed's bytes become entries ready for the library: parsed, keyed, read as articles. */
import { isCutShort, readEntry } from '../../articles/read-entry.ts';
import { entryKeys } from '../../feeds/entry-keys.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import type { Entry } from '../../model/entry.ts';
import type { ParsedFeed } from '../../model/feed.ts';
import type { FeedProfile, ReadEntry } from '../../model/library.ts';
import { hashText } from '../../text/hash-text.ts';
import { outletKey } from '../../text/outlet-key.ts';

export type FeedToRead = {
  readonly bytes: Uint8Array;
  /** Where the bytes came from. */
  readonly url: string;
  readonly contentType: string | null;
  /** What the library last heard of this feed's entries: these need no reading. */
  readonly statedHashes: ReadonlySet<string>;
};

export type FeedReading =
  | {
      readonly kind: 'read';
      readonly profile: FeedProfile;
      /** New or edited, in the document's order. */
      readonly entries: readonly ReadEntry[];
      readonly entryCount: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads a feed document; only what the library has not heard of yet is read as articles. */
export function readFeed({ bytes, url, contentType, statedHashes }: FeedToRead): FeedReading {
  const parse = parseFeed(bytes, { url, contentType });
  if (parse.kind === 'failed') return parse;
  const { feed } = parse;
  const stated = withoutRepeats(
    feed.entries.map((entry) => ({ entry, statedHash: hashOf(entry) })),
  );
  const keys = entryKeys(
    stated.map(({ entry }) => entry),
    { homeUrl: feed.homeUrl },
  );
  const entries = stated.flatMap(({ entry, statedHash }, index) => {
    const key = keys[index];
    if (key === undefined || statedHashes.has(statedHash)) return [];
    const article = readEntry(entry, feed);
    return [{ keys: key, statedHash, article, wantsPage: isCutShort(article, entry) }];
  });
  return { kind: 'read', profile: profileOf(feed, url), entries, entryCount: feed.entries.length };
}

/** Some feeds print an entry twice, to the letter: then its keys would tell nothing apart. */
function withoutRepeats<Stated extends { statedHash: string }>(
  stated: readonly Stated[],
): Stated[] {
  return [...new Map(stated.map((one) => [one.statedHash, one])).values()];
}

/** All that the feed states of an entry, in one short word. */
function hashOf(entry: Entry): string {
  return hashText(JSON.stringify(entry));
}

function profileOf(feed: ParsedFeed, url: string): FeedProfile {
  const { title, description, homeUrl, iconUrl, language, hubUrl, minInterval } = feed;
  return {
    title,
    description,
    homeUrl,
    iconUrl,
    language,
    hubUrl,
    minInterval,
    outletKey: outletKey(homeUrl ?? url),
  };
}
