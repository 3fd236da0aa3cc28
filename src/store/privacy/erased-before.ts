import { existsSync } from 'node:fs';
import type { Millis } from '../../model/time.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { kyselyOver } from '../database/sqlite-driver.ts';
import { eraseReader } from './erase-reader.ts';

export type ErasedReader = { readonly readerId: number; readonly at: Millis };

/** Who was erased from a library so far; none where there is no library, or none that can be read. */
export function erasedFrom(library: string): ErasedReader[] {
  if (!existsSync(library)) return [];
  try {
    const database = openDatabase(library, 'read');
    const rows = database.prepare('select reader_id, at from erased_reader').all();
    database.close();
    return rows.map(({ reader_id, at }) => ({ readerId: Number(reader_id), at: Number(at) }));
  } catch {
    // Damaged, or of a Hearsay that erased nobody.
    return [];
  }
}

/** Takes out of a backup whoever was erased after it was made: it shall bring nobody back. The number of those it held. */
export async function eraseAgain(
  library: string,
  erased: readonly ErasedReader[],
): Promise<number> {
  if (erased.length === 0) return 0;
  const database = openDatabase(library, 'write');
  // As the next start would: an old backup has no place yet to say who was erased.
  migrate(database);
  const db = kyselyOver(database);
  let held = 0;
  for (const { readerId, at } of erased) {
    const reader = await db
      .selectFrom('reader')
      .select('id')
      .where('id', '=', readerId)
      .executeTakeFirst();
    if (reader !== undefined) held += 1;
    await eraseReader(db, { readerId, heirId: 1 }, at);
  }
  await db.destroy();
  return held;
}
