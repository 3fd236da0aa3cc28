import type { FeedListing } from '../model/feeds/subscription.ts';
import type { Subscription, SubscriptionsAtAGlance } from '../model/library.ts';
import { HOUR, type Millis } from '../model/time.ts';
import type { Db } from './database/sqlite-driver.ts';
import { outletForKey } from './outlets.ts';

/** A listing with the outlet it belongs to; see text/outlet-key.ts. */
export type Subscribing = FeedListing & { readonly outletKey: string };

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
    const feedId = await feedForListing(db, listing, at);
    addedCount += (await subscribe(db, { readerId, feedId, folder: listing.folder, at })) ? 1 : 0;
    feedIds.push(feedId);
  }
  return { feedIds, addedCount };
}

async function feedForListing(db: Db, listing: Subscribing, at: Millis): Promise<number> {
  const known = await db
    .selectFrom('feed')
    .select('id')
    .where('url', '=', listing.url)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const outlet = await outletForKey(db, {
    key: listing.outletKey,
    name: listing.title ?? listing.outletKey,
    homeUrl: listing.homeUrl,
  });
  const made = await db
    .insertInto('feed')
    .values({
      outlet_id: outlet.id,
      url: listing.url,
      title: listing.title,
      home_url: listing.homeUrl,
      language: listing.language,
      interval: FIRST_INTERVAL,
      next_fetch_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

type Subscribe = { readerId: number; feedId: number; folder: string | null; at: Millis };

/** Returns whether the reader did not have it already. */
async function subscribe(db: Db, { readerId, feedId, folder, at }: Subscribe): Promise<boolean> {
  const result = await db
    .insertInto('subscription')
    .values({
      reader_id: readerId,
      feed_id: feedId,
      folder,
      title: null,
      added_at: at,
      removed_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['reader_id', 'feed_id'])
        .doUpdateSet({ removed_at: null, folder, added_at: at })
        .where('subscription.removed_at', 'is not', null),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}

function subscriptionRows(db: Db, readerId: number) {
  return db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .innerJoin('outlet', 'outlet.id', 'feed.outlet_id')
    .select([
      'feed.id as feed_id',
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
