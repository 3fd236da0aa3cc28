/**
 * A process of its own that serves generated feeds, one host a feed (127.1.x.y), to whoever forked it.
 * /kept.xml has validators and answers 304 as real servers do; /plain.xml has none and comes whole
 * again each time, /fresh.xml has two new entries each time. /growing.xml keeps what it said before beside its new
 * entries; /said.json tells which headlines each of its answers brought. Gzip for those who ask.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { DAY } from '../../src/model/time.ts';
import { openWriter, type Writer } from '../corpus/write-text.ts';
import { openGrowing } from './growing.ts';
import { writeFeed } from './write-feed.ts';

export type FeedServerPlan = {
  readonly feeds: number;
  readonly entries: number;
  readonly characters: number;
};

export type FeedServerNews =
  | { readonly kind: 'open'; readonly port: number; readonly bytes: number }
  | { readonly kind: 'usage'; readonly usage: FeedServerUsage };

/** Since the last question. */
export type FeedServerUsage = {
  readonly cpuSeconds: number;
  readonly whole: number;
  readonly unchanged: number;
  /** Requests for anything but a feed: pages, pictures, icons. */
  readonly others: number;
};

type Body = { plain: Buffer; zipped: Buffer; etag: string; type: string };

let counts = { whole: 0, unchanged: 0, others: 0 };
let cpuBefore = process.cpuUsage();

/** The address of feed number n; hosts differ so that politeness to one does not slow the others. */
export function hostOf(number: number): string {
  return `127.1.${Math.floor(number / 250)}.${(number % 250) + 1}`;
}

async function open({ feeds, entries, characters }: FeedServerPlan): Promise<void> {
  const bodies = new Map<string, Body>();
  const newestAt = Math.floor(Date.now() / DAY) * DAY;
  const lastModified = new Date(newestAt).toUTCString();
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    answerWith(bodies.get(hostFrom(request)), { request, response, lastModified });
  const first = await listening(createServer(answer), hostOf(0), 0);
  const port = portOf(first);
  for (let number = 1; number < feeds; number += 1) {
    await listening(createServer(answer), hostOf(number), port);
  }
  const writer = openWriter(1);
  fresh = freshFeeds(writer, { port, characters });
  growing = openGrowing(writer, { port, characters });
  for (let number = 0; number < feeds; number += 1) {
    const origin = `http://${hostOf(number)}:${port}`;
    const plain = Buffer.from(writeFeed(writer, { number, origin, entries, characters, newestAt }));
    bodies.set(hostOf(number), {
      plain,
      zipped: gzipSync(plain),
      etag: `"${createHash('sha1').update(plain).digest('hex')}"`,
      type: number % 4 === 3 ? 'application/atom+xml' : 'application/rss+xml',
    });
  }
  cpuBefore = process.cpuUsage();
  const bytes = [...bodies.values()].reduce((sum, { plain }) => sum + plain.length, 0);
  tell({ kind: 'open', port, bytes });
}

function hostFrom(request: IncomingMessage): string {
  return (request.headers.host ?? '').split(':', 1)[0] ?? '';
}

let growing: ReturnType<typeof openGrowing> | null = null;

/** What a feed says that has two new entries whenever it is asked for, by its host. */
let fresh: (host: string) => string = () => '';

function freshFeeds(writer: Writer, { port, characters }: { port: number; characters: number }) {
  let number = 100_000;
  return (host: string) => {
    number += 1;
    const origin = `http://${host}:${port}/${number}`;
    return writeFeed(writer, { number, origin, entries: 2, characters, newestAt: Date.now() });
  };
}

/** What is made anew each time it is asked for; null for the rest. */
function madeFor(url: string | undefined, host: string): { type: string; text: string } | null {
  const type = 'application/xml; charset=utf-8';
  if (url === '/fresh.xml') return { type, text: fresh(host) };
  if (growing === null) return null;
  if (url === '/growing.xml') return { type, text: growing.next(host) };
  if (url !== '/said.json') return null;
  return { type: 'application/json', text: JSON.stringify(growing.said()) };
}

type Exchange = { request: IncomingMessage; response: ServerResponse; lastModified: string };

function answerWith(body: Body | undefined, { request, response, lastModified }: Exchange): void {
  const { url, headers } = request;
  const made = madeFor(url, hostFrom(request));
  if (made !== null) {
    counts.whole += 1;
    response.setHeader('content-type', made.type);
    response.end(made.text);
    return;
  }
  const isKept = url === '/kept.xml';
  if (body === undefined || !(isKept || url === '/plain.xml')) {
    counts.others += 1;
    response.writeHead(404).end();
    return;
  }
  const validators = isKept ? { etag: body.etag, 'last-modified': lastModified } : {};
  const asksAgain =
    headers['if-none-match'] === body.etag ||
    (headers['if-none-match'] === undefined && headers['if-modified-since'] === lastModified);
  if (isKept && asksAgain) {
    counts.unchanged += 1;
    response.writeHead(304, validators).end();
    return;
  }
  counts.whole += 1;
  const zips = (headers['accept-encoding'] ?? '').includes('gzip');
  const bytes = zips ? body.zipped : body.plain;
  response
    .writeHead(200, {
      'content-type': `${body.type}; charset=utf-8`,
      'content-length': bytes.length,
      ...(zips && { 'content-encoding': 'gzip' }),
      ...validators,
    })
    .end(bytes);
}

function listening(server: Server, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function tellUsage(): void {
  const { user, system } = process.cpuUsage(cpuBefore);
  tell({ kind: 'usage', usage: { cpuSeconds: (user + system) / 1e6, ...counts } });
  counts = { whole: 0, unchanged: 0, others: 0 };
  cpuBefore = process.cpuUsage();
}

function tell(news: FeedServerNews): void {
  process.send?.(news);
}

if (process.send !== undefined) {
  const [, , plan = ''] = process.argv;
  process.on('message', tellUsage);
  process.on('disconnect', () => process.exit());
  await open(JSON.parse(plan));
}
