import type { Desk } from '../desk.ts';
import type { FeedListing } from '../model/feeds/subscription.ts';
import { outletKey } from '../text/outlet-key.ts';
import { limitsOfReader } from './members/limits-of-reader.ts';
import { recipeAddress } from './page-feeds/recipe-address.ts';

export type Subscribed = {
  readonly feedIds: readonly number[];
  readonly addedCount: number;
  /** What had to be left out, a sentence each. */
  readonly problems: readonly string[];
  /** Feeds for which there was no room. */
  readonly leftOut: number;
};

/** Feeds that a reader may have: nobody reads more, and each is asked for again and again. */
const MOST_FEEDS = 10_000;

/** Subscribes a reader; the feeds are due at once but not fetched here. */
export async function subscribe(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  readerId: number,
  listings: readonly FeedListing[],
): Promise<Subscribed> {
  const plain = listings
    .filter((listing) => !hasPassword(listing.url))
    .map(withoutPassword)
    .map(atRecipe);
  const keyed = plain.flatMap((listing) => {
    const key = outletKey(listing.homeUrl ?? listing.url) ?? outletKey(listing.url);
    return key === null ? [] : [{ ...listing, outletKey: key }];
  });
  const most = await mostFeeds({ store, now }, readerId);
  const taken = await withinBounds(store, readerId, { listings: keyed, most });
  const added = await store.subscriptions.addSubscriptions(readerId, taken, now());
  const problems = [
    ...tooMany(keyed.length - taken.length, most),
    ...secret(listings.length - plain.length),
  ];
  return { ...added, problems, leftOut: keyed.length - taken.length };
}

/**
 * Brings back feeds that a reader has taken away; the number of those for which there is no room any more.
 */
export async function restoreFeeds(
  desk: Pick<Desk, 'store' | 'now'>,
  readerId: number,
  feedIds: readonly number[],
): Promise<number> {
  const { subscriptions } = desk.store;
  const [{ count }, most] = await Promise.all([
    subscriptions.atAGlance(readerId),
    mostFeeds(desk, readerId),
  ]);
  const room = feedIds.slice(0, Math.max(0, most - count));
  await subscriptions.restoreSubscriptions(readerId, room);
  return feedIds.length - room.length;
}

async function mostFeeds(desk: Pick<Desk, 'store' | 'now'>, readerId: number): Promise<number> {
  const limits = await limitsOfReader(desk, readerId);
  return Math.min(MOST_FEEDS, limits.mostFeeds ?? MOST_FEEDS);
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

/** A page is as many feeds as it has recipes. */
function atRecipe<Listing extends FeedListing>(listing: Listing): Listing {
  const { url, recipe, homeUrl } = listing;
  if (recipe === undefined) return listing;
  return { ...listing, url: recipeAddress(url, recipe), homeUrl: homeUrl ?? url };
}

function tooMany(count: number, most: number): string[] {
  if (count === 0) return [];
  return [`${count} of the feeds were left out: ${most} are the most that a reader may have.`];
}

function secret(count: number): string[] {
  if (count === 0) return [];
  return [`${count} of the feeds were left out: there is a name or a password in the address.`];
}

/** The feeds that the reader has already, and new ones while there is room. */
async function withinBounds<Listing extends FeedListing>(
  { subscriptions }: Desk['store'],
  readerId: number,
  { listings, most }: { readonly listings: readonly Listing[]; readonly most: number },
): Promise<readonly Listing[]> {
  const { count } = await subscriptions.atAGlance(readerId);
  if (count + listings.length <= most) return listings;
  const known = new Set((await subscriptions.ofReader(readerId)).map(({ url }) => url));
  let room = most - count;
  return listings.filter(({ url }) => {
    if (known.has(url)) return true;
    known.add(url);
    room -= 1;
    return room >= 0;
  });
}
