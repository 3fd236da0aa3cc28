import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store-error.ts';

const MIGRATIONS = new URL('../migrations/', import.meta.url);

/**
 * Brings a library up to this version's schema, one numbered file at a time, each whole or not
 * at all. A library made by a newer Hearsay is refused, since writing to it could lose things.
 * `upTo`: to an older schema, for what was written by an older Hearsay.
 */
export function migrate(database: DatabaseSync, upTo = newestSchema()): void {
  const files = migrationFiles();
  const version = schemaVersion(database);
  if (version > files.length) {
    throw new StoreError(
      'newer',
      `The library was made by a newer Hearsay (schema ${version}, this one knows ${files.length}): update Hearsay.`,
    );
  }
  for (const [index, file] of files.entries()) {
    if (index < version || index >= upTo) continue;
    apply(database, readFileSync(new URL(file, MIGRATIONS), 'utf8'), index + 1);
  }
}

function migrationFiles(): string[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/** The schema that this Hearsay works with. */
export function newestSchema(): number {
  return migrationFiles().length;
}

/** The schema that a library has; 0: none yet. */
export function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.user_version ?? 0);
}

function apply(database: DatabaseSync, sql: string, version: number): void {
  const isRemade = sql.startsWith(REMAKES);
  if (isRemade) database.exec('pragma foreign_keys = off');
  try {
    applyInOne(database, sql, version);
  } finally {
    if (isRemade) database.exec('pragma foreign_keys = on');
  }
}

/**
 * How a migration begins that puts a table in another's place: what refers to the old one must not go with it, so that
 * foreign keys are looked at afterwards (sqlite.org/lang_altertable.html, 7).
 */
const REMAKES = '-- remakes tables';

function applyInOne(database: DatabaseSync, sql: string, version: number): void {
  database.exec('begin immediate');
  try {
    // Two processes may start at once on a new library: the second finds the work done.
    if (schemaVersion(database) < version) {
      const isRemade = sql.startsWith(REMAKES);
      const dangling = isRemade ? danglingRows(database) : 0;
      database.exec(sql);
      if (isRemade && danglingRows(database) > dangling) {
        throw new StoreError('broken', `The library could not be brought up to schema ${version}.`);
      }
      database.exec(`pragma user_version = ${version}`);
    }
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

/** Rows that belong to rows which are not there. */
function danglingRows(database: DatabaseSync): number {
  const sql = 'select count(*) as count from pragma_foreign_key_check';
  return Number(database.prepare(sql).get()?.count);
}
