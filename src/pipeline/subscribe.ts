import type { Desk } from '../desk.ts';
import type { FeedListing } from '../model/feeds/subscription.ts';
import { outletKey } from '../text/outlet-key.ts';

export type Subscribed = { readonly feedIds: readonly number[]; readonly addedCount: number };

/** Subscribes a reader; the feeds are due at once but not fetched here. */
export function subscribe(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  readerId: number,
  listings: readonly FeedListing[],
): Promise<Subscribed> {
  const keyed = listings.flatMap((listing) => {
    const key = outletKey(listing.homeUrl ?? listing.url) ?? outletKey(listing.url);
    return key === null ? [] : [{ ...listing, outletKey: key }];
  });
  return store.subscriptions.addSubscriptions(readerId, keyed, now());
}
