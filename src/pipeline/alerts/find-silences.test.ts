import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';
import { USUAL_KINDS } from '../../model/alerts/alert.ts';
import { DAY, HOUR } from '../../model/time.ts';
import type { QuietFeed } from '../../store/alerts/silences.ts';
import { addWebhook } from './add-target.ts';
import { findSilences, silenceOf } from './find-silences.ts';
import { readFacts } from './happening-facts.ts';

const READER = 1;
const NOW = 20_000 * DAY;
const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

/** A feed that brings something each day, last so long ago. */
function daily(ago: number, more: Partial<QuietFeed> = {}) {
  const feed: QuietFeed = {
    ...{ readerId: READER, feedId: 1, name: 'Harbour Post', addedAt: 0 },
    ...{ lastNewAt: NOW - ago * DAY, lastFetchedAt: NOW, failingSince: null, failureCount: 0 },
    ...{ isGone: false, ...more },
  };
  const days = [0, 1, 2, 3, 4].map((back) => 20_000 - ago - back);
  return { feed, seen: { days, now: NOW, isOnline: true } };
}

test('a feed is silent when it brings nothing for several times its usual gap, and some days', () => {
  const silent = daily(6);
  const { feed, seen } = silent;
  assert.deepEqual(silenceOf(feed, seen), {
    ...{ kind: 'feed silent', feed: { id: 1, name: 'Harbour Post' }, cause: 'nothing new' },
    ...{ days: 6, usualDays: 1 },
  });
  const early = daily(4);
  assert.equal(silenceOf(early.feed, early.seen), null);
  const weekly = [0, 7, 14, 21, 28].map((back) => 20_000 - 6 - back);
  assert.equal(silenceOf(feed, { ...seen, days: weekly }), null);
  assert.equal(silenceOf(feed, { ...seen, days: seen.days.slice(0, 3) }), null, 'no usual gap');
});

test('what was silent before, or before it was followed, or was not asked since, is not told', () => {
  const { feed, seen } = daily(6);
  assert.equal(silenceOf(feed, { ...seen, days: seen.days.map((day) => day - 900) }), null);
  assert.equal(silenceOf({ ...feed, addedAt: NOW - HOUR }, seen), null);
  assert.equal(silenceOf({ ...feed, lastFetchedAt: NOW - 5 * DAY }, seen), null);
  const long = daily(40);
  assert.equal(silenceOf(long.feed, long.seen), null);
});

test('errors are told when they go on for days, not after a pause of the house nor when our own line is down', () => {
  const failing = { failingSince: NOW - 4 * DAY, failureCount: 9 };
  const { feed, seen } = daily(5, failing);
  assert.equal(silenceOf(feed, seen)?.cause, 'errors');
  assert.equal(silenceOf(feed, seen)?.days, 4);
  assert.equal(silenceOf({ ...feed, failureCount: 2 }, seen), null);
  assert.equal(silenceOf({ ...feed, failingSince: NOW - 2 * DAY }, seen), null);
  assert.equal(silenceOf(feed, { ...seen, isOnline: false }), null);
  const gone = { ...feed, isGone: true, failureCount: 1, lastFetchedAt: NOW - 4 * DAY };
  assert.equal(silenceOf(gone, seen)?.cause, 'gone');
});

/** A house whose library has gone quiet: every feed was last read long after its last news. */
async function quietHouse(isAsked: boolean) {
  const client = pageClient();
  closers.push(client.close);
  const { desk } = client;
  const tells = isAsked ? [...USUAL_KINDS, 'feed silent' as const] : USUAL_KINDS;
  await addWebhook(desk, { readerId: READER, name: 'Script', tells }, 'https://hook.example/');
  await client.openSample();
  const [feed] = await desk.store.subscriptions.ofReader(READER);
  assert.ok(feed !== undefined);
  const fail = async (from: number, count: number) => {
    const { alerts } = desk.store;
    const quiet: QuietFeed = {
      ...daily(0).feed,
      ...{ feedId: feed.feedId, name: 'Harbour Post', lastNewAt: from, failureCount: count },
      ...{ failingSince: desk.now() - 4 * DAY, lastFetchedAt: desk.now() },
    };
    const quietFeeds = () => Promise.resolve([quiet]);
    const hasAnswered = () => Promise.resolve(true);
    const store = { ...desk.store, alerts: { ...alerts, quietFeeds, hasAnswered } };
    return findSilences({ ...desk, store });
  };
  const told = async () =>
    (await desk.store.alerts.deliveries(READER, { limit: 100, target: null })).map(
      ({ happening }) => readFacts(happening?.facts ?? '')?.kind,
    );
  return { desk, fail, told };
}

test('each silence is told once, and again only after the feed has spoken', async () => {
  const { fail, told } = await quietHouse(true);
  assert.equal(await fail(1, 9), 1);
  assert.equal(await fail(1, 12), 0);
  assert.deepEqual(await told(), ['feed silent']);
  assert.equal(await fail(2, 9), 1);
});

test('only who asks for it is told', async () => {
  const { desk, told } = await quietHouse(false);
  desk.passTime(30 * DAY);
  assert.deepEqual(await desk.store.alerts.quietFeeds(desk.now() - 3 * DAY), []);
  assert.deepEqual(await told(), []);
});

test('the library names quiet feeds until they are told, and remembers it for as long as they are', async () => {
  const { desk } = await quietHouse(true);
  const { alerts } = desk.store;
  desk.passTime(30 * DAY);
  const quiet = await alerts.quietFeeds(desk.now() - 3 * DAY);
  const [one] = quiet;
  assert.ok(one !== undefined && one.lastNewAt !== null);
  assert.ok((await alerts.daysOf(one.feedId, 200)).length > 0);
  const key = `silent ${one.feedId} ${one.lastNewAt}`;
  const happening = { readerId: READER, keys: [key], kind: 'feed silent', ruleId: null } as const;
  const found = { happenings: [{ ...happening, ways: [], facts: '{}' }], marks: [], articles: [] };
  await alerts.recordHappenings({ ...found, claims: [], paces: new Map() }, desk.now());
  await alerts.removeBefore(desk.now() + 300 * DAY);
  const left = await alerts.quietFeeds(desk.now() - 3 * DAY);
  assert.equal(left.length, quiet.length - 1);
  assert.ok(left.every(({ feedId }) => feedId !== one.feedId));
});
