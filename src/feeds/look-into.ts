import type { FeedFormat } from '../model/feeds/feed.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { discoverFeeds, type FeedCandidate } from './discover-feeds.ts';
import { knownFeeds } from './known-addresses.ts';
import { parseFeed } from './parse-feed.ts';

export type PageToLookInto = {
  readonly bytes: Uint8Array;
  /** Where the bytes came from. */
  readonly url: string;
  readonly contentType: string | null;
};

/** What a document from outside has to do with feeds. */
export type LookedInto =
  | {
      readonly kind: 'feed';
      readonly title: string | null;
      readonly homeUrl: string | null;
      readonly format: FeedFormat;
      readonly entryCount: number;
    }
  /** Addresses that may be feeds, the likelier first: in link elements, by the page's platform, in links of its text. */
  | {
      readonly kind: 'page';
      readonly declared: readonly string[];
      readonly known: readonly string[];
      readonly linked: readonly string[];
    }
  /** It could not be looked into: a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Looks into what an address that a reader typed answered. Never throws. */
export function lookInto({ bytes, url, contentType }: PageToLookInto): LookedInto {
  const parsed = parseFeed(bytes, { url, contentType });
  if (parsed.kind === 'feed') {
    const { title, homeUrl, format, entries } = parsed.feed;
    return { kind: 'feed', title, homeUrl, format, entryCount: entries.length };
  }
  const html = decodeBytes(bytes, { contentType, kind: 'html' }).text;
  const candidates = discoverFeeds(html, url);
  return {
    kind: 'page',
    declared: addressesOf(candidates, 'link element'),
    known: [...knownFeeds(url), ...knownInPage(html, url)],
    linked: addressesOf(candidates, 'link in the text'),
  };
}

function addressesOf(
  candidates: readonly FeedCandidate[],
  from: FeedCandidate['from'],
): readonly string[] {
  return candidates
    .filter((candidate) => candidate.from === from)
    .map((candidate) => candidate.url);
}

/** YouTube's pages of handles carry the channel's identifier and, for strangers, no link element. */
function knownInPage(html: string, pageUrl: string): readonly string[] {
  if (!/^https:\/\/(?:[a-z]{1,10}\.)?youtube\.com\//.test(pageUrl)) return [];
  const channel = /"(?:externalId|channelId|browseId)":"(UC[\w-]{22})"/.exec(html)?.[1];
  return channel ? [`https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`] : [];
}
