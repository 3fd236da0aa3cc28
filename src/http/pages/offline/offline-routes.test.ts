import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { pageClient } from '../../../../test/page-client.ts';
import { PAPER } from './paper.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

test('the worker has its one address, is looked at anew each time, and may do nothing but fetch', async () => {
  const worker = await client.get('/sw.js');
  assert.equal(worker.status, 200);
  assert.match(worker.headers.get('content-type') ?? '', /^text\/javascript/);
  assert.equal(worker.headers.get('cache-control'), 'no-cache');
  const policy = worker.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; connect-src 'self'/);
  assert.doesNotMatch(policy, /unsafe|script-src/);
  // A worker that is no module: Firefox starts only such in every version that is used.
  assert.doesNotMatch(worker.text, /^(?:import|export)\b/m);
  assert.ok(worker.text.length < 25_000, String(worker.text.length));
});

test('the worker listens to what it must, and to nothing at its start from other origins', async () => {
  const heard: string[] = [];
  const self = { addEventListener: (name: string) => heard.push(name), location: { origin: 'x' } };
  runInNewContext((await client.get('/sw.js')).text, { self, AbortController });
  const pages = ['activate', 'fetch', 'install', 'message', 'sync'];
  assert.deepEqual(heard.sort(), [...pages, 'notificationclick', 'push'].sort());
});

test('all that a device needs to show pages without us is named, and is there', async () => {
  const house = JSON.parse((await client.get('/offline.json')).text);
  assert.deepEqual(house.pages.slice(0, 1), ['/']);
  assert.equal(house.reader, 1);
  assert.equal(house.readsOnOpening, true);
  assert.ok(house.words.waits.length > 10);
  const front = await client.get('/');
  const needed = [
    ...front.attributes('link[rel="stylesheet"], link[rel="preload"], link[rel$="icon"]', 'href'),
    ...front.attributes('script', 'src'),
  ];
  for (const path of needed) assert.ok(house.files.includes(path), path);
  for (const path of house.files) assert.equal((await client.get(path)).status, 200, path);
});

test('each page says, hidden, of when it is', async () => {
  for (const path of ['/', '/stories', '/offline']) {
    const page = await client.get(path);
    assert.match(
      page.words('#as-of[hidden]')[0] ?? '',
      /^As of \d\d:\d\d, Friday 21 November/,
      path,
    );
    assert.ok(page.text.includes(' id="as-of" hidden'), 'as ui/worker/kept-pages.ts looks for it');
  }
});

test('Hearsay can be installed: name, icons that are there, places to go to, and what is shared with it is looked for', async () => {
  const front = await client.get('/');
  const [path = ''] = front.attributes('link[rel="manifest"]', 'href');
  const answer = await client.get(path);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/manifest\+json/);
  const manifest = JSON.parse(answer.text);
  assert.equal(manifest.name, 'Hearsay');
  for (const { src, sizes } of manifest.icons) {
    const icon = await client.app.request(src);
    assert.equal(icon.status, 200, src);
    if (sizes === 'any') continue;
    // A PNG's width stands in its bytes 16 to 19.
    const bytes = Buffer.from(await icon.arrayBuffer());
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  for (const { url } of manifest.shortcuts) {
    assert.ok([200, 301, 302, 308].includes((await client.get(url)).status), url);
  }
  const { action, params } = manifest.share_target;
  const words = encodeURIComponent('Read this: https://harbour.example/news and more');
  const shared = await client.get(`${action}?${params.text}=${words}`, {
    'sec-fetch-site': 'cross-site',
  });
  const addresses = shared.attributes('input[name="address"]', 'value');
  assert.deepEqual([...new Set(addresses)], ['https://harbour.example/news']);
});

test('what is drawn round the pages has the paper’s colour', async () => {
  const tokens = readFileSync(
    new URL('../../../../ui/styles/00-tokens.css', import.meta.url),
    'utf8',
  );
  assert.match(tokens, new RegExp(`--paper: light-dark\\(${PAPER.light}, ${PAPER.dark}\\)`));
  assert.match(tokens, new RegExp(`--paper: ${PAPER.sepia};`));
  const front = await client.get('/');
  assert.deepEqual(front.attributes('meta[name="theme-color"]', 'content'), [
    PAPER.light,
    PAPER.dark,
  ]);
});

test('the settings say how much a device keeps, and where it cannot', async () => {
  const page = await client.get('/settings');
  assert.deepEqual(page.attributes('#offline input[type="radio"]', 'value'), [
    '0',
    '30',
    '60',
    '150',
    '300',
  ]);
  const [kept = ''] = page.attributes('[data-offline]', 'data-kept');
  for (const place of ['{done}', '{size}', '{at}']) assert.ok(kept.includes(place), place);
  assert.match(page.words('[data-part="impossible"][hidden]')[0] ?? '', /https/);
});
