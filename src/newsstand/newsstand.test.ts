import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { parseFeed } from '../feeds/parse-feed.ts';
import type { ParsedFeed } from '../model/feeds/feed.ts';
import { drawPicture } from './answers/draw-picture.ts';
import { feedListings } from './feeds/feed-listings.ts';
import { HABITS, habitOf } from './habits.ts';
import { loadSample } from './load-sample.ts';
import { escaped } from './markup.ts';
import { newsstand } from './newsstand.ts';
import { type PlacedArticle, placeSample } from './stories/place-days.ts';

const anchor = Date.UTC(2025, 10, 21, 16);
const sample = loadSample();
const ask = newsstand(sample, { anchor });
const get = (url: string, headers: Record<string, string> = {}) =>
  ask(new Request(url, { headers }));
const placed = placeSample(sample, { anchor, placement: 'today', zoneOffset: 60 });
const articlesOf = (outletId: string) => placed.filter(({ outlet }) => outlet.id === outletId);

async function feedAt(url: string): Promise<ParsedFeed> {
  const response = get(url);
  const contentType = response.headers.get('content-type');
  const parsed = parseFeed(await response.bytes(), { url, contentType });
  assert.equal(parsed.kind, 'feed', url);
  return parsed.feed;
}

for (const outlet of sample.outlets) {
  const [listing] = feedListings(outlet);
  const url = listing?.url ?? '';

  test(`the feed of ${outlet.name} states every article: title, address, time, newest first`, async () => {
    const feed = await feedAt(url);
    const stated = feed.entries.map((entry) => ({
      title: entry.title,
      url: entry.url?.replace(/\?.*$/, ''),
      published: entry.published,
    }));
    const wanted = articlesOf(outlet.id).map(({ headline, url, published }) => ({
      title: headline.replaceAll('\u00a0', ' '),
      url,
      published,
    }));
    assert.deepEqual(stated, wanted);
    assert.deepEqual(feed.problems, []);
    assert.equal(feed.language, outlet.language);
    assert.equal(feed.homeUrl, `http://${outlet.host}/`);
    assert.equal(feed.title, listing?.title);
  });

  test(`the feed of ${outlet.name} tells its entries apart, by guid or by address`, async () => {
    const { entries } = await feedAt(url);
    assert.equal(new Set(entries.map((entry) => entry.id ?? entry.url)).size, entries.length);
    assert.equal(
      entries.some(({ id }) => id === null),
      habitOf(outlet.id).guid === 'none',
    );
  });

  test(`the feed of ${outlet.name} carries the text or leaves it to the page`, async () => {
    const isFull = habitOf(outlet.id).feeds[0].text === 'full';
    for (const entry of (await feedAt(url)).entries) {
      assert.equal(entry.content !== null, isFull);
      assert.ok(entry.summary || isFull);
    }
  });

  test(`the pages of ${outlet.name} hold their articles, block by block`, async () => {
    for (const article of articlesOf(outlet.id)) {
      const response = get(article.url);
      assert.equal(response.status, 200);
      const html = await response.text();
      for (const words of wordsIn(article)) assert.ok(html.includes(escaped(words)), words);
    }
  });

  test(`the front page of ${outlet.name} leads to its articles and its feeds`, async () => {
    const html = await get(`http://${outlet.host}/`).text();
    for (const article of articlesOf(outlet.id)) assert.ok(html.includes(`href="${article.url}"`));
    for (const feed of feedListings(outlet)) assert.ok(html.includes(`href="${feed.url}"`));
    const [section] = /\/section\/[^"]+/.exec(html) ?? [];
    assert.equal(get(`http://${outlet.host}${section}`).status, 200);
  });
}

function wordsIn(article: PlacedArticle): readonly string[] {
  const shown = article.blocks.slice(0, article.shown ?? article.blocks.length);
  const words = shown.flatMap((block) => {
    if (block.kind === 'list') return block.items;
    if (block.kind === 'photo') return [block.caption, block.credit ?? ''];
    return block.kind === 'more' ? [block.headline] : [block.text];
  });
  const signed = habitOf(article.outlet.id) && article.byline.slice(0, 1);
  return [
    article.headline,
    article.standfirst ?? '',
    article.correction ?? '',
    ...words,
    ...signed,
  ];
}

test('each way of publishing is met: formats, encodings, quirks', () => {
  const habits = Object.values(HABITS);
  const feeds = habits.flatMap(({ feeds }) => feeds);
  assert.deepEqual(
    new Set(feeds.map(({ format }) => format)),
    new Set(['rss', 'atom', 'rdf', 'json']),
  );
  assert.equal(new Set(habits.map(({ metadata }) => metadata)).size, 4);
  assert.equal(new Set(habits.map(({ validators }) => validators)).size, 5);
  assert.equal(new Set(habits.map(({ guid }) => guid)).size, 3);
  for (const has of [
    'hasMarkedTitles',
    'isRelative',
    'tracking',
    'continueReading',
    'movedFrom',
  ] as const) {
    assert.ok(
      habits.some((habit) => habit[has]),
      has,
    );
  }
});

test('a paper in windows-1252 says so in the document alone, and its umlauts arrive', async () => {
  const response = get('http://kuestenbote.example/rss/nachrichten.xml');
  assert.equal(response.headers.get('content-type'), 'application/rss+xml');
  const bytes = await response.bytes();
  assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const text = new TextDecoder('windows-1252').decode(bytes);
  assert.match(text, /Frachter aus Brückhaven rammt Fähre – Reederei: „Unser Schiff lag still“/);
});

test('a tabloid marks its capitals in HTML within the title', async () => {
  const xml = await get('http://daily-lantern.example/rss.xml').text();
  assert.match(xml, /<title>&lt;b&gt;HORROR&lt;\/b&gt; IN &lt;b&gt;THE&lt;\/b&gt;/);
  assert.doesNotMatch(xml, /<guid/);
});

test('the gazette writes paths, to be read with its xml:base', async () => {
  const xml = await get('http://vale-gazette.example/atom.xml').text();
  assert.match(xml, /xml:base="http:\/\/vale-gazette\.example\/"/);
  assert.match(xml, /<link rel="alternate" href="\/news\//);
  assert.match(xml, /src=&quot;\/pictures\//);
});

test('two feeds of one broadcaster share articles', async () => {
  const [news, sport] = await Promise.all(
    feedListings(articlesOf('channel-nine')[0]!.outlet).map(({ url }) => feedAt(url)),
  );
  assert.ok(sport!.entries.length > 0);
  for (const { id } of sport!.entries) assert.ok(news!.entries.some((entry) => entry.id === id));
});

test('a former address of a feed leads to the new one for good', () => {
  const response = get('http://vale-gazette.example/feed');
  assert.equal(response.status, 301);
  assert.equal(response.headers.get('location'), '/atom.xml');
});

test('whoever holds the answer already is told so, if the outlet keeps validators', () => {
  for (const outlet of sample.outlets) {
    const url = feedListings(outlet)[0]?.url ?? '';
    const first = get(url).headers;
    const etag = first.get('etag');
    const modified = first.get('last-modified');
    const { validators } = habitOf(outlet.id);
    assert.equal(etag === null && modified === null, validators === 'none', outlet.id);
    if (etag !== null) assert.equal(get(url, { 'if-none-match': etag }).status, 304);
    if (modified !== null) assert.equal(get(url, { 'if-modified-since': modified }).status, 304);
    const stale = { 'if-none-match': '"old"', 'if-modified-since': modified ?? '' };
    assert.equal(get(url, stale).status, 200, 'RFC 9110: the tag alone decides where one is sent');
    const before = new Date(anchor - 7 * 24 * 3_600_000).toUTCString();
    assert.equal(get(url, { 'if-modified-since': before }).status, 200);
    assert.equal(get(url, { 'if-modified-since': 'yesterday' }).status, 200);
  }
});

test('as the days pass, more is out, and an old validator no longer holds', async () => {
  let now = placed.at(-1)!.published;
  const early = newsstand(sample, { anchor, now: () => now });
  const url = 'http://northwire.example/feeds/all.atom';
  const first = early(new Request(url));
  const etag = first.headers.get('etag') ?? '';
  const count = (await first.text()).split('<entry>').length - 1;
  assert.ok(count < 20);
  const late = articlesOf('northwire')[0]!.url;
  assert.equal(early(new Request(late)).status, 404);
  now = anchor;
  const then = early(new Request(url, { headers: { 'if-none-match': etag } }));
  assert.equal((await then.text()).split('<entry>').length - 1, 20);
  assert.equal(early(new Request(late)).status, 200);
});

test('a correction is told when it was made', async () => {
  const corrected = placed.find(({ id }) => id === 'channel-nine-ferry')!;
  const page = (now: number) =>
    newsstand(sample, { anchor, now: () => now })(new Request(corrected.url)).text();
  assert.doesNotMatch(await page(corrected.updated! - 1), /earlier version of this story/);
  assert.match(await page(corrected.updated!), /earlier version of this story/);
});

test('a host that is none of the edition’s is refused, and so is writing', () => {
  for (const url of [
    'http://localhost/',
    'http://127.0.0.1/',
    'http://www.harbour-post.example/',
  ]) {
    assert.equal(get(url).status, 421);
  }
  const post = new Request('http://ledger.example/', { method: 'POST' });
  assert.equal(ask(post).status, 405);
});

test('what is not there is answered in the language of the house', async () => {
  const response = get('http://kuestenbote.example/gibt-es-nicht');
  assert.equal(response.status, 404);
  assert.match(await response.text(), /Seite nicht gefunden/);
  assert.equal(get('http://ledger.example/pictures/nobody-1.png').status, 404);
});

test('HEAD has the headers and no body', async () => {
  const response = ask(new Request('http://ledger.example/', { method: 'HEAD' }));
  assert.equal(response.status, 200);
  assert.equal(await response.text(), '');
});

test('every picture that a page shows is a PNG of 640 by 360', async () => {
  const html = await get(
    'http://harbour-post.example/news/lady-ansel-radar-nine-minutes-union',
  ).text();
  const [, url = ''] = /<img src="([^"]+)"/.exec(html) ?? [];
  const response = get(url);
  assert.equal(response.headers.get('content-type'), 'image/png');
  const bytes = Buffer.from(await response.bytes());
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [640, 360]);
  const data = bytes.indexOf('IDAT');
  const length = bytes.readUInt32BE(data - 4);
  const rows = inflateSync(bytes.subarray(data + 4, data + 4 + length));
  assert.equal(rows.length, 641 * 360);
  assert.deepEqual(drawPicture('one'), drawPicture('one'));
  assert.notDeepEqual(drawPicture('one'), drawPicture('two'));
});
