import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { rawConnection } from '../../../test/raw-connection.ts';
import { openServer, type RunningServer } from './open-server.ts';
import { SERVING_LIMITS } from './serving-limits.ts';

const seen: { method: string; url: string; bytes: number }[] = [];
let server: RunningServer;
before(async () => {
  server = await openServer({
    fetch: async (request) => {
      const bytes = request.body === null ? 0 : (await request.arrayBuffer()).byteLength;
      seen.push({ method: request.method, url: request.url, bytes });
      return new Response('news', { headers: { 'content-security-policy': 'of the app' } });
    },
    ...{ host: '127.0.0.1', port: 0, largestBody: () => 1_000_000, onFault: () => {} },
    limits: { ...SERVING_LIMITS, lookEvery: 20 },
  });
});
after(() => server.stop(0));

const HOST = 'Host: localhost\r\nConnection: close\r\n';
const BOMB = gzipSync(Buffer.alloc(5_000_000)).toString('latin1');

/** What is sent, and the status of the answer; null: none, the connection is ended. */
const CASES: readonly [string, string, number | null][] = [
  ['a plain request', `GET / HTTP/1.1\r\n${HOST}\r\n`, 200],
  ['HTTP/1.0 with a host', 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n', 200],
  ['HTTP/1.0 without a host', 'GET / HTTP/1.0\r\n\r\n', 400],
  ['HTTP/1.1 without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n', 400],
  ['HTTP/2 with prior knowledge', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['HTTP/0.9', 'GET /\r\n\r\n', 400],
  ['the greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
  ['an absolute address of ours', `GET http://localhost/a HTTP/1.1\r\n${HOST}\r\n`, 200],
  ['an absolute address of others', `GET http://evil.example/ HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['an absolute address with a name', `GET http://a@localhost:1/ HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['an address of another scheme', `GET ftp://localhost/ HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['an asterisk', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['a way through', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n', null],
  [
    'a wish for a web socket',
    `GET / HTTP/1.1\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\n${HOST.replace('close', 'Upgrade, close')}\r\n`,
    200,
  ],
  [
    'a wish for HTTP/2',
    `GET / HTTP/1.1\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n${HOST.replace('close', 'Upgrade, HTTP2-Settings, close')}\r\n`,
    200,
  ],
  [
    'ranges by the hundred',
    `GET / HTTP/1.1\r\nRange: bytes=${'0-,'.repeat(500)}0-\r\n${HOST}\r\n`,
    200,
  ],
  [
    'an odd expectation',
    `POST / HTTP/1.1\r\nExpect: a-miracle\r\nContent-Length: 1\r\n${HOST}\r\n`,
    417,
  ],
  ['a very long address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`, 431],
  ['a very long cookie', `GET / HTTP/1.1\r\nCookie: ${'a=b;'.repeat(5000)}\r\n${HOST}\r\n`, 431],
  ['headers by the thousand', `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(5000)}${HOST}\r\n`, 431],
  ['parameters by the thousand', `GET /?${'a=b&'.repeat(3500)} HTTP/1.1\r\n${HOST}\r\n`, 200],
  ['a path with dots', `GET /a/../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`, 200],
  ['a path with a backslash', `GET /a\\..\\b HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['a path of bytes', `GET /\xff\xfe HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['a header without a name', `GET / HTTP/1.1\r\n: x\r\n${HOST}\r\n`, 400],
  ['a header folded', `GET / HTTP/1.1\r\nA: x\r\n y\r\n${HOST}\r\n`, 400],
  ['line feeds alone', 'GET / HTTP/1.1\nHost: localhost\n\n', 400],
  [
    'two lengths',
    `POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n${HOST}\r\nxx`,
    400,
  ],
  [
    'a length and pieces',
    `POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n${HOST}\r\n0\r\n\r\nEVIL`,
    400,
  ],
  ['a negative length', `POST / HTTP/1.1\r\nContent-Length: -1\r\n${HOST}\r\n`, 400],
  ['pieces of no size', `POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n${HOST}\r\nzz\r\n`, 400],
  [
    'pieces with long notes',
    `POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n${HOST}\r\n1;${'a'.repeat(20_000)}\r\nx\r\n`,
    413,
  ],
  ['a method that is none', `NEWS / HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['TRACE', `TRACE / HTTP/1.1\r\n${HOST}\r\n`, 200],
  [
    'a body that would unfold',
    `POST / HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: ${BOMB.length}\r\n${HOST}\r\n${BOMB}`,
    200,
  ],
];

for (const [what, text, status] of CASES) {
  test(`${what} is answered by ${status ?? 'the end of the connection'}`, async () => {
    const { ended } = await rawConnection(server.port, text);
    const answer = await ended;
    const got = /^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? null;
    assert.equal(got === null ? null : Number(got), status, answer.slice(0, 300));
    if (status === null) return;
    assert.match(answer, /\r\ncontent-security-policy: /i);
    assert.equal(answer.match(/^HTTP\/1\.1 \d/gm)?.length, 1, 'there is one answer');
  });
}

test('what is squeezed in a body stays as it came', () => {
  assert.equal(seen.find(({ bytes }) => bytes > 100)?.bytes, BOMB.length);
  assert.ok(seen.every(({ url }) => new URL(url).host === 'localhost'));
});

test('a client that asks first is told to go on, and its body is taken', async () => {
  const head = `POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n${HOST}\r\n`;
  const asking = await rawConnection(server.port, head);
  await asking.until('HTTP/1.1 100 Continue\r\n\r\n');
  asking.send('12345');
  assert.match(await asking.ended, /HTTP\/1\.1 200 OK\r\n/);
  assert.equal(seen.at(-1)?.bytes, 5);
});
