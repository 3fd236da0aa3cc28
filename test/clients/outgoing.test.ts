/** What programs make of the feeds that we give out, and of our list of feeds. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeSampleLibrary } from '../browser/sample-library.ts';
import { articlesOf, type ClientHouse, openClientHouse } from './house/open-client-house.ts';
import { readByAkregator } from './programs/akregator.ts';
import {
  byFeedparser,
  byRss2email,
  bySfeed,
  opmlBySfeed,
  type ReadEntry,
} from './programs/feed-readers.ts';
import { opmlByNewsboat, readsFeeds } from './programs/newsboat.ts';

let house: ClientHouse;
let home: string;

before(async () => {
  house = await openClientHouse(makeSampleLibrary);
  home = house.newHome('readers');
  const [first, second] = await articlesOf(house);
  assert.ok(first && second);
  await house.ask('/api/marks', { mark: 'saved', articles: [first.id, second.id] });
});
after(() => house?.close());

type OurItem = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date_published: string;
};

function feedAddress(form: string, path: string): string {
  return `${house.address}/feeds/${form}${path}${path.includes('?') ? '&' : '?'}key=${house.feedKey}`;
}

async function textOf(address: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(address, { headers });
  assert.equal(answer.status, 200, address);
  return answer.text();
}

/** The same feed as JSON, which says what must be found in the others. */
async function itemsOf(path: string): Promise<readonly OurItem[]> {
  return JSON.parse(await textOf(feedAddress('json', path))).items;
}

/** A feed of each kind, as far as the sample edition has one. */
async function paths(): Promise<readonly string[]> {
  const { ask } = house;
  const [story] = (await ask('/api/stories?limit=1')).stories;
  const [speaker] = (await ask('/api/speakers?name=a&limit=1')).speakers;
  const [claim] = (await ask(`/api/stories/${story.id}`)).claims;
  return [
    ...['/stories', `/stories/${story.id}`, '/search?q=harbour', '/saved', '/sections/sport'],
    `/people/${encodeURIComponent(speaker.key)}`,
    ...(claim === undefined ? [] : [`/claims/${claim.id}`]),
  ];
}

/** Titles may lose what no list shows: more than one space between words. */
function same(read: readonly ReadEntry[], ours: readonly OurItem[], what: string): void {
  const told = ours.map(({ id, title, url, date_published }) => ({
    ...{ id, title: plain(title), link: url },
    published: Math.floor(Date.parse(date_published) / 1000),
  }));
  const found = read.map((entry) => ({ ...entry, title: plain(entry.title) }));
  assert.deepEqual(found, told, what);
}

function plain(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim();
}

test('each feed is read by feedparser without a complaint, and by sfeed, entry by entry as we tell it', async () => {
  for (const path of await paths()) {
    const ours = await itemsOf(path);
    assert.ok(ours.length > 0, `${path} has nothing in it`);
    for (const form of XML_FORMS) {
      const text = await textOf(feedAddress(form.name, path));
      const read = await byFeedparser(home, text);
      assert.equal(read.complaint, null, `${form.name}${path}`);
      assert.equal(read.form, form.known);
      same(read.entries, ours, `feedparser, ${form.name}${path}`);
      same(await bySfeed(home, text), ours, `sfeed, ${form.name}${path}`);
    }
  }
});

const XML_FORMS = [
  { name: 'atom', known: 'atom10' },
  { name: 'rss', known: 'rss20' },
];

test('rss2email makes a mail of each entry once, and asks with the validators that it was given', async () => {
  const ours = await itemsOf('/stories');
  house.recorder.clear();
  const [first, second] = await byRss2email(home, feedAddress('atom', '/stories'));
  assert.ok(first && second);
  assert.deepEqual(first.subjects.toSorted(), ours.map(({ title }) => plain(title)).toSorted());
  assert.deepEqual(second.subjects.toSorted(), first.subjects.toSorted());
  assert.deepEqual(
    house.recorder.exchanges.map(({ status }) => status),
    [200, 304],
  );
});

test('newsboat reads a feed of ours as any other’s', async () => {
  const ours = await itemsOf('/search?q=harbour');
  const stored = await readsFeeds(house, [feedAddress('atom', '/search?q=harbour')]);
  assert.deepEqual(
    stored.map(({ guid, title, url }) => [guid, title, url]).toSorted(),
    ours.map(({ id, title, url }) => [id, plain(title), url]).toSorted(),
  );
});

test('Akregator keeps every entry of a feed of ours', async () => {
  const ours = await itemsOf('/stories');
  const addresses = [feedAddress('rss', '/stories'), feedAddress('atom', '/stories')];
  for (const address of addresses) {
    const archive = inClear(await readByAkregator(house, [address]));
    const missing = ours.map(({ title }) => plain(title)).filter((one) => !archive.includes(one));
    assert.deepEqual(missing, []);
  }
});

/** It keeps titles as markup. */
function inClear(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&(?:apos|#0?39|#x27);/g, "'")
    .replaceAll('&amp;', '&');
}

test('our list of feeds is taken by sfeed and newsboat whole', async () => {
  const bearer = { authorization: `Bearer ${house.token}` };
  const list = await textOf(`${house.address}/api/opml`, bearer);
  const { subscriptions } = await house.ask('/api/subscriptions');
  const ours = subscriptions.map(({ url }: { readonly url: string }) => url).toSorted();
  assert.ok(ours.length > 5);
  assert.deepEqual((await opmlBySfeed(home, list)).toSorted(), ours);
  assert.deepEqual((await opmlByNewsboat(house.newHome('list'), list)).toSorted(), ours);
});
