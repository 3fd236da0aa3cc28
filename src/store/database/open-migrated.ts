import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { emptyLibrary } from './empty-library.ts';
import { keepBeforeUpgrade } from './keep-before-upgrade.ts';
import { isLibraryThere, refuseForeign } from './look-at-file.ts';
import { makeLibrary } from './make-library.ts';
import { migrate } from './migrate.ts';
import { openDatabase, setUp } from './open-database.ts';
import { toStoreError } from './store-error.ts';

/**
 * Opens a library to write, makes it if there never was one, brings its schema up to date. Throws StoreError, also where
 * one was there and is damaged or gone.
 */
export function openMigrated(path: string): DatabaseSync {
  try {
    if (path === ':memory:') return inMemory();
    mkdirSync(dirname(path), { recursive: true });
    if (!isLibraryThere(path)) makeLibrary(path);
    lookFirst(path);
    const database = openDatabase(path, 'write');
    try {
      keepBeforeUpgrade(database, path);
      migrate(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Opened to write, another program's database would be changed at once: it would get a write-ahead log. */
function lookFirst(path: string): void {
  const database = openDatabase(path, 'read');
  try {
    refuseForeign(database, path);
  } finally {
    database.close();
  }
}

function inMemory(): DatabaseSync {
  const database = openDatabase(':memory:', 'write');
  database.deserialize(emptyLibrary());
  // What is taken in brings settings of its own.
  setUp(database, 'write');
  return database;
}
