import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainRequest, rawConnection } from '../../../test/raw-connection.ts';
import { openServer } from './open-server.ts';
import { limitsHere, SERVING_LIMITS, type ServingLimits } from './serving-limits.ts';

const POLICY =
  /\r\ncontent-security-policy: default-src 'none'; base-uri 'none'; frame-ancestors 'none'\r\n/i;

/** Answers that a test holds back until it opens the gate. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

type Served = {
  readonly limits?: Partial<ServingLimits>;
  readonly fetch?: (request: Request) => Response | Promise<Response>;
};

async function serve(
  t: TestContext,
  { limits = {}, fetch = () => new Response('news') }: Served = {},
) {
  const faults: unknown[] = [];
  let begun = 0;
  const server = await openServer({
    ...{ host: '127.0.0.1', port: 0, largestBody: () => 1000 },
    fetch: (request) => {
      begun += 1;
      return fetch(request);
    },
    onFault: (error) => faults.push(error),
    limits: { ...SERVING_LIMITS, lookEvery: 20, ...limits },
  });
  t.after(() => server.stop(0));
  const ask = async (path = '/', init: RequestInit = {}) => {
    const answer = await globalThis.fetch(`http://127.0.0.1:${server.port}${path}`, init);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  /** Once so many requests are with the app. */
  const haveBegun = (count: number) => untilSo(() => begun >= count);
  return { ...server, ask, faults, haveBegun };
}

/** Not by the clock: a busy machine takes its time. */
async function untilSo(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}

async function openMany(port: number, count: number, text: string) {
  return Promise.all(Array.from({ length: count }, () => rawConnection(port, text)));
}

test('clients who never finish their request do not keep readers out, however many there are', async (t) => {
  const { port, ask } = await serve(t, { limits: { connections: 20 } });
  const halves = await openMany(port, 60, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  assert.equal((await ask()).text, 'news');
  const open = () => halves.filter(({ socket }) => !socket.destroyed).length;
  await untilSo(() => open() < 20);
  assert.ok(open() > 10, `${open()} are held`);
});

test('where all connections are at work, one more is refused and none of them is ended', async (t) => {
  const { opened, open } = gate();
  const { port, haveBegun } = await serve(t, {
    limits: { connections: 3 },
    fetch: () => opened.then(() => new Response('late news')),
  });
  const busy = await openMany(port, 3, plainRequest());
  await haveBegun(3);
  const refused = await rawConnection(port, plainRequest());
  assert.equal(await refused.ended, '');
  open();
  for (const { until } of busy) await until('late news');
});

test('a head that does not come in time is told so and ended', async (t) => {
  const { port } = await serve(t, { limits: { head: 60 } });
  const { ended } = await rawConnection(port, 'GET / HTTP/1.1\r\nHost: loc');
  const answer = await ended;
  assert.match(answer, /^HTTP\/1\.1 408 Request Timeout\r\n/);
  assert.match(answer, POLICY);
});

test('a body that comes too slowly ends its connection; one that keeps the pace does not', async (t) => {
  // Far enough apart that a machine which stands still for a second changes nothing.
  const limits = { patience: 1500, pace: 100 };
  const { port } = await serve(t, {
    limits,
    fetch: async (request) => new Response(`${(await request.text()).length}`),
  });
  const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n';
  const slow = await rawConnection(port, head);
  const steady = await rawConnection(port, head);
  const drip = setInterval(() => slow.send('x'), 20);
  for (let sent = 0; sent < 1000; sent += 50) {
    steady.send('x'.repeat(50));
    await sleep(100);
  }
  assert.equal(await slow.ended, '');
  clearInterval(drip);
  assert.match(await steady.until('1000'), /^HTTP\/1\.1 200/);
});

const LARGE = 'news '.repeat(4_000_000);

test('an answer that nobody takes ends its connection; whoever takes it slowly gets all of it', async (t) => {
  const ended: string[] = [];
  const { port } = await serve(t, {
    limits: { patience: 3000, pace: 1e9 },
    fetch: ({ url }) => {
      const { pathname } = new URL(url);
      return new Response(inPieces(LARGE, () => ended.push(pathname)));
    },
  });
  const closing = ['Connection: close'];
  const idle = await rawConnection(port, plainRequest('/idle', closing));
  idle.socket.pause();
  const slow = await rawConnection(port, plainRequest('/slow', closing));
  for (let pauses = 0; pauses < 10; pauses += 1) {
    slow.socket.pause();
    await sleep(10);
    slow.socket.resume();
    await sleep(10);
  }
  assert.ok((await slow.ended).length > LARGE.length);
  await untilSo(() => ended.length > 0);
  assert.deepEqual(ended, ['/idle']);
  idle.socket.resume();
  assert.ok((await idle.ended).length < LARGE.length);
});

/** Takes what comes: whether the connection ends before all of it has come. */
function isCut(socket: Socket): Promise<boolean> {
  let taken = 0;
  return new Promise((resolve) => {
    socket.on('data', (some) => {
      taken += some.length;
      if (taken >= LARGE.length) resolve(false);
    });
    socket.once('close', () => resolve(true));
    socket.resume();
  });
}

/** As an export goes out: the next piece when there is room for it. */
function inPieces(text: string, onEnded: () => void): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(text);
  let at = 0;
  return new ReadableStream({
    pull: (to) => {
      to.enqueue(bytes.subarray(at, at + 100_000));
      at += 100_000;
      if (at >= bytes.length) to.close();
    },
    cancel: onEnded,
  });
}

test('answers that nobody takes hold only so much memory together', async (t) => {
  let ended = 0;
  // It never says that it is over, so that its end by force is heard of.
  const answer = () =>
    new ReadableStream({
      start: (to) => to.enqueue(Buffer.from(LARGE)),
      cancel: () => {
        ended += 1;
      },
    });
  const { port } = await serve(t, {
    limits: { answers: 2 * LARGE.length },
    fetch: () => new Response(answer()),
  });
  const idle = await openMany(port, 5, plainRequest());
  for (const { socket } of idle) socket.pause();
  await untilSo(() => ended >= 2);
  const cut = await Promise.all(idle.map(({ socket }) => isCut(socket)));
  assert.ok(cut.includes(false), 'some are left');
  assert.equal(cut.filter(Boolean).length, ended);
});

test('more requests than can be answered are refused at once, and taken again when there is room', async (t) => {
  const { opened, open } = gate();
  const { ask, haveBegun } = await serve(t, {
    limits: { reading: 3 },
    fetch: () => opened.then(() => new Response('late news')),
  });
  const underWay = [ask(), ask(), ask()];
  await haveBegun(3);
  const refused = await ask();
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get('retry-after'), '5');
  assert.match(refused.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  open();
  for (const { text } of await Promise.all(underWay)) assert.equal(text, 'late news');
  assert.equal((await ask()).status, 200);
});

test('who asks most cannot take all places, and what is read does not wait for what is sent', async (t) => {
  const { opened, open } = gate();
  const { ask, haveBegun } = await serve(t, {
    limits: { reading: 10, sending: 2, ofOne: 4 },
    fetch: ({ url }) =>
      url.endsWith('/slow') ? opened.then(() => new Response('late')) : new Response('news'),
  });
  const greedy = { headers: { cookie: 'session=1' } };
  const underWay = Array.from({ length: 4 }, () => ask('/slow', greedy));
  await haveBegun(4);
  assert.equal((await ask('/', greedy)).status, 503);
  assert.equal((await ask('/', { headers: { cookie: 'session=2' } })).status, 200);
  const sent = [1, 2].map((n) =>
    ask('/slow', { method: 'POST', body: 'x', headers: { authorization: `${n}` } }),
  );
  // The one that was answered is among them.
  await haveBegun(7);
  assert.equal((await ask('/', { method: 'POST', body: 'x' })).status, 503);
  assert.equal((await ask()).status, 200);
  open();
  const statuses = (await Promise.all([...underWay, ...sent])).map(({ status }) => status);
  assert.deepEqual(new Set(statuses), new Set([200]));
});

test('bodies under way are bounded together; one that does not tell its size counts as the largest', async (t) => {
  const { port, ask, haveBegun } = await serve(t, {
    limits: { bodies: 2500 },
    fetch: async (request) => new Response(`${(await request.text()).length}`),
  });
  const one = await rawConnection(
    port,
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n',
  );
  const two = await rawConnection(
    port,
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  await haveBegun(2);
  assert.equal((await ask('/', { method: 'POST', body: 'x'.repeat(600) })).status, 503);
  assert.equal((await ask('/', { method: 'POST', body: 'x'.repeat(400) })).text, '400');
  two.send('0\r\n\r\n');
  one.send('x'.repeat(1000));
  await Promise.all([one.until('1000'), two.until(/\r\n\r\n0$/)]);
  assert.equal((await ask('/', { method: 'POST', body: 'x'.repeat(900) })).text, '900');
});

test('some requests ahead on one connection are answered in their order, a flood of them ends it', async (t) => {
  const { port } = await serve(t, { fetch: ({ url }) => new Response(new URL(url).pathname) });
  const paths = Array.from({ length: 8 }, (_, n) => `/${n}/`);
  const some = await rawConnection(port, paths.map((path) => plainRequest(path)).join(''));
  const answers = await some.until('/7/');
  assert.deepEqual(answers.match(/\/\d\//g), paths);
  const flood = await rawConnection(port, plainRequest().repeat(5000));
  assert.ok((await flood.ended).split('news').length < 20);
});

test('when it stops, requests under way are finished, streams and idle clients are let go', async (t) => {
  const { opened, open } = gate();
  const server = await serve(t, {
    fetch: ({ url }) =>
      url.endsWith('/live')
        ? new Response(new ReadableStream({ start: (to) => to.enqueue(Buffer.from(':\n\n')) }), {
            headers: { 'content-type': 'text/event-stream' },
          })
        : opened.then(() => new Response('late news')),
  });
  const [idle, half, stream, busy] = await Promise.all([
    rawConnection(server.port),
    rawConnection(server.port, 'GET / HT'),
    rawConnection(server.port, plainRequest('/live')),
    rawConnection(server.port, plainRequest('/slow')),
  ]);
  await stream.until(':\n\n');
  await server.haveBegun(2);
  const stopped = server.stop(5000);
  await Promise.all([idle.ended, half.ended, stream.ended]);
  await assert.rejects(server.ask('/more'));
  open();
  assert.match(await busy.ended, /late news/);
  await stopped;
});

test('what does not finish when it stops is ended after the patience', async (t) => {
  const server = await serve(t, { fetch: () => new Promise<Response>(() => {}) });
  const busy = await rawConnection(server.port, plainRequest());
  await server.haveBegun(1);
  await server.stop(50);
  assert.equal(await busy.ended, '');
});

test('a fault that the app could not answer is told to the log, not to the client', async (t) => {
  const { ask, faults } = await serve(t, {
    fetch: () => {
      throw new Error('planted');
    },
  });
  const { status, text } = await ask();
  assert.deepEqual([status, text], [500, 'Hearsay has failed.\n']);
  assert.match(String(faults[0]), /planted/);
});

test('there are no more connections than files may be open', () => {
  assert.ok(limitsHere().connections >= 32);
  assert.ok(limitsHere({ ...SERVING_LIMITS, connections: 10 }).connections === 10);
});
