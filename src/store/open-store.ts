import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { forwardCalls } from './forward-calls.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { kyselyOver } from './sqlite-driver.ts';
import { type Store, storeCalls } from './store.ts';
import { StoreError, toStoreError } from './store-error.ts';
import { type StoreThread, startThread } from './store-thread.ts';

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
 * that share the questions. A reader starts with the first question that finds the others busy:
 * most commands need one or none. Throws StoreError.
 */
export function openStore(path: string, readerCount: number): Store {
  openMigrated(path).close();
  const writer = startThread(path, 'write');
  const readers = Array.from({ length: readerCount }, () =>
    onDemand(() => startThread(path, 'read')),
  );
  return {
    ...forwardCalls(writer, readers),
    close: async () => {
      // The writer last: only it can bring what stands in the write-ahead log into the file.
      await Promise.all(readers.map((reader) => reader.close()));
      await writer.close();
    },
  };
}

function onDemand(start: () => StoreThread): StoreThread {
  let thread: StoreThread | null = null;
  let isClosed = false;
  return {
    ask: async (call) => {
      if (isClosed) throw new StoreError('broken', 'The library has been closed.');
      thread ??= start();
      return thread.ask(call);
    },
    waiting: () => thread?.waiting() ?? 0,
    close: async () => {
      isClosed = true;
      await thread?.close();
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
