import type { Millis } from '../../model/time.ts';
import { StoreError } from '../database/store-error.ts';
import type { StoreCall, StoreThread } from './store-thread.ts';

export type SharingOptions = {
  readonly start: () => StoreThread;
  /** Threads that there usually are, at most. */
  readonly usual: number;
  /** So many more while those are all held up by slow questions. */
  readonly extra?: number;
  /** A question that takes longer holds its thread up. */
  readonly patience?: Millis;
  /** Questions that wait for a thread; one more is refused. */
  readonly mostWaiting?: number;
};

type Slot = { readonly thread: StoreThread; busySince: Millis | null };
type Waiting = {
  readonly call: StoreCall;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Threads that share questions: one waits until a thread is free, not behind another question. SQLite's work cannot be
 * interrupted from here, so a slow question keeps its thread; if slow ones hold all threads, more are started for
 * the others, and end when they are no longer needed. A thread that died fails its question alone and is replaced.
 */
export function sharingThreads(options: SharingOptions): StoreThread {
  const { usual, extra = 4, patience = 250, mostWaiting = 2000 } = options;
  const room = { ...options, most: usual + extra, patience };
  const slots = new Set<Slot>();
  const queue: Waiting[] = [];
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;

  const dispatch = () => {
    while (queue.length > 0) {
      const slot = freeSlot(slots, room);
      if (slot === null) return lookAgain();
      const next = queue.shift();
      if (next !== undefined) void give(slot, next);
    }
  };
  const lookAgain = () => {
    if (timer !== null || slots.size >= room.most) return;
    timer = setTimeout(() => {
      timer = null;
      dispatch();
    }, patience).unref();
  };
  const give = async (slot: Slot, { call, resolve, reject }: Waiting) => {
    slot.busySince = performance.now();
    await slot.thread.ask(call).then(resolve, reject);
    slot.busySince = null;
    if (slot.thread.hasEnded()) slots.delete(slot);
    dispatch();
    if (slot.busySince === null && slots.size > usual) {
      slots.delete(slot);
      await slot.thread.close();
    }
  };
  return {
    ask: (call) =>
      new Promise((resolve, reject) => {
        if (isClosed) reject(new StoreError('broken', 'The library has been closed.'));
        else if (queue.length >= mostWaiting) reject(tooMany());
        else {
          queue.push({ call, resolve, reject });
          dispatch();
        }
      }),
    waiting: () => queue.length + [...slots].filter(({ busySince }) => busySince !== null).length,
    hasEnded: () => isClosed,
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      for (const { reject } of queue.splice(0)) {
        reject(new StoreError('broken', 'The library has been closed.'));
      }
      await Promise.all([...slots].map(({ thread }) => thread.close()));
    },
  };
}

/** A thread that has nothing to do, or another one if there may be; null: neither. */
function freeSlot(
  slots: Set<Slot>,
  room: SharingOptions & { readonly most: number; readonly patience: Millis },
): Slot | null {
  for (const slot of slots) if (slot.busySince === null) return slot;
  const since = performance.now() - room.patience;
  const isHeldUp = [...slots].every(({ busySince }) => busySince !== null && busySince <= since);
  if (slots.size >= (isHeldUp ? room.most : room.usual)) return null;
  const slot = { thread: room.start(), busySince: null };
  slots.add(slot);
  return slot;
}

function tooMany(): StoreError {
  return new StoreError('busy', 'Too many questions wait for the library; try again in a moment.');
}
