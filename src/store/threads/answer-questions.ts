/** What runs in a store's thread: the other side of store-thread.ts. */
import { getPriority, setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Access, openDatabase } from '../database/open-database.ts';
import { kyselyOver } from '../database/sqlite-driver.ts';
import { StoreError, toStoreError } from '../database/store-error.ts';
import { type StoreCalls, storeCalls } from '../store.ts';
import type { Answer, Question, ThreadTask } from './store-thread.ts';
import { isWriting } from './writing-calls.ts';

function answerQuestions(port: MessagePort, path: string, access: Access): void {
  const database = openDatabase(path, access);
  const db = kyselyOver(database);
  const calls = storeCalls(db);
  let last = Promise.resolve();
  port.on('message', (question: Question | null) => {
    last = last.then(async () => {
      if (question === null) {
        await db.destroy();
        port.close();
        return;
      }
      // So that a question that writes fails whoever answers it.
      const isAsked = access === 'write' && !isWriting(question.call);
      if (isAsked) database.exec('pragma query_only = on');
      port.postMessage(await answer(calls, question));
      if (isAsked) database.exec('pragma query_only = off');
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

const { path, access, givesWay }: ThreadTask = workerData;
// Linux alone has priorities for threads (setpriority(2), "C library/kernel differences").
if (givesWay && process.platform === 'linux') setPriority(Math.min(19, getPriority() + 5));
if (parentPort !== null) answerQuestions(parentPort, path, access);
