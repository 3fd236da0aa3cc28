import { addMonths } from '../../model/accounts/add-months.ts';
import type { Term } from '../../model/accounts/entitlements.ts';
import { termByHand } from '../../model/accounts/standing-of.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { eventsOf, noteDeed, standingNow } from './deeds.ts';

export type Paid = { readonly readerId: number; readonly plan: number; readonly months: number };

export type NewGift = {
  readonly codeHash: string;
  readonly plan: number;
  readonly months: number;
  /** For whom or why, as the owner writes it. */
  readonly note: string;
  readonly expiresAt: Millis;
};

export type Gift = Omit<NewGift, 'codeHash'> & {
  readonly id: number;
  readonly createdAt: Millis;
  readonly usedAt: Millis | null;
  /** Null: nobody, or somebody who is no reader any more. */
  readonly usedBy: number | null;
};

export type GiftTaken =
  | { readonly kind: 'taken'; readonly until: Millis; readonly months: number }
  /** No such code, or used, or too old: whoever tries learns no more. */
  | { readonly kind: 'none' };

export function monthCalls(db: Db) {
  return {
    /** Months that the owner was paid for; until when. Null: there is no such reader or plan. */
    addPaidMonths: (paid: Paid, at: Millis): Promise<Millis | null> =>
      db.transaction().execute(async (step) => {
        const until = await endAfter(step, paid, at);
        if (until === null || !(await isPlan(step, paid.plan))) return null;
        const { plan, months } = paid;
        await noteDeed(step, paid.readerId, { deed: { kind: 'paid', plan, months, until }, at });
        return until;
      }),

    async addGift(gift: NewGift, at: Millis): Promise<number> {
      const { insertId } = await db
        .insertInto('gift')
        .values({
          ...{ code_hash: gift.codeHash, plan_id: gift.plan, months: gift.months },
          ...{ note: gift.note, created_at: at, expires_at: gift.expiresAt },
          ...{ used_at: null, used_by: null },
        })
        .executeTakeFirstOrThrow();
      return Number(insertId);
    },

    /** The newest first. */
    async gifts(most: number): Promise<Gift[]> {
      const rows = await db
        .selectFrom('gift')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => ({
        ...{ id: row.id, plan: row.plan_id, months: row.months, note: row.note },
        ...{ createdAt: row.created_at, expiresAt: row.expires_at },
        ...{ usedAt: row.used_at, usedBy: row.used_by },
      }));
    },

    /** Its code gives nothing any more. False: it was used, or there is no such gift. */
    async removeGift(id: number): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('gift')
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    /** A code gives once, whoever types it at the same time. */
    recordGiftUsed: (codeHash: string, readerId: number, at: Millis): Promise<GiftTaken> =>
      db.transaction().execute((step) => takeGift(step, { codeHash, readerId }, at)),

    /** Ends what was paid by hand or given, at once or at its end. False: nothing runs that goes on. */
    recordCancelled: (readerId: number, isAtOnce: boolean, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => cancel(step, { readerId, isAtOnce }, at)),

    /** Takes that back as long as it has not ended. False: there is nothing to take back. */
    restoreCancelled: (readerId: number, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => resume(step, readerId, at)),
  };
}

/** So many months after what there is already; after now, if it has ended. */
async function endAfter(step: Db, { readerId, months }: Paid, at: Millis): Promise<Millis | null> {
  const standing = await standingNow(step, readerId);
  if (standing === null) return null;
  const ends = standing.terms.map(({ until }) => until);
  return addMonths(Math.max(at, standing.trialUntil ?? at, ...ends), months);
}

async function isPlan(step: Db, id: number): Promise<boolean> {
  const row = await step.selectFrom('plan').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

type Taking = { readonly codeHash: string; readonly readerId: number };

async function takeGift(step: Db, { codeHash, readerId }: Taking, at: Millis): Promise<GiftTaken> {
  const gift = await step
    .updateTable('gift')
    .set({ used_at: at, used_by: readerId })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['id', 'plan_id', 'months'])
    .executeTakeFirst();
  if (gift === undefined) return { kind: 'none' };
  const { id, plan_id: plan, months } = gift;
  const until = await endAfter(step, { readerId, plan, months }, at);
  if (until === null) throw new Error('a reader who is signed in is not there');
  await noteDeed(step, readerId, { deed: { kind: 'gift', plan, months, until, gift: id }, at });
  return { kind: 'taken', until, months };
}

type Cancelling = { readonly readerId: number; readonly isAtOnce: boolean };

async function cancel(step: Db, { readerId, isAtOnce }: Cancelling, at: Millis): Promise<boolean> {
  const term = await termOf(step, readerId);
  if (term === null || term.until <= at || (term.isLast && !isAtOnce)) return false;
  const endsAt = isAtOnce ? at : term.until;
  await noteDeed(step, readerId, { deed: { kind: 'cancelled', endsAt }, at });
  return true;
}

async function resume(step: Db, readerId: number, at: Millis): Promise<boolean> {
  const term = await termOf(step, readerId);
  if (term === null || term.until <= at || !term.isLast) return false;
  await noteDeed(step, readerId, { deed: { kind: 'resumed' }, at });
  return true;
}

async function termOf(step: Db, readerId: number): Promise<Term | null> {
  return termByHand({ events: await eventsOf(step, readerId), plans: new Map() });
}
