import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Hono } from 'hono';
import { pageHeaders } from '../security/page-headers.ts';
import { squeezeAnswers } from './squeeze-answers.ts';
import { tagPages } from './tag-pages.ts';

const LONG = `<p>${'The ferry left at seven. '.repeat(100)}</p>`;
let news = LONG;

const app = new Hono();
app.use(squeezeAnswers(), tagPages(), pageHeaders());
app.get('/page', (context) => context.html(news));
app.get('/short', (context) => context.html('<p>Short.</p>'));
app.get('/style.css', (context) =>
  context.body(LONG, 200, { 'content-type': 'text/css', 'cache-control': 'public, immutable' }),
);
app.get('/picture', (context) => context.body(LONG, 200, { 'content-type': 'image/png' }));
app.get('/live', (context) => context.body(LONG, 200, { 'content-type': 'text/event-stream' }));
app.get('/entries', (context) => context.json([LONG]));
app.get('/fault', (context) => context.html(LONG, 500));
app.post('/page', (context) => context.html(LONG));

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test('a page goes out in the best coding that the browser takes, and says that others may get another', async () => {
  const cases: [string, string | null][] = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0', null],
    ['zstd', null],
    ['brother', null],
    ['', null],
  ];
  for (const [accepted, coding] of cases) {
    const answer = await get('/page', { 'accept-encoding': accepted });
    assert.equal(answer.headers.get('content-encoding'), coding, accepted);
    assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
    const sent = await bytes(answer);
    const read =
      coding === 'br' ? brotliDecompressSync(sent) : coding === 'gzip' ? gunzipSync(sent) : sent;
    assert.equal(read.toString(), LONG, accepted);
    if (coding !== null) assert.ok(sent.length < LONG.length / 5);
  }
});

test('what is short, no text, or a stream is left as it is', async () => {
  for (const path of ['/short', '/picture', '/live']) {
    const answer = await get(path, { 'accept-encoding': 'br' });
    assert.equal(answer.headers.get('content-encoding'), null, path);
    assert.match((await bytes(answer)).toString(), /^<p>/);
  }
});

test('what another site makes a browser ask for tells nothing by its length', async () => {
  for (const site of ['cross-site', 'same-site']) {
    const headers = { 'accept-encoding': 'br', 'sec-fetch-site': site };
    const answer = await get('/page', headers);
    assert.equal(answer.headers.get('content-encoding'), null);
    assert.equal((await bytes(answer)).length, LONG.length);
    const style = await get('/style.css', headers);
    assert.equal(style.headers.get('content-encoding'), 'br');
  }
});

test('a program on this machine gets its JSON as it is; whoever asks by a proxy, from elsewhere or for pages does not', async () => {
  const ask = async (url: string, from: string, more: Record<string, string> = {}) => {
    const headers = { 'accept-encoding': 'gzip', ...more };
    const env = { incoming: { socket: { remoteAddress: from } } };
    const answer = await app.request(url, { headers }, env);
    assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
    return answer.headers.get('content-encoding');
  };
  assert.equal(await ask('http://127.0.0.1:8484/entries', '127.0.0.1'), null);
  assert.equal(await ask('http://localhost/entries', '::ffff:127.0.0.1'), null);
  assert.equal(await ask('http://127.0.0.1/entries', '192.0.2.7'), 'gzip');
  assert.equal(await ask('http://news.example/entries', '127.0.0.1'), 'gzip');
  const forwarded = { 'x-forwarded-for': '192.0.2.7' };
  assert.equal(await ask('http://127.0.0.1/entries', '127.0.0.1', forwarded), 'gzip');
  assert.equal(await ask('http://127.0.0.1/page', '127.0.0.1'), 'gzip');
});

test('a style sheet is squeezed once and is the same to everybody', async () => {
  const one = await bytes(await get('/style.css', { 'accept-encoding': 'br' }));
  const two = await bytes(await get('/style.css', { 'accept-encoding': 'br, gzip' }));
  assert.deepEqual(one, two);
  assert.equal(brotliDecompressSync(two).toString(), LONG);
  const zipped = await bytes(await get('/style.css', { 'accept-encoding': 'gzip' }));
  assert.equal(gunzipSync(zipped).toString(), LONG);
});

test('a browser that has the page is told so without it, until the news changes', async () => {
  const first = await get('/page', { 'accept-encoding': 'br' });
  const tag = first.headers.get('etag') ?? '';
  assert.match(tag, /^W\/"[\w-]{20}"$/);
  const again = await get('/page', { 'if-none-match': `"x", ${tag}`, 'accept-encoding': 'br' });
  assert.equal(again.status, 304);
  assert.equal((await bytes(again)).length, 0);
  assert.equal(again.headers.get('etag'), tag);
  assert.equal(again.headers.get('cache-control'), 'private, no-cache');
  assert.match(again.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  news = `${LONG}<p>It came back.</p>`;
  const changed = await get('/page', { 'if-none-match': tag });
  assert.equal(changed.status, 200);
  assert.match(await changed.text(), /It came back/);
});

test('the minute at which a page is made makes it no other page', async () => {
  const made = (time: string) =>
    `${LONG}<p class="as-of" id="as-of" hidden role="status">As of ${time}.</p>`;
  news = made('07:40');
  const first = await get('/page');
  news = made('07:41');
  const again = await get('/page', { 'if-none-match': first.headers.get('etag') ?? '' });
  assert.equal(again.status, 304);
});

test('faults and answers to forms have no tag, and private pages are in no shared cache', async () => {
  for (const answer of [await get('/fault'), await app.request('/page', { method: 'POST' })]) {
    assert.equal(answer.headers.get('etag'), null);
    assert.equal(answer.headers.get('cache-control'), 'private, no-cache');
  }
});

test('whatever a browser says of its codings, it gets the page', async () => {
  const said = fc.string({ unit: fc.constantFrom(...'br,gzip;q=01. *') });
  await fc.assert(
    fc.asyncProperty(said, async (accepted) => {
      const answer = await get('/page', { 'accept-encoding': accepted });
      const sent = await bytes(answer);
      const coding = answer.headers.get('content-encoding');
      const read =
        coding === 'br' ? brotliDecompressSync(sent) : coding === 'gzip' ? gunzipSync(sent) : sent;
      assert.equal(read.toString(), news);
    }),
    { numRuns: 50 },
  );
});
