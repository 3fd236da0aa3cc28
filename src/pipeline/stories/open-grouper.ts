/** Groups articles into stories in a thread of its own: pages do not wait for it, and it can be ended. */
import { Worker } from 'node:worker_threads';
import { MINUTE, type Millis, SECOND } from '../../model/time.ts';
import { GIVES_WAY } from '../reading/gives-way.ts';
import { type Grouper, type GroupingRoom, grouperIn } from './grouper.ts';
import type { GroupingCalls } from './grouping-calls.ts';

export type GrouperOptions = {
  /** Whether somebody may wait for pages meanwhile. */
  readonly givesWay?: boolean;
  /** For one call. */
  readonly longest?: Millis;
  /** What runs in the thread. */
  readonly thread?: URL;
};

export type GroupingQuestion = {
  readonly id: number;
  readonly call: keyof GroupingCalls;
  readonly args: readonly unknown[];
};
export type GroupingAnswer = { readonly id: number } & (
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'trouble'; readonly message: string }
);

const THREAD = new URL('./grouping-thread.ts', import.meta.url);
const LONGEST: Millis = 2 * MINUTE;
/** A month of a million articles takes some 1.2 GB, most of it outside of what this bounds. */
const MOST_MEGABYTES = 3_000;

/** The thread starts with the first call and ends when one fails or takes too long: then all it knew is gone. */
export function openGrouper(options: GrouperOptions = {}): Grouper {
  const room = openRoom(options);
  const ask =
    (call: keyof GroupingCalls) =>
    (...args: unknown[]) =>
      room.ask(call, args);
  // The thread runs the very code that the type describes: only the compiler cannot see that
  // what goes in and out is the same.
  const answers = {
    start: ask('start'),
    recall: ask('recall'),
    take: ask('take'),
    correct: ask('correct'),
    undo: ask('undo'),
    related: ask('related'),
    keep: ask('keep'),
  } as GroupingRoom['answers'];
  return grouperIn({ answers, end: room.end });
}

type Pending = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
};

function openRoom({ givesWay = false, longest = LONGEST, thread = THREAD }: GrouperOptions) {
  let worker: Worker | null = null;
  let lastId = 0;
  const pending = new Map<number, Pending>();
  const end = async (reason = new Error('It has been closed.')) => {
    const ending = worker;
    worker = null;
    for (const { reject } of pending.values()) reject(reason);
    pending.clear();
    await ending?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(thread, {
      argv: givesWay ? [GIVES_WAY] : [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const fail = (reason: Error) => {
      if (worker === started) void end(reason);
    };
    started.on('message', (answer: GroupingAnswer) => {
      const waiting = pending.get(answer.id);
      pending.delete(answer.id);
      if (answer.kind === 'answer') waiting?.resolve(answer.value);
      else waiting?.reject(new Error(answer.message));
    });
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => fail(new Error('Its thread ended.')));
    return started;
  };
  const ask = async (call: keyof GroupingCalls, args: unknown[]): Promise<unknown> => {
    worker ??= start();
    lastId += 1;
    const question: GroupingQuestion = { id: lastId, call, args };
    const asked = worker;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        pending.set(question.id, { resolve, reject });
        timer = setTimeout(() => {
          void end(new Error(`It took more than ${longest / SECOND} seconds.`));
        }, longest);
        asked.postMessage(question, snapshotsIn(args));
      });
    } finally {
      clearTimeout(timer);
    }
  };
  return { ask, end: () => end() };
}

/** A month of news is handed over, not copied. */
function snapshotsIn(args: readonly unknown[]): ArrayBuffer[] {
  return args.flatMap((arg) => {
    const snapshot: unknown =
      typeof arg === 'object' && arg !== null && 'snapshot' in arg ? arg.snapshot : null;
    return snapshot instanceof Uint8Array && snapshot.buffer instanceof ArrayBuffer
      ? [snapshot.buffer]
      : [];
  });
}
