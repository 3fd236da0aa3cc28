import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { after, before, test } from 'node:test';
import tls from 'node:tls';
import type { PageAnswer } from '../model/fetch-page.ts';
import { type Loopback, listen, portOf, started } from './loopback.ts';
import type { NetConfig } from './net-config.ts';
import { openNet } from './open-net.ts';

const heads: string[] = [];
let server: Loopback;

before(async () => {
  server = await listen('127.0.0.1', (socket, { path, head }) => {
    heads.push(head);
    if (path === '/silent') return;
    const moved =
      path === '/moved' ? 'HTTP/1.1 301 M\r\nlocation: /here\r\n' : 'HTTP/1.1 200 OK\r\n';
    socket.write(`${moved}content-length: 2\r\n\r\nok`);
  });
});

after(() => server.close());

const settings: NetConfig = {
  allowPrivate: ['127.0.0.1', 'localhost'],
  builtInHosts: new Map(),
  userAgent: 'Hearsay/0 (+https://hearsay.example)',
  clock: () => 0,
  minGap: 0,
  deadline: 2000,
};

async function once(config: Partial<NetConfig>, url: string, more = {}): Promise<PageAnswer> {
  const net = openNet({ ...settings, ...config });
  try {
    return await net.fetchPage({ url, ...more });
  } finally {
    await net.close();
  }
}

function summary(answer: PageAnswer): string {
  return answer.kind === 'failed' ? answer.cause : answer.kind;
}

test('what we hold is told to the server, and who we are', async () => {
  heads.length = 0;
  const held = { etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 12:00:00 GMT', accept: 'text/html' };
  await once({}, `http://127.0.0.1:${server.port}/`, held);
  const lines = new Set(heads[0]?.toLowerCase().split('\r\n'));
  const sent = [
    'if-none-match: "v1"',
    'if-modified-since: sun, 01 mar 2026 12:00:00 gmt',
    'accept: text/html',
  ];
  for (const line of [...sent, 'user-agent: hearsay/0 (+https://hearsay.example)']) {
    assert.ok(lines.has(line), line);
  }
});

test('a stored validator that no header can carry is left out', async () => {
  heads.length = 0;
  for (const etag of ['"a"\r\nx-evil: 1', '"→"', '', 'x'.repeat(2000)]) {
    assert.equal(summary(await once({}, `http://127.0.0.1:${server.port}/`, { etag })), 'changed');
  }
  assert.ok(!heads.join().includes('if-none-match') && !heads.join().includes('evil'));
});

test('a built-in name is served by our own listener, by http and for that name only', async () => {
  const names = new Map([['the-courier.example', { port: server.port }]]);
  const config = { allowPrivate: [], builtInHosts: names };
  const moved = await once(config, 'http://the-courier.example/moved');
  assert.equal(summary(moved), 'changed');
  assert.equal(moved.kind === 'changed' && moved.movedTo, 'http://the-courier.example/here');
  const others = [
    'https://the-courier.example/',
    'http://sub.the-courier.example/',
    'http://the-courier.example:81/',
  ];
  for (const url of others) assert.equal(summary(await once(config, url)), 'no such host', url);
  assert.equal(summary(await once(config, `http://127.0.0.1:${server.port}/`)), 'refused address');
});

test('a page is cancelled at once, on its way or in its turn', async () => {
  const net = openNet({ ...settings, perHostConnections: 1, deadline: 60_000 });
  const cancel = new AbortController();
  const url = `http://127.0.0.1:${server.port}/silent`;
  const asked = [1, 2, 3].map(() => net.fetchPage({ url, signal: cancel.signal }));
  setTimeout(() => cancel.abort(), 30);
  const startedAt = performance.now();
  assert.deepEqual((await Promise.all(asked)).map(summary), [
    'cancelled',
    'cancelled',
    'cancelled',
  ]);
  assert.ok(performance.now() - startedAt < 30_000);
  assert.equal(summary(await net.fetchPage({ url, signal: cancel.signal })), 'cancelled');
  assert.equal(summary(await net.fetchPage({ url: url.replace('silent', 'x') })), 'changed');
  await net.close();
});

test('closing cancels what is under way and what comes after', async () => {
  const net = openNet(settings);
  const url = `http://127.0.0.1:${server.port}/silent`;
  const asked = net.fetchPage({ url });
  setTimeout(() => net.close(), 30);
  assert.equal(summary(await asked), 'cancelled');
  assert.equal(summary(await net.fetchPage({ url })), 'cancelled');
});

test('a port where nobody listens and a name that nobody has are told apart', async () => {
  const gone = await listen('127.0.0.1', () => {});
  gone.close();
  const closed = await once({}, `http://127.0.0.1:${gone.port}/`);
  assert.equal(summary(closed), 'no connection');
  const nobody = await once({}, 'http://nobody.invalid/feed?token=s3cret');
  assert.equal(summary(nobody), 'no such host');
  const message = nobody.kind === 'failed' ? nobody.message : '';
  assert.match(message, /nobody\.invalid.*spelling/);
  assert.ok(!message.includes('s3cret'));
});

test('a name server that does not answer costs no more than the deadline', async () => {
  const startedAt = performance.now();
  const answer = await once({ lookup: () => {}, deadline: 200 }, 'http://news.example/');
  assert.equal(summary(answer), 'timed out');
  assert.ok(performance.now() - startedAt < 20_000);
});

test('proxies named in the environment are not used', async () => {
  const proxy = await listen('127.0.0.1', (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nproxied'));
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY'];
  for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`;
  await once({}, `http://127.0.0.1:${server.port}/`);
  for (const name of names) delete process.env[name];
  assert.equal(proxy.reached(), 0);
  proxy.close();
});

test('a certificate that cannot be trusted is refused, a trusted one is not', async () => {
  const pem = readFileSync(new URL('fixtures/localhost.pem', import.meta.url), 'utf8');
  const secure = createServer({ key: pem, cert: pem }, (_request, response) => response.end('ok'));
  await started(secure, '127.0.0.1');
  const at = (host: string) => `https://${host}:${portOf(secure)}/`;
  assert.equal(summary(await once({}, at('localhost'))), 'bad certificate');

  const trusted = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...trusted, pem.slice(pem.indexOf('-----BEGIN CERTIFICATE'))]);
  assert.equal(summary(await once({}, at('localhost'))), 'changed');
  const other = { allowPrivate: ['other.example'] };
  const lookup: NetConfig['lookup'] = (_host, _options, callback) =>
    callback(null, [{ address: '127.0.0.1', family: 4 }]);
  assert.equal(summary(await once({ ...other, lookup }, at('other.example'))), 'bad certificate');
  tls.setDefaultCACertificates(trusted);

  const plain = await listen(
    '127.0.0.1',
    () => {},
    (socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'),
  );
  assert.equal(summary(await once({}, `https://127.0.0.1:${plain.port}/`)), 'no connection');
  plain.close();
  secure.close();
  secure.closeAllConnections();
});

test('a configuration that cannot be read stops the start', () => {
  assert.throws(() => openNet({ ...settings, allowPrivate: ['http://nas/'] }), /CIDR/);
});
