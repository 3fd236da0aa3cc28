import type { Context } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { readerOf } from '../reader-of.ts';
import { articleEntry, ownAddress, wholeAddress } from './feed-addresses.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';

const MOST_ENTRIES = 60;

/** What was saved last. */
export async function savedFeed({ desk }: AppRooms, context: Context): Promise<OutgoingFeed> {
  const asked = { readerId: readerOf(context), offset: 0, limit: MOST_ENTRIES };
  const saved = await desk.store.saved.list({ ...asked, order: 'saved' });
  return {
    id: 'urn:hearsay:saved',
    title: 'Hearsay: saved',
    description: null,
    pageUrl: wholeAddress(context, '/saved'),
    feedUrl: ownAddress(context),
    entries: saved.map(({ article, savedAt }) =>
      articleEntry(context, article, { updated: Math.max(savedAt, article.sortTime) }),
    ),
  };
}
