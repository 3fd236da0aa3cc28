import type { MembershipDeed } from '../../model/accounts/membership-event.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { noteDeed } from './deeds.ts';

/** What a provider said, once it is understood. */
export type Notice = {
  /** The provider's name for it; what has it again says nothing new. */
  readonly id: string;
  /** By which the provider knows the reader. */
  readonly reference: string;
  /** The provider's name for whoever pays; null: it did not say. */
  readonly customer: string | null;
  readonly deeds: readonly MembershipDeed[];
};

/** Providers go on telling for three days. */
const REMEMBERED = 90 * DAY;

export type Payer = { readonly reference: string; readonly customer: string | null };

export function paymentCalls(db: Db) {
  return {
    /** By which a provider knows a reader; the one that there is stays. */
    async addReference(readerId: number, reference: string): Promise<string> {
      await db
        .insertInto('payment_reference')
        .values({ reference, reader_id: readerId, customer: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await payerOf(db, readerId))?.reference ?? reference;
    },

    payerOf: (readerId: number): Promise<Payer | null> => payerOf(db, readerId),

    /** Whether this was told before. */
    async isNoticed(id: string): Promise<boolean> {
      const row = await db
        .selectFrom('payment_notice')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Whose a reference is; null: nobody’s, or of somebody who is no reader any more. */
    readerByReference: (reference: string): Promise<number | null> =>
      readerByReference(db, reference),

    /** All that a provider said, or nothing of it: what was said is known from then on. */
    recordNotice: (notice: Notice, at: Millis): Promise<'done' | 'known' | 'nobody'> =>
      db.transaction().execute((step) => recordNotice(step, notice, at)),
  };
}

async function payerOf(db: Db, readerId: number): Promise<Payer | null> {
  const row = await db
    .selectFrom('payment_reference')
    .select(['reference', 'customer'])
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row };
}

async function readerByReference(db: Db, reference: string): Promise<number | null> {
  const row = await db
    .selectFrom('payment_reference')
    .select('reader_id')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.reader_id ?? null;
}

async function recordNotice(
  step: Db,
  { id, reference, customer, deeds }: Notice,
  at: Millis,
): Promise<'done' | 'known' | 'nobody'> {
  await step
    .deleteFrom('payment_notice')
    .where('at', '<', at - REMEMBERED)
    .execute();
  const { numInsertedOrUpdatedRows } = await step
    .insertInto('payment_notice')
    .values({ id, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return 'known';
  const readerId = await readerByReference(step, reference);
  if (readerId === null) return 'nobody';
  if (customer !== null) {
    await step
      .updateTable('payment_reference')
      .set({ customer })
      .where('reference', '=', reference)
      .execute();
  }
  for (const deed of deeds) await noteDeed(step, readerId, { deed, at });
  return 'done';
}
