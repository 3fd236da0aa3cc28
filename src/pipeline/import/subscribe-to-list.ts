import type { Desk } from '../../desk.ts';
import type { FeedListing } from '../../model/feeds/subscription.ts';
import { subscribe } from '../subscribe.ts';

export type ListTaken = {
  readonly added: number;
  readonly known: number;
  readonly feedIds: readonly number[];
  readonly problems: readonly string[];
};

/**
 * Subscribes to a list that a reader brings from another program. What feeds were called there they are called here, as
 * titles of the reader's own: a list does not say which of them the reader chose.
 */
export async function subscribeToList(
  desk: Pick<Desk, 'store' | 'now'>,
  readerId: number,
  listings: readonly FeedListing[],
): Promise<ListTaken> {
  const { subscriptions, elsewhere } = desk.store;
  const known = new Set((await subscriptions.ofReader(readerId)).map(({ url }) => url));
  const { feedIds, addedCount, problems } = await subscribe(desk, readerId, listings);
  const fresh = listings.filter(({ url, title }) => title !== null && !known.has(url));
  if (fresh.length > 0) await elsewhere.setOwnTitles(readerId, fresh);
  return { added: addedCount, known: feedIds.length - addedCount, feedIds, problems };
}
