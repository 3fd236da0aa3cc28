import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';

const LIST = z.object({ articles: z.array(z.object({ id: z.number() })) });
const MARKED = z.object({ action: z.number().nullable(), count: z.number().nullable() });

async function withHarbourPost(t: Parameters<typeof apiClient>[0]) {
  const client = apiClient(t);
  const url = 'http://harbour-post.example/feeds/latest.xml';
  await client.ask('POST', '/subscriptions', { feeds: [{ url }] });
  await client.refreshed();
  return { client, ids: await idsOf(client, '') };
}

async function idsOf(client: ApiClient, query: string): Promise<number[]> {
  const list = await client.read(LIST, client.ask('GET', `/articles?limit=200${query}`));
  return list.articles.map(({ id }) => id);
}

test('articles are marked read and unread, and one action is taken back whole', async (t) => {
  const { client, ids } = await withHarbourPost(t);
  const some = ids.slice(0, 3);
  const mark = (mark: string, articles: readonly number[]) =>
    client.read(MARKED, client.ask('POST', '/marks', { mark, articles }));
  const unread = () => idsOf(client, '&only=unread');

  const { action, count } = await mark('read', [...some, 5]);
  assert.equal(count, 3);
  assert.deepEqual(await unread(), ids.slice(3));
  assert.deepEqual(await mark('unread', some.slice(0, 1)), { action: null, count: null });
  assert.equal((await unread()).length, ids.length - 2);
  assert.deepEqual((await client.ask('POST', '/marks/undo', { action })).body, { count: 2 });
  assert.deepEqual(await unread(), ids);
  assert.deepEqual((await client.ask('POST', '/marks/undo', { action })).body, { count: 0 });
});

test('articles are saved, and saved no longer', async (t) => {
  const { client, ids } = await withHarbourPost(t);
  const articles = ids.slice(1, 3);
  await client.ask('POST', '/marks', { mark: 'saved', articles });
  assert.deepEqual(await idsOf(client, '&only=saved'), articles);
  await client.ask('POST', '/marks', { mark: 'not saved', articles: articles.slice(1) });
  assert.deepEqual(await idsOf(client, '&only=saved'), articles.slice(0, 1));
});

test('a list is marked read up to what was seen of it', async (t) => {
  const { client, ids } = await withHarbourPost(t);
  const upTo = ids[2];
  const marked = await client.read(MARKED, client.ask('POST', '/marks/all-read', { upTo }));
  assert.equal(marked.count, ids.length - 2);
  assert.deepEqual(await idsOf(client, '&only=unread'), ids.slice(0, 2));
  const elsewhere = { upTo: ids[0], folder: 'Elsewhere' };
  const none = await client.read(MARKED, client.ask('POST', '/marks/all-read', elsewhere));
  assert.equal(none.count, 0);
  for (const body of [{}, { upTo: '5' }, { upTo: ids[0], outlet: -1 }, { upTo: 5, reader: 2 }]) {
    assert.equal((await client.ask('POST', '/marks/all-read', body)).status, 400);
  }
});

test('what is unread is counted by feed, of the last thirty days if nothing else is said', async (t) => {
  const { client, ids } = await withHarbourPost(t);
  const COUNTS = z.object({
    since: z.string(),
    feeds: z.array(z.object({ feedId: z.number(), count: z.number() })),
  });
  const usual = await client.read(COUNTS, client.ask('GET', '/unread'));
  assert.equal(usual.since, new Date(FRIDAY_EVENING - 30 * 24 * 3600_000).toISOString());
  assert.deepEqual(
    usual.feeds.map(({ count }) => count),
    [ids.length],
  );
  await client.ask('POST', '/marks', { mark: 'read', articles: ids.slice(0, 2) });
  const later = await client.read(COUNTS, client.ask('GET', '/unread?since=2025-01-01T00:00:00Z'));
  assert.deepEqual(
    later.feeds.map(({ count }) => count),
    [ids.length - 2],
  );
  const future = await client.read(COUNTS, client.ask('GET', '/unread?since=9999-12-31T23:59:59Z'));
  assert.deepEqual(future.feeds, []);
  for (const since of ['yesterday', '2025-02-30T00:00:00Z', '1764000000000', '', '2025-01-01']) {
    assert.equal((await client.ask('GET', `/unread?since=${since}`)).status, 400, since);
  }
});
