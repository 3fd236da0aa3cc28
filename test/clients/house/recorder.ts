/** A listener before Hearsay that passes on what programs ask and what they are answered, and keeps both. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A question and its answer, as they crossed the line; tokens are struck out. */
export type Exchange = {
  readonly method: string;
  /** With its query. */
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly status: number;
  readonly answerType: string | null;
  readonly answer: string;
};

export type Recorder = {
  readonly port: number;
  /** In order of their answers. */
  readonly exchanges: readonly Exchange[];
  /** Forgets what was so far. */
  readonly clear: () => void;
  readonly close: () => void;
};

/** `secrets` never stand in what is kept. */
export async function openRecorder(to: number, secrets: readonly string[]): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const strike = (text: string) =>
    secrets.reduce((less, secret) => less.replaceAll(secret, 'TOKEN'), text);
  const server = createServer(async (asked, answering) => {
    const body = await bytesOf(asked);
    const { method = 'GET', url = '/', headers } = asked;
    const passing = request({ port: to, host: '127.0.0.1', method, path: url, headers });
    passing.once('error', () => answering.destroy());
    passing.once('response', async (came) => {
      const bytes = await bytesOf(came);
      const { statusCode: status = 0, headers: said } = came;
      exchanges.push({
        ...{ method, headers, status, address: strike(url), body: strike(body.toString('utf8')) },
        answerType: said['content-type'] ?? null,
        answer: strike(inClear(bytes, said['content-encoding']).toString('utf8')),
      });
      answering.writeHead(status, withoutHops(said)).end(bytes);
    });
    passing.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    exchanges,
    clear: () => {
      exchanges.length = 0;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function inClear(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gunzipSync(bytes);
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'deflate' ? inflateSync(bytes) : bytes;
}

/** What belongs to one connection only. */
function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection, 'keep-alive': _, 'transfer-encoding': __, ...rest } = headers;
  return rest;
}
