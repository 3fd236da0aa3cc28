/**
 * What is left in the library when a feed's server is at fault: one pass in which all is well, one with the fault, and
 * one in which all is well again. docs/notes/faults.md says it in words.
 */
import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { DAY, HOUR, MINUTE } from '../src/model/time.ts';
import { type Loopback, listen } from '../src/net/loopback.ts';
import { type Net, openNet } from '../src/net/open-net.ts';
import { refreshFeeds } from '../src/pipeline/refresh.ts';
import { subscribe } from '../src/pipeline/subscribe.ts';
import { listing, READER, type TestDesk, testDesk } from './desk.ts';
import { FEED_FAULTS, goodFeed, type Sending } from './faults/feed-faults.ts';
import { HTTP_FAULTS } from './faults/http-faults.ts';

const HTTP = Object.values(HTTP_FAULTS)
  .flat()
  // A question of the net's alone: these are about one request's own limits and validators.
  .filter(({ request }) => request === undefined);

/** 0: all is well, 1: the fault, 2: all is well again. */
let round = 0;
let server: Loopback;
let net: Net;
let desk: TestDesk;
const rounds: (readonly State[])[] = [];

type State = {
  readonly url: string;
  readonly etag: string | null;
  readonly articles: number;
  readonly trouble: string | null;
  readonly failureCount: number;
  /** From now. */
  readonly nextIn: number | null;
  readonly movedTo: string | null;
};

function hostOf(index: number): string {
  return `feed-${index}.example`;
}

const lookup: LookupFunction = (_host, _options, callback) => {
  callback(null, [{ address: '127.0.0.1', family: 4 }]);
};

function answer({ socket, asked, index }: Omit<Sending, 'host'> & { index: number }): void {
  const host = `${hostOf(index)}:${server.port}`;
  const fault = HTTP[index];
  const feedFault = FEED_FAULTS[index - HTTP.length];
  if (round !== 1) goodFeed({ socket, asked, host });
  else if (fault !== undefined)
    fault.send(socket, { ...asked, path: asked.path.replace('/feed', '/0') });
  else feedFault?.send({ socket, asked, host });
}

async function statesNow(): Promise<State[]> {
  const subscriptions = await desk.store.subscriptions.ofReader(READER);
  const byId = new Map(subscriptions.map((one) => [one.feedId, one]));
  const feeds = await desk.store.feeds.toFetch([...byId.keys()]);
  const states = feeds.map(async ({ id, url, etag, schedule }): Promise<State> => {
    const health = byId.get(id)?.health;
    const lines = await desk.store.articles.newest({
      ...{ readerId: READER, scope: { feedId: id }, before: null, limit: 100 },
    });
    const nextFetchAt = health?.nextFetchAt ?? null;
    return {
      ...{ url, etag, articles: lines.length, movedTo: schedule.movedTo },
      ...{ trouble: health?.trouble ?? null, failureCount: schedule.failureCount },
      nextIn: nextFetchAt === null ? null : nextFetchAt - desk.now(),
    };
  });
  return Promise.all(states);
}

before(async () => {
  server = await listen('127.0.0.1', (socket, asked) => {
    const index = Number(/^host: feed-(\d+)\./im.exec(asked.head)?.[1]);
    answer({ socket, asked, index });
  });
  const hosts = [...HTTP, ...FEED_FAULTS].map((_, index) => hostOf(index));
  net = openNet({
    ...{ allowPrivate: hosts, builtInHosts: new Map(), userAgent: 'Hearsay/0', lookup },
    ...{ clock: () => desk.now(), maxBytes: 3_000_000, minGap: 0 },
    ...{ deadline: 2500, headerTimeout: 1500, idleTimeout: 1500, connections: 300 },
  });
  desk = testDesk({ fetchPage: net.fetchPage });
  await subscribe(
    desk,
    READER,
    hosts.map((host) => listing(`http://${host}:${server.port}/feed`)),
  );
  for (round = 0; round < 3; round += 1) {
    await refreshAll();
    rounds.push(await statesNow());
    desk.passTime(2 * HOUR);
  }
});

after(async () => {
  await net.close();
  await desk.close();
  server.close();
});

/** On a busy machine a server may seem slow: what should be well is then asked again. */
async function refreshAll(): Promise<void> {
  let ids = [...HTTP, ...FEED_FAULTS].map((_, index) => index + 1);
  for (let tries = 0; tries < 8 && ids.length > 0; tries += 1) {
    await refreshFeeds(desk, { kind: 'feeds', ids });
    const states = await statesNow();
    ids = ids.filter((id) => isSlow(states[id - 1]) && !isFaulty(id - 1));
  }
}

function isSlow(state: State | undefined): boolean {
  return /too long|stopped in the middle/.test(state?.trouble ?? '');
}

function isFaulty(index: number): boolean {
  return (
    round === 1 && (index < HTTP.length || FEED_FAULTS[index - HTTP.length]?.trouble !== undefined)
  );
}

function statesOf(index: number): readonly [State, State, State] {
  const [well, faulty, again] = rounds.map((states) => states[index]);
  assert.ok(well && faulty && again);
  return [well, faulty, again];
}

const ARTICLES = 3;
/** The net is not asked with a validator for this, a feed that was read is. */
const UNCHANGED = 'says unchanged without being asked';

/** What a feed is left with whatever its server does: nothing is taken away, nothing is shown twice. */
function assertNothingLost(index: number): void {
  for (const { url, articles } of statesOf(index)) {
    assert.equal(articles, ARTICLES);
    assert.equal(url, `http://${hostOf(index)}:${server.port}/feed`);
  }
  const [well, , again] = statesOf(index);
  assert.deepEqual([well.trouble, well.failureCount], [null, 0]);
  assert.deepEqual([again.trouble, again.failureCount], [null, 0], 'it is forgiven at once');
  assert.ok((again.nextIn ?? 0) >= 15 * MINUTE && (again.nextIn ?? 0) <= DAY);
}

function assertFailed(index: number): void {
  const [well, faulty] = statesOf(index);
  assert.equal(faulty.failureCount, 1);
  assert.match(faulty.trouble ?? '', /^\S.{15,}[.)]$/);
  assert.doesNotMatch(faulty.trouble ?? '', /fault of ours/);
  assert.equal(faulty.etag, well.etag, 'what it had is still asked for by what was known of it');
  assert.ok(faulty.nextIn === null || (faulty.nextIn >= 15 * MINUTE && faulty.nextIn <= DAY));
}

describe('a feed whose server', () => {
  for (const [index, fault] of HTTP.entries()) {
    test(`${fault.name} keeps its news, says what is wrong and recovers at once`, () => {
      assertNothingLost(index);
      // The texts of the tables are no feeds: whatever arrives is a failure here.
      if (fault.name !== UNCHANGED) assertFailed(index);
      const isGone =
        typeof fault.expect === 'object' && 'kind' in fault.expect && fault.expect.kind === 'gone';
      assert.equal(statesOf(index)[1].nextIn === null, isGone);
      assert.equal(statesOf(index)[1].movedTo, null);
    });
  }
});

describe('a feed that', () => {
  for (const [at, fault] of FEED_FAULTS.entries()) {
    const index = HTTP.length + at;
    test(`${fault.name} is left as it should be`, () => {
      const [, faulty] = statesOf(index);
      if (fault.articles === undefined) assertNothingLost(index);
      else
        assert.deepEqual(
          rounds.map((states) => states[index]?.articles),
          fault.articles,
        );
      if (fault.trouble === undefined)
        assert.deepEqual([faulty.failureCount, faulty.trouble], [0, null]);
      else {
        assertFailed(index);
        assert.match(faulty.trouble ?? '', fault.trouble);
      }
      if (fault.nextIn !== undefined) assert.equal(faulty.nextIn, fault.nextIn);
    });
  }
});
