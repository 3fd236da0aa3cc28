/** Hubs of other people's feeds: what of them tells us, and what we have to ask of them. */
import { REFUSED_FOR, type Teller } from '../../model/hubs/teller.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { recordPing } from './record-ping.ts';
import { recordTellerTurn } from './teller-turn.ts';
import { recordUnwanted, type WantedTeller, wantedTellers } from './wanted-tellers.ts';

export type NewTeller = WantedTeller & { readonly nonce: string; readonly callbackHash: string };

export function tellerCalls(db: Db) {
  return {
    /** Feeds of the library that somebody follows and whose hub was not asked yet. */
    wantedTellers: (at: Millis, limit: number): Promise<WantedTeller[]> =>
      wantedTellers(db, at, limit),

    addTellers: (made: readonly NewTeller[], at: Millis): Promise<void> => addTellers(db, made, at),

    /** Ends what nobody follows any more, and what its feed does not name any more; how many. */
    recordUnwanted: (at: Millis): Promise<number> =>
      db.transaction().execute((step) => recordUnwanted(step, at)),

    /**
     * Takes the hubs that are to be asked now, the longest waiting first, and notes that they are; of one host so many at most. What has lapsed is asked for anew, and
     * its feed is fetched at once; what could not be ended is dropped.
     */
    recordTellerTurn: (at: Millis, most: number, mostOfHost: number): Promise<Teller[]> =>
      db.transaction().execute((step) => recordTellerTurn(step, { at, most, mostOfHost })),

    /** That a hub has agreed to tell. */
    async recordAgreed(id: number, { leaseUntil, nextAt }: Agreed): Promise<void> {
      await db
        .updateTable('feed_hub')
        .set({
          ...{ state: 'told', lease_until: leaseUntil, next_at: nextAt },
          ...{ attempts: 0, trouble: null },
        })
        .where('id', '=', id)
        .where('state', 'in', ['asked', 'told'])
        .execute();
    },

    /** That a hub does not tell, or tells no more: its feed is asked as any other. */
    recordRefused: (id: number, trouble: string, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordRefused(step, { id, trouble, at })),

    /** That a hub could not be asked; it is again when its time has come. */
    async recordTellerTrouble(id: number, trouble: string): Promise<void> {
      await db.updateTable('feed_hub').set({ trouble }).where('id', '=', id).execute();
    },

    async removeTeller(id: number): Promise<void> {
      await db.deleteFrom('feed_hub').where('id', '=', id).execute();
    },

    /** Has a feed fetched, since its hub says that there is news. False: it is about to be anyway. */
    recordPing: (id: number, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => recordPing(step, id, at)),
  };
}

async function addTellers(db: Db, made: readonly NewTeller[], at: Millis): Promise<void> {
  if (made.length === 0) return;
  await db
    .insertInto('feed_hub')
    .values(
      made.map(({ feedId, kind, hubUrl, topic, nonce, callbackHash }) => ({
        ...{ feed_id: feedId, kind, hub_url: hubUrl, topic, nonce },
        ...{ callback_hash: callbackHash, state: 'asked' as const, next_at: at, added_at: at },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Agreed = { readonly leaseUntil: Millis; readonly nextAt: Millis };

type Refused = { readonly id: number; readonly trouble: string; readonly at: Millis };

async function recordRefused(step: Db, { id, trouble, at }: Refused): Promise<void> {
  const row = await step
    .updateTable('feed_hub')
    .set({
      ...{ state: 'refused', trouble, next_at: at + REFUSED_FOR },
      ...{ lease_until: null, trust: 0, attempts: 0 },
    })
    .where('id', '=', id)
    .where('state', '<>', 'ending')
    .returning('feed_id')
    .executeTakeFirst();
  if (row === undefined) return;
  // It may have been left alone for hours since its hub was to tell; what is due within a day is due now.
  await step
    .updateTable('feed')
    .set({ next_fetch_at: at })
    .where('id', '=', row.feed_id)
    .where('next_fetch_at', '>', at)
    .where('next_fetch_at', '<', at + DAY)
    .where('failing_since', 'is', null)
    .execute();
}
