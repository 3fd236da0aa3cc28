import type { Db } from '../database/sqlite-driver.ts';

export function houseSettingCalls(db: Db) {
  return {
    /** Everything that is set for the house, by name. */
    async all(): Promise<Record<string, string>> {
      const rows = await db.selectFrom('house_setting').selectAll().execute();
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },

    setMany: (values: Readonly<Record<string, string>>): Promise<void> => writeSettings(db, values),
  };
}

export async function writeSettings(
  db: Db,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(values).map(([name, value]) => ({ name, value }));
  if (rows.length === 0) return;
  await db
    .insertInto('house_setting')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
    )
    .execute();
}
