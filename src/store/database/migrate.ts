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
  database.exec('begin immediate');
  try {
    // Two processes may start at once on a new library: the second finds the work done.
    if (schemaVersion(database) < version) {
      database.exec(sql);
      database.exec(`pragma user_version = ${version}`);
    }
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}
