import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  failure,
  fetchFrom,
  frontPage,
  headlines,
  listing,
  page,
  READER,
  testDesk,
} from '../../test/desk.ts';
import { FRIDAY_EVENING, fetchFromNewsstand, newsroom } from '../../test/newsroom.ts';
import type { FetchPage, PageAnswer, PageRequest } from '../model/fetch-page.ts';
import { DAY, HOUR } from '../model/time.ts';
import { feedListings } from '../newsstand/feeds/feed-listings.ts';
import { StoreError } from '../store/database/store-error.ts';
import { outletKey } from '../text/outlet-key.ts';
import type { FeedFetch } from './fetch-feed.ts';
import { refresh } from './refresh.ts';
import { subscribe } from './subscribe.ts';

const LISTINGS = newsroom().sample.outlets.flatMap(feedListings);
const URL_A = 'https://harbour-post.example/feed.xml';

/** An item as a feed states it. */
function item(number: number, more: Record<string, string> = {}): string {
  const parts: Record<string, string> = {
    guid: `id-${number}`,
    link: `https://harbour-post.example/news/${number}`,
    title: `Report number ${number} about the harbour bridge`,
    pubDate: new Date(FRIDAY_EVENING - number * HOUR - 7000).toUTCString(),
    description: `${`Report ${number} says what happened at the bridge. `.repeat(30)}`,
    ...more,
  };
  const inner = Object.entries(parts).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<item>${inner.join('')}</item>`;
}

function feed(items: readonly string[]): string {
  return `<rss version="2.0"><channel><title>The Harbour Post</title>
    <link>https://harbour-post.example/</link>${items.join('')}</channel></rss>`;
}

async function subscribed(documents: Map<string, PageAnswer | string>) {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await subscribe(
    desk,
    READER,
    [...documents.keys()].map((url) => listing(url)),
  );
  return desk;
}

test('the whole sample edition comes in, once, and a second refresh brings nothing', async () => {
  const requests: PageRequest[] = [];
  const newsstand = fetchFromNewsstand({ anchor: FRIDAY_EVENING, placement: 'calendar' });
  const fetchPage: FetchPage = (request) => {
    requests.push(request);
    return newsstand(request);
  };
  const desk = testDesk({ fetchPage });
  const { addedCount } = await subscribe(desk, READER, LISTINGS);
  assert.equal(addedCount, LISTINGS.length);

  const first = await refresh(desk, { kind: 'due' });
  const expected = newsroom().articles;
  assert.deepEqual([first.feeds, first.failed, first.revised], [LISTINGS.length, 0, 0]);
  assert.equal(first.added, expected.length);
  const lines = await frontPage(desk);
  assert.deepEqual(
    lines.map((line) => line.headline.replace(/\s+/g, ' ')).toSorted(),
    expected.map((article) => article.headline.replace(/\s+/g, ' ')).toSorted(),
  );
  assert.equal(first.pages.failed, 0);
  assert.ok(first.pages.read > 20, `${first.pages.read} pages`);
  assert.equal((await desk.store.upkeep.counts()).pagesAwaited, 0);

  requests.length = 0;
  desk.passTime(DAY);
  const second = await refresh(desk, { kind: 'due' });
  assert.deepEqual([second.feeds, second.added, second.revised], [LISTINGS.length, 0, 0]);
  assert.deepEqual(second.pages, { read: 0, failed: 0 });
  const withValidators = requests.filter(({ etag, lastModified }) => etag || lastModified);
  // Two outlets' servers send none.
  assert.ok(withValidators.length >= LISTINGS.length - 2, `${withValidators.length}`);
  assert.deepEqual(await desk.store.upkeep.findDamage(), []);
});

test('five days pass: what is corrected or updated on the way keeps its versions and is not news again', async () => {
  const start = FRIDAY_EVENING - 5 * DAY;
  let time = start;
  const newsstand = fetchFromNewsstand({
    anchor: FRIDAY_EVENING,
    placement: 'calendar',
    now: () => time,
  });
  const desk = testDesk({ fetchPage: newsstand, now: start });
  await subscribe(desk, READER, LISTINGS);
  let added = 0;
  for (; time <= FRIDAY_EVENING; time += HOUR) {
    desk.setTime(time);
    added += (await refresh(desk, { kind: 'all' })).added;
  }
  assert.equal(added, newsroom().articles.length);
  // A feed of summaries says nothing of a correction on the page.
  const corrected = newsroom().articles.filter(
    ({ correction, outlet }) => correction !== null && outlet.id === 'the-meridian',
  );
  assert.ok(corrected.length > 0);
  const lines = await frontPage(desk);
  for (const { headline, correction } of corrected) {
    const line = lines.find((one) => one.headline === headline);
    const record = await desk.store.articles.byId(READER, line?.id ?? 0);
    assert.ok((record?.versionCount ?? 0) >= 1, `${headline} keeps what it said before`);
    assert.ok(record?.details.notes.join(' ').includes((correction ?? '').slice(0, 40)), headline);
  }
});

test('an edited article becomes a version', async () => {
  const documents = new Map([[URL_A, feed([item(1), item(2)])]]);
  const desk = await subscribed(documents);
  await refresh(desk, { kind: 'due' });
  desk.passTime(2 * HOUR);
  const edited = item(1, { description: 'Now the report says something else. '.repeat(30) });
  documents.set(URL_A, feed([edited, item(2)]));
  const report = await refresh(desk, { kind: 'all' });
  assert.deepEqual([report.added, report.revised], [0, 1]);
  const lines = await frontPage(desk);
  assert.equal(lines.length, 2);
  const record = await desk.store.articles.byId(READER, lines[0]?.id ?? 0);
  assert.equal(record?.versionCount, 1);
  assert.match(record?.paragraphs.join(' ') ?? '', /something else/);
});

function summaryItem(headline: string, date: number): string {
  return item(1, {
    title: headline,
    description: 'The harbour master spoke.',
    pubDate: new Date(date).toUTCString(),
  });
}

function articlePage(headline: string, paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article>
    <h1>${headline}</h1>${text}</article></body></html>`;
}

const SENTENCES = [
  'The harbour master of Kestrel Bay said on Tuesday that the bridge would stay closed for a month, and that ferries would run instead.',
  'Engineers had found cracks in two of the piers after the storm, he told reporters on the quay, and had measured them again on Monday.',
  'The council will decide on Thursday whether to pay for the repairs, which are put at four million crowns, or to ask the ministry.',
  'A spokesman for the ministry declined to comment before the council had met, and pointed to a report that is due in the autumn.',
];
const WALL =
  'The rest of what the harbour master said is for those who are friends of the paper already, and there are many good ways in which to become one of them.';
const PAGE_A = 'https://harbour-post.example/news/1';

test('a headline that is changed after the page was read is changed here too, and the old one kept', async () => {
  const documents = new Map([
    [URL_A, feed([summaryItem('Bridge to stay closed for a month', FRIDAY_EVENING)])],
    [PAGE_A, articlePage('Bridge to stay closed for a month', SENTENCES)],
  ]);
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await subscribe(desk, READER, [listing(URL_A)]);
  assert.equal((await refresh(desk, { kind: 'due' })).pages.read, 1);
  desk.passTime(HOUR);
  documents.set(URL_A, feed([summaryItem('Bridge to stay closed for a year', FRIDAY_EVENING)]));
  documents.set(PAGE_A, articlePage('Bridge to stay closed for a year', SENTENCES));
  const report = await refresh(desk, { kind: 'all' });
  assert.deepEqual([report.added, report.revised], [0, 1]);
  const [line, ...others] = await frontPage(desk);
  assert.deepEqual([line?.headline, others], ['Bridge to stay closed for a year', []]);
  const versions = await desk.store.articles.versions(line?.id ?? 0);
  assert.deepEqual(
    versions.map(({ headline }) => headline),
    ['Bridge to stay closed for a month'],
  );
});

test('a page that is corrected to say less is believed, one that has become a wall is not', async () => {
  const headline = 'Bridge to stay closed for a month';
  const documents = new Map([
    [URL_A, feed([summaryItem(headline, FRIDAY_EVENING)])],
    [PAGE_A, articlePage(headline, SENTENCES)],
  ]);
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await subscribe(desk, READER, [listing(URL_A)]);
  await refresh(desk, { kind: 'due' });

  desk.passTime(HOUR);
  documents.set(URL_A, feed([summaryItem(headline, FRIDAY_EVENING + 1000)]));
  documents.set(PAGE_A, articlePage(headline, SENTENCES.slice(0, 3)));
  assert.equal((await refresh(desk, { kind: 'all' })).pages.read, 1);
  const [line] = await frontPage(desk);
  const corrected = await desk.store.articles.byId(READER, line?.id ?? 0);
  assert.equal(corrected?.paragraphs.length, 3);
  assert.equal(corrected?.versionCount, 1);

  desk.passTime(HOUR);
  documents.set(URL_A, feed([summaryItem(headline, FRIDAY_EVENING + 2000)]));
  documents.set(PAGE_A, articlePage(headline, [WALL]));
  await refresh(desk, { kind: 'all' });
  const walled = await desk.store.articles.byId(READER, line?.id ?? 0);
  assert.equal(walled?.paragraphs.length, 3);
  assert.match(walled?.pageTrouble ?? '', /holds less/);
});

test('a feed that fails is told of in plain words and stops no other', async () => {
  const documents = new Map<string, PageAnswer | string>([
    [URL_A, feed([item(1)])],
    ['https://a.example/feed', failure('server trouble', 'The server has trouble (503).')],
    ['https://b.example/feed', '<html><body>Not a feed</body></html>'],
    ['https://c.example/feed', ''],
  ]);
  const desk = await subscribed(documents);
  const fetches: FeedFetch[] = [];
  const report = await refresh(desk, { kind: 'due' }, { onFeed: (one) => fetches.push(one) });
  assert.deepEqual([report.feeds, report.failed, report.added], [4, 3, 1]);
  const troubles = new Map(fetches.map(({ url, trouble }) => [url, trouble]));
  assert.equal(troubles.get('https://a.example/feed'), 'The server has trouble (503).');
  assert.match(troubles.get('https://b.example/feed') ?? '', /web page/);
  assert.match(troubles.get('https://c.example/feed') ?? '', /empty/);
  const health = await desk.store.subscriptions.ofReader(READER);
  for (const { url, health: state } of health) {
    assert.equal(state.trouble, troubles.get(url) ?? null);
    assert.equal(state.failureCount, url === URL_A ? 0 : 1);
  }
});

test('a reader of feeds that stumbles over one goes on with the others', async () => {
  const desk = await subscribed(
    new Map([
      [URL_A, feed([item(1)])],
      ['https://b.example/feed', feed([item(2)])],
    ]),
  );
  const { readFeed } = desk.reading;
  const reading = {
    ...desk.reading,
    readFeed: (one: Parameters<typeof readFeed>[0]) => {
      if (one.url === URL_A) throw new TypeError('undefined is not a function');
      return readFeed(one);
    },
  };
  const report = await refresh({ ...desk, reading }, { kind: 'due' });
  assert.deepEqual([report.failed, report.added], [1, 1]);
  const troubled = (await desk.store.subscriptions.ofReader(READER)).find(
    ({ url }) => url === URL_A,
  );
  assert.match(troubled?.health.trouble ?? '', /fault of ours/i);
  assert.equal(desk.logged.length, 1);
});

test('a library that cannot be written to ends the pass, and nothing runs on behind it', async () => {
  const documents = new Map(
    Array.from({ length: 80 }, (_, index): [string, string] => [
      `https://a${index}.example/feed`,
      feed([item(1)]),
    ]),
  );
  const desk = await subscribed(documents);
  const full = new StoreError('full', 'The disk is full.');
  let calls = 0;
  const feeds = {
    ...desk.store.feeds,
    recordFetches: () => {
      calls += 1;
      return Promise.reject(full);
    },
  };
  const broken = { ...desk, store: { ...desk.store, feeds } };
  await assert.rejects(refresh(broken, { kind: 'due' }), { message: 'The disk is full.' });
  const before = calls;
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(calls, before);
  assert.ok(calls < 80, `${calls} feeds were asked`);
});

test('a feed that is gone is not asked again, unless a reader wants it', async () => {
  const documents = new Map<string, PageAnswer | string>([
    [URL_A, { kind: 'gone', message: 'The outlet has ended this feed (410).' }],
  ]);
  const desk = await subscribed(documents);
  await refresh(desk, { kind: 'due' });
  const [subscription] = await desk.store.subscriptions.ofReader(READER);
  assert.equal(subscription?.health.nextFetchAt, null);
  assert.match(subscription?.health.trouble ?? '', /ended/);
  desk.passTime(30 * DAY);
  assert.equal((await refresh(desk, { kind: 'due' })).feeds, 0);
  assert.equal((await refresh(desk, { kind: 'all' })).feeds, 0);
  documents.set(URL_A, feed([item(1)]));
  const ids = [subscription?.feedId ?? 0];
  assert.equal((await refresh(desk, { kind: 'feeds', ids })).added, 1);
  const [back] = await desk.store.subscriptions.ofReader(READER);
  assert.notEqual(back?.health.nextFetchAt, null);
});

test('a move is kept once it has been seen for a day, and the news stays the same', async () => {
  const moved = 'https://new.harbour-post.example/feed.xml';
  const documents = new Map<string, PageAnswer | string>([
    [URL_A, page(moved, feed([item(1)]), { movedTo: moved })],
    [moved, feed([item(1)])],
  ]);
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await subscribe(desk, READER, [listing(URL_A)]);
  await refresh(desk, { kind: 'due' });
  const urlNow = async () => (await desk.store.subscriptions.ofReader(READER))[0]?.url;
  assert.equal(await urlNow(), URL_A);
  desk.passTime(25 * HOUR);
  await refresh(desk, { kind: 'due' });
  assert.equal(await urlNow(), moved);
  desk.passTime(2 * HOUR);
  await refresh(desk, { kind: 'all' });
  assert.equal(desk.asked.at(-1), moved);
  assert.equal((await headlines(desk)).length, 1);
});

test('a clock that was set back does not silence a feed', async () => {
  const desk = await subscribed(new Map([[URL_A, feed([item(1)])]]));
  desk.setTime(FRIDAY_EVENING + 400 * DAY);
  await refresh(desk, { kind: 'due' });
  desk.setTime(FRIDAY_EVENING);
  assert.equal((await refresh(desk, { kind: 'due' })).feeds, 1);
  assert.equal((await refresh(desk, { kind: 'due' })).feeds, 0);
});

test('a refresh that is cancelled records nothing and harms nothing', async () => {
  const desk = await subscribed(new Map([[URL_A, feed([item(1)])]]));
  const stopped = { signal: AbortSignal.abort() };
  assert.equal((await refresh(desk, { kind: 'due' }, stopped)).feeds, 0);
  assert.equal((await refresh(desk, { kind: 'due' })).added, 1);
});

test('a page that fails in passing is tried again later, four times in all', async () => {
  const documents = new Map<string, PageAnswer | string>([
    [URL_A, feed([summaryItem('Bridge to stay closed for a month', FRIDAY_EVENING)])],
    [PAGE_A, failure('timed out', 'The server did not answer in time.')],
  ]);
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await subscribe(desk, READER, [listing(URL_A)]);
  const attempts: number[] = [];
  for (let hours = 0; hours < 400; hours += 1) {
    const { pages } = await refresh(desk, { kind: 'feeds', ids: hours === 0 ? [1] : [] });
    if (pages.failed > 0) attempts.push(hours);
    desk.passTime(HOUR);
  }
  assert.deepEqual(attempts, [0, 1, 5, 21]);
  const [line] = await frontPage(desk);
  const record = await desk.store.articles.byId(READER, line?.id ?? 0);
  assert.equal(record?.pageTrouble, 'The server did not answer in time.');
  assert.equal(record?.isPageAwaited, false);
});

test('outlets of feeds are told apart by their sites', async () => {
  const desk = testDesk({
    fetchPage: fetchFromNewsstand({ anchor: FRIDAY_EVENING, placement: 'calendar' }),
  });
  await subscribe(desk, READER, LISTINGS);
  await refresh(desk, { kind: 'due' });
  const outlets = await desk.store.outlets.all();
  assert.equal(outlets.length, newsroom().sample.outlets.length);
  for (const { host } of newsroom().sample.outlets)
    assert.ok(
      outlets.some(({ homeUrl }) => outletKey(homeUrl ?? '') === outletKey(`http://${host}/`)),
    );
});
