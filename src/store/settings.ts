import type { Db } from './database/sqlite-driver.ts';

export function settingCalls(db: Db) {
  return {
    /** Everything a reader has set, by name; what the names mean is not the store's affair. */
    async ofReader(readerId: number): Promise<Record<string, string>> {
      const rows = await db
        .selectFrom('setting')
        .select(['name', 'value'])
        .where('reader_id', '=', readerId)
        .execute();
      return Object.fromEntries(rows.map((row) => [row.name, row.value]));
    },

    /** Who has set something, and to what. */
    async readersWith(name: string): Promise<{ readerId: number; value: string }[]> {
      return db
        .selectFrom('setting')
        .select(['reader_id as readerId', 'value'])
        .where('name', '=', name)
        .execute();
    },

    async setMany(readerId: number, values: Readonly<Record<string, string>>): Promise<void> {
      const rows = Object.entries(values).map(([name, value]) => ({
        reader_id: readerId,
        name,
        value,
      }));
      if (rows.length === 0) return;
      await db
        .insertInto('setting')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['reader_id', 'name'])
            .doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
        )
        .execute();
    },
  };
}
