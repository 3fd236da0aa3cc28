import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { SECOND } from '../model/time.ts';
import type { Headers } from './answers/headers.ts';
import { readBody } from './answers/read-body.ts';

export type Question = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent; null: it is a question. */
  readonly form?: string | null;
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** Decompressed; null unless the status says that this is the page. */
  readonly bytes: Uint8Array | null;
};

/** One question and its answer; redirects are not followed. Throws what undici and the body throw. */
export async function exchange(question: Question): Promise<Answer> {
  const { dispatcher, signal, headers, form = null } = question;
  const method = form === null ? 'GET' : 'POST';
  const asked = request(question.url, { method, body: form, dispatcher, signal, headers });
  const answer = await orAborted(asked, signal);
  const { statusCode: status, body } = answer;
  // A body that is dropped unread complains, and a complaint that nobody hears ends the process.
  body.on('error', () => {});
  if (!isPage(status)) {
    discard(body);
    return { status, headers: answer.headers, bytes: null };
  }
  try {
    return {
      status,
      headers: answer.headers,
      bytes: await readBody(body, answer.headers, question),
    };
  } finally {
    body.destroy();
  }
}

/**
 * undici notices an abort only once it is connected; a name server may keep it for long before. The listener
 * goes when the work is done: Node keeps a signal made of others for as long as somebody listens to it, and
 * with it, through the listener, the answer and its connection.
 */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** 206 and 226 are parts of a page that nobody asked for; 202 is a guard asking for patience. */
export function isPage(status: number): boolean {
  return status === 200 || status === 203;
}

type Discardable = Readable & {
  dump: (options: { limit: number; signal: AbortSignal }) => Promise<void>;
};

/** Reads the short text that comes with most refusals, so that the connection can be used again. */
export function discard(body: Discardable): void {
  const limits = { limit: 16_384, signal: AbortSignal.timeout(SECOND) };
  body.dump(limits).catch(() => body.destroy());
}
