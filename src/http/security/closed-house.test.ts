import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cookieJar } from '../../../test/cookie-jar.ts';
import { pageClient } from '../../../test/page-client.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { addDevice } from './sessions/sessions.ts';
import { newToken, tokenHash } from './sessions/tokens.ts';

const PASSWORD = 'the tide comes in at noon';
const clients: ReturnType<typeof pageClient>[] = [];
after(() => Promise.all(clients.map(({ close }) => close())));

type Parts = NonNullable<Parameters<typeof pageClient>[0]>;

function house(parts: Parts = {}) {
  const client = pageClient(parts);
  clients.push(client);
  return client;
}

const REACHABLE = { config: { isLocal: false } };

/** A house that others reach, its owner signed in by the terminal's link. */
async function claimed() {
  const client = house(REACHABLE);
  const { desk, app } = client;
  const token = newToken();
  const expiresAt = desk.now() + HOUR;
  await desk.store.accounts.addLink(
    { readerId: 1, tokenHash: tokenHash(token), expiresAt },
    desk.now(),
  );
  const jar = cookieJar(app, { origin: 'http://192.168.1.5:8484' });
  const path = `/welcome/${token}`;
  return { client, jar, path };
}

test('on this machine alone Hearsay is open, until somebody sets a password', async () => {
  const { app } = house();
  const jar = cookieJar(app);
  assert.equal((await jar.get('/help')).status, 200);
  assert.equal((await jar.get('/sign-in')).status, 303);
  const common = await jar.send('/account', '/account/password', {
    name: 'Mara',
    new: 'password1',
  });
  assert.equal(common.status, 400);
  assert.match(common.words('.door-said')[0] ?? '', /among the first/);
  const set = await jar.send('/account', '/account/password', { name: 'Mara', new: PASSWORD });
  assert.equal(set.status, 303);
  assert.equal((await jar.get('/account')).status, 200);
  assert.equal((await cookieJar(app).get('/help')).status, 303);
});

test('where others reach it and nobody has a password, every address but the house’s own says so and no more', async () => {
  const { app } = house(REACHABLE);
  const jar = cookieJar(app, { origin: 'http://192.168.1.5:8484' });
  for (const path of ['/', '/article/1', '/nowhere', '/settings', '/account']) {
    const page = await jar.get(path);
    assert.deepEqual(
      [page.status, page.words('h1')],
      [403, ['This Hearsay has no owner yet']],
      path,
    );
  }
  const api = await jar.get('/api/articles');
  assert.deepEqual([api.status, JSON.parse(api.text).error.code], [403, 'not_signed_in']);
  assert.equal((await jar.get('/feeds/atom/stories')).status, 403);
  assert.equal((await jar.post('/marks/read', { article: '1' })).status, 403);
  assert.equal((await jar.get('/icon.svg')).status, 200);
  assert.equal((await jar.get('/public/stories/x')).status, 404);
});

test('the terminal’s link sets name and password once and signs in; to look at it uses nothing up', async () => {
  const { client, jar, path } = await claimed();
  for (let looks = 0; looks < 3; looks += 1) assert.equal((await jar.get(path)).status, 200);
  const short = await jar.send(path, path, { name: 'Mara', password: 'short' });
  assert.equal(short.status, 400);
  const set = await jar.send(path, path, { name: 'Mara', password: PASSWORD });
  assert.deepEqual([set.status, set.headers.get('location')], [303, '/']);
  assert.equal((await jar.get('/help')).status, 200);
  const again = cookieJar(client.app, { origin: 'http://192.168.1.5:8484' });
  assert.equal((await again.get(path)).status, 404);
  assert.equal((await again.get('/')).status, 303);
});

test('in clear, pages say that they can be read on the way, and browsers keep none of them', async () => {
  const { client, jar, path } = await claimed();
  assert.equal((await jar.get(path)).words('.door-warning').length, 1);
  await jar.send(path, path, { name: 'Mara', password: PASSWORD });
  assert.equal((await jar.get('/help')).headers.get('cache-control'), 'no-store');
  const here = cookieJar(client.app, { origin: 'http://localhost:8484' });
  assert.equal((await here.get('/sign-in')).words('.door-warning').length, 0);
  await here.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  assert.equal((await here.get('/help')).headers.get('cache-control'), 'private, no-cache');
});

test('programs call by a token of their own, and by nothing else', async () => {
  const { client, jar, path } = await claimed();
  await jar.send(path, path, { name: 'Mara', password: PASSWORD });
  const { app, desk } = client;
  const { token, session } = await addDevice({ desk }, 1, { name: 'Kitchen', lastsDays: 30 });
  const call = (authorization?: string) =>
    cookieJar(app, { address: '203.0.113.5' }).get(
      '/api/unread',
      authorization === undefined ? {} : { authorization },
    );
  assert.equal((await call(`Bearer ${token}`)).status, 200);
  assert.equal((await call(`bearer ${token}`)).status, 200);
  const without = await call();
  assert.equal(without.status, 401);
  assert.match(without.headers.get('www-authenticate') ?? '', /^Bearer/);
  assert.equal((await jar.get('/api/unread')).status, 401);
  const cookie = jar.cookies.get('hearsay-session') ?? '';
  assert.equal((await call(`Bearer ${cookie}`)).status, 401);
  const device = cookieJar(app);
  device.cookies.set('hearsay-session', token);
  assert.equal((await device.get('/help')).status, 303);
  desk.passTime(31 * DAY);
  assert.equal((await call(`Bearer ${token}`)).status, 401);
  desk.passTime(-31 * DAY);
  await desk.store.accounts.removeSession(1, session.id);
  assert.equal((await call(`Bearer ${token}`)).status, 401);
});

test('feeds are read by the key in their address, which opens nothing else and can be changed', async () => {
  const { client, jar, path } = await claimed();
  await jar.send(path, path, { name: 'Mara', password: PASSWORD });
  const page = await jar.get('/stories');
  const address = /href="(\/feeds\/atom\/stories\?key=[\w-]{43})"/.exec(page.text)?.[1] ?? '';
  const reader = cookieJar(client.app, { address: '203.0.113.6' });
  const feed = await reader.get(address);
  assert.equal(feed.status, 200);
  assert.ok(feed.text.includes(address));
  const key = address.split('=')[1] ?? '';
  assert.equal((await reader.get(`/help?key=${key}`)).status, 303);
  assert.equal((await reader.get('/api/unread', { authorization: `Bearer ${key}` })).status, 401);
  assert.equal((await reader.get('/feeds/atom/stories')).status, 401);
  assert.equal((await jar.get('/feeds/atom/stories')).status, 200);
  assert.equal((await jar.send('/account', '/account/feeds', {})).status, 303);
  assert.equal((await reader.get(address)).status, 401);
});

test('tokens and links that are nobody’s are not looked at for long; one that is right always is', async () => {
  const { client, jar, path } = await claimed();
  await jar.send(path, path, { name: 'Mara', password: PASSWORD });
  const { app, desk } = client;
  const { token } = await addDevice({ desk }, 1, { name: 'Kitchen', lastsDays: null });
  const guesser = cookieJar(app, { address: '198.51.100.9' });
  const statuses: number[] = [];
  for (let at = 0; at < 12; at += 1) {
    const authorization = `Bearer ${newToken()}`;
    statuses.push((await guesser.get('/api/unread', { authorization })).status);
  }
  assert.deepEqual([statuses[9], statuses[10], statuses[11]], [401, 429, 429]);
  const link = await guesser.get(`/welcome/${newToken()}`);
  assert.equal(link.status, 429);
  assert.ok(Number(link.headers.get('retry-after')) > 0);
  assert.equal(
    (await guesser.get('/api/unread', { authorization: `Bearer ${token}` })).status,
    200,
  );
  desk.passTime(16 * MINUTE);
  assert.equal((await guesser.get(`/welcome/${newToken()}`)).status, 404);
});

test('a reader’s browsers are listed, and ended one by one or all but this', async () => {
  const { client, jar, path } = await claimed();
  await jar.send(path, path, { name: 'Mara', password: PASSWORD });
  const others = [0, 1, 2].map(() =>
    cookieJar(client.app, {
      headers: {
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      },
    }),
  );
  for (const other of others)
    await other.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  const account = await jar.get('/account');
  assert.equal(account.words('.sessions li').length, 4);
  assert.match(
    account.words('.sessions li').join(' '),
    /Firefox, LinuxSigned in with the password\. Since/,
  );
  const [one] = await client.desk.store.accounts.sessions(1, client.desk.now());
  await jar.send('/account', '/account/sessions/end', { session: String(one?.id) });
  const status = async () =>
    Promise.all(others.map(async (other) => (await other.get('/help')).status));
  assert.equal((await status()).filter((each) => each === 303).length, 1);
  await jar.send('/account', '/account/sessions/end', { others: 'end' });
  assert.deepEqual(await status(), [303, 303, 303]);
  assert.equal((await jar.get('/help')).status, 200);
});
