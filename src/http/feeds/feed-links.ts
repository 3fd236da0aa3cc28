import type { Context } from 'hono';
import { wholeNumber } from '../pages/frame/form-fields.ts';
import { seenUrl } from '../security/remote.ts';
import { ENTRIES, MOST_ENTRIES, type PageAsked } from './feed-asked.ts';
import type { FeedLinks, OutgoingFeed } from './outgoing-feed.ts';

export const WHAT_PAGES_TAKE =
  'A page of a feed takes before=<number> or after=<number>, and limit=<number>.\n';

/** Of a page of a feed; null: a number is none. */
export function pageAsked(context: Context): PageAsked | null {
  const before = numberAsked(context, 'before');
  const after = numberAsked(context, 'after');
  const limit = numberAsked(context, 'limit');
  if (before === 'none' || after === 'none' || limit === 'none') return null;
  if (before !== null && after !== null) return null;
  return { before, after, limit: Math.min(Math.max(limit ?? ENTRIES, 1), MOST_ENTRIES) };
}

function numberAsked({ req }: Context, name: string): number | 'none' | null {
  const stated = req.query(name);
  return stated === undefined ? null : (wholeNumber(stated) ?? 'none');
}

/** The newest page's own address is what stands for the feed: no place in it. */
export function feedLinks(context: Context, feed: OutgoingFeed, hub: string | null): FeedLinks {
  const self = seenUrl(context);
  self.hash = '';
  const first = at(self, null);
  const { pages } = feed;
  const isPaged = pages !== undefined && (pages.older !== null || self.href !== first);
  const older = pages?.older ?? null;
  const newer = pages?.newer ?? null;
  const isRising = pages?.newer !== undefined;
  return {
    self: self.href,
    first: isPaged ? first : null,
    next: older === null ? null : at(self, ['before', older]),
    previous: newer === null ? null : at(self, ['after', newer]),
    last: isPaged && isRising ? at(self, ['after', 0]) : null,
    // Of the newest page alone is there anything to tell.
    hub: self.href === first ? hub : null,
  };
}

function at(self: URL, place: readonly [name: string, number: number] | null): string {
  const url = new URL(self);
  url.searchParams.delete('before');
  url.searchParams.delete('after');
  if (place !== null) url.searchParams.set(place[0], String(place[1]));
  return url.href;
}
