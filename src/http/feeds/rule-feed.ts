import type { Context } from 'hono';
import { holdsAt } from '../../model/following.ts';
import type { AppRooms } from '../app-rooms.ts';
import { rulePath } from '../pages/following/following-path.ts';
import { wholeNumber } from '../pages/frame/form-fields.ts';
import { readerOf } from '../reader-of.ts';
import { articleEntry, ownAddress, wholeAddress } from './feed-addresses.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';

const MOST_ENTRIES = 60;

/** What a rule touches, the newest first; null once it has ended. */
export async function ruleFeed({ desk }: AppRooms, context: Context): Promise<OutgoingFeed | null> {
  const readerId = readerOf(context);
  const { following } = desk.store;
  const rule = await following.byId(readerId, wholeNumber(context.req.param('id')) ?? 0);
  if (rule === null || !holdsAt(rule, desk.now())) return null;
  const page = { rule, before: null, limit: MOST_ENTRIES };
  const { rows } = await following.page(readerId, page);
  return {
    id: `urn:hearsay:following:${rule.id}`,
    title: `Hearsay: ${rule.name}`,
    description: null,
    pageUrl: wholeAddress(context, rulePath(rule.id)),
    feedUrl: ownAddress(context),
    entries: rows.map((line) => articleEntry(context, line)),
  };
}
