/** A feed's bytes become entries ready for the library: parsed, keyed, read as articles. */
import { hash } from 'node:crypto';
import { isCutShort, readEntry } from '../../articles/read-entry.ts';
import { entryKeys } from '../../feeds/entry-keys.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import type { Entry } from '../../model/feeds/entry.ts';
import type { ParsedFeed } from '../../model/feeds/feed.ts';
import { keptEnclosures } from '../../model/feeds/kept-enclosure.ts';
import type { FeedProfile, ReadEntry } from '../../model/library.ts';
import { hashText } from '../../text/hash-text.ts';
import { outletKey } from '../../text/outlet-key.ts';

export type FeedToRead = {
  readonly bytes: Uint8Array;
  /** Where the bytes came from, null if from a file. */
  readonly url: string | null;
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
  const entries = readyEntries(feed, statedHashes);
  return { kind: 'read', profile: profileOf(feed, url), entries, entryCount: feed.entries.length };
}

type Entries = Pick<ParsedFeed, 'entries' | 'title' | 'homeUrl' | 'language'>;

/** What the library has not heard of, read as articles, with the keys that recognise it again. */
export function readyEntries(feed: Entries, statedHashes: ReadonlySet<string>): ReadEntry[] {
  const stated = withoutRepeats(
    feed.entries.map((entry) => ({ entry, statedHash: hashOf(entry) })),
  );
  const keys = entryKeys(
    stated.map(({ entry }) => entry),
    { homeUrl: feed.homeUrl },
  );
  return stated.flatMap(({ entry, statedHash }, index) => {
    const key = keys[index];
    if (key === undefined || statedHashes.has(statedHash)) return [];
    const article = readEntry(entry, feed);
    const enclosures = keptEnclosures(entry.enclosures);
    const wantsPage = isCutShort(article, entry);
    return [{ keys: key, statedHash, article, wantsPage, enclosures }];
  });
}

type Stated = { readonly entry: Entry; readonly statedHash: string };

/**
 * Some feeds print an entry twice, to the letter or nearly so: then its keys would tell nothing
 * apart, and it would be taken for news. Of two the later one stays, at the first one's place.
 */
function withoutRepeats(stated: readonly Stated[]): Stated[] {
  const kept: Stated[] = [];
  const placeOf = new Map<string, number>();
  const repeated = repeatedUrls(stated);
  for (const one of stated) {
    // All other prints hold the address: few feeds print one twice, and prints cost reading the text.
    const prints = repeated.has(one.entry.url) ? printsOf(one) : [one.statedHash];
    const place = prints.map((print) => placeOf.get(print)).find((known) => known !== undefined);
    const before = place === undefined ? undefined : kept[place];
    if (place !== undefined && before !== undefined) kept[place] = later(before, one);
    else kept.push(one);
    for (const print of prints) placeOf.set(print, place ?? kept.length - 1);
  }
  return kept;
}

function repeatedUrls(stated: readonly Stated[]): ReadonlySet<string | null> {
  const once = new Set<string | null>();
  const twice = new Set<string | null>();
  for (const { entry } of stated) (once.has(entry.url) ? twice : once).add(entry.url);
  return twice;
}

/** Two entries that share one of these are one: date or text may differ, or the guid, not more. */
function printsOf({ entry, statedHash }: Stated): string[] {
  const { id, url, title, summary, content, published } = entry;
  const prints = [statedHash];
  const words = `${summary ?? ''}\n${content ?? ''}`;
  const text = hashText(words);
  if (id !== null && url !== null) {
    if (title !== null && published !== null) {
      prints.push(hashText(JSON.stringify(['date', id, url, title, published])));
    }
    prints.push(hashText(JSON.stringify(['text', id, url, title, text])));
  }
  if (url !== null && title !== null && words !== '\n') {
    prints.push(hashText(JSON.stringify(['url', url, title, text])));
  }
  return prints;
}

/** The same of two whichever stands first, or the article would change with the feed's order. */
function later(a: Stated, b: Stated): Stated {
  const when = ({ entry }: Stated) => entry.updated ?? entry.published ?? 0;
  const difference = when(a) - when(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return a.statedHash > b.statedHash ? a : b;
}

/** All that the feed states of an entry, in one short word. */
function hashOf(entry: Entry): string {
  return hash('sha1', JSON.stringify(entry), 'base64url');
}

type Described = Omit<ParsedFeed, 'format' | 'authors' | 'entries' | 'problems'>;

export function profileOf(feed: Described, url: string | null): FeedProfile {
  const address = feed.homeUrl ?? url;
  const { title, description, homeUrl, iconUrl, language, hubUrl, minInterval } = feed;
  return {
    title,
    description,
    homeUrl,
    iconUrl,
    language,
    hubUrl,
    topicUrl: feed.url,
    cloudUrl: feed.cloudUrl ?? null,
    minInterval,
    outletKey: address === null ? null : outletKey(address),
  };
}
