import { openMigrated } from './database/open-migrated.ts';
import { StoreError } from './database/store-error.ts';
import type { Store } from './store.ts';
import { forwardCalls } from './threads/forward-calls.ts';
import { type StoreThread, startThread } from './threads/store-thread.ts';

/**
 * Opens a library behind threads, so that no query holds up the page: one writer, and readers
 * that share the questions. A reader starts with the first question that finds the others busy,
 * and an idle writer answers, too: most commands need no reader. While pages are served, writing lets
 * questions go first, and the writer answers none. Throws StoreError.
 */
export function openStore(path: string, readerCount: number, isServing = false): Store {
  openMigrated(path).close();
  const writer = startThread({ path, access: 'write', givesWay: isServing });
  const readers = Array.from({ length: readerCount }, () =>
    onDemand(() => startThread({ path, access: 'read', givesWay: false })),
  );
  return {
    ...forwardCalls(writer, isServing ? readers : [writer, ...readers]),
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
