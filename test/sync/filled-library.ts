/** Libraries with feeds whose entries came at known times: for what programs of other readers ask. */
import type { FetchRecord, ReadEntry } from '../../src/model/library.ts';
import { HOUR, type Millis } from '../../src/model/time.ts';
import type { StoreCalls } from '../../src/store/store.ts';
import { articleNamed } from '../statements.ts';

export type StatedEntry = {
  readonly title: string;
  readonly published: Millis;
  readonly paragraphs?: readonly string[];
  /** Absent: an address of its own at the feed's host. */
  readonly url?: string;
};

export type FilledFeed = {
  readonly url: string;
  readonly title: string;
  readonly folder: string | null;
};

/** Subscribes a reader; the feed's id. */
export async function followFeed(
  store: StoreCalls,
  readerId: number,
  feed: FilledFeed,
  at: Millis,
): Promise<number> {
  const { url, title, folder } = feed;
  const { host, origin } = new URL(url);
  const listing = { url, title, folder, homeUrl: `${origin}/`, language: 'en', country: null };
  const { feedIds } = await store.subscriptions.addSubscriptions(
    readerId,
    [{ ...listing, outletKey: host }],
    at,
  );
  return feedIds[0] ?? Number.NaN;
}

/** What a fetch of a feed brings, in the feed's own order: mostly the newest first. */
export function fetched(
  feedId: number,
  { url, title }: FilledFeed,
  { entries, at }: { readonly entries: readonly StatedEntry[]; readonly at: Millis },
): FetchRecord {
  const { host, origin } = new URL(url);
  const profile = { title, description: null, homeUrl: `${origin}/`, iconUrl: null };
  return {
    ...{ feedId, at, nextFetchAt: at + HOUR, newUrl: null, trouble: null },
    schedule: {
      ...{ interval: HOUR, failureCount: 0, failingSince: null, movedTo: null, movedSince: null },
    },
    news: {
      ...{ etag: null, lastModified: null, bodyHash: `${at}` },
      profile: { ...profile, language: 'en', hubUrl: null, minInterval: null, outletKey: host },
      entries: entries.map((entry) => toReadEntry(entry, origin)),
    },
  };
}

function toReadEntry(
  { title, published, paragraphs, url }: StatedEntry,
  origin: string,
): ReadEntry {
  const address = url ?? `${origin}/${encodeURIComponent(title)}`;
  const words = paragraphs ?? [`${title}, it is told.`];
  const html = words.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const key = address.replace(/^https?:\/\//, '');
  return {
    keys: { guid: address, url: key, title, content: words.join(' ') },
    statedHash: `${title} ${words.join(' ')}`,
    article: { ...articleNamed(title, words), html, url: address, published },
    wantsPage: false,
  };
}
