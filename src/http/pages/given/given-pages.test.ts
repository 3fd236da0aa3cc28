import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CookieJar, cookieJar } from '../../../../test/cookie-jar.ts';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';
import { parseOpml } from '../../../feeds/opml.ts';
import { parseFeed } from '../../../feeds/parse-feed.ts';
import { MINUTE } from '../../../model/time.ts';
import { placeAwaited } from '../../../pipeline/stories/place-awaited.ts';

const ORIGIN = 'http://localhost';
const PAGE = '/account/feeds';
let client: PageClient;
let jar: CookieJar;
before(async () => {
  client = pageClient();
  await client.openSample();
  await placeAwaited(client.desk);
  jar = cookieJar(client.app);
  const password = { name: 'Mara', new: 'the tide comes in at noon' };
  assert.equal((await jar.send('/account', '/account/password', password)).status, 303);
});
after(() => client.close());

/** Without a cookie, as any program asks. */
const stranger = (address: string, headers: Record<string, string> = {}) =>
  client.app.request(address, { headers });

async function give(of: string, more: Record<string, string> = {}): Promise<string> {
  const page = `${PAGE}?${new URLSearchParams({ of, name: '' })}`;
  const answer = await jar.send(page, `${PAGE}/give`, { of, ...more });
  assert.equal(answer.status, 303);
  return newest();
}

const addresses = async () => {
  const page = await jar.get(PAGE);
  return page.words('code.address').map((whole) => whole.slice(0, whole.lastIndexOf('/')));
};
const newest = async () => (await addresses())[0] ?? '';
const numberOf = async () => (await jar.get(PAGE)).attributes('[name=given]', 'value')[0] ?? '';

async function entriesOf(answer: Response) {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const parse = parseFeed(bytes, { url: `${ORIGIN}/x`, contentType: null });
  assert.ok(parse.kind !== 'failed');
  return parse.feed;
}

test('a feed that was given out is read by whoever has its address, in three forms, and nothing else is', async () => {
  const address = await give('/latest', { name: 'Harbour <news>', texts: 'yes' });
  assert.match(address, /^http:\/\/localhost\/feeds\/given\/[\w-]{43}$/);
  for (const form of ['atom', 'rss', 'json']) {
    const answer = await stranger(`${address}/${form}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    const feed = await entriesOf(answer);
    assert.match(feed.title ?? '', /^Harbour <?news/);
    assert.ok(feed.entries.length > 10);
    assert.ok(feed.entries.some(({ content }) => (content ?? '').includes('<p>')));
  }
  const secret = address.slice(address.lastIndexOf('/') + 1);
  for (const path of [
    `/feeds/given/${secret}/opml`,
    `/feeds/given/${secret}/xml`,
    `/feeds/given/${'a'.repeat(43)}/atom`,
    '/feeds/given/1/atom',
  ])
    assert.equal((await stranger(`${ORIGIN}${path}`)).status, 404, path);
  // It is no key for other feeds, nor the other way round.
  assert.equal((await stranger(`${ORIGIN}/feeds/atom/saved?key=${secret}`)).status, 401);
  const shown = (await jar.get('/saved')).attributes('link[type="application/rss+xml"]', 'href');
  const key = new URL(shown[0] ?? '', ORIGIN).searchParams.get('key') ?? '';
  assert.equal((await stranger(`${ORIGIN}/feeds/rss/saved?key=${key}`)).status, 200);
  assert.equal((await stranger(`${ORIGIN}/feeds/given/${key}/atom`)).status, 404);
});

test('without the whole text there are summaries alone', async () => {
  const address = await give('/latest');
  const { entries } = await entriesOf(await stranger(`${address}/json`));
  assert.ok(entries.length > 10);
  assert.deepEqual(
    entries.filter(({ content }) => (content ?? '').includes('<div')),
    [],
  );
});

test('one address is changed or ended, the others lead on; both can be taken back', async () => {
  const kept = await give('/stories');
  const first = await give('/picks');
  const given = await numberOf();
  const statuses = async (...all: string[]) =>
    Promise.all(all.map(async (one) => (await stranger(`${one}/atom`)).status));
  const changed = await jar.send(PAGE, `${PAGE}/change`, { given });
  const second = await newest();
  assert.notEqual(second, first);
  assert.deepEqual(await statuses(kept, first, second), [200, 404, 200]);
  await takeBack(changed);
  assert.deepEqual(await statuses(kept, first, second), [200, 200, 404]);
  const ended = await jar.send(PAGE, `${PAGE}/end`, { given });
  assert.deepEqual(await statuses(kept, first, second), [200, 404, 404]);
  assert.ok(!(await addresses()).includes(first));
  await takeBack(ended);
  assert.deepEqual(await statuses(kept, first), [200, 200]);
});

/** By the notice that an action leads to. */
async function takeBack({ headers }: { readonly headers: Headers }): Promise<void> {
  const back = await jar.send(headers.get('location') ?? '', `${PAGE}/undo`, {});
  assert.equal(back.status, 303);
}

test('the list of what somebody follows is theirs to hand on, without what is theirs alone', async () => {
  const { desk } = client;
  const secret = 'https://harbour-post.example/feed?auth=abc123';
  const listing = { url: secret, title: 'Mine', homeUrl: null, folder: null };
  const more = { language: null, country: null, outletKey: 'harbour-post.example' };
  await desk.store.subscriptions.addSubscriptions(1, [{ ...listing, ...more }], desk.now());
  const address = await give('/opml', { name: 'Read these' });
  const answer = await stranger(`${address}/opml`);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/x-opml/);
  const text = await answer.text();
  const list = parseOpml(text);
  assert.ok(list.kind === 'opml' && list.listings.length > 3);
  assert.equal(list.title, 'Read these');
  assert.doesNotMatch(text, /auth=|abc123/);
  assert.match(text, /xmlns:hearsay="[^"]+"/);
  assert.match(text, / hearsay:outlet="The Harbour Post"/);
  const etag = answer.headers.get('etag') ?? '';
  desk.setTime(desk.now() + MINUTE);
  assert.equal((await stranger(`${address}/opml`, { 'if-none-match': etag })).status, 304);
  assert.equal((await stranger(`${address}/atom`)).status, 404);
});

test('what there is no feed of is not given out, and it is said', async () => {
  for (const of of [
    '/stories/999999',
    '/nowhere',
    '//evil.example/',
    '/latest?folder=None',
    '/opml?folder=None',
    '',
  ]) {
    const answer = await jar.send(PAGE, `${PAGE}/give`, { of });
    assert.equal(answer.status, 400, of);
    assert.match(answer.words('.door-said')[0] ?? '', /no such feed/, of);
  }
});

test('when it was asked for last stands beside it; addresses stand in no log', async () => {
  const address = await give('/saved');
  await stranger(`${address}/atom`);
  assert.match((await jar.get(PAGE)).words('.sessions .why')[0] ?? '', /asked for last/);
});

test('a new way in for the owner ends what was given out', async () => {
  const { desk } = client;
  const address = await give('/stories');
  assert.equal((await stranger(`${address}/atom`)).status, 200);
  const hash = 'h'.repeat(43);
  await desk.store.accounts.addLink(
    { readerId: 1, tokenHash: hash, expiresAt: desk.now() + MINUTE },
    desk.now(),
  );
  await desk.store.accounts.setByLink(
    { tokenHash: hash, passwordHash: 'x', name: 'Mara', displayName: null },
    desk.now(),
  );
  assert.equal((await stranger(`${address}/atom`)).status, 404);
});
