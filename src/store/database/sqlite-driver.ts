/**
 * Lets Kysely's SQLite dialect speak to node:sqlite: statements are prepared once and kept,
 * booleans become the integers that SQLite knows.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import type { Schema } from './schema.ts';
import { toStoreError } from './store-error.ts';

export type Db = Kysely<Schema>;

/** Statements kept prepared; past this the oldest goes. Batches of odd sizes make many. */
const KEPT_STATEMENTS = 400;

/** Wraps an open database for Kysely. Destroying the result closes the database. */
export function kyselyOver(database: DatabaseSync): Db {
  const kept = new Map<string, SqliteStatement>();
  const adapter: SqliteDatabase = {
    close: () => database.close(),
    prepare: (asked) => {
      // A deferred transaction that comes to write fails at once if another process has written
      // in between (SQLITE_BUSY_SNAPSHOT), without the waiting that busy_timeout gives.
      const sql = asked === 'begin' ? 'begin immediate' : asked;
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const prepared = asKyselyStatement(database.prepare(sql));
      const statement = asked === 'rollback' ? onlyWithin(database, prepared) : prepared;
      if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? '');
      kept.set(sql, statement);
      return statement;
    },
  };
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapter }) });
}

/**
 * A full disk ends the transaction by itself (https://www.sqlite.org/lang_transaction.html); rolling
 * back then fails, and that failure would stand in the place of the cause.
 */
function onlyWithin(database: DatabaseSync, rollback: SqliteStatement): SqliteStatement {
  const run = (parameters: readonly unknown[]) =>
    database.isTransaction ? rollback.run(parameters) : { changes: 0n, lastInsertRowid: 0n };
  return { ...rollback, run };
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  const reader = statement.columns().length > 0;
  // FTS5 gives rows of its own ids near 2^63, and the last of them is what a write reports: as a
  // number that throws, after the work was done.
  if (!reader) statement.setReadBigInts(true);
  return {
    reader,
    all: (parameters) => inPlainWords(() => statement.all(...parameters.map(toSqlite))),
    run: (parameters) => {
      const { changes, lastInsertRowid } = inPlainWords(() =>
        statement.run(...parameters.map(toSqlite)),
      );
      return { changes, lastInsertRowid };
    },
    iterate: (parameters) => statement.iterate(...parameters.map(toSqlite)),
  };
}

/** Trouble with disk and file as a StoreError, wherever the library is open. */
function inPlainWords<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error);
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined) return null;
  if (isSqliteValue(value)) return value;
  throw new TypeError(`SQLite cannot hold a ${typeof value}`);
}

function isSqliteValue(value: unknown): value is SQLInputValue {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Uint8Array
  );
}
