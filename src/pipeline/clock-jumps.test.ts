/** The machine's clock is set, or the machine sleeps: feeds are still asked as they should be, and nothing is lost. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  failure,
  frontPage,
  listing,
  page,
  READER,
  type TestDesk,
  testDesk,
} from '../../test/desk.ts';
import { DAY, HOUR, MINUTE } from '../model/time.ts';
import { readAwaitedPages } from './read-awaited-pages.ts';
import { refreshFeeds } from './refresh.ts';
import { subscribe } from './subscribe.ts';

const YEARS = 10 * 365.25 * DAY;
const STEP = 10 * MINUTE;
const LEAST = 15 * MINUTE;

const JUMPS: readonly (readonly [what: string, by: number])[] = [
  ['ten years forward', YEARS],
  ['ten years back', -YEARS],
  ['a month forward, as after a long sleep', 30 * DAY],
  ['twenty hours back', -20 * HOUR],
  ['an hour back', -HOUR],
];

const WELL = Array.from({ length: 6 }, (_, at) => `https://well-${at}.example/feed`);
const FAILING = 'https://failing.example/feed';
const REFUSED = 'https://refused.example/feed';

/** Feeds of several rhythms: of each a number of entries a day, the newest ten. */
function documentOf(url: string, real: number): string {
  const aDay = 24 / (1 + Number(/\d/.exec(url)?.[0]) * 4);
  const newest = Math.floor((real / DAY) * aDay);
  const items = Array.from({ length: 3 }, (_, at) => {
    const number = newest - at;
    return `<item><guid>${number}</guid><title>Report ${number} of ${url}</title><link>${url}/${number}</link></item>`;
  });
  return `<rss><channel><title>A</title><link>${url}</link>${items.join('')}</channel></rss>`;
}

/** A feed that is well has been asked more often than this before; one that failed may have to wait for a day. */
function longestWait(url: string): number {
  return WELL.includes(url) ? 6 * HOUR : DAY + STEP;
}

type World = {
  readonly desk: TestDesk;
  /** By feed: when it was asked, by a clock that nobody sets. */
  readonly asked: Map<string, number[]>;
  readonly pass: (time: number) => Promise<void>;
  readonly real: () => number;
};

async function openWorld(): Promise<World> {
  let real = 0;
  const asked = new Map<string, number[]>();
  const desk = testDesk({
    fetchPage: async ({ url }) => {
      if (!url.endsWith('/feed')) return failure('server trouble', 'It answered 503.');
      asked.set(url, [...(asked.get(url) ?? []), real]);
      if (url === FAILING) return failure('server trouble', 'It answered 503.');
      if (url === REFUSED) return { ...failure('too many requests', '429'), retryAfter: DAY };
      return page(url, documentOf(url, real));
    },
  });
  await subscribe(
    desk,
    READER,
    [...WELL, FAILING, REFUSED].map((url) => listing(url)),
  );
  const pass = async (time: number) => {
    for (let passed = 0; passed < time; passed += STEP) {
      await refreshFeeds(desk, { kind: 'due' });
      await readAwaitedPages(desk);
      real += STEP;
      desk.passTime(STEP);
    }
  };
  return { desk, asked, pass, real: () => real };
}

describe('a clock that is set', { concurrency: 1 }, () => {
  for (const [what, by] of JUMPS) {
    let world: World;
    let jumpedAt = 0;
    let articles = 0;
    before(async () => {
      world = await openWorld();
      await world.pass(DAY);
      jumpedAt = world.real();
      articles = (await frontPage(world.desk)).length;
      world.desk.passTime(by);
      await world.pass(DAY + 3 * HOUR);
    });
    after(() => world.desk.close());

    test(`${what} lets no feed starve, and none is asked too often`, () => {
      for (const [url, times] of world.asked) {
        const next = times.find((time) => time >= jumpedAt);
        assert.ok(
          next !== undefined && next - jumpedAt <= longestWait(url),
          `${url} is asked again`,
        );
        const since = times.filter((time) => time >= jumpedAt);
        for (const [at, time] of since.entries()) {
          const gap = time - (since[at - 1] ?? Number.NEGATIVE_INFINITY);
          assert.ok(gap >= LEAST, `${url} after ${gap / MINUTE} minutes`);
        }
      }
    });

    test(`${what} keeps what is in the library, and what comes is added`, async () => {
      const lines = await frontPage(world.desk);
      assert.ok(articles > 20 && lines.length > articles, `${articles}, then ${lines.length}`);
      assert.deepEqual(await world.desk.store.upkeep.findDamage(), []);
      assert.equal(new Set(lines.map(({ headline }) => headline)).size, lines.length);
    });
  }
});
