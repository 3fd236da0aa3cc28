/**
 * One flipped bit, put right by trying: what is sealed tells which of all texts that differ from the damaged one by a
 * single bit is the one that was written.
 */
import { sql } from 'kysely';
import type { Db } from '../database/sqlite-driver.ts';
import type { Broken } from './check-seals.ts';
import { hashOf, SEALED, type SealedRows, type SealedTable, sealedRows } from './seal-kinds.ts';

/** Each of so many bytes has eight bits to try, and each try hashes them all: some seconds at most. */
const MOST_BYTES = 40_000;

/** Whether it could be mended; it is as it was sealed then. */
export async function mendBit(db: Db, { kind, id }: Broken): Promise<boolean> {
  const seal = await db
    .selectFrom('seal')
    .select('hash')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  const rows = (await sealedRows(db, kind, [id])).get(id);
  if (seal?.hash == null || rows === undefined) return false;
  if (JSON.stringify(rows).length > MOST_BYTES) return false;
  for (const place of await textsOf(db, { kind, id }, rows)) {
    const text = mendedText(rows, place, seal.hash);
    if (text === null) continue;
    await writeText(db, { id, rows, place, text });
    return true;
  }
  return false;
}

/** A text among the rows, with its bytes as they stand in the file. */
type Place = {
  readonly table: number;
  readonly row: number;
  readonly value: number;
  readonly bytes: Uint8Array;
  readonly of: SealedTable;
};

async function textsOf(db: Db, { kind, id }: Broken, rows: SealedRows): Promise<Place[]> {
  const cells = SEALED[kind].flatMap((of, table) =>
    (rows[table] ?? []).flatMap((values, row) =>
      values.flatMap((held, value) =>
        typeof held === 'string' && value >= of.key.length
          ? [{ table, row, values, value, of }]
          : [],
      ),
    ),
  );
  const places: Place[] = [];
  for (const { table, row, values, value, of } of cells) {
    const bytes = await bytesOf(db, { id, of, values, value });
    if (bytes !== null) places.push({ table, row, value, bytes, of });
  }
  return places;
}

type Cell = {
  readonly id: number;
  readonly of: SealedTable;
  readonly values: SealedRows[number][number];
  readonly value: number;
};

/** What is no text any more would come changed out of a string. */
async function bytesOf(db: Db, { id, of, values, value }: Cell): Promise<Uint8Array | null> {
  const column = of.columns[value - of.key.length] ?? '';
  const { rows } = await sql<{ bytes: Uint8Array | null }>`
    select cast(${sql.ref(column)} as blob) as bytes from ${sql.table(of.name)}
    where ${thisRow({ id, of, values })}`.execute(db);
  return rows[0]?.bytes ?? null;
}

function thisRow({ id, of, values }: Omit<Cell, 'value'>) {
  const keys = of.key.map((column, at) => sql`${sql.ref(column)} = ${values[at]}`);
  return sql.join([sql`${sql.ref(of.owner)} = ${id}`, ...keys], sql` and `);
}

function mendedText(rows: SealedRows, place: Place, hash: Uint8Array): string | null {
  const bytes = Buffer.from(place.bytes);
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 1; bit < 256; bit *= 2) {
      bytes[at] = (bytes[at] ?? 0) ^ bit;
      const text = bytes.toString('utf8');
      if (Buffer.compare(hashOf(withText(rows, place, text)), hash) === 0) return text;
      bytes[at] = (bytes[at] ?? 0) ^ bit;
    }
  }
  return null;
}

function withText(rows: SealedRows, { table, row, value }: Place, text: string): SealedRows {
  const held = rows[table]?.[row] ?? [];
  return rows.with(table, (rows[table] ?? []).with(row, held.with(value, text)));
}

async function writeText(
  db: Db,
  { id, rows, place, text }: { id: number; rows: SealedRows; place: Place; text: string },
): Promise<void> {
  const { of, value } = place;
  const values = rows[place.table]?.[place.row] ?? [];
  const column = of.columns[value - of.key.length] ?? '';
  await sql`update ${sql.table(of.name)} set ${sql.ref(column)} = ${text}
    where ${thisRow({ id, of, values })}`.execute(db);
}
