/** Feeds and hosts whose faults show only from one pass to the next. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  failure,
  fetchFrom,
  headlines,
  listing,
  page,
  READER,
  type TestDesk,
  testDesk,
} from '../../test/desk.ts';
import type { FetchPage, PageAnswer, PageRequest } from '../model/fetch-page.ts';
import { DAY, HOUR, MINUTE } from '../model/time.ts';
import type { FeedFetch } from './fetch-feed.ts';
import { refreshFeeds } from './refresh.ts';
import { subscribe } from './subscribe.ts';

function item(number: number, more = ''): string {
  const text = `Report ${number} says what happened at the bridge. `.repeat(30);
  return `<item><title>Report number ${number} about the bridge</title><guid>${number}</guid><description>${text}</description>${more}</item>`;
}

function feed(items: readonly string[]): string {
  return `<rss><channel><title>A</title><link>https://news.example/</link>${items.join('')}</channel></rss>`;
}

async function following(fetchPage: FetchPage, urls: readonly string[]): Promise<TestDesk> {
  const desk = testDesk({ fetchPage });
  await subscribe(
    desk,
    READER,
    urls.map((url) => listing(url)),
  );
  return desk;
}

/** One pass over what is due; how each feed fared, by its address. */
async function pass(desk: TestDesk): Promise<ReadonlyMap<string, FeedFetch['kind']>> {
  const kinds = new Map<string, FeedFetch['kind']>();
  await refreshFeeds(desk, { kind: 'due' }, { onFeed: ({ url, kind }) => kinds.set(url, kind) });
  return kinds;
}

async function addresses({ store }: TestDesk): Promise<string[]> {
  return (await store.subscriptions.ofReader(READER)).map(({ url }) => url);
}

const OLD = 'https://news.example/old.xml';
const NEW = 'https://news.example/new.xml';

test('a feed that moves to where another is stays where it is, and nothing is shown twice', async () => {
  const text = feed([
    item(1, '<link>https://news.example/1</link>'),
    item(2, '<link>https://news.example/2</link>'),
  ]);
  const documents = new Map([
    [OLD, page(NEW, text, { movedTo: NEW })],
    [NEW, page(NEW, text)],
  ]);
  const desk = await following(fetchFrom(documents), [OLD, NEW]);
  for (let days = 0; days < 4; days += 1) {
    await pass(desk);
    desk.passTime(DAY);
  }
  assert.deepEqual((await addresses(desk)).toSorted(), [NEW, OLD]);
  assert.equal((await headlines(desk)).length, 2);
});

test('a feed that came safely is not moved to where it would be asked for in the open', async () => {
  const open = NEW.replace('https', 'http');
  const documents = new Map([[OLD, page(open, feed([item(1)]), { movedTo: open })]]);
  const desk = await following(fetchFrom(documents), [OLD]);
  for (let days = 0; days < 4; days += 1) {
    await pass(desk);
    desk.passTime(DAY);
  }
  assert.deepEqual(await addresses(desk), [OLD]);
});

test('a move to what is no feed is never kept', async () => {
  const documents = new Map([
    [OLD, page(NEW, '<html><body>Sign in</body></html>', { movedTo: NEW })],
  ]);
  const desk = await following(fetchFrom(documents), [OLD]);
  for (let days = 0; days < 6; days += 1) {
    await pass(desk);
    desk.passTime(DAY);
  }
  assert.deepEqual(await addresses(desk), [OLD]);
});

test('a feed that says this today and that tomorrow shows each once', async () => {
  const documents = new Map<string, PageAnswer | string>();
  const desk = await following(fetchFrom(documents), [OLD]);
  for (let round = 0; round < 10; round += 1) {
    documents.set(OLD, feed(round % 2 === 0 ? [item(1), item(2)] : [item(3), item(4)]));
    await pass(desk);
    desk.passTime(DAY);
  }
  assert.equal((await headlines(desk)).length, 4);
});

test('a feed that shrinks to nothing and comes back has lost nothing and brings nothing again', async () => {
  const documents = new Map<string, PageAnswer | string>([
    [OLD, feed([item(1), item(2), item(3)])],
  ]);
  const desk = await following(fetchFrom(documents), [OLD]);
  for (const items of [[item(1), item(2), item(3)], [item(3)], [], [item(1), item(2), item(3)]]) {
    documents.set(OLD, feed(items));
    await pass(desk);
    assert.equal((await headlines(desk)).length, 3);
    desk.passTime(DAY);
  }
});

test('a feed that answers "unchanged" for ever is asked for whole now and then', async () => {
  const asked: PageRequest[] = [];
  const lying: FetchPage = async (request) => {
    asked.push(request);
    const isConditional = Boolean(request.etag);
    if (isConditional) return { kind: 'unchanged', movedTo: null, freshFor: null };
    return page(OLD, feed([item(asked.length)]), { etag: '"same"' });
  };
  const desk = await following(lying, [OLD]);
  const chances = Array.from({ length: 2000 }, (_, at) => (at * 0.017) % 1);
  const lucky = { ...desk, random: () => chances.pop() ?? 0.5 };
  for (let days = 0; days < 200; days += 1) {
    await refreshFeeds(lucky, { kind: 'all' });
    desk.passTime(DAY);
  }
  const whole = asked.filter(({ etag }) => !etag).length;
  assert.ok(whole > 2 && whole < 20, `${whole} of ${asked.length}`);
  assert.equal((await headlines(desk)).length, whole);
});

test('a feed that is sent again as it was, under another name, is asked for by that name from then on', async () => {
  const asked: PageRequest[] = [];
  let name = '"1"';
  const renaming: FetchPage = async (request) => {
    asked.push(request);
    if (request.etag === name) return { kind: 'unchanged', movedTo: null, freshFor: null };
    return page(OLD, feed([item(1)]), { etag: name });
  };
  const desk = await following(renaming, [OLD]);
  const fetchTwice = async () => {
    for (const _ of [1, 2]) {
      desk.passTime(DAY);
      await pass(desk);
    }
  };
  await fetchTwice();
  name = '"2"';
  await fetchTwice();
  assert.deepEqual(
    asked.map(({ etag }) => etag ?? null),
    [null, '"1"', '"1"', '"2"'],
  );
  assert.equal((await headlines(desk)).length, 1);
});

const HOST = Array.from({ length: 6 }, (_, at) => `https://many.example/${at}.xml`);
const ELSEWHERE = 'https://other.example/feed';

test('when a host refuses two feeds, its others wait, those of other hosts do not, and no feed is blamed', async () => {
  let isBusy = true;
  const refusal = {
    ...failure('too many requests', 'It answered 429.'),
    status: 429,
    retryAfter: 30 * MINUTE,
  };
  const fetchPage: FetchPage = async ({ url }) =>
    isBusy && url.startsWith('https://many.') ? refusal : page(url, feed([]));
  const desk = await following(fetchPage, [...HOST, ELSEWHERE]);
  // One after the other, as a host's turns have it.
  for (const id of [1, 2]) await refreshFeeds(desk, { kind: 'feeds', ids: [id] });
  const first = await pass(desk);
  assert.deepEqual(
    HOST.slice(2).map((url) => first.get(url)),
    Array(4).fill('postponed'),
  );
  assert.equal(first.get(ELSEWHERE), 'read');
  const waiting = (await desk.store.subscriptions.ofReader(READER)).filter(({ url }) =>
    HOST.slice(2).includes(url),
  );
  for (const { health } of waiting) {
    assert.deepEqual([health.failureCount, health.trouble, health.lastFetchedAt], [0, null, null]);
    const wait = (health.nextFetchAt ?? 0) - desk.now();
    assert.ok(wait >= 30 * MINUTE && wait <= 35 * MINUTE, `${wait}`);
  }
  desk.passTime(36 * MINUTE);
  isBusy = false;
  const second = await pass(desk);
  assert.deepEqual(
    HOST.slice(2).map((url) => second.get(url)),
    Array(4).fill('read'),
  );
});

const WELL = Array.from({ length: 50 }, (_, at) => `https://well-${at}.example/feed`);
const STEP = 100;
const STALL = 20_000;

function stalled(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `https://stalled-${at}.example/feed`);
}

const answering: FetchPage = async ({ url }) => {
  const isStalled = url.includes('stalled');
  await new Promise((resolve) => setTimeout(resolve, isStalled ? STALL : STEP));
  return isStalled ? failure('timed out', 'It takes too long.') : page(url, feed([]));
};

/** One pass on a clock that is moved by hand: when the 95th of a hundred healthy feeds was done. */
async function slowestOf(context: TestContext, desk: TestDesk): Promise<number> {
  const done: number[] = [];
  let time = 0;
  let isOver = false;
  const onFeed = ({ url }: FeedFetch) => void (url.includes('well') && done.push(time));
  const work = refreshFeeds(desk, { kind: 'all' }, { onFeed }).then(() => {
    isOver = true;
  });
  while (!isOver) {
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    time += STEP;
    context.mock.timers.tick(STEP);
  }
  await work;
  return done.toSorted((a, b) => a - b)[Math.floor(WELL.length * 0.95)] ?? Number.NaN;
}

test('feeds that stall keep no others waiting', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const alone = await slowestOf(context, await following(answering, WELL));
  const beside = await following(answering, [...stalled(20), ...WELL]);
  const atFirst = await slowestOf(context, beside);
  beside.passTime(HOUR);
  const known = await slowestOf(context, beside);
  const many = await slowestOf(context, await following(answering, [...stalled(60), ...WELL]));
  context.diagnostic(
    `p95 of 50 healthy feeds: ${alone} ms alone; beside 20 that stall for ${STALL} ms: ${atFirst} ms the first time, ${known} ms when they are known; beside 60: ${many} ms`,
  );
  assert.equal(known, alone, 'who failed the last time comes last');
  assert.ok(atFirst <= 2000 + alone && many <= 4000 + alone, `${atFirst} and ${many} ms`);
});
