import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { apiClient } from '../../../../test/api-client.ts';

const SUBSCRIBED = z.object({ feedIds: z.array(z.number()), added: z.number() });
const LIST = z.object({ subscriptions: z.array(z.object({ feedId: z.number() })) });
const ARTICLES = z.object({ articles: z.array(z.unknown()) });

test('starter packs are listed, shown and subscribed to', async (t) => {
  const client = apiClient(t);
  const PACKS = z.object({ packs: z.array(z.object({ name: z.string(), kind: z.string() })) });
  const { packs } = await client.read(PACKS, client.ask('GET', '/packs'));
  assert.ok(packs.length >= 20);
  const FEEDS = z.object({ feeds: z.array(z.object({ url: z.string() })) });
  for (const { name } of packs) {
    const { feeds } = await client.read(FEEDS, client.ask('GET', `/packs/${name}`));
    assert.ok(feeds.length > 0, name);
  }
  const { feeds } = await client.read(FEEDS, client.ask('GET', '/packs/oceania'));
  const all = await client.read(SUBSCRIBED, client.ask('POST', '/packs/oceania/subscribe'));
  assert.equal(all.added, feeds.length);
  const again = client.ask('POST', '/subscriptions', { feeds: feeds.slice(0, 2) });
  assert.equal((await client.read(SUBSCRIBED, again)).added, 0);
});

test('a pack that is not there is not found, and no name leads out of the packs', async (t) => {
  const { ask } = apiClient(t);
  assert.equal((await ask('GET', '/packs/atlantis')).status, 404);
  assert.equal((await ask('POST', '/packs/atlantis/subscribe')).status, 404);
  assert.equal((await ask('GET', '/packs/constructor')).status, 404);
  for (const name of [
    '..%2fpackage',
    'EUROPE',
    '__proto__',
    'europe.opml',
    'a%00',
    'a'.repeat(61),
  ]) {
    assert.equal((await ask('GET', `/packs/${name}`)).status, 400, name);
  }
});

test('the sample edition is followed, read without a network, and left', async (t) => {
  const client = apiClient(t);
  const { added } = await client.read(SUBSCRIBED, client.ask('POST', '/sample-edition'));
  assert.ok(added >= 10);
  await client.refreshed();
  const { articles } = await client.read(ARTICLES, client.ask('GET', '/articles?limit=200'));
  assert.ok(articles.length >= 80);
  assert.deepEqual((await client.ask('DELETE', '/sample-edition')).body, { removed: added });
  assert.deepEqual((await client.ask('DELETE', '/sample-edition')).body, { removed: 0 });
  assert.deepEqual(await client.read(LIST, client.ask('GET', '/subscriptions')), {
    subscriptions: [],
  });
});

test('a refresh is asked for, of some feeds or all, and tells how it goes', async (t) => {
  const client = apiClient(t);
  const url = 'http://harbour-post.example/feeds/latest.xml';
  const subscribed = client.ask('POST', '/subscriptions', { feeds: [{ url }] });
  const { feedIds } = await client.read(SUBSCRIBED, subscribed);
  await client.refreshed();
  const PROGRESS = z.object({
    isRunning: z.boolean(),
    done: z.number(),
    total: z.number(),
    added: z.number(),
    startedAt: z.string().nullable(),
  });
  const after = await client.read(PROGRESS, client.ask('GET', '/refresh'));
  assert.deepEqual([after.isRunning, after.done, after.total], [false, 1, 1]);
  assert.ok(after.added > 3);
  for (const body of [undefined, {}, { feeds: feedIds }, { feeds: [987_654_321] }]) {
    const asked = client.desk.asked.length;
    const { isRunning } = await client.read(PROGRESS, client.ask('POST', '/refresh', body));
    assert.equal(isRunning, true);
    await client.refreshed();
    const isKnown = body?.feeds?.[0] !== 987_654_321;
    assert.equal(client.desk.asked.slice(asked).includes(url), isKnown, JSON.stringify(body));
  }
  for (const body of [{ feeds: [] }, { feeds: ['1'] }, { feeds: 1 }, { feed: [1] }, [], null]) {
    assert.equal((await client.ask('POST', '/refresh', body)).status, 400, JSON.stringify(body));
  }
});
