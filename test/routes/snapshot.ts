import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** What stands in each table: a hash of each row, by whose it is; 0: nobody's. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<number, string>>;

export type Watch = { readonly take: () => Snapshot; readonly close: () => void };

/** Looks at the whole library by a connection of its own, anew only if somebody has written meanwhile. */
export function watchLibrary(path: string): Watch {
  const db = new DatabaseSync(path, { readOnly: true });
  const version = db.prepare('pragma data_version');
  let last: { readonly version: unknown; readonly snapshot: Snapshot } | null = null;
  return {
    take: () => {
      const now = version.get()?.data_version;
      if (last === null || last.version !== now) last = { version: now, snapshot: snapshotOf(db) };
      return last.snapshot;
    },
    close: () => db.close(),
  };
}

function snapshotOf(db: DatabaseSync): Snapshot {
  const tables = db
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => String(name));
  return new Map(tables.map((table) => [table, tableOf(db, table)]));
}

function tableOf(db: DatabaseSync, table: string): Map<number, string> {
  const statement = db.prepare(`select * from "${table}"`);
  statement.setReadBigInts(true);
  const rows = statement.all();
  const byReader = Map.groupBy(rows, ({ reader_id }) => Number(reader_id ?? 0));
  return new Map(
    [...byReader].map(([reader, own]) => {
      const lines = own.map((row) => JSON.stringify(Object.values(row).map(plain))).sort();
      return [reader, createHash('sha256').update(lines.join('\n')).digest('hex')];
    }),
  );
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  return typeof value === 'bigint' ? String(value) : value;
}

/** "table of reader": which rows are other than they were. */
export function changes(before: Snapshot, after: Snapshot): string[] {
  const tables = new Set([...before.keys(), ...after.keys()]);
  return [...tables].flatMap((table) => {
    const [was, is] = [before.get(table), after.get(table)];
    const readers = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
    return [...readers]
      .filter((reader) => was?.get(reader) !== is?.get(reader))
      .map((reader) => `${table} of ${reader}`);
  });
}
