/** A thread that holds one connection to the library and answers calls in order of arrival. */
import { Worker } from 'node:worker_threads';
import type { Access } from '../database/open-database.ts';
import { StoreError, type StoreErrorCode } from '../database/store-error.ts';

export type StoreCall = {
  readonly subject: string;
  readonly call: string;
  readonly args: unknown[];
};

export type StoreThread = {
  /** Runs a call in the thread; rejects with what it threw there. */
  readonly ask: (call: StoreCall) => Promise<unknown>;
  /** How many calls have no answer yet. */
  readonly waiting: () => number;
  /** Whether it takes no more calls: it was closed, or died. */
  readonly hasEnded: () => boolean;
  readonly close: () => Promise<void>;
};

export type Question = StoreCall & { readonly id: number };
type Trouble = {
  readonly code: StoreErrorCode | null;
  readonly message: string;
  readonly stack: string;
};
export type Answer =
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'trouble'; readonly trouble: Trouble };
type Pending = { resolve: (value: unknown) => void; reject: (reason: unknown) => void };

export type ThreadTask = {
  readonly path: string;
  readonly access: Access;
  /** Lets other threads go first. */
  readonly givesWay: boolean;
};

const THREAD = new URL('./answer-questions.ts', import.meta.url);

/** Starts a thread; `thread` is what runs in it. */
export function startThread(task: ThreadTask, thread = THREAD): StoreThread {
  const worker = new Worker(thread, { workerData: task });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isOpen = true;
  let isClosing = false;
  const failAll = (reason: unknown) => {
    isOpen = false;
    for (const { reject } of pending.values()) reject(reason);
    pending.clear();
  };
  worker.on('message', (answer: Answer) => {
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.kind === 'answer') waiting?.resolve(answer.value);
    else waiting?.reject(fromTrouble(answer.trouble));
  });
  worker.on('error', (error) => failAll(died(error)));
  worker.on('exit', () => failAll(isClosing ? closed() : died(null)));
  return {
    ask: (call) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return reject(closed());
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        worker.postMessage({ ...call, id: lastId } satisfies Question);
      }),
    waiting: () => pending.size,
    hasEnded: () => !isOpen,
    close: async () => {
      isClosing = true;
      if (!isOpen) return;
      worker.postMessage(null);
      await new Promise((resolve) => worker.once('exit', resolve));
    },
  };
}

function closed(): StoreError {
  return new StoreError('broken', 'The library has been closed.');
}

/** The thread itself came to an end: what it was at is rolled back, and the library is as it was before. */
function died(cause: unknown): StoreError {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return new StoreError('broken', `A thread of the library ended${why}; try again.`, cause);
}

function fromTrouble({ code, message, stack }: Trouble): Error {
  const error = code === null ? new Error(message) : new StoreError(code, message);
  error.stack = stack;
  return error;
}
