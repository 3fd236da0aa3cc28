import { readFileSync } from 'node:fs';
import { MINUTE, type Millis, SECOND } from '../../model/time.ts';

/** What one listener bears: docs/notes/serving.md says why so much. Bytes, milliseconds, counts. */
export type ServingLimits = {
  /** Connections held, idle and half-open ones too. */
  readonly connections: number;
  /** Requests under way that only read; the streams of /live have a bound of their own. */
  readonly reading: number;
  /** Requests under way that bring something. */
  readonly sending: number;
  /** Of either, of one who asks. */
  readonly ofOne: number;
  /** On one connection: browsers and proxies wait for each answer, so they never have two. */
  readonly onOneConnection: number;
  /** Bodies under way together, as announced. */
  readonly bodies: number;
  /** Answers together that wait to be taken. */
  readonly answers: number;
  /** Until a request's head is there. */
  readonly head: Millis;
  /** Until a whole request is there. */
  readonly request: Millis;
  /** How long a connection may be idle. */
  readonly idle: Millis;
  /** After which a body or an answer must have moved by `pace`. */
  readonly patience: Millis;
  /** Bytes a second that whoever sends or takes slowly must keep to. */
  readonly pace: number;
  /** How often that is looked at. */
  readonly lookEvery: Millis;
};

const MEGABYTE = 1024 * 1024;

export const SERVING_LIMITS: ServingLimits = {
  connections: 2000,
  reading: 256,
  sending: 64,
  ofOne: 96,
  onOneConnection: 8,
  bodies: 144 * MEGABYTE,
  answers: 128 * MEGABYTE,
  head: 10 * SECOND,
  request: 15 * MINUTE,
  // Longer than the proxies' own: nginx keeps one for 60 s, and a question into a connection just closed is lost.
  idle: 75 * SECOND,
  patience: 30 * SECOND,
  pace: 4096,
  lookEvery: 2 * SECOND,
};

/** Whether a request is for what pages/live/open-live.ts tells: it stands open for as long as somebody looks at a page. */
export function isEndless({ url = '' }: { readonly url?: string | undefined }): boolean {
  return url === '/live' || url.startsWith('/live?');
}

/** Files, threads and ways out need some of the files that a process may have open, too. */
const FILES_FOR_OTHERS = 400;

/** The limits, with no more connections than there may be open files. Linux alone tells. */
export function limitsHere(limits = SERVING_LIMITS): ServingLimits {
  const files = mostOpenFiles();
  const connections = Math.min(limits.connections, Math.max(32, files - FILES_FOR_OTHERS));
  return { ...limits, connections };
}

function mostOpenFiles(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    const soft = /^Max open files +(\d{1,12})/m.exec(limits)?.[1];
    return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
