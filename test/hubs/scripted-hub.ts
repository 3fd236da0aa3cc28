/** A hub on this machine that says what the test has it say, and remembers what it was asked. */
import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HubAsked = Readonly<Record<string, string>>;

export type ScriptedHub = {
  /** "http://127.0.0.1:4711/" */
  readonly address: string;
  readonly host: string;
  readonly asked: readonly HubAsked[];
  /** How the next questions are answered: a status, perhaps with a Location, or words. */
  answer: { readonly status: number; readonly location?: string; readonly words?: string };
  readonly close: () => Promise<void>;
};

export async function openHub(): Promise<ScriptedHub> {
  const asked: HubAsked[] = [];
  const server = createServer(async (request, response) => {
    asked.push(Object.fromEntries(new URLSearchParams(await bodyOf(request))));
    const { status, location, words = '' } = hub.answer;
    response.writeHead(status, location === undefined ? {} : { location }).end(words);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address() as AddressInfo;
  const host = `127.0.0.1:${bound.port}`;
  const hub: ScriptedHub = {
    ...{ address: `http://${host}/`, host, asked },
    answer: { status: 202 },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return hub;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

export function newChallenge(): string {
  return randomBytes(20).toString('hex');
}

export function signature(method: string, secret: string, body: string): string {
  return `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
}
