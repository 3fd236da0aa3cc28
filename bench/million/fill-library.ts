/** A library of many generated articles, put in as feeds bring them: fetch by fetch, in order of time. */
import { type Article, NO_DETAILS } from '../../src/model/article.ts';
import type { FetchRecord, ReadEntry } from '../../src/model/library.ts';
import { DAY, HOUR, type Millis } from '../../src/model/time.ts';
import type { Store } from '../../src/store/store.ts';
import { hashText } from '../../src/text/hash-text.ts';
import { type Random, seededRandom } from '../corpus/random.ts';
import { type Piece, writePiece } from '../corpus/write-piece.ts';
import { openWriter, type Writer } from '../corpus/write-text.ts';

export type Filling = {
  readonly articles: number;
  readonly outlets: number;
  /** Of text, on average. */
  readonly characters: number;
  /** When the newest appears; the oldest a year before. */
  readonly until: Millis;
};

const ENTRIES_A_FETCH = 100;
const READER = 1;
export const SEED = 20_26;

/** Calls `onProgress` after each fetch with the number of articles so far. */
export async function fillLibrary(
  store: Store,
  filling: Filling,
  onProgress: (articles: number) => void,
): Promise<void> {
  const feedIds = await subscribe(store, filling);
  const writer = openWriter(SEED);
  const random = seededRandom(SEED);
  const fetches = Math.ceil(filling.articles / ENTRIES_A_FETCH);
  let underWay: Promise<unknown> = Promise.resolve();
  for (let fetch = 0; fetch < fetches; fetch += 1) {
    const record = fetchOf({ fetch, fetches, feedIds, filling, writer, random });
    await underWay;
    // One is written while the next is invented: the writer has a thread of its own.
    underWay = store.feeds.recordFetch(record);
    onProgress(fetch * ENTRIES_A_FETCH);
  }
  await underWay;
}

async function subscribe(store: Store, { outlets, until }: Filling): Promise<number[]> {
  const listings = Array.from({ length: outlets }, (_, outlet) => ({
    url: `https://outlet-${outlet}.example/feed.xml`,
    title: `Outlet ${outlet}`,
    homeUrl: `https://outlet-${outlet}.example/`,
    folder: `Folder ${outlet % 12}`,
    language: 'en',
    country: null,
    outletKey: `outlet-${outlet}.example`,
  }));
  const { feedIds } = await store.subscriptions.addSubscriptions(READER, listings, until);
  return feedIds;
}

type Fetch = {
  fetch: number;
  fetches: number;
  feedIds: readonly number[];
  filling: Filling;
  writer: Writer;
  random: Random;
};

function fetchOf({ fetch, fetches, feedIds, filling, writer, random }: Fetch): FetchRecord {
  const outlet = fetch % feedIds.length;
  const at = filling.until - ((fetches - 1 - fetch) / fetches) * 365 * DAY;
  // What a feed brings was published since it was fetched last.
  const since = ((365 * DAY) / fetches) * feedIds.length;
  const times = Array.from({ length: ENTRIES_A_FETCH }, () => Math.round(at - random() * since));
  const pieces = times
    .sort((a, b) => b - a)
    .map((published) => writePiece(writer, random, { published, characters: filling.characters }));
  return {
    feedId: feedIds[outlet] ?? 0,
    at: Math.round(at),
    // The feeds are invented: nothing may go and ask for them.
    nextFetchAt: null,
    schedule: {
      interval: HOUR,
      failureCount: 0,
      failingSince: null,
      movedTo: null,
      movedSince: null,
    },
    newUrl: null,
    trouble: null,
    news: {
      etag: null,
      lastModified: null,
      bodyHash: hashText(`${fetch}`),
      profile: {
        title: `Outlet ${outlet}`,
        description: null,
        homeUrl: `https://outlet-${outlet}.example/`,
        iconUrl: null,
        language: 'en',
        hubUrl: null,
        minInterval: null,
        outletKey: `outlet-${outlet}.example`,
      },
      entries: pieces.map((piece, index) => entryOf(piece, `${fetch}-${index}`, outlet)),
    },
  };
}

function entryOf(piece: Piece, name: string, outlet: number): ReadEntry {
  const url = `https://outlet-${outlet}.example/news/${name}`;
  return {
    keys: { guid: url, url, title: hashText(piece.headline), content: hashText(piece.html) },
    statedHash: hashText(`${name}${piece.headline}`),
    article: articleOf(piece, url, outlet),
    wantsPage: false,
  };
}

function articleOf(piece: Piece, url: string, outlet: number): Article {
  return {
    headline: piece.headline,
    standfirst: piece.standfirst,
    byline: [piece.byline],
    outlet: `Outlet ${outlet}`,
    section: null,
    published: piece.published,
    updated: null,
    language: 'en',
    url,
    leadImage: null,
    paragraphs: piece.paragraphs,
    html: piece.html,
    credits: [],
    details: NO_DETAILS,
  };
}
