import type { FeedListing } from '../model/feeds/subscription.ts';
import type { Subscription, SubscriptionsAtAGlance } from '../model/library.ts';
import { HOUR, type Millis } from '../model/time.ts';
import type { Db } from './database/sqlite-driver.ts';
import { outletForKey, ownOutlet } from './outlets.ts';
import { makeOwn } from './own/make-own.ts';
import { feedAt, subscribe } from './own/one-feed.ts';
import { hasSignInFor } from './own/sign-in-hosts.ts';
import { recordRecipe } from './page-feeds/page-feeds.ts';

/** A listing with the outlet it belongs to; see text/outlet-key.ts. */
export type Subscribing = FeedListing & {
  readonly outletKey: string;
  /** 'own': what comes in it is this reader's alone. Absent: where the reader has a sign-in for its host. */
  readonly whose?: 'own';
  /** False: it is a mailbox or the like, nobody fetches it. */
  readonly isAsked?: false;
};

/** Made once: localeCompare makes one each time, which is most of the cost of a long list. */
const collator = new Intl.Collator();

const FIRST_INTERVAL: Millis = HOUR;

export function subscriptionCalls(db: Db) {
  return {
    /** A reader's subscriptions by folder and title. */
    async ofReader(readerId: number): Promise<Subscription[]> {
      const rows = await subscriptionRows(db, readerId).execute();
      return rows.map(toSubscription).sort(byFolderAndTitle);
    },

    /** A reader's subscriptions to one outlet. */
    async ofOutlet(readerId: number, outletId: number): Promise<Subscription[]> {
      const rows = await subscriptionRows(db, readerId).where('outlet.id', '=', outletId).execute();
      return rows.map(toSubscription).sort(byFolderAndTitle);
    },

    atAGlance: (readerId: number): Promise<SubscriptionsAtAGlance> => atAGlance(db, readerId),

    async byFeed(readerId: number, feedId: number): Promise<Subscription | null> {
      const row = await subscriptionRows(db, readerId)
        .where('feed.id', '=', feedId)
        .executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },

    /**
     * Subscribes a reader to feeds; new ones are due at once. A feed the reader has already
     * keeps its folder and title. Returns the feeds' ids, in order, and how many were new.
     */
    addSubscriptions: (readerId: number, listings: readonly Subscribing[], at: Millis) =>
      db.transaction().execute((step) => addSubscriptions(step, { readerId, listings, at })),

    /**
     * Makes what comes in a reader's feeds theirs alone from now on: what came before stays the library's, and the
     * others who follow the same addresses keep their feeds. Returns the ids that the feeds have now, in order.
     */
    setOwn: (readerId: number, feedIds: readonly number[], at: Millis): Promise<number[]> =>
      db.transaction().execute((step) => makeOwn(step, { readerId, feedIds, at })),

    /** Takes subscriptions away; articles and marks stay, and `restoreSubscriptions` undoes it. */
    async removeSubscriptions(
      readerId: number,
      feedIds: readonly number[],
      at: Millis,
    ): Promise<void> {
      await db
        .updateTable('subscription')
        .set({ removed_at: at })
        .where('reader_id', '=', readerId)
        .where('feed_id', 'in', [...feedIds])
        .where('removed_at', 'is', null)
        .execute();
    },

    async restoreSubscriptions(readerId: number, feedIds: readonly number[]): Promise<void> {
      await db
        .updateTable('subscription')
        .set({ removed_at: null })
        .where('reader_id', '=', readerId)
        .where('feed_id', 'in', [...feedIds])
        .execute();
    },

    /** Sets a reader's own title or folder, at least one; null falls back to the feed's title, no folder. */
    async setSubscription(
      readerId: number,
      feedId: number,
      change: { title?: string | null; folder?: string | null },
    ): Promise<void> {
      await db
        .updateTable('subscription')
        .set(change)
        .where('reader_id', '=', readerId)
        .where('feed_id', '=', feedId)
        .execute();
    },
  };
}

async function atAGlance(db: Db, readerId: number): Promise<SubscriptionsAtAGlance> {
  const rows = await db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .select(({ fn }) => [
      'subscription.folder',
      fn.countAll<number>().as('count'),
      fn.count<number>('feed.failing_since').as('silent'),
      fn.max('feed.last_fetched_at').as('lastFetchedAt'),
    ])
    .where('subscription.reader_id', '=', readerId)
    .where('subscription.removed_at', 'is', null)
    .groupBy('subscription.folder')
    .execute();
  const fetchedAt = rows.flatMap(({ lastFetchedAt }) => lastFetchedAt ?? []);
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    folders: rows.flatMap(({ folder }) => folder ?? []).sort(collator.compare),
    silentCount: rows.reduce((sum, { silent }) => sum + silent, 0),
    lastFetchedAt: fetchedAt.length > 0 ? Math.max(...fetchedAt) : null,
  };
}

async function addSubscriptions(
  db: Db,
  { readerId, listings, at }: { readerId: number; listings: readonly Subscribing[]; at: Millis },
): Promise<{ feedIds: number[]; addedCount: number }> {
  const feedIds: number[] = [];
  let addedCount = 0;
  for (const listing of listings) {
    const feedId = await feedForListing(db, { readerId, listing, at });
    if (listing.recipe !== undefined) await recordRecipe(db, feedId, listing.recipe);
    addedCount += (await subscribe(db, { readerId, feedId, folder: listing.folder, at })) ? 1 : 0;
    feedIds.push(feedId);
  }
  return { feedIds, addedCount };
}

type Listed = { readerId: number; listing: Subscribing; at: Millis };

async function feedForListing(db: Db, { readerId, listing, at }: Listed): Promise<number> {
  const own = await feedAt(db, listing.url, readerId);
  if (own !== undefined) return own.id;
  const isOwn = listing.whose === 'own' || (await hasSignInFor(db, readerId, listing.url));
  const known = isOwn ? undefined : await feedAt(db, listing.url, null);
  if (known !== undefined) return known.id;
  const { outletKey: key, homeUrl } = listing;
  const outlet = isOwn
    ? await ownOutlet(db, { key, homeUrl })
    : await outletForKey(db, { key, name: listing.title ?? key, homeUrl });
  const made = await db
    .insertInto('feed')
    .values({
      outlet_id: outlet.id,
      reader_id: isOwn ? readerId : null,
      url: listing.url,
      title: listing.title,
      home_url: homeUrl,
      language: listing.language,
      interval: FIRST_INTERVAL,
      next_fetch_at: listing.isAsked === false ? null : at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

function subscriptionRows(db: Db, readerId: number) {
  return db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .innerJoin('outlet', 'outlet.id', 'feed.outlet_id')
    .select([
      'feed.id as feed_id',
      'feed.reader_id as feed_reader',
      'feed.url',
      'feed.title as feed_title',
      'feed.home_url',
      'feed.language',
      'feed.last_fetched_at',
      'feed.last_new_at',
      'feed.next_fetch_at',
      'feed.failing_since',
      'feed.failure_count',
      'feed.trouble',
      'outlet.id as outlet_id',
      'outlet.name as outlet_name',
      'subscription.title as own_title',
      'subscription.folder',
      'subscription.added_at',
    ])
    .where('subscription.reader_id', '=', readerId)
    .where('subscription.removed_at', 'is', null);
}

type SubscriptionRow = Awaited<
  ReturnType<ReturnType<typeof subscriptionRows>['executeTakeFirstOrThrow']>
>;

function toSubscription(row: SubscriptionRow): Subscription {
  return {
    feedId: row.feed_id,
    url: row.url,
    outletId: row.outlet_id,
    outletName: row.outlet_name,
    title: row.own_title ?? row.feed_title ?? row.url,
    folder: row.folder,
    homeUrl: row.home_url,
    language: row.language,
    isOwn: row.feed_reader !== null,
    addedAt: row.added_at,
    health: {
      lastFetchedAt: row.last_fetched_at,
      lastNewAt: row.last_new_at,
      nextFetchAt: row.next_fetch_at,
      failingSince: row.failing_since,
      failureCount: row.failure_count,
      trouble: row.trouble,
    },
  };
}

function byFolderAndTitle(a: Subscription, b: Subscription): number {
  return collator.compare(a.folder ?? '', b.folder ?? '') || collator.compare(a.title, b.title);
}
