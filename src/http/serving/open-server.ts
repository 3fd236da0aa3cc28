import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Millis, SECOND } from '../../model/time.ts';
import { type Admit, admitRequests } from './admit-requests.ts';
import { answerBare, answerToNoRequest, BARE_HEADERS } from './bare-answer.ts';
import { type HeldConnections, holdConnections } from './hold-connections.ts';
import { limitsHere, type ServingLimits } from './serving-limits.ts';

export type ServerOptions = {
  readonly fetch: (request: Request, environment: object) => Response | Promise<Response>;
  readonly host: string;
  readonly port: number;
  /** How large a body may be at an address, in bytes. */
  readonly largestBody: (path: string) => number;
  /** Told of faults that no answer of the app's own could be made of. */
  readonly onFault: (error: unknown) => void;
  readonly limits?: ServingLimits;
  /** Whether the process is ours: then its Request and Response give way to lighter ones, which not all of undici can read. */
  readonly ownsProcess?: boolean;
};

export type RunningServer = {
  readonly port: number;
  /** Takes nothing new, finishes what is under way, and ends what has not finished after so long. */
  readonly stop: (patience?: Millis) => Promise<void>;
};

const LONGEST_GOODBYE: Millis = 10 * SECOND;

/** Listens, and lets the app answer what is within the limits. Rejects with what `listen` fails with. */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const limits = options.limits ?? limitsHere();
  const server = createServer({
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: limits.lookEvery,
    // Refused by ourselves, with our headers.
    requireHostHeader: false,
  });
  const held = holdConnections(server, limits);
  const state = { isStopping: false };
  answerRequests(server, { options, held, state, admit: admitRequests({ ...options, limits }) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host, resolve);
  });
  // Too many open files and the like: those who wait are accepted when there is room again.
  server.removeAllListeners('error').on('error', options.onFault);
  return {
    port: portOf(server),
    stop: (patience = LONGEST_GOODBYE) => {
      state.isStopping = true;
      return close(server, held, patience);
    },
  };
}

type Answering = {
  readonly options: ServerOptions;
  readonly held: HeldConnections;
  readonly state: { isStopping: boolean };
  readonly admit: Admit;
};

function answerRequests(server: Server, { options, held, state, admit }: Answering): void {
  const answer = getRequestListener(options.fetch, {
    errorHandler: (error) => answerToFault(error, options.onFault),
    overrideGlobalObjects: options.ownsProcess === true,
  });
  const take = (request: IncomingMessage, response: ServerResponse) => {
    if (!held.begin(request, response)) return;
    if (state.isStopping) return answerBare(response, 503, 'Hearsay is being stopped.');
    const refusal = admit(request, response);
    if (refusal !== null) return answerBare(response, refusal.status, refusal.words);
    // A client that waits to hear whether its body is wanted (RFC 9110, 10.1.1).
    if (request.headers.expect !== undefined) response.writeContinue();
    return answer(request, response);
  };
  server.on('request', take).on('checkContinue', take);
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) =>
    answerBare(response, 417, 'Nothing but 100-continue can be expected here.'),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && held.mayAnswer(socket))
      socket.write(answerToNoRequest(error.code ?? ''));
    socket.destroy();
  });
}

/** An address that is none, and what the app itself could not answer. */
function answerToFault(error: unknown, onFault: (error: unknown) => void): Response {
  const isTheirs = error instanceof Error && error.name === 'RequestError';
  if (!isTheirs) onFault(error);
  const words = isTheirs ? 'This is not an address that can be asked for.' : 'Hearsay has failed.';
  return new Response(`${words}\n`, { status: isTheirs ? 400 : 500, headers: BARE_HEADERS });
}

function portOf(server: Server): number {
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

async function close(server: Server, held: HeldConnections, patience: Millis): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    held.goodbye();
  });
  clearTimeout(timer);
  held.stop();
}
