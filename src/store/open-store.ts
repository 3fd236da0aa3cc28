import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { forwardCalls } from './forward-calls.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { kyselyOver } from './sqlite-driver.ts';
import { type Store, storeCalls } from './store.ts';
import { toStoreError } from './store-error.ts';
import { startThread } from './store-thread.ts';

/**
 * Opens a library in this thread, making it if there is none: for tests (":memory:") and short
 * commands. Throws StoreError.
 */
export function openStoreHere(path: string): Store {
  const db = kyselyOver(openMigrated(path));
  return { ...storeCalls(db), close: () => db.destroy() };
}

/**
 * Opens a library behind threads, so that no query holds up the page: one writer, and readers
 * that share the questions. Throws StoreError.
 */
export function openStore(path: string, readerCount: number): Store {
  openMigrated(path).close();
  const writer = startThread(path, 'write');
  const readers = Array.from({ length: readerCount }, () => startThread(path, 'read'));
  return {
    ...forwardCalls(writer, readers),
    close: async () => {
      await Promise.all([writer, ...readers].map((thread) => thread.close()));
    },
  };
}

function openMigrated(path: string) {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = openDatabase(path, 'write');
    migrate(database);
    return database;
  } catch (error) {
    throw toStoreError(error);
  }
}
