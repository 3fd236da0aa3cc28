import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';
import { fetchFrom } from '../../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';
import { DAY, HOUR } from '../../../model/time.ts';

const LIST = z.object({
  articles: z.array(z.object({ id: z.number(), headline: z.string(), isSaved: z.boolean() })),
  next: z.number().nullable(),
});
const HARBOUR = 'https://harbour-post.example/feed.xml';
const LEDGER = 'https://ledger.example/feed.xml';

const PARAGRAPH = '<p>The ferry did not leave the quay until noon, the harbour master said.</p>';

/** Items an hour apart, the newest first, with the whole text unless it is told otherwise. */
function feed(host: string, headlines: readonly string[], text = PARAGRAPH.repeat(12)): string {
  const items = headlines.map((headline, index) => {
    const link = `https://${host}/${headline.toLowerCase()}`;
    const date = new Date(FRIDAY_EVENING - (index + 1) * HOUR).toUTCString();
    return `<item><guid>${link}</guid><link>${link}</link><title>${headline}</title>
      <pubDate>${date}</pubDate><description><![CDATA[${text}]]></description></item>`;
  });
  return `<rss version="2.0"><channel><title>${host}</title><link>https://${host}/</link>${items.join('')}</channel></rss>`;
}

async function reading(client: ApiClient, feeds: readonly object[]): Promise<number[]> {
  const shape = z.object({ feedIds: z.array(z.number()) });
  const { feedIds } = await client.read(shape, client.ask('POST', '/subscriptions', { feeds }));
  await client.refreshed();
  return feedIds;
}

function twoOutlets(t: Parameters<typeof apiClient>[0]): ApiClient {
  const documents = new Map([
    [HARBOUR, feed('harbour-post.example', ['Ferry', 'Fog', 'Quay'])],
    [LEDGER, feed('ledger.example', ['Rates', 'Bank'])],
  ]);
  return apiClient(t, { fetchPage: fetchFrom(documents) });
}

test('the list is newest first, page by page, and the last page says that it is the last', async (t) => {
  const client = twoOutlets(t);
  await reading(client, [{ url: HARBOUR }]);
  const first = await client.read(LIST, client.ask('GET', '/articles?limit=2'));
  assert.deepEqual(
    first.articles.map(({ headline }) => headline),
    ['Ferry', 'Fog'],
  );
  assert.equal(first.next, first.articles[1]?.id);
  const second = await client.read(
    LIST,
    client.ask('GET', `/articles?limit=2&before=${first.next}`),
  );
  assert.deepEqual(
    second.articles.map(({ headline }) => headline),
    ['Quay'],
  );
  assert.equal(second.next, null);
  const exact = await client.read(LIST, client.ask('GET', '/articles?limit=3'));
  assert.deepEqual([exact.articles.length, exact.next], [3, null]);
});

test('a list can be that of an outlet, a feed or a folder, and only what is unread or saved', async (t) => {
  const client = twoOutlets(t);
  const feeds = [{ url: HARBOUR, folder: 'Coast/North' }, { url: LEDGER }];
  const [harbour] = await reading(client, feeds);
  const headlines = async (query: string) => {
    const { articles } = await client.read(LIST, client.ask('GET', `/articles?${query}`));
    return articles.map(({ headline }) => headline).sort();
  };
  const all = await client.read(LIST, client.ask('GET', '/articles'));
  assert.equal(all.articles.length, 5);
  assert.deepEqual(await headlines(`feed=${harbour}`), ['Ferry', 'Fog', 'Quay']);
  assert.deepEqual(await headlines('folder=Coast%2FNorth'), ['Ferry', 'Fog', 'Quay']);
  assert.deepEqual(await headlines('folder=Nowhere'), []);
  assert.deepEqual(await headlines('outlet=2'), ['Bank', 'Rates']);
  assert.deepEqual(await headlines('outlet=2&folder=Coast%2FNorth'), []);
  const fog = all.articles.find(({ headline }) => headline === 'Fog')?.id;
  await client.ask('POST', '/marks', { mark: 'read', articles: [fog] });
  await client.ask('POST', '/marks', { mark: 'saved', articles: [fog] });
  assert.deepEqual(await headlines(`feed=${harbour}&only=unread`), ['Ferry', 'Quay']);
  assert.deepEqual(await headlines('only=saved'), ['Fog']);
});

test('an article comes with its text, its times in UTC and null for what is absent', async (t) => {
  const client = twoOutlets(t);
  await reading(client, [{ url: HARBOUR }]);
  const { articles } = await client.read(LIST, client.ask('GET', '/articles'));
  const ferry = z
    .object({
      headline: z.string(),
      outlet: z.object({ name: z.string() }),
      published: z.string(),
      sortTime: z.string(),
      standfirst: z.null(),
      leadImage: z.null(),
      revisedAt: z.null(),
      paragraphs: z.array(z.string()),
      html: z.string(),
      textSource: z.literal('feed'),
      versionCount: z.literal(0),
    })
    .parse((await client.ask('GET', `/articles/${articles[0]?.id}`)).body);
  const hourAgo = new Date(FRIDAY_EVENING - HOUR).toISOString();
  assert.deepEqual([ferry.published, ferry.sortTime], [hourAgo, hourAgo]);
  assert.equal(ferry.paragraphs.length, 12);
  assert.match(ferry.html, /^<p>The ferry/);
});

test('an edited article keeps what it said before, and its neighbours are those in time', async (t) => {
  const documents = new Map([[HARBOUR, feed('harbour-post.example', ['Ferry', 'Fog', 'Quay'])]]);
  const client = apiClient(t, { fetchPage: fetchFrom(documents) });
  const feedIds = await reading(client, [{ url: HARBOUR }]);
  const { articles } = await client.read(LIST, client.ask('GET', '/articles'));
  const [ferry, fog, quay] = articles.map(({ id }) => id);
  const NEIGHBOURS = z.object({
    newer: z.object({ id: z.number() }).nullable(),
    older: z.object({ id: z.number() }).nullable(),
  });
  const beside = async (id: number | undefined) => {
    const { newer, older } = await client.read(
      NEIGHBOURS,
      client.ask('GET', `/articles/${id}/neighbours`),
    );
    return [newer?.id ?? null, older?.id ?? null];
  };
  assert.deepEqual(await beside(ferry), [null, fog]);
  assert.deepEqual(await beside(fog), [ferry, quay]);

  const edited = PARAGRAPH.repeat(11).replace('until noon', 'at all');
  documents.set(HARBOUR, feed('harbour-post.example', ['Ferry', 'Fog', 'Quay'], edited));
  client.desk.passTime(DAY);
  await client.ask('POST', '/refresh', { feeds: feedIds });
  await client.refreshed();
  const { versions } = await client.read(
    z.object({
      versions: z.array(z.object({ seenAt: z.string(), paragraphs: z.array(z.string()) })),
    }),
    client.ask('GET', `/articles/${ferry}/versions`),
  );
  assert.equal(versions.length, 1);
  assert.equal(versions[0]?.seenAt, new Date(FRIDAY_EVENING).toISOString());
  assert.match(versions[0]?.paragraphs[0] ?? '', /until noon/);
  const now = (await client.ask('GET', `/articles/${ferry}`)).body;
  assert.match(JSON.stringify(now), /did not leave the quay at all/);
});

test('the page of an article is fetched when asked for, and why not is said', async (t) => {
  const page = `<!doctype html><html lang="en"><head><title>Ferry</title></head><body><main><article><h1>Ferry</h1>${PARAGRAPH.repeat(12).replaceAll('noon', 'the evening')}</article></main></body></html>`;
  const documents = new Map([[HARBOUR, feed('harbour-post.example', ['Ferry', 'Fog'], 'Fog.')]]);
  const client = apiClient(t, { fetchPage: fetchFrom(documents) });
  await reading(client, [{ url: HARBOUR }]);
  documents.set('https://harbour-post.example/ferry', page);
  const { articles } = await client.read(LIST, client.ask('GET', '/articles'));
  const [ferry, fog] = articles;
  const read = await client.ask('POST', `/articles/${ferry?.id}/page`);
  assert.equal(read.status, 200);
  const SOURCE = z.object({ textSource: z.string(), paragraphs: z.array(z.string()) });
  const { textSource, paragraphs } = SOURCE.parse(read.body);
  assert.equal(textSource, 'page');
  assert.match(paragraphs.join(' '), /until the evening/);
  const failed = await client.ask('POST', `/articles/${fog?.id}/page`);
  assert.equal(failed.status, 422);
  assert.match(JSON.stringify(failed.body), /page_not_read.*404/);
});

test('an article that is not there is not found, whatever is asked of it', async (t) => {
  const { ask } = apiClient(t);
  for (const [method, path] of [
    ['GET', '/articles/5'],
    ['GET', '/articles/5/versions'],
    ['GET', '/articles/5/neighbours'],
    ['POST', '/articles/5/page'],
  ] as const) {
    assert.equal((await ask(method, path)).status, 404, path);
  }
});
