import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';

const FEED = 'http://harbour-post.example/feeds/latest.xml';
const SUBSCRIBED = z.object({ feedIds: z.array(z.number()), added: z.number() });
const LIST = z.object({
  subscriptions: z.array(
    z.object({
      feedId: z.number(),
      url: z.string(),
      title: z.string(),
      folder: z.string().nullable(),
      health: z.object({
        lastFetchedAt: z.string().nullable(),
        failingSince: z.string().nullable(),
        failureCount: z.number(),
        trouble: z.string().nullable(),
      }),
    }),
  ),
});

const subscribe = (client: ApiClient, ...feeds: object[]) =>
  client.read(SUBSCRIBED, client.ask('POST', '/subscriptions', { feeds }));
const list = async (client: ApiClient) =>
  (await client.read(LIST, client.ask('GET', '/subscriptions'))).subscriptions;

test('a reader subscribes, and sees how the feeds are doing', async (t) => {
  const client = apiClient(t);
  const gone = 'https://nowhere.example/feed';
  const { feedIds, added } = await subscribe(
    client,
    { url: FEED, folder: 'Coast', title: null },
    { url: gone, title: 'Nowhere' },
  );
  assert.deepEqual([feedIds.length, added], [2, 2]);
  await client.refreshed();
  const [nowhere, harbour] = await list(client);
  assert.deepEqual([nowhere?.title, nowhere?.folder], ['Nowhere', null]);
  assert.equal(nowhere?.health.failureCount, 1);
  assert.match(nowhere?.health.trouble ?? '', /no such host/);
  assert.deepEqual([harbour?.folder, harbour?.health.failureCount], ['Coast', 0]);
  assert.deepEqual(harbour?.health.trouble, null);
  assert.equal((await subscribe(client, { url: FEED, folder: 'Elsewhere' })).added, 0);
  assert.equal((await list(client))[1]?.folder, 'Coast');
});

test('a subscription is renamed or moved, one without the other', async (t) => {
  const client = apiClient(t);
  const { feedIds } = await subscribe(client, { url: FEED, title: 'The Post', folder: 'Coast' });
  const path = `/subscriptions/${feedIds[0]}`;
  const SHAPE = z.object({ title: z.string(), folder: z.string().nullable() });
  const change = async (body: object) => SHAPE.parse((await client.ask('PATCH', path, body)).body);
  await client.refreshed();
  const { title } = SHAPE.parse((await client.ask('GET', path)).body);
  assert.deepEqual(await change({ title: ' Mine ' }), { title: 'Mine', folder: 'Coast' });
  assert.deepEqual(await change({ folder: 'Hills' }), { title: 'Mine', folder: 'Hills' });
  assert.deepEqual(await change({ title: null, folder: null }), { title, folder: null });
  for (const body of [
    {},
    { title: '' },
    { folder: 'a\tb' },
    { titel: 'x' },
    { url: FEED },
    [],
    null,
  ]) {
    assert.equal((await client.ask('PATCH', path, body)).status, 400, JSON.stringify(body));
  }
});

test('a subscription taken away comes back as it was', async (t) => {
  const client = apiClient(t);
  const { feedIds } = await subscribe(client, { url: FEED, folder: 'Coast' });
  const path = `/subscriptions/${feedIds[0]}`;
  assert.equal((await client.ask('DELETE', path)).status, 200);
  assert.deepEqual(await list(client), []);
  assert.equal((await client.ask('DELETE', path)).status, 404);
  assert.equal((await client.ask('GET', path)).status, 404);
  assert.equal((await client.ask('PATCH', path, { title: 'x' })).status, 404);
  assert.equal((await client.ask('POST', `${path}/restore`)).status, 200);
  assert.equal((await list(client))[0]?.folder, 'Coast');
  assert.equal((await client.ask('POST', '/subscriptions/99/restore')).status, 404);
});

test('only addresses of the web can be subscribed to', async (t) => {
  const { ask } = apiClient(t);
  for (const url of [
    'harbour-post.example',
    '/etc/passwd',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/xml,<rss/>',
    'ftp://a.example/',
    'http://',
    '',
    `https://a.example/${'a'.repeat(4000)}`,
    5,
    null,
  ]) {
    const { status } = await ask('POST', '/subscriptions', { feeds: [{ url }] });
    assert.equal(status, 400, String(url).slice(0, 50));
  }
  for (const more of [{ country: 'ireland' }, { language: '<b>' }, { title: 'a\nb' }, { x: 1 }]) {
    const { status } = await ask('POST', '/subscriptions', { feeds: [{ url: FEED, ...more }] });
    assert.equal(status, 400, JSON.stringify(more));
  }
  assert.equal((await ask('POST', '/subscriptions', { feeds: [] })).status, 400);
});

test('the feeds behind an address are found, or what is there instead is said', async (t) => {
  const client = apiClient(t);
  const FOUND = z.object({ feeds: z.array(z.object({ url: z.string(), entryCount: z.number() })) });
  const call = client.ask('POST', '/feed-search', { address: 'http://harbour-post.example/' });
  const { feeds } = await client.read(FOUND, call);
  assert.ok(feeds.some(({ url }) => url === FEED));
  assert.deepEqual(await list(client), []);
  const none = await client.ask('POST', '/feed-search', { address: 'nowhere.example' });
  assert.equal(none.status, 422);
  assert.match(JSON.stringify(none.body), /no_feeds/);
  for (const address of ['', ' ', 'a\nb', 'a'.repeat(2001), 7]) {
    assert.equal((await client.ask('POST', '/feed-search', { address })).status, 400);
  }
});
