import {
  type Teller,
  type TellerKind,
  TRUST_LASTS,
  TRUSTED_FROM,
} from '../../model/hubs/teller.ts';
import { MINUTE, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { toTeller } from './teller-turn.ts';

export type ShownTeller = Teller & { readonly feedTitle: string; readonly feedUrl: string };

/** A feed about which somebody tells at present. */
export type ToldFeed = { readonly feedId: number; readonly kind: TellerKind };

export function tellerQuestions(db: Db) {
  return {
    /** When a hub is next to be asked; null: there is none. */
    async nextTellerAt(): Promise<Millis | null> {
      const row = await db
        .selectFrom('feed_hub')
        .select(({ fn }) => fn.min('next_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },

    /** Null: we gave nobody such an address. */
    async tellerByCallback(callbackHash: string): Promise<Teller | null> {
      const row = await db
        .selectFrom('feed_hub')
        .selectAll()
        .where('callback_hash', '=', callbackHash)
        .executeTakeFirst();
      return row === undefined ? null : toTeller(row);
    },

    /** Feeds whose hubs have shown that they tell. */
    async toldFeeds(now: Millis): Promise<number[]> {
      const rows = await db
        .selectFrom('feed_hub')
        .select('feed_id')
        .where('state', '=', 'told')
        .where('trust', '>=', TRUSTED_FROM)
        .where('lease_until', '>', now)
        .where('pinged_at', '>', now - TRUST_LASTS)
        .where('pinged_at', '<', now + MINUTE)
        .execute();
      return rows.map((row) => row.feed_id);
    },

    /** Of a reader's feeds those about which somebody tells. */
    async toldSubscriptions(readerId: number, now: Millis): Promise<ToldFeed[]> {
      return db
        .selectFrom('feed_hub')
        .innerJoin('subscription', 'subscription.feed_id', 'feed_hub.feed_id')
        .select(['feed_hub.feed_id as feedId', 'feed_hub.kind'])
        .where('subscription.reader_id', '=', readerId)
        .where('subscription.removed_at', 'is', null)
        .where('feed_hub.state', '=', 'told')
        .where('feed_hub.lease_until', '>', now)
        .execute();
    },

    /** All, by the hub's address and the feed's. */
    async tellers(): Promise<ShownTeller[]> {
      const rows = await db
        .selectFrom('feed_hub')
        .innerJoin('feed', 'feed.id', 'feed_hub.feed_id')
        .selectAll('feed_hub')
        .select(['feed.title', 'feed.url'])
        .orderBy('feed_hub.hub_url')
        .orderBy('feed.url')
        .execute();
      return rows.map((row) => ({
        ...toTeller(row),
        ...{ feedTitle: row.title ?? row.url, feedUrl: row.url },
      }));
    },
  };
}
