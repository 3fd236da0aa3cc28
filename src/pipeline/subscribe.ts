import type { Desk } from '../desk.ts';
import type { FeedListing } from '../model/feeds/subscription.ts';
import { outletKey } from '../text/outlet-key.ts';

export type Subscribed = {
  readonly feedIds: readonly number[];
  readonly addedCount: number;
  /** What had to be left out, a sentence each. */
  readonly problems: readonly string[];
};

/** Feeds that a reader may have: nobody reads more, and each is asked for again and again. */
const MOST_FEEDS = 10_000;

/** Subscribes a reader; the feeds are due at once but not fetched here. */
export async function subscribe(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  readerId: number,
  listings: readonly FeedListing[],
): Promise<Subscribed> {
  const plain = listings.filter((listing) => !hasPassword(listing.url)).map(withoutPassword);
  const keyed = plain.flatMap((listing) => {
    const key = outletKey(listing.homeUrl ?? listing.url) ?? outletKey(listing.url);
    return key === null ? [] : [{ ...listing, outletKey: key }];
  });
  const taken = await withinBounds(store, readerId, keyed);
  const added = await store.subscriptions.addSubscriptions(readerId, taken, now());
  const problems = [
    ...tooMany(keyed.length - taken.length),
    ...secret(listings.length - plain.length),
  ];
  return { ...added, problems };
}

/**
 * Nothing is asked for with a name and a password in its address (net/web-address.ts), so none is kept: it would stand in the
 * clear in the library, in backups and in lists that are handed on.
 */
function hasPassword(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.username}${url.password}` !== '';
}

function withoutPassword<Listing extends FeedListing>(listing: Listing): Listing {
  const isPlain = listing.homeUrl === null || !hasPassword(listing.homeUrl);
  return isPlain ? listing : { ...listing, homeUrl: null };
}

function tooMany(count: number): string[] {
  if (count === 0) return [];
  return [
    `${count} of the feeds were left out: ${MOST_FEEDS} are the most that a reader may have.`,
  ];
}

function secret(count: number): string[] {
  if (count === 0) return [];
  return [`${count} of the feeds were left out: there is a name or a password in the address.`];
}

/** The feeds that the reader has already, and new ones while there is room. */
async function withinBounds<Listing extends FeedListing>(
  { subscriptions }: Desk['store'],
  readerId: number,
  listings: readonly Listing[],
): Promise<readonly Listing[]> {
  const { count } = await subscriptions.atAGlance(readerId);
  if (count + listings.length <= MOST_FEEDS) return listings;
  const known = new Set((await subscriptions.ofReader(readerId)).map(({ url }) => url));
  let room = MOST_FEEDS - count;
  return listings.filter(({ url }) => {
    if (known.has(url)) return true;
    known.add(url);
    room -= 1;
    return room >= 0;
  });
}
