import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Kept = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export type StaticCopy = { readonly url: string; readonly close: () => void };

/** A page and its files as they were sent once, byte for byte, from memory: no page can come sooner than this one. */
export async function serveCopy(origin: string, path: string): Promise<StaticCopy> {
  const kept = new Map<string, Kept>();
  const plain = await (await fetch(origin + path)).text();
  const files = plain.matchAll(
    /(?:href|src)="(\/(?:styles|behaviours|fonts)\/[^"]+|\/[\w.-]+\.(?:svg|json|webmanifest))"/g,
  );
  const paths = new Set([path, ...[...files].flatMap(([, file]) => file ?? [])]);
  for (const one of paths) kept.set(one, await ask(origin + one));
  const server = createServer((request, response) => {
    const found = kept.get(request.url ?? '');
    // The style sheet names files of its own, which are taken when they are first asked for.
    if (found === undefined) {
      ask(origin + request.url).then(
        ({ headers, body }) => response.writeHead(200, headers).end(body),
        () => response.writeHead(404).end(),
      );
    } else response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}

function ask(url: string): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { 'transfer-encoding': _, connection: __, ...headers } = response.headers;
        resolve({ headers, body: Buffer.concat(chunks) });
      });
    });
    request.on('error', reject);
  });
}
