/** What runs in the thread of open-grouper.ts. */
import { getPriority, setPriority } from 'node:os';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { GIVES_WAY } from '../reading/gives-way.ts';
import { groupingCalls } from './grouping-calls.ts';
import type { GroupingAnswer, GroupingQuestion } from './open-grouper.ts';

// Linux alone has priorities for threads, see reading/reading-thread.ts. News goes before what is found in it.
if (process.argv.includes(GIVES_WAY) && process.platform === 'linux')
  setPriority(Math.min(19, getPriority() + 10));

function answerQuestions(port: MessagePort): void {
  const calls: Record<string, (...args: never[]) => unknown> = groupingCalls();
  port.on('message', ({ id, call, args }: GroupingQuestion) => {
    try {
      const value = calls[call]?.(...(args as never[]));
      const isSnapshot = value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
      port.postMessage({ id, kind: 'answer', value }, isSnapshot ? [value.buffer] : []);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ id, kind: 'trouble', message } satisfies GroupingAnswer);
    }
  });
}

if (parentPort !== null) answerQuestions(parentPort);
