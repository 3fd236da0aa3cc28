import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { Broken } from './check-seals.ts';
import { markMadeAnew } from './mark-healed.ts';
import { hashOf, SEAL_KINDS, type SealKind, sealedRows } from './seal-kinds.ts';

/** Seals what has just been written, at the end of the transaction that wrote it. */
export async function sealArticles(db: Db, ids: readonly number[]): Promise<void> {
  await writeSeals(db, 'article', ids);
  const edited = await awaiting(db, 'versions', ids.length, ids);
  await writeSeals(db, 'versions', edited);
}

/** The same for what was found in articles. */
export async function sealStatements(db: Db, ids: readonly number[]): Promise<void> {
  await writeSeals(db, 'statements', await awaiting(db, 'statements', ids.length, ids));
}

/** Seals one thing as it stands now. */
export async function sealAgain(db: Db, { kind, id }: Broken): Promise<void> {
  await db
    .insertInto('seal')
    .values({ kind, id, hash: null })
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ hash: null }))
    .execute();
  await writeSeals(db, kind, [id]);
}

/** What is made of articles: whatever wrote it wrote all of it. */
const MADE: ReadonlySet<SealKind> = new Set(['statements', 'analysis', 'story']);

/** Seals up to so many things that await it, of the first kind that has any; returns how many. */
export async function sealAwaiting(db: Db, limit: number, at: Millis): Promise<number> {
  for (const kind of SEAL_KINDS) {
    const ids = await awaiting(db, kind, limit);
    await writeSeals(db, kind, ids);
    if (MADE.has(kind)) await markMadeAnew(db, kind, ids, at);
    if (ids.length > 0) return ids.length;
  }
  return 0;
}

/** The latest first. By the index of what awaits: by the primary key a million sealed things would be gone through each time. */
async function awaiting(
  db: Db,
  kind: SealKind,
  limit: number,
  among?: readonly number[],
): Promise<number[]> {
  const ids = among === undefined ? sql`` : sql`and id in (${sql.join([...among, -1])})`;
  const { rows } = await sql<{ id: number }>`
    select id from seal indexed by seal_wanted
    where kind = ${kind} and hash is null ${ids} order by id desc limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

async function writeSeals(db: Db, kind: SealKind, ids: readonly number[]): Promise<void> {
  for (const some of inBatches(ids)) {
    const rows = await sealedRows(db, kind, some);
    for (const id of some) await writeSeal(db, { kind, id, rows: rows.get(id) });
  }
}

type ToSeal = {
  readonly kind: SealKind;
  readonly id: number;
  readonly rows: Parameters<typeof hashOf>[0] | undefined;
};

/** What has no rows any more needs no seal. */
async function writeSeal(db: Db, { kind, id, rows }: ToSeal): Promise<void> {
  if (rows === undefined) {
    await db.deleteFrom('seal').where('kind', '=', kind).where('id', '=', id).execute();
    return;
  }
  await db
    .updateTable('seal')
    .set({ hash: hashOf(rows) })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}
