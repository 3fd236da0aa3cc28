import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Millis } from '../../model/time.ts';
import { isEndless, type ServingLimits } from './serving-limits.ts';

type Socket = IncomingMessage['socket'];

export type HeldConnections = {
  /** Notes a request until its answer is gone. False, and the connection ends: it has too many under way. */
  readonly begin: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Whether an answer to what cannot be understood would be taken for that and nothing else. */
  readonly mayAnswer: (socket: object) => boolean;
  /** Ends those that nothing is under way on, half-open ones too, and streams, which never end by themselves; the others once they have answered. */
  readonly goodbye: () => void;
  readonly stop: () => void;
};

/** A connection and what is under way on it. */
type Held = {
  readonly socket: Socket;
  readonly underWay: Map<IncomingMessage, ServerResponse>;
  body: Mark | null;
  answer: Mark | null;
};

/** How many bytes had moved, and until when more must have. */
type Mark = { readonly bytes: number; readonly since: Millis; readonly until: Millis };

/** The connection that has had nothing under way for longest stands first. */
type All = Map<object, Held>;

/**
 * Knows a server's connections, so that those who hold one without using it cost the others nothing: where there are too
 * many, the one that has been idle or half-open for longest makes room; a body that does not come and an answer that is
 * not taken end theirs.
 */
export function holdConnections(server: Server, limits: ServingLimits): HeldConnections {
  const all: All = new Map();
  let isGoing = false;
  server.on('connection', (socket: Socket) => {
    if (all.size >= limits.connections && !makeRoom(all)) {
      socket.destroy();
      return;
    }
    all.set(socket, { socket, underWay: new Map(), body: null, answer: null });
    socket.once('close', () => all.delete(socket));
  });
  const timer = setInterval(() => {
    endSlow(all, limits);
    endLargest(all, limits.answers);
  }, limits.lookEvery).unref();
  return {
    begin: (request, response) => {
      if (isGoing) response.setHeader('connection', 'close');
      else response.once('close', () => isGoing && request.socket.end());
      return begin(all, request, response, limits.onOneConnection);
    },
    mayAnswer: (socket) => mayAnswer(all.get(socket)?.underWay ?? new Map()),
    goodbye: () => {
      isGoing = true;
      for (const { socket, underWay } of all.values()) {
        if ([...underWay.keys()].every(isEndless)) socket.destroy();
      }
    },
    stop: () => clearInterval(timer),
  };
}

/** Ends the connection that has been without a request for longest. False: none is without one. */
function makeRoom(all: All): boolean {
  for (const { socket, underWay } of all.values()) {
    if (underWay.size > 0) continue;
    // At once, not when the event comes: more may be accepted before that.
    all.delete(socket);
    socket.destroy();
    return true;
  }
  return false;
}

function begin(
  all: All,
  request: IncomingMessage,
  response: ServerResponse,
  most: number,
): boolean {
  const { socket } = request;
  const held = all.get(socket);
  if (held === undefined || held.underWay.size >= most) {
    socket.destroy();
    return false;
  }
  held.underWay.set(request, response);
  response.once('close', () => {
    held.underWay.delete(request);
    // To the end of the row: it was used just now.
    if (held.underWay.size === 0 && all.delete(socket)) all.set(socket, held);
  });
  return true;
}

/** Nothing is under way, or the very request whose body is at fault. */
function mayAnswer(underWay: Held['underWay']): boolean {
  const [only, ...others] = underWay;
  if (only === undefined) return true;
  const [request, response] = only;
  return others.length === 0 && !request.complete && !response.headersSent;
}

function endSlow(all: All, limits: ServingLimits): void {
  const now = performance.now();
  for (const held of all.values()) {
    held.body = bodyMark(held, limits, now);
    held.answer = answerMark(held, limits, now);
    const isLate = [held.body, held.answer].some((mark) => mark !== null && now > mark.until);
    if (isLate) held.socket.destroy();
  }
}

/** A body that we want to read must come by `pace`. */
function bodyMark({ socket, underWay, body }: Held, limits: ServingLimits, now: Millis) {
  const isAwaited = [...underWay.keys()].some((one) => !one.complete && one.readableFlowing);
  if (!isAwaited) return null;
  const { bytesRead: bytes } = socket;
  const enough = ((limits.patience / 1000) * limits.pace) | 0;
  const hasKept = body !== null && bytes - body.bytes >= enough;
  return body !== null && !hasKept ? body : { bytes, since: now, until: now + limits.patience };
}

/** What waits to be taken must go by `pace`: the system tells only of whole pieces, so a large one has longer. */
function answerMark({ socket, answer }: Held, limits: ServingLimits, now: Millis): Mark | null {
  const { writableLength } = socket;
  if (writableLength === 0) return null;
  const bytes = socket.bytesWritten - writableLength;
  if (answer !== null && bytes <= answer.bytes) return answer;
  const longest = limits.patience + (writableLength / limits.pace) * 1000;
  return { bytes, since: now, until: now + longest };
}

/** Where answers that nobody takes hold too much memory, those that have stood still for longest go. */
function endLargest(all: All, most: number): void {
  const waiting = [...all.values()].filter(({ answer }) => answer !== null);
  let sum = waiting.reduce((total, held) => total + bytesHeld(held), 0);
  if (sum <= most) return;
  waiting.sort((a, b) => (a.answer?.since ?? 0) - (b.answer?.since ?? 0));
  for (const held of waiting) {
    if (sum <= most) return;
    sum -= bytesHeld(held);
    held.socket.destroy();
  }
}

function bytesHeld({ underWay }: Held): number {
  return [...underWay.values()].reduce((sum, response) => sum + response.writableLength, 0);
}
