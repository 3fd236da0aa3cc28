import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';

const REPORT = z.object({
  kind: z.string(),
  added: z.number(),
  known: z.number(),
  failed: z.array(z.object({ name: z.string(), reason: z.string() })),
});
const BYTES = 'application/octet-stream';

const upload = (
  client: ApiClient,
  query: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = BYTES,
) => client.send(`/import?${query}`, { method: 'POST', body, headers: { 'content-type': type } });

const TEXT = `Fog keeps the morning ferry in port

By Ana Reyes

${'The first ferry did not leave until eleven, the harbour master said.\n\n'.repeat(6)}`;

test('a file goes in once, and what cannot be read is listed with its reason', async (t) => {
  const client = apiClient(t);
  const report = async (query: string, body: string | Uint8Array<ArrayBuffer>) =>
    REPORT.parse((await upload(client, query, body)).body);
  const first = await report('name=ferry.txt', TEXT);
  assert.deepEqual([first.kind, first.added, first.known, first.failed], ['articles', 1, 0, []]);
  const again = await report('name=other%20name.txt', TEXT);
  assert.deepEqual([again.added, again.known], [0, 1]);
  const broken = await report('name=a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0, 0, 0, 0, 1, 2]));
  assert.equal(broken.added, 0);
  assert.equal(broken.failed[0]?.name, 'a.jpg');
  const empty = await report('name=empty.txt', '');
  assert.deepEqual([empty.added, empty.failed.length], [0, 1]);
  const COUNTS = z.object({ articles: z.number(), feeds: z.number() });
  const counts = await client.read(COUNTS, client.ask('GET', '/library'));
  assert.deepEqual(counts, { articles: 1, feeds: 0 });
});

test('a list of feeds that is imported is subscribed to', async (t) => {
  const client = apiClient(t);
  const opml =
    '<opml version="2.0"><body><outline type="rss" xmlUrl="http://harbour-post.example/feeds/latest.xml"/></body></opml>';
  const { kind, added } = REPORT.parse((await upload(client, 'name=feeds.opml', opml)).body);
  assert.deepEqual([kind, added], ['subscriptions', 1]);
});

test('a file has a name and comes as bytes', async (t) => {
  const client = apiClient(t);
  for (const query of ['', 'name=', 'name=a&name=b', 'name=a%0Ab', 'name=a&folder=b']) {
    assert.equal((await upload(client, query, TEXT)).status, 400, query);
  }
  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json']) {
    assert.equal((await upload(client, 'name=a', TEXT, type)).status, 415, type);
  }
});

test('settings are shown and changed one by one, and nothing else is set', async (t) => {
  const client = apiClient(t);
  const change = (body: unknown) => client.ask('PATCH', '/settings', body);
  const SETTINGS = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
  const usual = await client.read(SETTINGS, client.ask('GET', '/settings'));
  const wanted = {
    theme: 'sepia',
    language: 'en',
    textSize: 'largest',
    typeface: 'sans',
    pageLength: 120,
    zone: 'Asia/Tokyo',
    clock: '12',
    isReadOnOpening: false,
    marksStatements: false,
    foldsCopies: false,
    measure: 'wide',
    leading: 'tight',
    edges: 'justified',
    swipes: false,
  };
  for (const [name, value] of Object.entries(wanted)) {
    const now = await client.read(SETTINGS, change({ [name]: value }));
    assert.equal(now[name], value, name);
  }
  assert.deepEqual(await client.read(SETTINGS, client.ask('GET', '/settings')), {
    ...usual,
    ...wanted,
  });
  const back = await client.read(SETTINGS, change({ zone: null, isReadOnOpening: true }));
  assert.deepEqual(back, { ...usual, ...wanted, zone: usual.zone, isReadOnOpening: true });
  assert.deepEqual(await client.read(SETTINGS, change({})), back);
  for (const body of [
    { theme: 'blue' },
    { language: 'tlh' },
    { pageLength: 61 },
    { pageLength: '60' },
    { zone: 'Nowhere/Land' },
    { zone: '' },
    { clock: 24 },
    { isReadOnOpening: 'no' },
    { 'sample.anchor': '5' },
    { theme: null },
    [],
    null,
  ]) {
    assert.equal((await change(body)).status, 400, JSON.stringify(body));
  }
});

test('a probe hears from the library itself', async (t) => {
  const { ask, desk } = apiClient(t);
  const now = new Date(FRIDAY_EVENING).toISOString();
  assert.deepEqual((await ask('GET', '/health')).body, { status: 'ok', now });
  await desk.store.close();
  assert.equal((await ask('GET', '/health')).status, 500);
});
