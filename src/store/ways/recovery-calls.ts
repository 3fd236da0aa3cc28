import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Codes for who has lost the second factor. */
export function recoveryCalls(db: Db) {
  return {
    /** In the place of all that a reader had. */
    setRecoveryCodes: (readerId: number, hashes: readonly string[], at: Millis): Promise<void> =>
      db.transaction().execute(async (step) => {
        await step.deleteFrom('recovery_code').where('reader_id', '=', readerId).execute();
        const rows = hashes.map((hash) => ({
          ...{ code_hash: hash, reader_id: readerId, created_at: at, used_at: null },
        }));
        await step.insertInto('recovery_code').values(rows).execute();
      }),

    /** Uses one, once. False: it is none, or was used. */
    async recordRecovery(readerId: number, hash: string, at: Millis): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('recovery_code')
        .set({ used_at: at })
        .where('code_hash', '=', hash)
        .where('reader_id', '=', readerId)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async recoveryLeft(readerId: number): Promise<number> {
      const rows = await db
        .selectFrom('recovery_code')
        .select('code_hash')
        .where('reader_id', '=', readerId)
        .where('used_at', 'is', null)
        .execute();
      return rows.length;
    },
  };
}
