/** Our hub: the real app and library, and callbacks that the test speaks for; and two of ours against each other. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { headlines, listing, READER } from '../../../test/desk.ts';
import { signature } from '../../../test/hubs/scripted-hub.ts';
import { IDLE, pageClient } from '../../../test/page-client.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { OwnFetchError } from '../../net/own/own-question.ts';
import type { OwnFetch } from '../../net/own-fetch.ts';
import { tendOurHub } from '../../pipeline/hubs/ours/tend-our-hub.ts';
import { tendTellers } from '../../pipeline/hubs/tellers/tend-tellers.ts';
import { refreshFeeds } from '../../pipeline/refresh.ts';
import { subscribe } from '../../pipeline/subscribe.ts';
import { newToken, tokenHash } from '../security/sessions/tokens.ts';
import { topicReader } from './read-topic.ts';

const QUIET = new AbortController().signal;
const FEED = 'https://harbour-post.example/feed.xml';
const CALLBACK = 'https://reader.example/told?of=us';

type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
};
/** What is at the other end: null is silence. */
type World = (asked: Asked) => Promise<Response | null>;

function write(words: readonly string[]): string {
  const items = words.map(
    (title) =>
      `<item><guid>${title}</guid><link>https://harbour-post.example/${title}</link><title>${title}</title><description>${'The harbour master said so. '.repeat(40)}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour-post.example/</link>${items.join('')}</channel></rss>`;
}

/** A closed house under a public name whose owner follows one feed and has a key for feeds. */
async function openHouse(t: TestContext, name: string, world: World) {
  const asked: Asked[] = [];
  const words = ['First'];
  const web = new Map<string, () => Promise<string>>([[FEED, async () => write(words)]]);
  const ask: OwnFetch = async (address, how = {}) => {
    const url = new URL(String(address));
    const { method = 'GET', body } = how;
    const text =
      body instanceof Uint8Array
        ? new TextDecoder().decode(body)
        : body === undefined
          ? ''
          : String(body);
    const one = { method, url, headers: new Headers(how.headers), body: text };
    asked.push(one);
    const answer = await world(one);
    if (answer === null) throw new OwnFetchError('Silence.');
    return answer;
  };
  const client = pageClient({
    ...{ scheduler: IDLE, publicAddress: `https://${name}`, ask },
    config: { publicHosts: [name] },
    fetchPage: async ({ url }): Promise<PageAnswer> => ({
      ...{ kind: 'changed', url, movedTo: null, contentType: null, etag: null, lastModified: null },
      ...{ bytes: new TextEncoder().encode(await web.get(url)?.()), freshFor: null },
    }),
  });
  const { desk, app } = client;
  t.after(client.close);
  await desk.store.accounts.setPassword(READER, 'no hash', desk.now());
  const house = {
    ...{ asked, words, desk, app, web, key: '' },
    newKey: async () => {
      house.key = newToken();
      const session = { readerId: READER, kind: 'feeds', tokenHash: tokenHash(house.key) } as const;
      const nothing = { name: null, userAgent: null, nonce: 'n', expiresAt: null };
      await desk.store.accounts.addSession({ ...session, ...nothing }, desk.now());
      return house.key;
    },
    refresh: () => refreshFeeds(desk, { kind: 'due' }),
    tend: (hasNews = false) => tendOurHub(desk, topicReader(app), { signal: QUIET, hasNews }),
    send: async (path: string, how: RequestInit = {}) =>
      app.request(`https://${name}${path}`, { ...how, headers: { host: name, ...how.headers } }),
  };
  await house.newKey();
  await subscribe(desk, READER, [listing(FEED)]);
  await house.refresh();
  return house;
}

type House = Awaited<ReturnType<typeof openHouse>>;

function topicOf({ key }: House, path = '/feeds/atom/latest'): string {
  return `https://news.example.org${path}?key=${key}`;
}

function wanted(house: House, more: Record<string, string> = {}): Promise<Response> {
  const form = {
    ...{ 'hub.mode': 'subscribe', 'hub.topic': topicOf(house), 'hub.callback': CALLBACK },
    ...more,
  };
  return house.send('/hub', { method: 'POST', body: new URLSearchParams(form) });
}

/** Says yes to what it is asked, and takes what it is told. */
const WILLING: World = async ({ url, method }) =>
  new Response(method === 'GET' ? url.searchParams.get('hub.challenge') : null);

async function told(t: TestContext, more: Record<string, string> = {}, world: World = WILLING) {
  const house = await openHouse(t, 'news.example.org', world);
  assert.equal((await wanted(house, more)).status, 202);
  await house.tend();
  assert.equal((await house.desk.store.hubs.hubSubscribers()).length, 1);
  return house;
}

async function news(house: House, words: string): Promise<void> {
  house.desk.passTime(20 * MINUTE);
  house.words.unshift(words);
  await house.desk.store.feeds.setNextFetch(1, house.desk.now());
  assert.equal((await house.refresh()).added, 1);
  await house.tend();
}

const posts = ({ asked }: House) => asked.filter(({ method }) => method === 'POST');
const count = async ({ desk }: House) => (await desk.store.hubs.hubSubscribers()).length;

test('a feed of ours names its hub, and whoever subscribes there is told what is new', async (t) => {
  const house = await told(t, { 'hub.secret': 'between us', 'hub.lease_seconds': '86400' });
  const shown = await house.send(new URL(topicOf(house)).pathname + new URL(topicOf(house)).search);
  const document = await shown.text();
  assert.match(document, /rel="hub" href="https:\/\/news\.example\.org\/hub"/);
  const [question] = house.asked;
  const said = question?.url.searchParams;
  assert.deepEqual(
    [question?.method, said?.get('of'), said?.get('hub.mode'), said?.get('hub.topic')],
    ['GET', 'us', 'subscribe', topicOf(house)],
  );
  assert.equal(said?.get('hub.lease_seconds'), '86400');
  assert.match(said?.get('hub.challenge') ?? '', /^[\w-]{32}$/);
  await house.tend();
  assert.equal(posts(house).length, 0, 'nothing is new');
  await news(house, 'Second');
  const [letter, ...more] = posts(house);
  assert.deepEqual([letter?.url.href, more], [CALLBACK, []]);
  assert.match(letter?.body ?? '', /Second/);
  assert.equal(
    letter?.headers.get('x-hub-signature'),
    signature('sha256', 'between us', letter?.body ?? ''),
  );
  assert.match(letter?.headers.get('content-type') ?? '', /^application\/atom\+xml/);
  assert.equal(
    letter?.headers.get('link'),
    `<https://news.example.org/hub>; rel="hub", <${topicOf(house)}>; rel="self"`,
  );
  house.desk.passTime(20 * MINUTE);
  await house.tend();
  assert.equal(posts(house).length, 1, 'told once');
});

test('while news comes in, subscribers wait for no look', async (t) => {
  const house = await told(t);
  house.words.unshift('Second');
  await house.desk.store.feeds.setNextFetch(1, house.desk.now());
  assert.equal((await house.refresh()).added, 1);
  await house.tend(false);
  assert.equal(posts(house).length, 0);
  await house.tend(true);
  assert.equal(posts(house).length, 1);
});

test('a request that cannot be right asks nobody anything', async (t) => {
  const house = await openHouse(t, 'news.example.org', WILLING);
  const topic = topicOf(house);
  const wrong: [string, number, Record<string, string>][] = [
    ['no mode', 400, { 'hub.mode': '' }],
    ['another mode', 400, { 'hub.mode': 'publish' }],
    ['another house', 400, { 'hub.topic': 'https://other.example/feeds/atom/latest' }],
    ['not by https', 400, { 'hub.topic': topic.replace('https', 'http') }],
    ['no feed', 400, { 'hub.topic': 'https://news.example.org/account' }],
    ['a way out of feeds', 400, { 'hub.topic': 'https://news.example.org/feeds/../account' }],
    ['not as it stands there', 400, { 'hub.topic': topic.replace('news', 'NEWS') }],
    ['a fragment', 400, { 'hub.topic': `${topic}#x` }],
    ['nobody’s key', 404, { 'hub.topic': topic.replace(house.key, newToken()) }],
    ['no key', 404, { 'hub.topic': 'https://news.example.org/feeds/atom/latest' }],
    ['no such feed', 404, { 'hub.topic': topicOf(house, '/feeds/atom/stories/99') }],
    ['no callback', 400, { 'hub.callback': '' }],
    ['a file', 400, { 'hub.callback': 'file:///etc/passwd' }],
    ['in clear', 400, { 'hub.callback': 'http://reader.example/' }],
    ['a password', 400, { 'hub.callback': 'https://a:b@reader.example/' }],
    ['a printer', 400, { 'hub.callback': 'https://reader.example:631/' }],
    ['an address without end', 400, { 'hub.callback': `${CALLBACK}${'a'.repeat(5000)}` }],
    ['a secret without end', 400, { 'hub.secret': 'é'.repeat(100) }],
  ];
  for (const [what, status, words] of wrong)
    assert.equal((await wanted(house, words)).status, status, what);
  const twice = new URLSearchParams([
    ...[
      ['hub.mode', 'subscribe'],
      ['hub.topic', topic],
      ['hub.callback', CALLBACK],
    ],
    ['hub.callback', 'https://victim.example/'],
  ]);
  assert.equal((await house.send('/hub', { method: 'POST', body: twice })).status, 400);
  const huge = { method: 'POST', body: 'x'.repeat(100_000) };
  assert.equal((await house.send('/hub', huge)).status, 413);
  await house.tend();
  assert.deepEqual(house.asked, []);
});

test('who did not ask for it says so, and is told nothing', async (t) => {
  const noes: World[] = [
    async () => new Response('no', { status: 404 }),
    async () => new Response('another word'),
    async () => new Response('', { status: 200 }),
    async () => new Response(null, { status: 302, headers: { location: 'https://other.example' } }),
  ];
  for (const world of noes) {
    const house = await openHouse(t, 'news.example.org', world);
    await wanted(house);
    for (let turn = 0; turn < 5; turn += 1) {
      await house.tend();
      house.desk.passTime(HOUR);
    }
    assert.deepEqual([house.asked.length, await count(house)], [1, 0]);
  }
  const silent = await openHouse(t, 'news.example.org', async () => null);
  await wanted(silent);
  for (let turn = 0; turn < 10; turn += 1) {
    await silent.tend();
    silent.desk.passTime(HOUR);
  }
  assert.deepEqual([silent.asked.length, await count(silent)], [3, 0], 'three questions at most');
});

test('whoever is named as a callback is asked no more than ten times a minute', async (t) => {
  const house = await openHouse(t, 'news.example.org', async () => null);
  const statuses: number[] = [];
  for (let turn = 0; turn < 30; turn += 1)
    statuses.push((await wanted(house, { 'hub.callback': `${CALLBACK}${turn}` })).status);
  await house.tend();
  assert.equal(house.asked.length, 10);
  assert.equal(statuses.filter((status) => status === 429).length, 20);
});

test('a callback that fails is tried again ever more seldom, and dropped after days', async (t) => {
  let isDown = false;
  const house = await told(t, {}, async (asked) =>
    isDown && asked.method === 'POST' ? new Response('', { status: 500 }) : WILLING(asked),
  );
  isDown = true;
  await news(house, 'Second');
  assert.equal(posts(house).length, 1);
  isDown = false;
  house.desk.passTime(MINUTE);
  await house.tend();
  assert.equal(posts(house).length, 2);
  isDown = true;
  await news(house, 'Third');
  for (let turn = 0; turn < 24 * 4 * 6; turn += 1) {
    house.desk.passTime(15 * MINUTE);
    await house.tend();
  }
  const tries = posts(house).length - 2;
  assert.ok(tries > 5 && tries < 30, `${tries} tries`);
  assert.equal(await count(house), 0);
  const gone = await told(t, {}, async (asked) =>
    asked.method === 'POST' ? new Response('', { status: 410 }) : WILLING(asked),
  );
  await news(gone, 'Second');
  assert.deepEqual([posts(gone).length, await count(gone)], [1, 0], 'gone is gone at once');
});

test('another key for feeds ends all that were told by the old one', async (t) => {
  const house = await told(t);
  await house.newKey();
  await news(house, 'Second');
  assert.deepEqual([posts(house).length, await count(house)], [0, 0]);
});

test('a fault of ours, or a full house, ends no subscription', async (t) => {
  const house = await told(t);
  house.desk.passTime(HOUR);
  const { store } = house.desk;
  const { sessionByToken } = store.accounts;
  let isBroken = true;
  store.accounts.sessionByToken = (hash, at) =>
    isBroken ? Promise.reject(new Error('a fault')) : sessionByToken(hash, at);
  await house.tend(true);
  assert.equal(await count(house), 1);
  assert.equal((await wanted(house)).status, 503);
  isBroken = false;
  await news(house, 'Second');
  assert.equal(posts(house).length, 1);
});

test('a feed that was given out is told of by its own address, until that ends', async (t) => {
  const house = await openHouse(t, 'news.example.org', WILLING);
  const { given } = house.desk.store;
  const secret = newToken();
  const feed = { readerId: READER, name: 'For Mira', path: '/latest', hasTexts: false } as const;
  const id = await given.addGiven(
    { ...feed, nonce: 'n', tokenHash: tokenHash(secret) },
    house.desk.now(),
  );
  await wanted(house, {
    'hub.topic': `https://news.example.org/feeds/given/${secret}/rss`,
    'hub.callback': CALLBACK,
  });
  await house.tend();
  assert.equal(await count(house), 1);
  await news(house, 'Second');
  assert.match(posts(house)[0]?.headers.get('content-type') ?? '', /^application\/rss\+xml/);
  await given.removeGiven(READER, id ?? 0, house.desk.now());
  await news(house, 'Third');
  assert.deepEqual([posts(house).length, await count(house)], [1, 0]);
});

test('a reader who is removed is told of to nobody', async (t) => {
  const house = await told(t);
  const { accounts } = house.desk.store;
  const about = { name: 'Mira', displayName: null, role: 'member', passwordHash: 'x' } as const;
  const mira = (await accounts.addReader(about, house.desk.now())) ?? 0;
  const key = newToken();
  const session = { readerId: mira, kind: 'feeds', tokenHash: tokenHash(key) } as const;
  const nothing = { name: null, userAgent: null, nonce: 'n', expiresAt: null };
  await accounts.addSession({ ...session, ...nothing }, house.desk.now());
  await wanted(house, { 'hub.topic': `https://news.example.org/feeds/json/saved?key=${key}` });
  await house.tend();
  const names = async () =>
    (await house.desk.store.hubs.hubSubscribers()).map(({ reader }) => reader);
  assert.ok((await names()).includes('Mira'));
  await accounts.removeSessions(mira, {});
  house.desk.passTime(HOUR);
  await house.tend();
  assert.ok(!(await names()).includes('Mira'));
});

test('who wants no more is asked whether that is true, and told no more', async (t) => {
  const house = await told(t);
  assert.equal((await wanted(house, { 'hub.mode': 'unsubscribe' })).status, 202);
  assert.equal(await count(house), 1, 'not on a stranger’s word');
  await house.tend();
  assert.equal(house.asked.at(-1)?.url.searchParams.get('hub.mode'), 'unsubscribe');
  assert.equal(await count(house), 0);
});

test('leases end, however long they were wanted and whatever the clock does', async (t) => {
  const leases: [string, number][] = [
    ['0', 10 * DAY],
    ['-5', 10 * DAY],
    ['x', 10 * DAY],
    ['1', 5 * MINUTE],
    ['1000000000000', 30 * DAY],
  ];
  for (const [seconds, lasts] of leases) {
    const house = await told(t, { 'hub.lease_seconds': seconds });
    const [one] = await house.desk.store.hubs.hubSubscribers();
    assert.equal((one?.leaseUntil ?? 0) - house.desk.now(), lasts, seconds);
    house.desk.passTime(lasts);
    await house.tend();
    assert.equal(await count(house), 0, seconds);
  }
  const jumped = await told(t);
  jumped.desk.passTime(-400 * DAY);
  await jumped.tend();
  assert.equal(await count(jumped), 0, 'a lease that lies a year ahead is none');
});

test('a crash after sending sends once more, and never not at all', async (t) => {
  const house = await told(t);
  house.desk.passTime(20 * MINUTE);
  house.words.unshift('Second');
  await house.desk.store.feeds.setNextFetch(1, house.desk.now());
  await house.refresh();
  const broken = {
    ...house.desk,
    store: { ...house.desk.store, hubs: { ...house.desk.store.hubs } },
  };
  broken.store.hubs.recordDelivered = async () => {
    throw new Error('the power failed');
  };
  await assert.rejects(
    tendOurHub(broken, topicReader(house.app), { signal: QUIET, hasNews: false }),
  );
  await house.tend();
  assert.equal(posts(house).length, 1, 'not at once');
  house.desk.passTime(11 * MINUTE);
  await house.tend();
  house.desk.passTime(HOUR);
  await house.tend();
  assert.equal(posts(house).length, 2);
});

test('nothing in the library opens a feed or forges a letter', async (t) => {
  const house = await told(t, { 'hub.secret': 'between us' });
  await wanted(house, { 'hub.mode': 'unsubscribe' });
  const { hubs } = house.desk.store;
  const rows = JSON.stringify([
    await hubs.recordRequestTurn(house.desk.now() + HOUR, 10),
    await hubs.recordLookTurn(house.desk.now() + HOUR, { most: 10, hasNews: false }),
  ]);
  assert.ok(rows.includes('sealed'));
  assert.ok(!rows.includes(house.key) && !rows.includes('between us'));
});

test('two of ours: the one hears of the other’s news as soon as there are any', async (t) => {
  const reader: { house: House | null } = { house: null };
  const toReader: World = async ({ method, url, headers, body }) =>
    (await reader.house?.app.request(url.href, {
      ...{ method, headers: { ...Object.fromEntries(headers), host: 'reads.example.net' } },
      ...(method === 'POST' && { body }),
    })) ?? null;
  const outlet = await openHouse(t, 'news.example.org', toReader);
  const other = await openHouse(t, 'reads.example.net', async ({ method, url, headers, body }) =>
    outlet.app.request(url.href, {
      ...{ method, headers: { ...Object.fromEntries(headers), host: 'news.example.org' } },
      body: new URLSearchParams(body),
    }),
  );
  reader.house = other;
  const topic = topicOf(outlet);
  other.web.set(topic, async () => (await outlet.app.request(topic)).text());
  await subscribe(other.desk, READER, [listing(topic)]);
  await other.refresh();
  await tendTellers(other.desk, QUIET);
  await outlet.tend();
  const [teller] = await other.desk.store.hubs.tellers();
  assert.deepEqual([teller?.state, teller?.topic], ['told', topic]);
  other.desk.passTime(20 * MINUTE);
  await news(outlet, 'Second');
  assert.equal(posts(outlet).length, 1);
  const due = await other.desk.store.feeds.due(other.desk.now(), 10);
  assert.ok(due.some(({ url }) => url === topic));
  await other.refresh();
  assert.ok((await headlines(other.desk)).some((line) => line.includes('Second')));
});
