/** Feeds that are at fault though HTTP is not: what they say once, between two times at which all is well. */
import { Buffer } from 'node:buffer';
import type { Socket } from 'node:net';
import zlib from 'node:zlib';
import { DAY, HOUR } from '../../src/model/time.ts';
import type { Asked } from '../../src/net/loopback.ts';

export type Sending = { readonly socket: Socket; readonly asked: Asked; readonly host: string };

export type FeedFault = {
  readonly name: string;
  readonly send: (sending: Sending) => void;
  /** What the reader is told; absent where all is well. */
  readonly trouble?: RegExp;
  /** Of its articles after each of the three times; absent: three, always. */
  readonly articles?: readonly number[];
  /** Until it is asked again. */
  readonly nextIn?: number;
};

type Item = { readonly number: number } & Readonly<Partial<Record<string, string | number>>>;

function item(host: string, { number, ...more }: Item): string {
  const parts: Record<string, unknown> = {
    guid: `id-${number}`,
    link: `http://${host}/news/${number}`,
    title: `Report number ${number} about the harbour bridge`,
    pubDate: new Date(Date.UTC(2026, 1, 20, 12) - number * HOUR).toUTCString(),
    description: `Report ${number} says what happened at the bridge. `.repeat(30),
    ...more,
  };
  const inner = Object.entries(parts).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<item>${inner.join('')}</item>`;
}

function feed(host: string, items: readonly Item[], channel = ''): string {
  return `<rss version="2.0"><channel><title>Of ${host}</title><link>http://${host}/</link>${channel}${items
    .map((one) => item(host, one))
    .join('')}</channel></rss>`;
}

const ITEMS: readonly Item[] = [{ number: 1 }, { number: 2 }, { number: 3 }];

function answer(socket: Socket, body: string | Uint8Array, head = ''): void {
  const bytes = Buffer.from(body);
  socket.write(
    `HTTP/1.1 200 OK\r\nconnection: close\r\n${head}content-length: ${bytes.length}\r\n\r\n`,
  );
  socket.end(bytes);
}

/** When all is well. */
export function goodFeed({ socket, host }: Sending): void {
  answer(socket, feed(host, ITEMS), 'etag: "well"\r\n');
}

/** Says this instead. */
function saying(write: (host: string) => string | Uint8Array, head = ''): FeedFault['send'] {
  return ({ socket, host }) => answer(socket, write(host), head);
}

function items(change: (one: Item) => Item): FeedFault['send'] {
  return saying((host) => feed(host, ITEMS.map(change)));
}

function refusal(status: number, head: string): FeedFault['send'] {
  return ({ socket }) => {
    socket.end(
      `HTTP/1.1 ${status} No\r\nconnection: close\r\n${head}\r\ncontent-length: 0\r\n\r\n`,
    );
  };
}

/** An hour, and an eighth more by chance, which is one half in tests. */
const USUAL = 1.125 * HOUR;

const LOGIN = '<!doctype html><title>Sign in</title><form><input type="password"></form>';

export const FEED_FAULTS: readonly FeedFault[] = [
  { name: 'sends nothing', send: saying(() => ''), trouble: /empty/, nextIn: USUAL },
  { name: 'sends blanks', send: saying(() => ' \n\t '), trouble: /plain text/ },
  {
    name: 'sends a page instead',
    send: saying(() => '<html><body>Hello</body></html>'),
    trouble: /web page/,
  },
  {
    name: 'says feed and sends a page',
    send: saying(() => LOGIN, 'content-type: application/rss+xml\r\n'),
    trouble: /web page/,
  },
  {
    name: 'forwards to a page to sign in',
    send: ({ socket, asked }) => {
      if (asked.path === '/login') return answer(socket, LOGIN);
      socket.end(
        'HTTP/1.1 301 Moved\r\nlocation: /login\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
      );
    },
    trouble: /web page/,
  },
  {
    name: 'sends a picture',
    send: saying(() => Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')),
    trouble: /./,
  },
  {
    name: 'sends JSON that is none',
    send: saying(
      () => '{"version": "https://jsonfeed.org/version/1.1", "items": [',
      'content-type: application/feed+json\r\n',
    ),
    trouble: /./,
  },
  {
    name: 'stops before its promised length',
    send: ({ socket, host }) => {
      const body = feed(host, ITEMS);
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 1000)}`);
    },
    trouble: /broke off/,
  },
  {
    name: 'stops before its last chunk',
    send: ({ socket, host }) => {
      const body = feed(host, ITEMS).slice(0, 4096);
      socket.end(
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n`,
      );
    },
    trouble: /broke off|closed/,
  },
  {
    name: 'stops in the middle of its gzip',
    send: saying(
      (host) => zlib.gzipSync(feed(host, ITEMS)).subarray(0, 200),
      'content-encoding: gzip\r\n',
    ),
    trouble: /broke off/,
  },
  { name: 'has no items', send: saying((host) => feed(host, [])) },
  { name: 'has fewer items', send: saying((host) => feed(host, ITEMS.slice(1, 2))) },
  { name: 'turns its order round', send: saying((host) => feed(host, ITEMS.toReversed())) },
  { name: 'says everything twice', send: saying((host) => feed(host, [...ITEMS, ...ITEMS])) },
  { name: 'changes every guid', send: items((one) => ({ ...one, guid: `other-${one.number}` })) },
  { name: 'gives every item one guid', send: items((one) => ({ ...one, guid: 'the-same' })) },
  { name: 'gives no guid', send: items((one) => ({ ...one, guid: '' })) },
  {
    name: 'changes every address',
    send: items((one) => ({ ...one, link: `http://other.example/${one.number}` })),
  },
  {
    name: 'changes every guid and adds what it counts clicks with',
    send: items((one) => ({
      ...one,
      guid: `x-${one.number}`,
      link: `${one.link ?? `http://HOST/news/${one.number}`}?utm_source=rss`,
    })),
  },
  {
    name: 'dates everything now',
    send: items((one) => ({ ...one, pubDate: 'Fri, 27 Feb 2026 18:00:00 GMT' })),
  },
  {
    name: 'dates everything in 9999',
    send: items((one) => ({ ...one, pubDate: 'Fri, 31 Dec 9999 23:59:59 GMT' })),
  },
  {
    name: 'dates everything in 1969',
    send: items((one) => ({ ...one, pubDate: 'Wed, 31 Dec 1969 23:59:59 GMT' })),
  },
  {
    name: 'dates everything in the year 1',
    send: items((one) => ({ ...one, pubDate: '0001-01-01T00:00:00Z' })),
  },
  {
    name: 'dates everything with nonsense',
    send: items((one) => ({ ...one, pubDate: 'the day before tomorrow' })),
  },
  {
    name: 'dates everything with a leap second',
    send: items((one) => ({ ...one, pubDate: 'Sat, 31 Dec 2016 23:59:60 GMT' })),
  },
  {
    name: 'says another charset than its own',
    send: saying((host) => feed(host, ITEMS), 'content-type: text/xml; charset=utf-16\r\n'),
  },
  {
    name: 'says that it is a picture',
    send: saying((host) => feed(host, ITEMS), 'content-type: image/png\r\n'),
  },
  {
    name: 'says that it is a page',
    send: saying((host) => feed(host, ITEMS), 'content-type: text/html\r\n'),
  },
  {
    name: 'asks for a month of peace in the feed',
    send: saying((host) => feed(host, ITEMS, '<ttl>43200</ttl>')),
    nextIn: DAY,
  },
  {
    name: 'asks for less than no peace in the feed',
    send: saying((host) => feed(host, ITEMS, '<ttl>-5</ttl>')),
  },
  {
    name: 'wants to be kept for a year',
    send: saying((host) => feed(host, ITEMS), 'cache-control: max-age=31536000\r\n'),
    nextIn: 6 * HOUR * 1.05,
  },
  {
    name: 'wants to be kept for longer than numbers go',
    send: saying((host) => feed(host, ITEMS), `cache-control: max-age=${'9'.repeat(40)}\r\n`),
  },
  {
    name: 'changed in the future',
    send: saying((host) => feed(host, ITEMS), 'last-modified: Fri, 31 Dec 9999 23:59:59 GMT\r\n'),
  },
  {
    name: 'has one item of two megabytes',
    send: saying((host) =>
      feed(host, [{ number: 1, description: 'x'.repeat(2_000_000) }, ...ITEMS.slice(1)]),
    ),
  },
  {
    name: 'brings one item of two megabytes more',
    send: saying((host) =>
      feed(host, [...ITEMS, { number: 4, description: 'Much is said here. '.repeat(100_000) }]),
    ),
    articles: [3, 4, 4],
  },
  {
    name: 'is larger than all limits',
    send: saying((host) => feed(host, [{ number: 1, description: 'x'.repeat(4_000_000) }])),
    trouble: /larger than/,
  },
  {
    name: 'is refused for a while',
    send: refusal(429, 'retry-after: 7200'),
    trouble: /429/,
    nextIn: 2.25 * HOUR,
  },
  {
    name: 'is refused for a year',
    send: refusal(503, 'retry-after: 31536000'),
    trouble: /503/,
    nextIn: DAY,
  },
  {
    name: 'is refused for less than nothing',
    send: refusal(429, 'retry-after: -5'),
    trouble: /429/,
    nextIn: USUAL,
  },
  {
    name: 'is refused until nobody knows when',
    send: refusal(429, 'retry-after: soon'),
    trouble: /429/,
    nextIn: USUAL,
  },
  {
    name: 'is refused until a day long past',
    send: refusal(503, 'retry-after: Sunday, 06-Nov-94 08:49:37 GMT'),
    trouble: /503/,
    nextIn: USUAL,
  },
  { name: 'is not there', send: refusal(404, 'x: y'), trouble: /404/, nextIn: USUAL },
  { name: 'says that it is unchanged', send: refusal(304, 'etag: "other"') },
  {
    name: 'says that it is unchanged and elsewhere',
    send: refusal(304, 'location: http://127.0.0.1/'),
  },
  {
    name: 'sends a validator with a line in it',
    send: saying((host) => feed(host, ITEMS), 'etag: "a\rb"\r\n'),
    trouble: /./,
  },
];
