import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageClient } from '../../test/page-client.ts';
import { ROUTES } from './security/routes/route-table.ts';

const client = pageClient(
  {},
  {
    progress: () => {
      throw new Error('<b>planted</b>');
    },
  },
);
after(client.close);

const PAGES = ['/search', '/settings', '/help', '/add', '/packs/europe', '/opml'];

test('every answer carries the policy that keeps strangers out, refusals and faults too', async () => {
  const answers = await Promise.all([
    ...PAGES.map((path) => client.get(path)),
    client.get('/nowhere'),
    client.get('/subscriptions'),
    client.get('/', { host: 'evil.example' }),
    client.post('/marks/read', {}, { 'sec-fetch-site': 'cross-site' }),
    client.post('/settings', { theme: 'x'.repeat(2_000_000) }, { 'content-length': '2000000' }),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 200, 404, 500, 421, 403, 413],
  );
  for (const { headers } of answers) {
    assert.match(
      headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self';/,
    );
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
  }
});

test('a name that is not ours is not answered, however it is spelled', async () => {
  const cases: [string, number][] = [
    ['localhost:8484', 200],
    ['127.0.0.1', 200],
    ['[::1]:8484', 200],
    ['LOCALHOST', 200],
    ['localhost.', 200],
    ['hearsay.localhost', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['notlocalhost', 421],
    ['192.168.1.7:8484', 421],
    ['localhost@evil.example', 421],
    ['evil.example/localhost', 421],
    ['', 421],
  ];
  for (const [host, status] of cases) {
    assert.equal((await client.get('/help', { host })).status, status, host);
  }
});

/** What charges and hubs send, before the guard of the pages: what each carries is all the proof there is, tried where it is made. */
const BEFORE_PAGES = /^\/(?:payment\/stripe|hub(?:\/:token)?)$/;

test('no form is taken that did not come from our own pages', async () => {
  // Mail programs, hubs and what charges send some from elsewhere; the table says so, and each is tried where it is made.
  const routes = ROUTES.filter(
    ({ method, path, fromAnywhere }) =>
      method === 'POST' &&
      !path.startsWith('/api/') &&
      !BEFORE_PAGES.test(path) &&
      fromAnywhere === undefined,
  );
  assert.ok(routes.length >= 15);
  const strange: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    {},
  ];
  for (const { path, proof } of routes) {
    // Programs say nothing of where they come from; pages of other sites cannot but say it.
    const tried = proof === undefined ? strange : strange.slice(0, -1);
    for (const headers of tried) {
      const answer = await client.app.request(path.replace(':id', '1').replace(':name', 'europe'), {
        method: 'POST',
        headers,
      });
      assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`);
    }
  }
});

test('over plain http a matching Origin is enough', async () => {
  const headers = { origin: 'http://localhost', host: 'localhost' };
  const answer = await client.app.request('/marks/undo', { method: 'POST', headers });
  assert.equal(answer.status, 303);
});

test('a fault of ours is logged, and the reader gets its reference but not its words', async () => {
  const page = await client.get('/subscriptions');
  assert.equal(page.status, 500);
  assert.match(page.text, /the log says more under <code>[\da-f]{8}<\/code>/);
  assert.doesNotMatch(page.text, /planted/);
  assert.match(client.desk.logged.join(), /error: A page failed/);
});

test('styles and behaviours have addresses that browsers may keep for good', async () => {
  const page = await client.get('/help');
  const addresses = [
    ...page.attributes('link[rel="stylesheet"], link[rel$="preload"]', 'href'),
    ...page.attributes('script', 'src'),
  ];
  assert.ok(addresses.length > 1);
  for (const address of addresses) {
    const asset = await client.get(address);
    assert.equal(asset.status, 200, address);
    assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
    assert.match(
      asset.headers.get('content-type') ?? '',
      /^(?:text\/(?:css|javascript)|font\/woff2)/,
    );
    assert.doesNotMatch(asset.text, /: HTMLElement|import type/);
  }
});

test('no page carries a script or a style of its own', async () => {
  for (const path of PAGES.slice(0, -1)) {
    const { text } = await client.get(path);
    assert.doesNotMatch(text, /<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/, path);
  }
});
