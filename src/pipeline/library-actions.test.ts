import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fetchFrom,
  frontPage,
  headlines,
  listing,
  page,
  READER,
  testDesk,
} from '../../test/desk.ts';
import { newsroom } from '../../test/newsroom.ts';
import { parseOpml } from '../feeds/opml.ts';
import type { PageAnswer } from '../model/fetch-page.ts';
import { DAY } from '../model/time.ts';
import { openNet } from '../net/open-net.ts';
import { feedListings } from '../newsstand/feeds/feed-listings.ts';
import { libraryActions } from './library-actions.ts';
import { refresh } from './refresh.ts';
import { sampleEdition } from './sample-edition.ts';
import type { Scheduler } from './scheduler.ts';
import { readStarterPacks } from './starter-packs.ts';
import { subscribe } from './subscribe.ts';

const URL_A = 'https://harbour-post.example/feed.xml';
const PAGE_A = 'https://harbour-post.example/1';
const SENTENCE =
  'The harbour master of Kestrel Bay said that the bridge would stay closed for a month. ';
const FEED = `<rss><channel><title>The Harbour Post</title><item><title>The bridge stays closed</title>
  <link>${PAGE_A}</link><description>Short.</description></item></channel></rss>`;

function open(documents = new Map<string, PageAnswer | string>()) {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  const refreshed: (readonly number[] | undefined)[] = [];
  const scheduler: Scheduler = {
    refreshNow: (feedIds) => refreshed.push(feedIds),
    progress: () => ({
      isRunning: false,
      done: 0,
      total: 0,
      added: 0,
      failed: 0,
      startedAt: null,
      currentHost: null,
    }),
    goOverTexts: () => {},
    stop: async () => {},
  };
  const edition = sampleEdition(desk);
  const actions = libraryActions({ desk, scheduler, sampleEdition: edition });
  return { desk, actions, edition, refreshed };
}

test('who subscribes gets the feed at once, and a list of subscriptions that any reader takes', async () => {
  const { desk, actions, refreshed } = open();
  const asked = [
    listing(URL_A, { title: 'The "Harbour" & Post', folder: 'News/Sea', language: 'en' }),
    listing('https://b.example/feed'),
    listing('https://b.example/feed', { folder: 'Twice' }),
    listing('not an address'),
  ];
  const subscribed = await actions.subscribe(READER, asked);
  assert.equal(subscribed.addedCount, 2);
  assert.deepEqual(refreshed, [subscribed.feedIds]);
  const written = parseOpml(await actions.exportOpml(READER));
  assert.ok(written.kind === 'opml');
  assert.deepEqual(
    written.listings
      .map(({ url, title, folder, language }) => ({ url, title, folder, language }))
      .toSorted((a, b) => (a.url < b.url ? -1 : 1)),
    [
      { url: 'https://b.example/feed', title: null, folder: null, language: null },
      { url: URL_A, title: 'The "Harbour" & Post', folder: 'News/Sea', language: 'en' },
    ],
  );
  const again = await actions.importBytes(
    READER,
    'list.opml',
    Buffer.from(await actions.exportOpml(READER)),
  );
  assert.deepEqual([again.kind, again.added, again.known], ['subscriptions', 0, 2]);
  await desk.close();
});

test('a page is fetched when a reader wants it, and trouble is told', async () => {
  const documents = new Map<string, PageAnswer | string>([[URL_A, FEED]]);
  const { desk, actions } = open(documents);
  await actions.subscribe(READER, [listing(URL_A)]);
  await refresh(desk, { kind: 'due' });
  const [line] = await frontPage(desk);
  const missing = await actions.fetchPageNow(line?.id ?? 0);
  assert.deepEqual(missing, { kind: 'failed', reason: 'There is no such page (404).' });
  const html = `<html><head><title>The bridge</title></head><body><article>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(5)}</article></body></html>`;
  documents.set(PAGE_A, page(PAGE_A, html, { contentType: 'text/html' }));
  assert.deepEqual(await actions.fetchPageNow(line?.id ?? 0), { kind: 'read' });
  const record = await desk.store.articles.byId(READER, line?.id ?? 0);
  assert.deepEqual(
    [record?.textSource, record?.paragraphs.length, record?.pageTrouble],
    ['page', 5, null],
  );
  const nowhere = await actions.fetchPageNow(12345);
  assert.equal(nowhere.kind, 'failed');
});

test('an article without an address cannot be fetched, and says so', async () => {
  const { desk, actions } = open();
  await actions.importBytes(
    READER,
    'a.txt',
    Buffer.from(`A text of ours\n\n${SENTENCE.repeat(4)}`),
  );
  const [line] = await frontPage(desk);
  assert.deepEqual(await actions.fetchPageNow(line?.id ?? 0), {
    kind: 'failed',
    reason: 'The article has no address.',
  });
});

test('the sample edition is followed over real connections, keeps its days, and can be left', async () => {
  const { desk, refreshed } = open();
  const start = () => {
    const { builtInHosts, now: clock } = desk;
    const net = openNet({ allowPrivate: [], builtInHosts, userAgent: 'test', clock, minGap: 0 });
    const sample = sampleEdition({ ...desk, net });
    const rooms = {
      desk: { ...desk, net },
      scheduler: noScheduler(refreshed),
      sampleEdition: sample,
    };
    const stop = async () => {
      await sample.close();
      await net.close();
    };
    return { ...rooms, actions: libraryActions(rooms), stop };
  };
  const first = start();
  try {
    const { addedCount } = await first.actions.followSampleEdition(READER);
    assert.equal(addedCount, newsroom().sample.outlets.flatMap(feedListings).length);
    const report = await refresh(first.desk, { kind: 'due' });
    assert.deepEqual([report.failed, report.added], [0, newsroom().articles.length]);
  } finally {
    await first.stop();
  }
  const before = (await frontPage(desk)).map(({ published }) => published);
  desk.passTime(40 * DAY);
  const second = start();
  try {
    await second.sampleEdition.reopen();
    const { failed, added, revised } = await refresh(second.desk, { kind: 'all' });
    assert.deepEqual([failed, added, revised], [0, 0, 0]);
    const after = (await frontPage(desk)).map(({ published }) => published);
    assert.deepEqual(after, before, 'its days stay where they were');
    const answer = await second.sampleEdition.answer(new Request('http://northwire.example/'));
    assert.equal(answer.status, 200);
    const { isSampleAddress } = second.sampleEdition;
    assert.equal(isSampleAddress('http://northwire.example/feeds/all.atom'), true);
    assert.equal(isSampleAddress('https://example.org/'), false);
    assert.equal(isSampleAddress('not an address'), false);
    assert.ok((await second.actions.leaveSampleEdition(READER)) > 10);
    assert.deepEqual(await headlines(desk), []);
  } finally {
    await second.stop();
  }
});

function noScheduler(refreshed: (readonly number[] | undefined)[]): Scheduler {
  return {
    refreshNow: (feedIds) => refreshed.push(feedIds),
    progress: () => ({
      isRunning: false,
      done: 0,
      total: 0,
      added: 0,
      failed: 0,
      startedAt: null,
      currentHost: null,
    }),
    goOverTexts: () => {},
    stop: async () => {},
  };
}

test('the starter packs can all be followed, each feed once', async () => {
  const packs = await readStarterPacks();
  const { desk } = open();
  for (const { listings, outletCount, title } of packs) {
    assert.ok(listings.length >= outletCount, title);
    const { feedIds } = await subscribe(desk, READER, listings);
    assert.equal(feedIds.length, listings.length, `${title}: every address is one`);
  }
  const subscriptions = await desk.store.subscriptions.ofReader(READER);
  assert.equal(new Set(subscriptions.map(({ url }) => url)).size, subscriptions.length);
  assert.ok(subscriptions.length >= 150, `${subscriptions.length}`);
});
