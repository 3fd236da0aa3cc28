import { sql } from 'kysely';
import type { Db } from './sqlite-driver.ts';

/** Asks several questions of one and the same state of the library: what others record meanwhile is not seen. */
export async function inOneView<Result>(
  db: Db,
  ask: (view: Db) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (one) => {
    await sql`begin deferred`.execute(one);
    try {
      return await ask(one);
    } finally {
      await sql`commit`.execute(one);
    }
  });
}
