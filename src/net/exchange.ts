import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { SECOND } from '../model/time.ts';
import type { Headers } from './answers/headers.ts';
import { readBody } from './answers/read-body.ts';

export type Question = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
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
  const { dispatcher, signal, headers } = question;
  const asked = request(question.url, { method: 'GET', dispatcher, signal, headers });
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

/** undici notices an abort only once it is connected; a name server may keep it for long before. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject);
  });
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
