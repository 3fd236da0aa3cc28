import type { Desk } from '../../desk.ts';
import type { FeedAsked, PageAsked } from './feed-asked.ts';
import { findKind } from './feed-kinds.ts';
import { withTexts } from './feed-texts.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';

export type FeedWish = {
  /** Whose: what they mute and follow goes by it. */
  readonly readerId: number;
  /** Below /feeds/atom: "/stories/12", "/search?q=ferry". */
  readonly path: string;
  /** Where others reach us: "https://news.example.org". */
  readonly origin: string;
  readonly page: PageAsked;
  /** Whether entries carry the whole text of their article. */
  readonly hasTexts: boolean;
};

export type MadeFeed =
  | { readonly kind: 'feed'; readonly feed: OutgoingFeed }
  /** What it is of is part of something else by now: its path. */
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'none' };

/** What a feed is made from. */
export type FeedDesk = Pick<Desk, 'store' | 'now' | 'outletLabels' | 'log'>;

/** A feed by its path, for whoever may ask for this reader's; whether they may has been asked before. */
export async function makeFeed(desk: FeedDesk, wish: FeedWish): Promise<MadeFeed> {
  const { readerId, path, origin, page, hasTexts } = wish;
  const found = findKind(path);
  if (found === null) return { kind: 'none' };
  const asked: FeedAsked = { readerId, origin, page, param: found.param, words: found.words };
  const feed = await found.kind.make(desk, asked);
  if (feed === null) return { kind: 'none' };
  // Most lists have none, and would answer with their newest page.
  const isOther =
    page.archive !== undefined && !('movedTo' in feed) && feed.pages?.archives === undefined;
  if (isOther) return { kind: 'none' };
  if ('movedTo' in feed) return { kind: 'moved', path: feed.movedTo };
  return { kind: 'feed', feed: hasTexts ? await withTexts(desk, asked, feed) : feed };
}
