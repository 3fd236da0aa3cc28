import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { toStoreError } from './store-error.ts';

/** Opens a library to write, makes it if there is none, brings its schema up to date. Throws StoreError. */
export function openMigrated(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = openDatabase(path, 'write');
    migrate(database);
    return database;
  } catch (error) {
    throw toStoreError(error);
  }
}
