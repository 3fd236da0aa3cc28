import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Article, NO_DETAILS } from '../model/article.ts';
import type { FetchRecord, ReadEntry } from '../model/library.ts';
import type { SearchQuery } from '../model/search-query.ts';
import { HOUR } from '../model/time.ts';
import { openStore } from './open-store.ts';
import { openStoreHere } from './open-store-here.ts';
import type { Store } from './store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const READER = 1;

function article(headline: string, extra: Partial<Article> = {}): Article {
  return {
    headline,
    standfirst: null,
    byline: ['Ana Reyes'],
    outlet: null,
    section: null,
    published: NOON - HOUR,
    updated: null,
    language: 'en',
    url: `https://harbour-post.example/${encodeURIComponent(headline)}`,
    leadImage: null,
    paragraphs: [`${headline} happened on the quay.`, 'Nobody was hurt, the mayor said.'],
    html: '<p>…</p>',
    credits: [],
    details: NO_DETAILS,
    ...extra,
  };
}

function entry(headline: string, extra: Partial<Article> = {}): ReadEntry {
  const read = article(headline, extra);
  return {
    keys: {
      guid: `guid of ${headline}`,
      url: read.url,
      title: `title ${headline}`,
      content: `text ${read.paragraphs.join()}`,
    },
    statedHash: JSON.stringify(read),
    article: read,
    wantsPage: false,
  };
}

async function subscribed(
  store: Store,
  url = 'https://harbour-post.example/feed.xml',
): Promise<number> {
  const { feedIds } = await store.subscriptions.addSubscriptions(
    READER,
    [
      {
        url,
        title: 'The Harbour Post',
        homeUrl: null,
        folder: null,
        language: null,
        country: null,
        outletKey: new URL(url).host,
      },
    ],
    NOON,
  );
  return feedIds[0] ?? 0;
}

function fetched(feedId: number, entries: ReadEntry[], at = NOON): FetchRecord {
  return {
    feedId,
    at,
    nextFetchAt: at + HOUR,
    schedule: {
      interval: HOUR,
      failureCount: 0,
      failingSince: null,
      movedTo: null,
      movedSince: null,
    },
    newUrl: null,
    trouble: null,
    news: {
      etag: null,
      lastModified: null,
      bodyHash: String(at),
      profile: {
        title: 'The Harbour Post',
        description: null,
        homeUrl: 'https://harbour-post.example/',
        iconUrl: null,
        language: 'en',
        hubUrl: null,
        minInterval: null,
        outletKey: 'harbour-post.example',
      },
      entries,
    },
  };
}

const front = { readerId: READER, scope: {}, before: null, limit: 50 };
const words = (text: string, extra: Partial<SearchQuery> = {}): SearchQuery => ({
  groups: text === '' ? [] : [[{ field: 'any', words: text, isPrefix: false }]],
  without: [],
  after: null,
  before: null,
  only: null,
  labels: [],
  speakers: [],
  problems: [],
  ...extra,
});

async function headlines(store: Store): Promise<string[]> {
  return (await store.articles.newest(front)).map((line) => line.headline);
}

async function found(store: Store, query: SearchQuery): Promise<string[]> {
  const lines = await store.search.find({
    readerId: READER,
    query,
    before: null,
    limit: 50,
    passageLength: null,
  });
  return lines.map(({ line }) => line.headline);
}

test('what stands higher in the feed comes first when the dates are the same', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  await store.feeds.recordFetch(fetched(feed, [entry('Ferry'), entry('Dam'), entry('Cup')]));
  assert.deepEqual(await headlines(store), ['Ferry', 'Dam', 'Cup']);
});

test('a feed read again brings nothing twice', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  const entries = [entry('Ferry'), entry('Dam')];
  await store.feeds.recordFetch(fetched(feed, entries));
  const tally = await store.feeds.recordFetch(fetched(feed, entries, NOON + HOUR));
  assert.deepEqual(tally, { added: 0, revised: 0, known: 2 });
  assert.equal((await headlines(store)).length, 2);
});

test('an edited article stays one and keeps what it said before', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  const before = entry('Ferry');
  await store.feeds.recordFetch(fetched(feed, [before]));
  const after = {
    ...entry('Ferry', { headline: 'Ferry: two hurt', paragraphs: ['Two were hurt.'] }),
    keys: before.keys,
  };
  const tally = await store.feeds.recordFetch(fetched(feed, [after], NOON + HOUR));
  assert.deepEqual(tally, { added: 0, revised: 1, known: 0 });
  const [line] = await store.articles.newest(front);
  assert.equal(line?.headline, 'Ferry: two hurt');
  assert.equal(line?.revisedAt, NOON + HOUR);
  const versions = await store.articles.versions(line?.id ?? 0);
  assert.deepEqual(
    versions.map(({ headline, seenAt }) => [headline, seenAt]),
    [['Ferry', NOON]],
  );
  assert.deepEqual(await found(store, words('two hurt')), ['Ferry: two hurt']);
  assert.deepEqual(await found(store, words('quay')), []);
});

test('the same address in another feed joins the article instead of making it again', async () => {
  const store = openStoreHere(':memory:');
  const world = await subscribed(store);
  const local = await subscribed(store, 'https://harbour-post.example/local.xml');
  await store.feeds.recordFetch(fetched(world, [entry('Ferry')]));
  await store.feeds.recordFetch(fetched(local, [{ ...entry('Ferry'), statedHash: 'other' }]));
  assert.deepEqual(await headlines(store), ['Ferry']);
  for (const feedId of [world, local]) {
    const lines = await store.articles.newest({ ...front, scope: { feedId } });
    assert.deepEqual(
      lines.map((line) => line.headline),
      ['Ferry'],
    );
  }
});

test('articles of a feed nobody subscribes to any more leave the lists, and come back by undo', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  await store.feeds.recordFetch(fetched(feed, [entry('Ferry')]));
  await store.subscriptions.removeSubscriptions(READER, [feed], NOON);
  assert.deepEqual(await headlines(store), []);
  await store.subscriptions.restoreSubscriptions(READER, [feed]);
  assert.deepEqual(await headlines(store), ['Ferry']);
});

test('marking all read is one action and is undone as one', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  await store.feeds.recordFetch(fetched(feed, [entry('Ferry'), entry('Dam'), entry('Cup')]));
  const [newest, , oldest] = await store.articles.newest(front);
  await store.marks.markRead(READER, [oldest?.id ?? 0], NOON);
  const { action, count } = await store.marks.markAllRead({
    readerId: READER,
    scope: {},
    upTo: newest?.id ?? 0,
    at: NOON,
  });
  assert.equal(count, 2);
  assert.equal(await store.marks.undoMark(READER, action), 2);
  const unread = await store.articles.newest({ ...front, scope: { only: 'unread' } });
  assert.deepEqual(
    unread.map((line) => line.headline),
    ['Ferry', 'Dam'],
  );
  const later = await store.marks.markRead(READER, [newest?.id ?? 0], NOON + HOUR);
  assert.equal(await store.marks.undoMark(READER, action), 0);
  assert.notEqual(later.action, action);
});

test('search finds words, names, outlets, languages and times, newest first', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  await store.feeds.recordFetch(
    fetched(feed, [
      entry('Ferry', { published: NOON - 2 * HOUR, byline: ['Tomás Ruiz'] }),
      entry('Dam', { published: NOON - HOUR, language: 'de', paragraphs: ['Die Talsperre hält.'] }),
      entry('河流', { published: NOON - 3 * HOUR, language: 'zh', paragraphs: ['经济增长'] }),
    ]),
  );
  const field = (field: 'outlet' | 'byline' | 'language', text: string) =>
    words('', { groups: [[{ field, words: text, isPrefix: false }]] });
  assert.deepEqual(await found(store, words('quay mayor')), []);
  assert.deepEqual(await found(store, words('the mayor')), ['Ferry']);
  assert.deepEqual(await found(store, words('halt')), ['Dam']);
  assert.deepEqual(await found(store, words('经济')), ['河流']);
  assert.deepEqual(await found(store, field('byline', 'tomas')), ['Ferry']);
  assert.deepEqual(await found(store, field('language', 'de')), ['Dam']);
  assert.deepEqual(await found(store, field('outlet', 'harbour')), ['Dam', 'Ferry', '河流']);
  assert.deepEqual(
    await found(store, words('', { without: [{ field: 'any', words: 'mayor', isPrefix: false }] })),
    ['Dam', '河流'],
  );
  assert.deepEqual(await found(store, words('', { after: NOON - 2 * HOUR, before: NOON - HOUR })), [
    'Ferry',
  ]);
});

test('a file imported again adds nothing, under whatever address', async () => {
  const store = openStoreHere(':memory:');
  const imported = {
    article: article('Ferry'),
    address: 'https://harbour-post.example/ferry',
    textKey: 'text:1',
    outlet: { key: 'harbour-post.example', name: 'The Harbour Post', homeUrl: null },
  };
  assert.equal((await store.articles.recordImported([imported], NOON)).added, 1);
  const again = await store.articles.recordImported(
    [imported, { ...imported, address: null }],
    NOON,
  );
  assert.deepEqual(again, { added: 0, revised: 0, known: 2 });
});

test('a page that was fetched takes the place of the opening, and no edit is claimed', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  await store.feeds.recordFetch(fetched(feed, [{ ...entry('Ferry'), wantsPage: true }]));
  const [awaited] = await store.articles.awaitingPage(NOON, 10);
  const whole = article('Ferry', { paragraphs: ['The whole text of the page.'] });
  await store.articles.recordPage(awaited?.id ?? 0, { kind: 'read', article: whole }, NOON);
  assert.deepEqual(await store.articles.awaitingPage(NOON + HOUR, 10), []);
  const record = await store.articles.byId(READER, awaited?.id ?? 0);
  assert.deepEqual(record?.paragraphs, ['The whole text of the page.']);
  assert.equal(record?.versionCount, 0);
  assert.equal(record?.textSource, 'page');
});

test('a library behind threads answers the same, and its readers cannot write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  try {
    const store = openStore(join(folder, 'library.db'), 2);
    const feed = await subscribed(store);
    await store.feeds.recordFetch(fetched(feed, [entry('Ferry')]));
    assert.deepEqual(await headlines(store), ['Ferry']);
    assert.deepEqual(await store.upkeep.findDamage(), []);
    await store.close();
    await assert.rejects(store.upkeep.counts(), { name: 'StoreError' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a library made by a newer Hearsay is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  try {
    const path = join(folder, 'library.db');
    await openStoreHere(path).close();
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(path);
    database.exec('pragma user_version = 999');
    database.close();
    assert.throws(() => openStoreHere(path), { name: 'StoreError', code: 'newer' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('many edits one after the other go through, as the search index moves its own rows about', async () => {
  const store = openStoreHere(':memory:');
  const feed = await subscribed(store);
  const text = (number: number) => ({ paragraphs: [`Word${number} ${'filler '.repeat(400)}`] });
  for (let fetch = 0; fetch < 12; fetch += 1) {
    const entries = Array.from({ length: 40 }, (_, index) => {
      const plain = entry(`Story ${index}`, text(fetch * 40 + index));
      return { ...plain, keys: { ...plain.keys, content: null } };
    });
    await store.feeds.recordFetch(fetched(feed, entries, NOON + fetch * HOUR));
  }
  assert.deepEqual(await found(store, words('word479')), ['Story 39']);
});

test('a library that is being written to is not taken for damaged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  const store = openStore(join(folder, 'library.db'), 1);
  try {
    const words = (number: number) =>
      Array.from({ length: 1200 }, (_, at) => `w${(number * 7919 + at * 104_729) % 99_991}`);
    const imported = (number: number) => ({
      article: article(`Report ${number}`, { paragraphs: [words(number).join(' ')] }),
      address: null,
      textKey: `text:${number}`,
      outlet: { key: 'files', name: 'Files', homeUrl: null },
    });
    let last: Promise<unknown> = Promise.resolve();
    for (let number = 0; number < 240; number += 1) {
      last = store.articles.recordImported([imported(number)], NOON + number);
      if (number % 60 === 59) assert.deepEqual(await store.upkeep.findDamage(), []);
      await last;
    }
    assert.deepEqual(await store.upkeep.findDamage(), []);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

test('what an outlet puts first weighs in its stories, unless its feed is only newest first', async () => {
  const store = openStoreHere(':memory:');
  const own = await subscribed(store);
  const byTime = await subscribed(store, 'https://daily-lantern.example/feed.xml');
  const hours = [9, 2, 7, 1, 8, 3];
  const entries = (name: string, ago: readonly number[]) =>
    ago.map((hour) => entry(`${name} ${hour}`, { published: NOON - hour * HOUR }));
  await store.feeds.recordFetch(fetched(own, entries('Ferry', hours)));
  const other = fetched(byTime, entries('Cup', hours.toSorted()));
  const profile = other.news && { ...other.news.profile, outletKey: null };
  await store.feeds.recordFetch({
    ...other,
    news: other.news && profile && { ...other.news, profile },
  });
  const lines = await store.articles.newest({
    ...{ readerId: READER, scope: {}, before: null, limit: 20 },
  });
  const ids = ['Ferry 9', 'Ferry 1', 'Cup 1'].map(
    (headline) => lines.find((one) => one.headline === headline)?.id ?? 0,
  );
  const { last } = await store.placing.mark();
  const changes = ids.map((article) => ({
    kind: 'placed' as const,
    placement: { article, story: 10, event: 11, report: { kind: 'own' as const }, reason: 'x' },
  }));
  await store.placing.recordPlaced({
    after: last,
    at: NOON,
    changes,
    articles: [],
    isAlone: false,
  });
  const [signals] = await store.stories.candidates({
    ...{ readerId: READER, since: 0, now: NOON, halfLife: HOUR, limit: 9 },
  });
  const fronts = signals?.articles.map(({ front }) => front);
  assert.deepEqual(fronts?.toSorted(), [0, 3, null]);
  await store.close();
});
