/** A podcast's episode from its feed to the page, to feeds out, and to every program that knows such a thing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { readFeed } from '../../src/pipeline/reading/read-feed.ts';
import { pageClient } from '../page-client.ts';
import { fetched, followFeed } from './filled-library.ts';
import { FIRST, PORT, type ProgramHouse, programHouse } from './sync-house.ts';

const SOUND = 'https://port.test/tide.mp3?a=1&b=2';
const FILM = 'https://port.test/tide.m4v';
const PAPER = 'https://port.test/tide.pdf';

const EPISODE = `<enclosure url="${SOUND.replace('&', '&amp;')}" type="audio/mpeg" length="31457280"/>
  <enclosure url="${FILM}" length="0"/><enclosure url="${PAPER}" type="application/pdf"/>
  <enclosure url="https://port.test/tide.jpg" type="image/jpeg"/>`;

let house: ProgramHouse;
let article = 0;
let number = 0;

before(async () => {
  house = await programHouse();
  await comes(EPISODE);
  const { sync } = house.client.desk.store;
  const query = { readerId: 1, stream: { kind: 'all' }, after: null, limit: 1 } as const;
  const [row] = (await sync.page(query)).rows;
  article = row?.articleId ?? 0;
  number = row?.number ?? 0;
});
after(() => house.close());

const comes = (enclosures: string, words?: string) =>
  comesTo({ desk: house.client.desk, feedId: house.feedIds.get(PORT) ?? 0 }, enclosures, words);

type To = { readonly desk: ProgramHouse['client']['desk']; readonly feedId: number };

async function comesTo(
  { desk, feedId }: To,
  enclosures: string,
  words = 'The tide comes in at noon.',
) {
  const text = `<rss version="2.0"><channel><title>Port</title><link>https://port.test/</link><item>
    <guid>tide</guid><title>How the tide comes in</title><link>https://port.test/tide</link>
    <description>${words}</description><pubDate>${new Date(FIRST).toUTCString()}</pubDate>
    ${enclosures}</item></channel></rss>`;
  const reading = readFeed({
    ...{ bytes: new TextEncoder().encode(text), url: PORT.url, contentType: null },
    statedHashes: new Set(),
  });
  assert.ok(reading.kind === 'read');
  const record = fetched(feedId, PORT, { entries: [], at: desk.now() });
  const { news } = record;
  assert.ok(news !== null);
  await desk.store.feeds.recordFetch({
    ...record,
    news: { ...news, bodyHash: enclosures, entries: reading.entries },
  });
}

async function asked(path: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { authorization: `GoogleLogin auth=${house.owner}` };
  const answer = await house.ask(path, { headers, ...init });
  assert.equal(answer.status, 200, path);
  return await answer.json();
}

const basic = () => ({
  authorization: `Basic ${Buffer.from(`me:${house.owner}`).toString('base64')}`,
});

test('the page plays them through us and only when pressed; what is not played says where it leads', async () => {
  const client = pageClient();
  const { store } = client.desk;
  await comesTo({ desk: client.desk, feedId: await followFeed(store, 1, PORT, FIRST) }, EPISODE);
  const list = { readerId: 1, scope: {}, before: null, limit: 1 };
  const [line] = await store.articles.newest(list);
  const { document } = parseHTML((await client.get(`/article/${line?.id}`)).text);
  await client.close();
  const played = [...document.querySelectorAll('.enclosures audio, .enclosures video')];
  assert.deepEqual(
    played.map((one) => [one.localName, one.getAttribute('preload')]),
    [
      ['audio', 'none'],
      ['video', 'none'],
    ],
  );
  for (const one of played)
    assert.match(one.getAttribute('src') ?? '', /^\/sound\/[\w-]+\/[\w-]+$/);
  const links = [...document.querySelectorAll('.enclosures a')];
  assert.deepEqual(
    links.map((one) => [one.getAttribute('href'), one.textContent]),
    [SOUND, FILM, PAPER].map((url) => [url, 'port.test']),
  );
  assert.match(document.querySelector('.enclosures')?.textContent ?? '', /audio\/mpeg · 31\.5 MB/);
});

test('Google Reader’s programs get them as items and as Atom', async () => {
  const items = z.object({
    items: z.array(
      z.object({
        enclosure: z
          .array(z.object({ href: z.string(), type: z.string(), length: z.int().optional() }))
          .optional(),
      }),
    ),
  });
  const all = items.parse(await asked('/reader/api/0/stream/contents?n=1')).items;
  assert.deepEqual(all[0]?.enclosure?.slice(0, 3), [
    { href: SOUND, type: 'audio/mpeg', length: 31_457_280 },
    { href: FILM, type: 'video/mp4' },
    { href: PAPER, type: 'application/pdf' },
  ]);
  const atom = await house.ask('/reader/atom/user/-/state/com.google/reading-list?n=1', {
    headers: { authorization: `GoogleLogin auth=${house.owner}` },
  });
  assert.match(
    await atom.text(),
    /<link rel="enclosure" type="audio\/mpeg" length="31457280" href="https:\/\/port\.test\/tide\.mp3\?a=1&amp;b=2"\/>/,
  );
});

test('Miniflux’s programs get each by its number, too', async () => {
  const file = z.object({ id: z.int(), url: z.string(), mime_type: z.string(), size: z.int() });
  const entry = z.object({ enclosures: z.array(file) });
  const found = entry.parse(await asked(`/v1/entries/${number}`, { headers: basic() })).enclosures;
  assert.deepEqual(
    found.slice(0, 3).map(({ url, mime_type, size }) => [url, mime_type, size]),
    [
      [SOUND, 'audio/mpeg', 31_457_280],
      [FILM, 'video/mp4', 0],
      [PAPER, 'application/pdf', 0],
    ],
  );
  assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
  for (const one of found) {
    const alone = await asked(`/v1/enclosures/${one.id}`, { headers: basic() });
    assert.deepEqual(file.parse(alone), one);
  }
  const none = await house.ask(`/v1/enclosures/${90_000_000_000 + number}`, { headers: basic() });
  assert.equal(none.status, 404);
});

test('Nextcloud’s programs get the sound, tt-rss’s all files', async () => {
  const items = z.object({
    items: z.array(z.object({ enclosureMime: z.string(), enclosureLink: z.string() })),
  });
  const path = '/index.php/apps/news/api/v1-3/items?batchSize=1&type=3&getRead=true';
  const [item] = items.parse(await asked(path, { headers: basic() })).items;
  assert.deepEqual([item?.enclosureMime, item?.enclosureLink], ['audio/mpeg', SOUND]);
  const body = { op: 'getArticle', article_id: number, sid: house.owner };
  const told = await asked('/tt-rss/api/', { method: 'POST', body: JSON.stringify(body) });
  const files = z.object({
    content: z.array(
      z.object({
        attachments: z.array(z.object({ content_url: z.string(), content_type: z.string() })),
      }),
    ),
  });
  const [first] = files.parse(told).content;
  assert.deepEqual(
    first?.attachments.map(({ content_url }) => content_url),
    [SOUND, FILM, PAPER],
  );
});

test('feeds out carry them with whole texts, and not without', async () => {
  const headers = { authorization: `Bearer ${house.owner}` };
  const feedOf = async (query: string) =>
    z
      .object({ items: z.array(z.object({ attachments: z.array(z.unknown()).optional() })) })
      .parse(
        JSON.parse(await (await house.ask(`/feeds/json/latest?${query}`, { headers })).text()),
      );
  const { items } = await feedOf('limit=20');
  const hanging = items.flatMap(({ attachments }) => attachments ?? []);
  assert.deepEqual(hanging[0], { url: SOUND, mime_type: 'audio/mpeg', size_in_bytes: 31_457_280 });
  const short = (await feedOf('limit=20&content=summary')).items;
  assert.deepEqual(
    short.flatMap(({ attachments }) => attachments ?? []),
    [],
  );
});

test('what the feed hangs there later stands in its place; another reader’s program gets none of it', async () => {
  await comes(`<enclosure url="${FILM}" type="video/mp4" length="9"/>`, 'The tide went out.');
  const { articles } = house.client.desk.store;
  const { enclosures } = (await articles.byId(1, article)) ?? {};
  assert.deepEqual(enclosures, [{ url: FILM, type: 'video/mp4', length: 9 }]);
  assert.deepEqual(await house.client.desk.store.sync.entries(house.memberId, [number]), []);
});
