import type { Db } from '../database/sqlite-driver.ts';

/** What the owner allows one reader in place of what holds for all; null: what holds for all. */
export type OwnLimits = {
  readonly mostFeeds: number | null;
  /** Bytes. */
  readonly mostStorage: number | null;
};

export function limitCalls(db: Db) {
  return {
    async limitsOf(readerId: number): Promise<OwnLimits> {
      const row = await db
        .selectFrom('member_limit')
        .selectAll()
        .where('reader_id', '=', readerId)
        .executeTakeFirst();
      return { mostFeeds: row?.most_feeds ?? null, mostStorage: row?.most_storage ?? null };
    },

    async setLimits(readerId: number, { mostFeeds, mostStorage }: OwnLimits): Promise<void> {
      const limits = { most_feeds: mostFeeds, most_storage: mostStorage };
      await db
        .insertInto('member_limit')
        .values({ reader_id: readerId, ...limits })
        .onConflict((conflict) => conflict.column('reader_id').doUpdateSet(limits))
        .execute();
    },

    /** Bytes of the files that a reader has brought in. */
    async broughtIn(readerId: number): Promise<number> {
      const row = await db
        .selectFrom('brought_in')
        .select('bytes')
        .where('reader_id', '=', readerId)
        .executeTakeFirst();
      return row?.bytes ?? 0;
    },

    /** That a reader has brought in a file, if there is room for it: counted before it is read, so that two at once are two. */
    recordBroughtIn: (readerId: number, bytes: number, most: number | null): Promise<boolean> =>
      db.transaction().execute(async (step) => {
        const row = await step
          .selectFrom('brought_in')
          .select('bytes')
          .where('reader_id', '=', readerId)
          .executeTakeFirst();
        const sum = (row?.bytes ?? 0) + bytes;
        if (most !== null && sum > most) return false;
        await step
          .insertInto('brought_in')
          .values({ reader_id: readerId, bytes: sum })
          .onConflict((conflict) => conflict.column('reader_id').doUpdateSet({ bytes: sum }))
          .execute();
        return true;
      }),
  };
}
