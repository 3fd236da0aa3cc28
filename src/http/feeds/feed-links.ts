import type { Context } from 'hono';
import { wholeNumber } from '../pages/frame/form-fields.ts';
import { seenUrl } from '../security/remote.ts';
import { ENTRIES, MOST_ENTRIES, type PageAsked } from './feed-asked.ts';
import type { FeedArchives, FeedLinks, OutgoingFeed } from './outgoing-feed.ts';

export const WHAT_PAGES_TAKE =
  'A page of a feed takes before=<number> or after=<number> or archive=<number>, and limit=<number>.\n';

/** Of a page of a feed; null: a number is none. */
export function pageAsked(context: Context): PageAsked | null {
  const before = numberAsked(context, 'before');
  const after = numberAsked(context, 'after');
  const limit = numberAsked(context, 'limit');
  const archive = numberAsked(context, 'archive');
  if (before === 'none' || after === 'none' || archive === 'none' || limit === 'none') return null;
  if ([before, after, archive].filter((place) => place !== null).length > 1) return null;
  return {
    ...{ before, after, limit: Math.min(Math.max(limit ?? ENTRIES, 1), MOST_ENTRIES) },
    ...(archive !== null && { archive }),
  };
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
  const archives = archiveLinks(self, pages?.archives);
  if (pages?.archives?.isArchive === true) return { ...NO_PAGES, self: self.href, ...archives };
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
    ...archives,
  };
}

const NO_PAGES = { first: null, next: null, previous: null, last: null, hub: null };

function archiveLinks(self: URL, archives: FeedArchives | undefined) {
  if (archives === undefined) return {};
  const { isArchive, previous, next } = archives;
  // All archives are as large as they are: one address each.
  const plain = new URL(self);
  plain.searchParams.delete('limit');
  return {
    ...(isArchive && { current: at(plain, null) }),
    'prev-archive': previous === null ? null : at(plain, ['archive', previous]),
    'next-archive': next === null ? null : at(plain, ['archive', next]),
  };
}

function at(self: URL, place: readonly [name: string, number: number] | null): string {
  const url = new URL(self);
  for (const name of ['before', 'after', 'archive']) url.searchParams.delete(name);
  if (place !== null) url.searchParams.set(place[0], String(place[1]));
  return url.href;
}
