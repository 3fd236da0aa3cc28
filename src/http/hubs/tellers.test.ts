/** Hubs of other people's feeds: a hub on this machine and the real app, library and schedule. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { headlines, listing, READER } from '../../../test/desk.ts';
import {
  type HubAsked,
  newChallenge,
  openHub,
  signature,
} from '../../../test/hubs/scripted-hub.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { IDLE, pageClient } from '../../../test/page-client.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/time.ts';
import { ownFetch } from '../../net/own-fetch.ts';
import { tendTellers } from '../../pipeline/hubs/tellers/tend-tellers.ts';
import { refreshFeeds } from '../../pipeline/refresh.ts';
import { subscribe } from '../../pipeline/subscribe.ts';

const FEED = 'https://harbour-post.example/feed.xml';
const TOPIC = 'https://harbour-post.example/self.xml';
const HOME = 'https://news.example.org';
const QUIET = new AbortController().signal;

type Document = {
  hub: string | null;
  topic?: string;
  cloud?: string;
  headlines: string[];
  /** As a reader typed it. */
  url?: string;
};

const CLOUD =
  '<cloud domain="cloud.example" port="5337" path="/pleaseNotify" registerProcedure="" protocol="http-post"/>';

function write({ hub, topic = TOPIC, cloud = '', headlines }: Document): string {
  const items = headlines.map(
    (words) =>
      `<item><guid>${words}</guid><link>https://harbour-post.example/${words}</link><title>${words}</title><description>${'The harbour master said so. '.repeat(40)}</description></item>`,
  );
  const links =
    hub === null
      ? ''
      : `<atom:link rel="hub" href="${hub}"/><atom:link rel="self" href="${topic}"/>`;
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title><link>https://harbour-post.example/</link>${links}${cloud}${items.join('')}</channel></rss>`;
}

/** A house with a public address that follows one feed, and the hub that the feed names. */
async function openHouse(t: TestContext, more: Partial<Document> = {}, isSecure = true) {
  const hub = await openHub();
  const document: Document = { hub: hub.address, headlines: ['First'], ...more };
  // The hub is reached over https as far as anybody here knows; the test's line to it is another.
  if (isSecure && document.hub === hub.address) document.hub = 'https://hub.example/';
  const through = ownFetch({
    named: [hub.host],
    userAgent: 'Hearsay/0',
    ownHosts: ['news.example.org'],
  });
  const fetched: string[] = [];
  const client = pageClient({
    scheduler: IDLE,
    publicAddress: HOME,
    config: { publicHosts: ['news.example.org'] },
    ask: (address, asked) =>
      through(String(address).replace('https://hub.example/', hub.address), asked),
    fetchPage: async ({ url }): Promise<PageAnswer> => {
      fetched.push(url);
      return {
        ...{ kind: 'changed', url, movedTo: null, contentType: 'application/rss+xml' },
        ...{ bytes: new TextEncoder().encode(write(document)), etag: null, lastModified: null },
        freshFor: null,
      };
    },
  });
  const { desk } = client;
  t.after(async () => {
    await client.close();
    await hub.close();
  });
  await subscribe(desk, READER, [listing(document.url ?? FEED)]);
  const house = {
    ...{ hub, document, client, desk, fetched },
    refresh: () => refreshFeeds(desk, { kind: 'due' }),
    tend: () => tendTellers(desk, QUIET),
    /** A request from outside, as a proxy hands it on. */
    send: async (path: string, asked: RequestInit = {}) =>
      client.app.request(`${HOME}${path}`, { headers: { host: 'news.example.org' }, ...asked }),
    last: (): HubAsked => hub.asked.at(-1) ?? {},
    teller: async () => (await desk.store.hubs.tellers())[0],
  };
  await house.refresh();
  return house;
}

type House = Awaited<ReturnType<typeof openHouse>>;

function pathOf(asked: HubAsked): string {
  return new URL(asked['hub.callback'] ?? '').pathname;
}

/** The hub asks whether it is true. */
async function verify(house: House, more: Record<string, string> = {}): Promise<Response> {
  const asked = house.last();
  const words = {
    ...{ 'hub.mode': asked['hub.mode'] ?? '', 'hub.topic': asked['hub.topic'] ?? '' },
    ...{ 'hub.challenge': newChallenge(), 'hub.lease_seconds': '864000', ...more },
  };
  return house.send(`${pathOf(asked)}?${new URLSearchParams(words)}`);
}

async function agreed(t: TestContext, more: Partial<Document> = {}): Promise<House> {
  const house = await openHouse(t, more);
  await house.tend();
  assert.equal((await verify(house)).status, 200);
  return house;
}

/** A ping, signed by what the hub was given unless told otherwise. */
function ping(house: House, more: { body?: string; sign?: string | null; path?: string } = {}) {
  const asked = house.last();
  const { body = 'fat words', path = pathOf(asked) } = more;
  const sign =
    more.sign === undefined ? signature('sha256', asked['hub.secret'] ?? '', body) : more.sign;
  return house.send(path, {
    method: 'POST',
    body,
    headers: {
      ...{ host: 'news.example.org', 'content-type': 'application/rss+xml' },
      ...(sign !== null && { 'x-hub-signature': sign }),
    },
  });
}

async function nextFetch({ desk }: House): Promise<number | null> {
  return desk.store.feeds.nextDueAt();
}

test('a feed that names a hub is subscribed to there, and its news comes at once', async (t) => {
  const house = await openHouse(t);
  await house.tend();
  const asked = house.last();
  assert.deepEqual([asked['hub.mode'], asked['hub.topic']], ['subscribe', TOPIC]);
  assert.match(asked['hub.callback'] ?? '', /^https:\/\/news\.example\.org\/hub\/[\w-]{43}$/);
  assert.match(asked['hub.secret'] ?? '', /^[\w-]{43}$/);
  assert.equal((await house.teller())?.state, 'asked');
  const answer = await verify(house, { 'hub.challenge': 'abc<script>' });
  assert.deepEqual([answer.status, await answer.text()], [200, 'abc<script>']);
  assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal((await house.teller())?.state, 'told');
  house.desk.passTime(5 * MINUTE);
  house.document.headlines.unshift('Second');
  const before = house.fetched.length;
  assert.equal((await ping(house)).status, 202);
  assert.equal(await nextFetch(house), house.desk.now());
  const { added } = await house.refresh();
  assert.deepEqual([added, house.fetched.slice(before)], [1, [FEED]]);
});

test('nothing of what a hub sends along is taken for news', async (t) => {
  const house = await agreed(t);
  house.desk.passTime(5 * MINUTE);
  await ping(house, { body: write({ hub: null, headlines: ['Forged'] }) });
  await house.refresh();
  assert.deepEqual(await headlines(house.desk), ['First']);
  assert.deepEqual([...new Set(house.fetched)], [FEED]);
});

test('what a hub says is echoed only if we asked for just that, not long ago', async (t) => {
  const house = await openHouse(t);
  await house.tend();
  const path = pathOf(house.last());
  const say = async (words: Record<string, string>, at = path) => {
    const all = {
      ...{ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.challenge': 'c' },
      ...{ 'hub.lease_seconds': '1000', ...words },
    };
    const answer = await house.send(`${at}?${new URLSearchParams(all)}`);
    return answer.status;
  };
  const wrong: [string, Record<string, string>, string?][] = [
    ['another topic', { 'hub.topic': `${TOPIC}?` }],
    ['another mode', { 'hub.mode': 'publish' }],
    ['an end that nobody asked for', { 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.challenge': '' }],
    ['a challenge without end', { 'hub.challenge': 'c'.repeat(2000) }],
    ['a lease of nothing', { 'hub.lease_seconds': '0' }],
    ['a lease below nothing', { 'hub.lease_seconds': '-1' }],
    ['a lease that is no number', { 'hub.lease_seconds': '1e9' }],
    ['a lease in words', { 'hub.lease_seconds': 'for ever' }],
    ['nobody’s address', {}, `/hub/${'a'.repeat(43)}`],
    ['no address', {}, '/hub/..%2f..%2fetc'],
    ['a cloud’s question', { url: TOPIC, challenge: 'c', 'hub.mode': '' }],
  ];
  for (const [what, words, at] of wrong) assert.equal(await say(words, at), 404, what);
  assert.equal((await house.teller())?.state, 'asked');
  house.desk.passTime(2 * HOUR);
  assert.equal(await say({}), 404, 'too late');
  await house.tend();
  assert.equal(await say({ 'hub.lease_seconds': '1000000000000' }), 200);
  const teller = await house.teller();
  assert.equal(teller?.leaseUntil, house.desk.now() + 30 * DAY, 'no lease is longer');
});

test('a ping that is not signed as the hub was told moves nothing, and is told the same', async (t) => {
  const house = await agreed(t);
  house.desk.passTime(5 * MINUTE);
  const due = await nextFetch(house);
  const secret = house.last()['hub.secret'] ?? '';
  const right = signature('sha256', secret, 'fat words').slice('sha256='.length);
  const forged: (string | null)[] = [
    null,
    '',
    'sha256=',
    right,
    `sha256=${'0'.repeat(64)}`,
    `sha256=${right.slice(1)}`,
    `sha256=${right}0`,
    `sha1=${right}`,
    `md5=${'0'.repeat(32)}`,
    `__proto__=${right}`,
    `sha256=${right}=`,
    `sha256=${right.slice(0, -1)}g`,
    `sha256=${right}, sha256=${right}`,
    signature('sha256', `${secret}x`, 'fat words'),
    signature('sha256', secret, 'other words'),
    'x'.repeat(10_000),
  ];
  for (const sign of forged) {
    assert.equal((await ping(house, { sign })).status, 202, String(sign));
    assert.equal(await nextFetch(house), due, String(sign));
  }
  for (const method of ['sha1', 'sha384', 'sha512', 'sha256']) {
    await house.refresh();
    house.desk.passTime(5 * MINUTE);
    assert.equal((await ping(house, { sign: signature(method, secret, 'fat words') })).status, 202);
    assert.equal(await nextFetch(house), house.desk.now(), method);
  }
});

test('a ping to nobody is told that nobody listens, and a huge one moves nothing', async (t) => {
  const house = await agreed(t);
  house.desk.passTime(5 * MINUTE);
  const due = await nextFetch(house);
  for (const path of [`/hub/${'a'.repeat(43)}`, '/hub/short', '/hub/%00'])
    assert.equal((await ping(house, { path })).status, 410, path);
  const body = 'x'.repeat(15_000_001);
  await ping(house, { body });
  assert.equal(await nextFetch(house), due);
});

test('however many pings come, a feed is fetched once a minute', async (t) => {
  const house = await agreed(t);
  house.desk.passTime(5 * MINUTE);
  const before = house.fetched.length;
  for (let second = 0; second < 180; second += 1) {
    await ping(house);
    await ping(house);
    await house.refresh();
    house.desk.passTime(SECOND);
  }
  const count = house.fetched.length - before;
  assert.ok(count >= 3 && count <= 4, `${count} fetches in three minutes`);
});

test('a ping that comes while the feed is on its way has it fetched once more', async (t) => {
  const house = await agreed(t);
  house.desk.passTime(5 * MINUTE);
  await ping(house);
  const [due] = await house.desk.store.feeds.due(house.desk.now(), 10);
  assert.ok(due);
  const askedAt = house.desk.now();
  house.desk.passTime(2 * SECOND);
  await ping(house);
  house.desk.passTime(2 * SECOND);
  const { schedule } = due;
  const at = house.desk.now();
  await house.desk.store.feeds.recordFetch({
    ...{ feedId: due.id, at, askedAt, nextFetchAt: at + HOUR, schedule },
    ...{ newUrl: null, trouble: null, news: null },
  });
  assert.equal(await nextFetch(house), at + MINUTE);
});

test('a ping before the outlet’s own cache knows is looked after once more', async (t) => {
  const house = await agreed(t);
  house.desk.passTime(5 * MINUTE);
  const pinged = house.desk.now();
  await ping(house);
  await house.refresh();
  assert.equal(await nextFetch(house), pinged + 5 * MINUTE);
  house.desk.setTime(pinged + 5 * MINUTE);
  house.document.headlines.unshift('Late');
  assert.equal((await house.refresh()).added, 1);
  assert.ok(((await nextFetch(house)) ?? 0) > house.desk.now() + 10 * MINUTE);
});

test('hubs that tell of news let feeds be asked less often, until one is missed', async (t) => {
  const house = await agreed(t);
  const news = async (words: string, isTold: boolean) => {
    house.desk.passTime(20 * MINUTE);
    house.document.headlines.unshift(words);
    if (isTold) await ping(house);
    else await house.desk.store.feeds.setNextFetch(1, house.desk.now());
    assert.equal((await house.refresh()).added, 1, words);
    return ((await nextFetch(house)) ?? 0) - house.desk.now();
  };
  assert.ok((await news('one', true)) < 2 * HOUR);
  await news('two', true);
  await news('three', true);
  assert.ok((await news('four', true)) >= 4 * HOUR, 'three in a row are trusted');
  await news('five', false);
  assert.equal((await house.teller())?.trust, 0);
  assert.ok((await news('six', true)) < 2 * HOUR, 'trust is earned anew');
  await news('seven', true);
  await news('eight', true);
  assert.ok((await news('nine', true)) >= 4 * HOUR);
  house.desk.passTime(11 * DAY);
  await house.tend();
  const next = (await nextFetch(house)) ?? 0;
  assert.ok(next <= house.desk.now(), 'a lease that ends has the feed asked');
});

test('a lease is renewed before it ends, and goes on while it is asked for', async (t) => {
  const house = await agreed(t);
  const first = house.last();
  house.desk.passTime(9 * DAY);
  await house.tend();
  assert.equal(house.hub.asked.length, 2);
  assert.deepEqual(house.last(), first, 'the same callback and the same secret');
  assert.equal((await house.teller())?.state, 'told');
  await verify(house);
  assert.equal((await house.teller())?.leaseUntil, house.desk.now() + 10 * DAY);
  await house.tend();
  assert.equal(house.hub.asked.length, 2);
});

test('a hub that denies, refuses or fails keeps no news away', async (t) => {
  const house = await agreed(t);
  const denied = { 'hub.mode': 'denied', 'hub.topic': TOPIC, 'hub.reason': 'No\u0007 <b>more</b>' };
  const path = pathOf(house.last());
  await house.send(`${path}?${new URLSearchParams(denied)}`);
  const teller = await house.teller();
  assert.deepEqual([teller?.state, teller?.leaseUntil], ['refused', null]);
  assert.match(teller?.trouble ?? '', /^It does not tell us: No/);
  house.desk.passTime(2 * HOUR);
  house.document.headlines.unshift('Second');
  assert.equal((await house.refresh()).added, 1);
  const before = house.hub.asked.length;
  await house.tend();
  assert.equal(house.hub.asked.length, before, 'it is left alone');
  house.desk.passTime(8 * DAY);
  house.hub.answer = { status: 500 };
  for (let hour = 0; hour < 24; hour += 1) {
    await house.tend();
    house.desk.passTime(HOUR);
  }
  assert.ok(house.hub.asked.length - before <= 6, `${house.hub.asked.length - before} questions`);
  assert.equal((await house.teller())?.trouble, 'It answered 500.');
  house.hub.answer = { status: 404 };
  house.desk.passTime(2 * DAY);
  await house.tend();
  assert.equal((await house.teller())?.state, 'refused');
});

test('a hub is told when nobody follows the feed any more', async (t) => {
  const house = await agreed(t);
  await house.desk.store.subscriptions.removeSubscriptions(READER, [1], house.desk.now());
  await house.tend();
  assert.equal(house.last()['hub.mode'], 'unsubscribe');
  assert.equal((await ping(house)).status, 410);
  assert.equal((await verify(house, { 'hub.mode': 'subscribe' })).status, 404);
  assert.equal((await verify(house)).status, 200);
  assert.deepEqual(await house.desk.store.hubs.tellers(), []);
  assert.equal((await verify(house)).status, 404, 'an answer that is played again');
});

test('a feed that names another hub or another address of its own is subscribed to there', async (t) => {
  const house = await agreed(t);
  house.document.topic = 'https://harbour-post.example/new.xml';
  house.desk.passTime(DAY);
  await house.refresh();
  await house.tend();
  const asked = house.hub.asked.slice(1).map((one) => [one['hub.mode'], one['hub.topic']]);
  assert.deepEqual(asked.toSorted(), [
    ['subscribe', 'https://harbour-post.example/new.xml'],
    ['unsubscribe', TOPIC],
  ]);
  const callbacks = house.hub.asked.map((one) => one['hub.callback']);
  assert.equal(new Set(callbacks).size, 2, 'each has an address of its own');
});

test('a feed that names another hub each time has one asked an hour', async (t) => {
  const house = await openHouse(t);
  for (let minute = 0; minute < 180; minute += 1) {
    house.document.topic = `https://harbour-post.example/${minute}.xml`;
    await house.desk.store.feeds.setNextFetch(1, house.desk.now());
    await house.refresh();
    await house.tend();
    house.desk.passTime(MINUTE);
  }
  const topics = new Set(house.hub.asked.map((one) => one['hub.topic']));
  assert.ok(topics.size <= 4, `${topics.size} topics`);
  assert.ok(house.hub.asked.length <= 8, `${house.hub.asked.length} questions`);
  assert.ok((await house.desk.store.hubs.tellers()).length <= 2);
});

test('a hub that hands on is followed with the form, but to no private place', async (t) => {
  const house = await openHouse(t);
  house.hub.answer = { status: 307, location: 'https://hub.example/other' };
  await house.tend();
  assert.equal(house.hub.asked.length, 4, 'no further than three times');
  assert.equal((await house.teller())?.state, 'refused');
  for (const location of ['http://hub.example/', 'https://127.0.0.1/', 'file:///etc/passwd', '']) {
    house.hub.answer = { status: 308, location };
    const before: number = house.hub.asked.length;
    house.desk.passTime(8 * DAY);
    await house.tend();
    assert.equal(house.hub.asked.length, before + 1, location);
  }
});

test('hubs in private places, on other services’ ports or at our own address are not asked', async (t) => {
  const addresses = [
    ...['http://127.0.0.1:9/', 'http://[::1]:9/', 'http://0x7f.1:9/', 'http://10.0.0.1/'],
    ...['http://169.254.169.254/latest', 'https://news.example.org/hub', 'http://localhost:9/'],
    ...['http://hub.example.org:25/', 'https://user:word@hub.example.org/'],
  ];
  for (const address of addresses) {
    const house = await openHouse(t, { hub: address });
    await house.tend();
    assert.equal(house.hub.asked.length, 0, address);
    const teller = await house.teller();
    assert.ok(teller === undefined || teller.trouble !== null, address);
  }
});

test('a hub that is asked in the clear is given no secret', async (t) => {
  const house = await openHouse(t, {}, false);
  await house.tend();
  assert.equal(house.last()['hub.secret'], undefined);
  await verify(house);
  house.desk.passTime(5 * MINUTE);
  await ping(house, { sign: null });
  assert.equal(await nextFetch(house), house.desk.now());
});

test('an address that a reader typed goes to no hub: it may hold a key', async (t) => {
  const url = `${FEED}?key=secret`;
  const house = await openHouse(t, { hub: null, cloud: CLOUD, url });
  await house.tend();
  assert.deepEqual(await house.desk.store.hubs.tellers(), []);
  const named = await openHouse(t, { cloud: CLOUD, url });
  await named.tend();
  assert.doesNotMatch(JSON.stringify(named.hub.asked), /secret.*key|key=secret/);
});

test('without a public address nobody is asked', async (t) => {
  const house = await openHouse(t);
  await tendTellers({ ...house.desk, publicAddress: null }, QUIET);
  assert.deepEqual(await house.desk.store.hubs.tellers(), []);
});

test('a crash between noting and asking is mended by asking again', async (t) => {
  const house = await openHouse(t);
  house.hub.answer = { status: 503 };
  await house.tend();
  house.hub.answer = { status: 202 };
  await house.tend();
  assert.equal(house.hub.asked.length, 1, 'not at once');
  house.desk.passTime(HOUR);
  await house.tend();
  assert.equal(house.hub.asked.length, 2);
  assert.equal((await verify(house)).status, 200);
});

test('a clock that jumps loses no news', async (t) => {
  const house = await agreed(t);
  house.desk.setTime(FRIDAY_EVENING + 400 * DAY);
  await house.tend();
  assert.equal((await house.teller())?.state, 'asked', 'the lease is over');
  await verify(house);
  await ping(house);
  await house.refresh();
  house.desk.setTime(FRIDAY_EVENING + HOUR);
  await house.tend();
  const back = await house.teller();
  assert.equal(back?.state, 'asked', 'a lease that lies a year ahead is none');
  house.document.headlines.unshift('Second');
  assert.equal((await house.refresh()).added, 1);
  assert.equal((await verify(house)).status, 200);
});

test('a library’s copy alone makes nobody believe anything', async (t) => {
  const house = await agreed(t);
  const dump = JSON.stringify(await house.desk.store.hubs.tellers());
  assert.ok(!dump.includes(house.last()['hub.secret'] ?? 'x'));
  assert.ok(!dump.includes(pathOf(house.last()).slice('/hub/'.length)));
});

test('an rssCloud is registered with, proved by its challenge and renewed within the day', async (t) => {
  const hub = await openHouse(t, { hub: null, cloud: CLOUD });
  const house = hub;
  house.hub.answer = { status: 200, words: '<notifyResult success="true" msg="Thanks"/>' };
  const through = house.desk.ask;
  const desk = {
    ...house.desk,
    ask: (address: string | URL, asked = {}) =>
      through(String(address).replace('http://cloud.example:5337/', house.hub.address), asked),
  };
  await tendTellers(desk, QUIET);
  const asked = house.last();
  assert.deepEqual(
    [asked.domain, asked.port, asked.protocol, asked.url1],
    ['news.example.org', '443', 'https-post', FEED],
  );
  const path = asked.path ?? '';
  const ask = (url: string) =>
    house.send(`${path}?${new URLSearchParams({ url, challenge: 'prove it' })}`);
  assert.equal(await (await ask(FEED)).text(), 'prove it');
  assert.equal((await ask('https://other.example/')).status, 404);
  assert.equal((await house.teller())?.state, 'told');
  house.desk.passTime(5 * MINUTE);
  const told = await house.send(path, {
    method: 'POST',
    body: new URLSearchParams({ url: 'http://127.0.0.1/secret' }),
  });
  assert.equal(told.status, 202);
  await house.refresh();
  assert.deepEqual([...new Set(house.fetched)], [FEED], 'nothing but the known feed');
  house.desk.passTime(24 * HOUR);
  await tendTellers(desk, QUIET);
  assert.equal(house.hub.asked.length, 2);
  house.hub.answer = { status: 200, words: '<notifyResult success="false" msg="No"/>' };
  house.desk.passTime(24 * HOUR);
  await tendTellers(desk, QUIET);
  house.desk.passTime(HOUR);
  await tendTellers(desk, QUIET);
  assert.deepEqual(
    house.hub.asked.slice(2).map(({ protocol }) => protocol),
    ['https-post', 'http-post'],
  );
  assert.equal((await house.teller())?.state, 'refused');
});
