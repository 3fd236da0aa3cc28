import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';

const FOUND = z.object({
  found: z.array(
    z.object({
      article: z.object({ id: z.number(), headline: z.string() }),
      snippet: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
    }),
  ),
  next: z.number().nullable(),
  problems: z.array(z.string()),
});

async function withHarbourPost(t: Parameters<typeof apiClient>[0]): Promise<ApiClient> {
  const client = apiClient(t);
  const url = 'http://harbour-post.example/feeds/latest.xml';
  await client.ask('POST', '/subscriptions', { feeds: [{ url }] });
  await client.refreshed();
  return client;
}

const search = (client: ApiClient, query: string) =>
  client.read(FOUND, client.ask('GET', `/search?${query}`));

test('what was found is shown in its place, and the pages join up', async (t) => {
  const client = await withHarbourPost(t);
  const all = await search(client, 'q=ferry&limit=200');
  assert.ok(all.found.length >= 2);
  assert.equal(all.next, null);
  for (const { snippet, article } of all.found) {
    const matches = snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase());
    const isInText = matches.length > 0 && matches.every((text) => text === 'ferry');
    assert.ok(isInText || /ferry/i.test(article.headline), article.headline);
  }
  const ids: number[] = [];
  let before = '';
  for (;;) {
    const { found, next } = await search(client, `q=ferry&limit=1${before}`);
    ids.push(...found.map(({ article }) => article.id));
    if (next === null) break;
    before = `&before=${next}`;
  }
  assert.deepEqual(
    ids,
    all.found.map(({ article }) => article.id),
  );
});

test('what could not be understood is said, and finds nothing by itself', async (t) => {
  const client = await withHarbourPost(t);
  const odd = await search(client, 'q=after%3Asomeday');
  assert.deepEqual([odd.found, odd.next], [[], null]);
  assert.match(odd.problems.join(), /after: takes a day/);
  const mixed = await search(client, 'q=ferry%20is%3Ablue');
  assert.ok(mixed.found.length > 0);
  assert.match(mixed.problems.join(), /is: takes unread, saved or opened/);
});

test('a search is asked with words', async (t) => {
  const { ask } = apiClient(t);
  for (const query of ['', 'q=', 'q=%20%20', `q=${'a'.repeat(4001)}`, 'q=a&q=b', 'q=a&zone=x']) {
    assert.equal((await ask('GET', `/search?${query}`)).status, 400, query);
  }
});
