import type { FeedFormat } from '../model/feeds/feed.ts';
import type { FetchPage, PageAnswer } from '../model/fetch-page.ts';
import { usualPlaces } from './discover-feeds.ts';
import { addressTyped, knownFeeds } from './known-addresses.ts';
import { type LookedInto, lookInto, type PageToLookInto } from './look-into.ts';

export type FoundFeed = {
  /** Where it was asked for, or where permanent redirects led. */
  readonly url: string;
  readonly title: string | null;
  readonly homeUrl: string | null;
  readonly format: FeedFormat;
  readonly entryCount: number;
};

export type FeedSearch =
  /** The best first; at least one. */
  | { readonly kind: 'found'; readonly feeds: readonly FoundFeed[] }
  /** `reason` is a sentence for the reader. */
  | {
      readonly kind: 'failed';
      readonly reason: string;
      /** The page that is there all the same, of which a feed may be made. */
      readonly page?: string;
    };

/** Pages asked for in one search, so that a typed address never becomes an attack on a site. */
const MOST_REQUESTS = 16;
const MOST_FEEDS = 8;
const MOST_VERIFIED = 8;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/** Looks into a document, wherever that may be done; its bytes may be gone afterwards. */
type LookInto = (page: PageToLookInto) => LookedInto | Promise<LookedInto>;

type Search = {
  readonly fetchPage: FetchPage;
  readonly lookInto: LookInto;
  readonly asked: Set<string>;
  /** By the address the answer came from. */
  readonly found: Map<string, FoundFeed>;
};

/**
 * The feeds behind what a reader typed: a feed's own address, a page that names its feeds, a platform
 * whose addresses are known, or a site that keeps its feed in the usual place. Every feed returned was
 * fetched and parsed. At most 16 pages are asked for, one after the other.
 */
export async function findFeeds(
  typed: string,
  fetchPage: FetchPage,
  look: LookInto = lookInto,
): Promise<FeedSearch> {
  const address = addressTyped(typed);
  if (address === null)
    return { kind: 'failed', reason: 'This is not an address of a page or a feed.' };
  const search: Search = { fetchPage, lookInto: look, asked: new Set(), found: new Map() };
  await verify(search, knownFeeds(address));
  if (search.found.size > 0) return foundIn(search);
  const page = await askWithFallback(search, address);
  if (page.kind !== 'changed') return { kind: 'failed', reason: troubleOf(page) };
  const seen = await search.lookInto(page);
  if (seen.kind === 'failed') return seen;
  if (seen.kind === 'feed') return { kind: 'found', feeds: [describe(page, seen, address)] };
  await searchPage(search, page.url, seen);
  return search.found.size > 0
    ? foundIn(search)
    : {
        kind: 'failed',
        reason: 'No feed was found on this page or in the usual places of its site.',
        page: address,
      };
}

type Changed = Extract<PageAnswer, { kind: 'changed' }>;

/** Most sites have https by now, some do not: what was typed without a scheme is tried with both. */
async function askWithFallback(search: Search, address: string): Promise<PageAnswer> {
  const answer = await ask(search, address);
  const isConnection =
    answer.kind === 'failed' && /^(?:no connection|bad certificate)$/.test(answer.cause);
  if (!isConnection || !address.startsWith('https:')) return answer;
  const plain = await ask(search, address.replace(/^https:/, 'http:'));
  return plain.kind === 'changed' ? plain : answer;
}

async function ask(search: Search, url: string): Promise<PageAnswer> {
  search.asked.add(url);
  return search.fetchPage({ url, accept: ACCEPT });
}

function troubleOf(answer: PageAnswer): string {
  return answer.kind === 'failed' || answer.kind === 'gone'
    ? answer.message
    : 'The server sent nothing.';
}

type SeenFeed = Extract<LookedInto, { kind: 'feed' }>;

function describe(page: Changed, feed: SeenFeed, asked: string): FoundFeed {
  return {
    // A temporary redirect may lead to an address that is good for a minute.
    url: page.movedTo ?? asked,
    title: feed.title,
    homeUrl: feed.homeUrl,
    format: feed.format,
    entryCount: feed.entryCount,
  };
}

type SeenPage = Extract<LookedInto, { kind: 'page' }>;

async function searchPage(search: Search, url: string, page: SeenPage): Promise<void> {
  await verify(search, page.declared);
  if (search.found.size === 0) await verify(search, page.known);
  if (search.found.size === 0) await verify(search, page.linked);
  for (const place of usualPlaces(url)) {
    if (search.found.size > 0) return;
    await verify(search, [place.url]);
  }
}

/** Fetches candidates one after the other and keeps those that are feeds. */
async function verify(search: Search, addresses: readonly string[]): Promise<void> {
  for (const address of addresses.slice(0, MOST_VERIFIED)) {
    if (search.asked.size >= MOST_REQUESTS || search.found.size >= MOST_FEEDS) return;
    if (!search.asked.has(address)) await verifyOne(search, address);
  }
}

async function verifyOne(search: Search, address: string): Promise<void> {
  const page = await ask(search, address);
  if (page.kind !== 'changed' || search.found.has(page.url)) return;
  const seen = await search.lookInto(page);
  if (seen.kind === 'feed') search.found.set(page.url, describe(page, seen, address));
}

function foundIn(search: Search): FeedSearch {
  return { kind: 'found', feeds: [...search.found.values()] };
}
