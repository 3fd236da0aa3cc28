import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isEndless, type ServingLimits } from './serving-limits.ts';

/** Why a request is not taken, with the status that says so. */
export type Refusal = {
  readonly status: 400 | 503;
  readonly words: string;
};

export type AdmitOptions = {
  readonly limits: ServingLimits;
  /** How large a body may be at an address, in bytes. */
  readonly largestBody: (path: string) => number;
};

/** Null: it is taken, and counted until its answer is gone. */
export type Admit = (request: IncomingMessage, response: ServerResponse) => Refusal | null;

type UnderWay = {
  reading: number;
  sending: number;
  bodies: number;
  readonly of: Map<string, number>;
};

/**
 * Bounds what is under way at once, so that more than can be answered is refused at once and costs nearly nothing, and whoever asks
 * most cannot take all places.
 */
export function admitRequests(options: AdmitOptions): Admit {
  const underWay: UnderWay = { reading: 0, sending: 0, bodies: 0, of: new Map() };
  return (request, response) => {
    const fault = targetFault(request);
    if (fault !== null) return { status: 400, words: fault };
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    // Those are counted where they are told.
    if (isEndless(request)) return null;
    const body = announced(request, options.largestBody(path));
    const who = askedBy(request);
    const isSending = request.method !== 'GET' && request.method !== 'HEAD';
    if (isFull(underWay, { who, isSending, body }, options.limits)) return OVERLOADED;
    count(underWay, { who, isSending, body }, 1);
    response.once('close', () => count(underWay, { who, isSending, body }, -1));
    return null;
  };
}

const OVERLOADED: Refusal = {
  status: 503,
  words: 'Hearsay has more to do than it can at the moment. Try again in a few seconds.',
};

/** RFC 9112, 3.2: there is a host, and a target of another form than a path means it. */
function targetFault({ url = '', headers }: IncomingMessage): string | null {
  if (headers.host === undefined) return 'A request must name the host that it is for.';
  if (url.startsWith('/')) return null;
  const target = URL.parse(url);
  if (target !== null && target.protocol === 'http:' && target.host === headers.host) return null;
  return 'The address asked for is not one of this server.';
}

/** Bytes that a request brings, as it says; one that does not say may bring the most. The app refuses what is larger. */
function announced({ headers }: IncomingMessage, most: number): number {
  if (headers['transfer-encoding'] !== undefined) return most;
  return Math.min(most, Number(headers['content-length'] ?? 0));
}

/** Behind a proxy all come from one address, hence what they sign in with, too. Only a digest is held. */
function askedBy({ socket, headers }: IncomingMessage): string {
  const { authorization = '', cookie = '' } = headers;
  const asked = `${socket.remoteAddress ?? ''}\n${authorization}\n${cookie}`;
  return createHash('sha256').update(asked).digest('base64');
}

type Asked = { readonly who: string; readonly isSending: boolean; readonly body: number };

function isFull(underWay: UnderWay, { who, isSending, body }: Asked, limits: ServingLimits) {
  if ((underWay.of.get(who) ?? 0) >= limits.ofOne) return true;
  if (body > 0 && underWay.bodies + body > limits.bodies) return true;
  return isSending ? underWay.sending >= limits.sending : underWay.reading >= limits.reading;
}

function count(underWay: UnderWay, { who, isSending, body }: Asked, by: 1 | -1): void {
  underWay[isSending ? 'sending' : 'reading'] += by;
  underWay.bodies += by * body;
  const ofOne = (underWay.of.get(who) ?? 0) + by;
  if (ofOne === 0) underWay.of.delete(who);
  else underWay.of.set(who, ofOne);
}
