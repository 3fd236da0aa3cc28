import { openMigrated } from './database/open-migrated.ts';
import type { Store } from './store.ts';
import { forwardCalls } from './threads/forward-calls.ts';
import { lastingThread } from './threads/lasting-thread.ts';
import { sharingThreads } from './threads/sharing-threads.ts';
import { type StoreThread, startThread } from './threads/store-thread.ts';

/**
 * Opens a library behind threads, so that no query holds up the page: one writer, and readers
 * that share the questions. A reader starts with the first question that finds the others busy,
 * and an idle writer answers, too: most commands need no reader. While pages are served, writing lets
 * questions go first, and the writer answers none. Throws StoreError.
 */
export function openStore(path: string, readerCount: number, isServing = false): Store {
  openMigrated(path).close();
  const writer = lastingThread(() => startThread({ path, access: 'write', givesWay: isServing }));
  const readers = sharingThreads({
    usual: readerCount,
    start: () => startThread({ path, access: 'read', givesWay: false }),
  });
  return {
    ...forwardCalls(writer, isServing ? readers : idleFirst(writer, readerCount, readers)),
    close: async () => {
      // The writer last: only it can bring what stands in the write-ahead log into the file.
      await readers.close();
      await writer.close();
    },
  };
}

function idleFirst(writer: StoreThread, readerCount: number, readers: StoreThread): StoreThread {
  const isBusy = () => readerCount > 0 && writer.waiting() > 0;
  return { ...readers, ask: (call) => (isBusy() ? readers : writer).ask(call) };
}
