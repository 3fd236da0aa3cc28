import type { Context } from 'hono';
import { parseSearchQuery } from '../../text/search-query.ts';
import type { AppRooms } from '../app-rooms.ts';
import { visitOf } from '../pages/frame/visit.ts';
import { isAsking } from '../pages/search/search-page.ts';
import { articleEntry, ownAddress, wholeAddress } from './feed-addresses.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';

const MOST_ENTRIES = 60;

/** What a search finds, the newest first; null where nothing is asked. */
export async function searchFeed(rooms: AppRooms, context: Context): Promise<OutgoingFeed | null> {
  const { settings, now, readerId } = await visitOf(context, rooms);
  const typed = (context.req.query('q') ?? '').trim();
  const query = parseSearchQuery(typed, settings.zone, now);
  if (!isAsking(query)) return null;
  const asked = { readerId, query, before: null, limit: MOST_ENTRIES, passageLength: null };
  const { search: searching, following } = rooms.desk.store;
  const found = await searching.find(asked);
  const ids = found.map(({ line }) => line.id);
  const muted = await following.mutedAmong(readerId, ids);
  const search = new URLSearchParams({ q: typed });
  return {
    id: `urn:hearsay:search:${search}`,
    title: `Hearsay: ${typed}`,
    description: null,
    pageUrl: wholeAddress(context, `/search?${search}`),
    feedUrl: ownAddress(context),
    entries: found.flatMap(({ line }) => (muted.has(line.id) ? [] : articleEntry(context, line))),
  };
}
