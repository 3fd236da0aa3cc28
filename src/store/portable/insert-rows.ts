import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { isRecord } from '../json-values.ts';
import { type MakeSafe, makeRowSafe } from './make-row-safe.ts';
import { portableTables } from './portable-tables.ts';

/** Puts rows into an empty library, all in one transaction that `finish` ends. */
export function insertRows(database: DatabaseSync, makeSafe: MakeSafe) {
  database.exec('pragma foreign_keys = off');
  database.exec('begin immediate');
  const triggers = dropTriggers(database);
  const tables = new Map(portableTables(database).map((one) => [one.name, new Set(one.columns)]));
  for (const table of tables.keys()) database.exec(`delete from "${table}"`);
  const statements = new Map<string, StatementSync>();
  const forgetNumber = database.prepare('delete from sqlite_sequence where name = ?');
  let count = 0;
  return {
    /** Null, or what is wrong with the line. */
    put: (line: Readonly<Record<string, unknown>>): string | null => {
      const read = readRow(line, tables);
      if (typeof read === 'string') return read;
      const { table, names, row } = read;
      const safe = makeRowSafe(table, row, makeSafe);
      if (typeof safe === 'string') return safe;
      count += 1;
      // SQLite has counted the rows that came before.
      if (table === 'sqlite_sequence') forgetNumber.run(String(row.name));
      return run(statementFor(table, names), names, safe);
    },
    /** Returns how many rows there are. */
    finish: (): number => {
      for (const trigger of triggers) database.exec(trigger);
      database.exec('commit');
      database.exec('pragma foreign_keys = on');
      return count;
    },
  };

  function statementFor(table: string, names: readonly string[]): StatementSync {
    const list = names.map((name) => `"${name}"`).join(', ');
    const key = `insert into "${table}" (${list}) values (${names.map(() => '?').join(', ')})`;
    const statement = statements.get(key) ?? database.prepare(key);
    statements.set(key, statement);
    return statement;
  }
}

type ReadRow = {
  readonly table: string;
  readonly names: readonly string[];
  readonly row: Readonly<Record<string, unknown>>;
};

/** A string says what is wrong. */
function readRow(
  { table, row }: Readonly<Record<string, unknown>>,
  tables: ReadonlyMap<string, ReadonlySet<string>>,
): ReadRow | string {
  const known = typeof table === 'string' ? tables.get(table) : undefined;
  if (typeof table !== 'string' || known === undefined) return 'there is no such table';
  if (!isRecord(row)) return 'it has no row';
  const names = Object.keys(row);
  const unknown = names.find((name) => !known.has(name));
  if (names.length === 0 || unknown !== undefined) return `${table} has no such column`;
  return { table, names, row };
}

/**
 * What triggers would make stands in the rows already. Those of seals stay: seals are made anew. Returns how to make the
 * others again.
 */
function dropTriggers(database: DatabaseSync): string[] {
  const triggers = database
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and name not like 'seal_%'",
    )
    .all();
  for (const { name } of triggers) database.exec(`drop trigger "${name}"`);
  return triggers.map(({ sql }) => String(sql));
}

function run(
  statement: StatementSync,
  names: readonly string[],
  row: Readonly<Record<string, unknown>>,
): string | null {
  const values: SQLInputValue[] = [];
  for (const name of names) {
    const value = toValue(row[name]);
    if (value === undefined) return `${name} holds what no column can`;
    values.push(value);
  }
  try {
    statement.run(...values);
    return null;
  } catch (error) {
    const isOfDisk = error instanceof Error && 'errcode' in error && error.errcode === 13;
    if (isOfDisk) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

function toValue(value: unknown): SQLInputValue | undefined {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') {
    // As a floating-point number, which is what SQLite is handed, a whole one would not go into a column of whole ones.
    return Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  if (isRecord(value) && typeof value.base64 === 'string' && Object.keys(value).length === 1) {
    return Buffer.from(value.base64, 'base64');
  }
  return undefined;
}
