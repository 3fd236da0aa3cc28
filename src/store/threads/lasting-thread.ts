import { StoreError } from '../database/store-error.ts';
import type { StoreThread } from './store-thread.ts';

/**
 * A thread that is replaced when it dies (its own fault, no memory left): that failed its calls, and the next one starts
 * another, which finds whatever was under way rolled back, as after any crash.
 */
export function lastingThread(start: () => StoreThread): StoreThread {
  let thread = start();
  let isClosed = false;
  return {
    ask: async (call) => {
      if (isClosed) throw new StoreError('broken', 'The library has been closed.');
      if (thread.hasEnded()) thread = start();
      return thread.ask(call);
    },
    waiting: () => thread.waiting(),
    hasEnded: () => isClosed,
    close: async () => {
      isClosed = true;
      await thread.close();
    },
  };
}
