import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type SecondFactor = {
  /** What codes are made from, sealed. */
  readonly sealed: string;
  /** Whether a code of it was ever seen: from then on one is asked for. */
  readonly isOn: boolean;
};

export function secondFactorCalls(db: Db) {
  return {
    /** Null: none, nor one that was begun. */
    async secondFactor(readerId: number): Promise<SecondFactor | null> {
      const row = await db
        .selectFrom('second_factor')
        .select(['sealed', 'confirmed_at'])
        .where('reader_id', '=', readerId)
        .executeTakeFirst();
      return row === undefined ? null : { sealed: row.sealed, isOn: row.confirmed_at !== null };
    },

    /** Begins one; in the place of another that was begun, never of one that is on. */
    async setSecondFactor(readerId: number, sealed: string, at: Millis): Promise<void> {
      await db
        .insertInto('second_factor')
        .values({ reader_id: readerId, sealed, created_at: at, confirmed_at: null })
        .onConflict((conflict) =>
          conflict
            .column('reader_id')
            .doUpdateSet({ sealed, created_at: at, last_step: 0 })
            .where('second_factor.confirmed_at', 'is', null),
        )
        .execute();
    },

    /** That the code of a half minute was seen; the first turns the factor on. False: it, or a later one, was seen before. */
    async recordCode(readerId: number, step: number, at: Millis): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('second_factor')
        .set(({ fn, val }) => ({
          last_step: step,
          confirmed_at: fn.coalesce('confirmed_at', val(at)),
        }))
        .where('reader_id', '=', readerId)
        .where('last_step', '<', step)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** False: there was none. The codes for its loss go with it. */
    removeSecondFactor: (readerId: number): Promise<boolean> =>
      db.transaction().execute((step) => removeSecondFactor(step, readerId)),
  };
}

export async function removeSecondFactor(step: Db, readerId: number): Promise<boolean> {
  await step.deleteFrom('recovery_code').where('reader_id', '=', readerId).execute();
  const { numDeletedRows } = await step
    .deleteFrom('second_factor')
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
