/** A thread that holds one connection to the library and answers calls in order of arrival. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Access, openDatabase } from './open-database.ts';
import { kyselyOver } from './sqlite-driver.ts';
import { type StoreCalls, storeCalls } from './store.ts';
import { StoreError, type StoreErrorCode, toStoreError } from './store-error.ts';

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
  readonly close: () => Promise<void>;
};

type Question = StoreCall & { readonly id: number };
type Trouble = {
  readonly code: StoreErrorCode | null;
  readonly message: string;
  readonly stack: string;
};
type Answer =
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'trouble'; readonly trouble: Trouble };
type Pending = { resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/** Marks our worker among others that may load this module. */
const ROLE = 'hearsay-store';

export function startThread(path: string, access: Access): StoreThread {
  const worker = new Worker(new URL(import.meta.url), { workerData: { role: ROLE, path, access } });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isOpen = true;
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
  worker.on('error', failAll);
  worker.on('exit', () => failAll(closed()));
  return {
    ask: (call) =>
      new Promise((resolve, reject) => {
        if (!isOpen) reject(closed());
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        worker.postMessage({ ...call, id: lastId } satisfies Question);
      }),
    waiting: () => pending.size,
    close: async () => {
      if (!isOpen) return;
      worker.postMessage(null);
      await new Promise((resolve) => worker.once('exit', resolve));
    },
  };
}

function closed(): StoreError {
  return new StoreError('broken', 'The library has been closed.');
}

function fromTrouble({ code, message, stack }: Trouble): Error {
  const error = code === null ? new Error(message) : new StoreError(code, message);
  error.stack = stack;
  return error;
}

/** The thread's own side. */
function answerQuestions(port: NonNullable<typeof parentPort>, path: string, access: Access): void {
  const db = kyselyOver(openDatabase(path, access));
  const calls = storeCalls(db);
  let last = Promise.resolve();
  port.on('message', (question: Question | null) => {
    last = last.then(async () => {
      if (question === null) {
        await db.destroy();
        port.close();
        return;
      }
      port.postMessage(await answer(calls, question));
    });
  });
}

async function answer(calls: StoreCalls, { id, subject, call, args }: Question): Promise<Answer> {
  try {
    return { id, kind: 'answer', value: await callNamed(calls, subject, call)(...args) };
  } catch (error) {
    const known = toStoreError(error);
    const trouble = {
      code: known instanceof StoreError ? known.code : null,
      message: known instanceof Error ? known.message : String(known),
      stack: error instanceof Error ? (error.stack ?? '') : '',
    };
    return { id, kind: 'trouble', trouble };
  }
}

type Call = (...args: unknown[]) => Promise<unknown>;

function callNamed(calls: StoreCalls, subject: string, call: string): Call {
  const subjects: Record<string, Record<string, Call>> = calls as never;
  const found = subjects[subject]?.[call];
  if (found === undefined) throw new Error(`the store has no call ${subject}.${call}`);
  return found;
}

if (!isMainThread && parentPort !== null && workerData?.role === ROLE) {
  answerQuestions(parentPort, workerData.path, workerData.access);
}
