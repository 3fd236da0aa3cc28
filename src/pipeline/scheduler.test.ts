import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  failure,
  fetchFrom,
  headlines,
  listing,
  READER,
  type TestDesk,
  testDesk,
} from '../../test/desk.ts';
import type { FetchPage, PageAnswer } from '../model/fetch-page.ts';
import { HOUR, MINUTE, SECOND } from '../model/time.ts';
import { StoreError } from '../store/database/store-error.ts';
import { startScheduler } from './scheduler.ts';
import { subscribe } from './subscribe.ts';

const URLS = ['https://a.example/feed', 'https://b.example/feed', 'https://c.example/feed'];

function feed(headline: string): string {
  const text = `What is new about it is told here at length. `.repeat(30);
  return `<rss><channel><title>A</title><item><title>${headline}</title><description>${text}</description></item></channel></rss>`;
}

async function subscribed(fetchPage: FetchPage) {
  const desk = testDesk({ fetchPage });
  await subscribe(
    desk,
    READER,
    URLS.map((url) => listing(url)),
  );
  return desk;
}

const quiet = () =>
  fetchFrom(new Map<string, PageAnswer | string>(URLS.map((url) => [url, feed(`News of ${url}`)])));

/** Lets promises run that wait for no timer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass on both clocks, second by second. */
async function pass(test: TestContext, desk: TestDesk, time: number): Promise<void> {
  for (let passed = 0; passed < time; passed += 10 * SECOND) {
    desk.passTime(10 * SECOND);
    test.mock.timers.tick(10 * SECOND);
    await settle();
  }
}

test('feeds are asked at once when they are new, and again when their time has come', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const desk = await subscribed(quiet());
  const scheduler = startScheduler(desk);
  await settle();
  assert.deepEqual(desk.asked.toSorted(), URLS);
  assert.equal((await headlines(desk)).length, 3);
  await pass(context, desk, 50 * MINUTE);
  assert.equal(desk.asked.length, 3);
  await pass(context, desk, 3 * HOUR);
  assert.ok(desk.asked.length >= 6 && desk.asked.length <= 9, `${desk.asked.length}`);
  const stopped = scheduler.stop();
  context.mock.timers.tick(MINUTE);
  await stopped;
  const asked = desk.asked.length;
  await pass(context, desk, 3 * HOUR);
  assert.equal(desk.asked.length, asked, 'nothing runs any more');
});

test('a reader who asks waits for no clock, and sees how it goes', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let release = () => {};
  const gate = { isOpen: true };
  const answers = quiet();
  const desk = await subscribed(async (request) => {
    if (!gate.isOpen) await new Promise<void>((resolve) => (release = resolve));
    return request.url.startsWith('https://b.')
      ? failure('server trouble', '503')
      : answers(request);
  });
  const scheduler = startScheduler(desk);
  await settle();
  assert.equal(scheduler.progress().isRunning, false);
  gate.isOpen = false;
  scheduler.refreshNow([2]);
  assert.deepEqual(
    [scheduler.progress().isRunning, scheduler.progress().startedAt],
    [true, desk.now()],
  );
  scheduler.refreshNow();
  await settle();
  assert.deepEqual([scheduler.progress().total, scheduler.progress().done], [1, 0]);
  gate.isOpen = true;
  release();
  const seen = new Set<boolean>();
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.add(scheduler.progress().isRunning || scheduler.progress().done === 3);
  }
  await settle();
  context.mock.timers.tick(1);
  await settle();
  const { isRunning, total, done, failed, added, currentHost } = scheduler.progress();
  assert.deepEqual(
    { isRunning, total, done, failed, added },
    { isRunning: false, total: 3, done: 3, failed: 1, added: 0 },
  );
  assert.match(currentHost ?? '', /^[abc]\.example$/);
  assert.deepEqual([...seen], [true], 'it says that it runs until all that was asked for is done');
  assert.equal(desk.asked.length, 3 + 1 + 3);
  const stopped = scheduler.stop();
  context.mock.timers.tick(MINUTE);
  await stopped;
});

test('a library in trouble is told of, and the news goes on when it has passed', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const desk = await subscribed(quiet());
  const trouble = { isOn: true };
  const feeds: typeof desk.store.feeds = {
    ...desk.store.feeds,
    recordFetches: async (records) => {
      if (trouble.isOn) throw new StoreError('full', 'The disk is full.');
      return desk.store.feeds.recordFetches(records);
    },
  };
  const scheduler = startScheduler({ ...desk, store: { ...desk.store, feeds } });
  await settle();
  assert.match(desk.logged.join(), /a pass over the news failed/);
  assert.equal(scheduler.progress().isRunning, false);
  trouble.isOn = false;
  desk.passTime(MINUTE);
  context.mock.timers.tick(MINUTE);
  await settle();
  assert.equal((await headlines(desk)).length, 3);
  const stopped = scheduler.stop();
  context.mock.timers.tick(MINUTE);
  await stopped;
});

test('to stop is to cancel what is under way, and no feed is blamed for it', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const desk = await subscribed(
    ({ signal }) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(failure('cancelled', 'Cancelled.')));
      }),
  );
  const scheduler = startScheduler(desk);
  await settle();
  const stopped = scheduler.stop();
  context.mock.timers.tick(MINUTE);
  await stopped;
  for (const { health } of await desk.store.subscriptions.ofReader(READER)) {
    assert.deepEqual([health.failureCount, health.trouble], [0, null]);
  }
});

test('an article’s story is there with it, and waits for no clock', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const desk = await subscribed(quiet());
  const scheduler = startScheduler(desk);
  await settle();
  const articles = await desk.store.articles.newest({
    ...{ readerId: READER, scope: {}, before: null, limit: 9 },
  });
  const places = await desk.store.stories.ofArticles(articles.map(({ id }) => id));
  assert.equal(places.length, 3);
  await pass(context, desk, MINUTE);
  assert.equal((await desk.store.stories.progress()).analysesAwaiting, 0);
  const stopped = scheduler.stop();
  await pass(context, desk, MINUTE);
  await stopped;
  await desk.close();
});
