import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atomFaults } from '../../../../test/feeds-out/check-atom.ts';
import { rssFaults } from '../../../../test/feeds-out/check-rss.ts';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';
import { fetched, followFeed } from '../../../../test/sync/filled-library.ts';
import { parseFeed } from '../../../feeds/parse-feed.ts';
import { HOUR } from '../../../model/time.ts';

const ORIGIN = 'http://localhost';
const PORT = { url: 'https://port.example/feed', title: 'Port', folder: 'Coast' };
const HILL = { url: 'https://hill.example/feed', title: 'Hill', folder: 'Inland' };
let client: PageClient;
let port: number;
let hill: number;
let at: number;
before(async () => {
  client = pageClient();
  at = client.desk.now();
  port = await followFeed(client.desk.store, 1, PORT, at);
  hill = await followFeed(client.desk.store, 1, HILL, at);
  // Archives go by the house's numbers: of the hill there is nothing in the second and the third.
  await bring(hill, HILL, { from: 0, count: 30 });
  await bring(port, PORT, { from: 0, count: 700 });
  await bring(hill, HILL, { from: 30, count: 5 });
});
after(() => client.close());

type Span = { readonly from: number; readonly count: number };

async function bring(feedId: number, feed: typeof PORT, { from, count }: Span): Promise<void> {
  const { store } = client.desk;
  for (let start = 0; start < count; start += 100) {
    at += HOUR;
    const titles = Array.from({ length: Math.min(100, count - start) }, (_, index) => {
      return `${feed.title} tells of ${from + start + index}`;
    });
    const entries = titles.toReversed().map((title, index) => ({ title, published: at - index }));
    await store.feeds.recordFetch(fetched(feedId, feed, { entries, at }));
  }
}

async function read(address: string) {
  const { pathname, search } = new URL(address, ORIGIN);
  const answer = await client.app.request(`${ORIGIN}${pathname}${search}`);
  assert.equal(answer.status, 200, address);
  const text = await answer.text();
  const url = new URL(address, ORIGIN).href;
  assert.deepEqual((pathname.includes('/rss/') ? rssFaults : atomFaults)(text, url), []);
  const parsed = parseFeed(new TextEncoder().encode(text), { url, contentType: null });
  assert.ok(parsed.kind !== 'failed');
  const ids = parsed.feed.entries.map(({ id }) => id ?? '');
  const link = (rel: string): string | null =>
    new RegExp(`rel="${rel}"[^>]* href="([^"]*)"`).exec(text)?.[1]?.replaceAll('&amp;', '&') ??
    null;
  return { text, ids, link, isArchive: text.includes('<fh:archive/>') };
}

/** The ids of a feed's archives, the newest archive first, with their addresses. */
async function archivesOf(path: string): Promise<{ address: string; ids: string[] }[]> {
  const found: { address: string; ids: string[] }[] = [];
  let { link } = await read(path);
  for (let next = link('prev-archive'); next !== null; next = link('prev-archive')) {
    const archive = await read(next);
    assert.ok(archive.isArchive, next);
    assert.equal(archive.link('current'), `${ORIGIN}${path}`);
    for (const rel of ['next', 'previous', 'first', 'last']) assert.equal(archive.link(rel), null);
    assert.equal(archive.link('next-archive'), found.at(-1)?.address ?? null);
    found.push({ address: next, ids: archive.ids });
    ({ link } = archive);
  }
  return found;
}

async function allIds(path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = `${path}?limit=200`; next !== null; ) {
    const page = await read(next);
    ids.push(...page.ids);
    next = page.link('next');
  }
  return ids;
}

test('feed and archives together have every entry but those between them once, whatever else the house takes', async () => {
  for (const form of ['atom', 'rss'])
    for (const list of ['/latest', `/subscriptions/${port}`, `/subscriptions/${hill}`]) {
      const path = `/feeds/${form}${list}`;
      const all = await allIds(path);
      const archived = (await archivesOf(path)).flatMap(({ ids }) => ids);
      assert.ok(archived.length >= 30 && archived.length < all.length, list);
      assert.deepEqual(archived, all.slice(all.length - archived.length), list);
    }
});

test('a folder has archives, and where nothing of it came an archive is left out', async () => {
  const archives = await archivesOf(`/feeds/atom/latest?folder=Inland`);
  assert.deepEqual(
    archives.map(({ address, ids }) => [new URL(address).searchParams.get('archive'), ids.length]),
    [['0', 30]],
  );
});

test('an archive is the same after more has come, and then the next is closed', async () => {
  const path = `/feeds/atom/subscriptions/${port}`;
  const before = await archivesOf(path);
  const texts = await Promise.all(
    before.slice(1).map(async ({ address }) => (await read(address)).text),
  );
  await bring(port, PORT, { from: 700, count: 200 });
  const later = await archivesOf(path);
  assert.deepEqual(later.slice(-before.length), before);
  assert.equal(later.length, before.length + 1);
  const again = await Promise.all(
    before.slice(1).map(async ({ address }) => (await read(address)).text),
  );
  assert.deepEqual(again, texts);
});

test('an archive that is open, empty, or none at all is not there; two places are none', async () => {
  const path = `/feeds/atom/subscriptions/${port}`;
  const cases = [
    [`${path}?archive=4`, 404],
    [`${path}?archive=99999`, 404],
    [`/feeds/atom/subscriptions/${hill}?archive=1`, 404],
    ['/feeds/atom/saved?archive=0', 404],
    [`${path}?archive=x`, 400],
    [`${path}?archive=-1`, 400],
    [`${path}?archive=0&before=9`, 400],
  ] as const;
  for (const [address, status] of cases)
    assert.equal((await client.app.request(`${ORIGIN}${address}`)).status, status, address);
});

test('the address of an archive is one, however long pages are asked for', async () => {
  const path = `/feeds/atom/subscriptions/${port}`;
  const [long, short] = [await read(path), await read(`${path}?limit=5`)];
  assert.equal(short.link('prev-archive'), long.link('prev-archive'));
});
