import { sql } from 'kysely';
import type { Db } from '../database/sqlite-driver.ts';
import { belongsTo, type PersonalTable, personalTables } from './personal-tables.ts';

/** How much of a kind is kept of a reader. */
export type KnownCount = { readonly table: string; readonly count: number };

/** One row as it stands in the library, with the names of what it only has numbers of. */
export type KnownRow = Readonly<Record<string, string | number | null>>;

/** Rows that are read at once. */
const PIECE = 2_000;

/** What is kept of a reader, table by table; tables without a row of theirs too. */
export async function knownCounts(db: Db, readerId: number): Promise<KnownCount[]> {
  const counts = new Map<string, number>();
  for (const table of await personalTables(db)) {
    const { name } = table;
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}
      where ${belongsTo(table, readerId, name)}`.execute(db);
    counts.set(name, (counts.get(name) ?? 0) + (rows[0]?.count ?? 0));
  }
  return [...counts].map(([table, count]) => ({ table, count }));
}

export type KnownPiece = {
  readonly table: string;
  readonly rows: readonly KnownRow[];
  /** Where to go on; null: this was the last. */
  readonly next: KnownPlace | null;
};
export type KnownPlace = { readonly table: number; readonly offset: number };

/** All of it, a piece after the other: from `place` on, null from the beginning. Null: there is no more. */
export async function knownPiece(
  db: Db,
  readerId: number,
  place: KnownPlace | null,
): Promise<KnownPiece | null> {
  const tables = await personalTables(db);
  const { table: at, offset } = place ?? { table: 0, offset: 0 };
  const table = tables[at];
  if (table === undefined) return null;
  const rows = await rowsOf(db, table, { readerId, offset });
  const isWhole = rows.length < PIECE;
  const next = isWhole ? { table: at + 1, offset: 0 } : { table: at, offset: offset + PIECE };
  return { table: table.name, rows, next: next.table < tables.length ? next : null };
}

type Asked = { readonly readerId: number; readonly offset: number };

async function rowsOf(db: Db, table: PersonalTable, { readerId, offset }: Asked) {
  const mine = table.columns.map((column) => sql.ref(`mine.${column}`));
  const named = NAMES.filter(({ column }) => table.columns.includes(column));
  const names = named.map(({ column, name, of }) => {
    return sql`(select ${sql.raw(name)} from ${sql.table(of)} named where named.id = mine.${sql.ref(column)}) as ${sql.ref(of)}`;
  });
  const { rows } =
    await sql<KnownRow>`select ${sql.join([...mine, ...names])} from ${sql.table(table.name)} mine
    where ${belongsTo(table, readerId, 'mine')} limit ${PIECE} offset ${offset}`.execute(db);
  return rows;
}

type Named = { readonly column: string; readonly of: string; readonly name: string };

/** What says something to a person and to another program where we have a number. */
const NAMES: readonly Named[] = [
  {
    column: 'article_id',
    of: 'article',
    name: "coalesce(headline, '') || ' ' || coalesce(url, '')",
  },
  { column: 'feed_id', of: 'feed', name: 'url' },
  { column: 'outlet_id', of: 'outlet', name: 'name' },
];
