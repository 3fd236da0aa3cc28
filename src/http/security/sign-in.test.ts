import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieJar } from '../../../test/cookie-jar.ts';
import { pageClient } from '../../../test/page-client.ts';
import { DAY, MINUTE } from '../../model/time.ts';
import { hashPassword } from './passwords/hash-password.ts';
import { newToken, tokenHash } from './sessions/tokens.ts';

const PASSWORD = 'the tide comes in at noon';
const client = pageClient({
  config: { publicHosts: ['news.example.org'], trustedProxies: ['192.0.2.7'] },
});
const { app, desk } = client;
const { accounts } = desk.store;
after(client.close);

before(async () => {
  await accounts.renameReader(1, { name: 'Mara', displayName: null });
  await accounts.setPassword(1, await hashPassword(PASSWORD), desk.now());
});

async function signedIn() {
  const jar = cookieJar(app);
  await jar.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  return jar;
}

test('whoever is not signed in is led to the door, and then to where they wanted', async () => {
  const jar = cookieJar(app);
  const away = await jar.get('/search?q=ferry');
  assert.deepEqual(
    [away.status, away.headers.get('location')],
    [303, '/sign-in?next=%2Fsearch%3Fq%3Dferry'],
  );
  const into = await jar.send('/sign-in?next=%2Fsearch%3Fq%3Dferry', '/sign-in', {
    name: 'MARA',
    password: PASSWORD,
  });
  assert.deepEqual([into.status, into.headers.get('location')], [303, '/search?q=ferry']);
  assert.equal((await jar.get('/search?q=ferry')).status, 200);
});

test('a way back leads nowhere but to our own pages', async () => {
  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    '/\n/evil.example',
    'http:evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    '/%2e%2e//evil.example',
  ];
  for (const next of elsewhere) {
    const jar = cookieJar(app);
    const query = new URLSearchParams({ next });
    const { headers } = await jar.send(`/sign-in?${query}`, '/sign-in', {
      ...{ name: 'mara', password: PASSWORD, next },
    });
    const location = headers.get('location') ?? 'nowhere';
    const url = new URL(location, 'http://localhost');
    assert.equal(url.origin, 'http://localhost', next);
    assert.doesNotMatch(location, /^\/[\\/]/, next);
  }
});

test('signing in gives a new id, also to a browser that brought one along; the old one is worth nothing', async () => {
  const jar = cookieJar(app);
  const planted = newToken();
  jar.cookies.set('hearsay-session', planted);
  await jar.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  const first = jar.cookies.get('hearsay-session') ?? '';
  assert.notEqual(first, planted);
  assert.ok(Buffer.from(first, 'base64url').length * 8 >= 128);
  await jar.post('/sign-in', {});
  const changed = await jar.send('/account', '/account/password', {
    ...{ password: PASSWORD, new: PASSWORD },
  });
  assert.equal(changed.status, 303);
  const second = jar.cookies.get('hearsay-session') ?? '';
  assert.notEqual(second, first);
  const old = cookieJar(app);
  old.cookies.set('hearsay-session', first);
  assert.equal((await old.get('/')).status, 303);
  assert.equal((await jar.get('/help')).status, 200);
});

test('who signs out is out: the cookie that was is worth nothing, and the browser forgets', async () => {
  const jar = await signedIn();
  const cookie = jar.cookies.get('hearsay-session') ?? '';
  const out = await jar.send('/help', '/sign-out', {});
  assert.deepEqual([out.status, out.headers.get('location')], [303, '/sign-in?out=1']);
  assert.equal(out.headers.get('clear-site-data'), '"cache"');
  assert.equal(jar.cookies.has('hearsay-session'), false);
  jar.cookies.set('hearsay-session', cookie);
  assert.equal((await jar.get('/')).status, 303);
  assert.equal((await jar.get('/offline.json', { 'sec-fetch-mode': 'cors' })).status, 401);
});

test('another password ends the other browsers and devices, if asked to', async () => {
  const [here, there] = [await signedIn(), await signedIn()];
  const keep = await here.send('/account', '/account/password', {
    ...{ password: PASSWORD, new: PASSWORD },
  });
  assert.equal(keep.status, 303);
  assert.equal((await there.get('/help')).status, 200);
  await here.send('/account', '/account/password', {
    ...{ password: PASSWORD, new: PASSWORD, others: 'end' },
  });
  assert.equal((await there.get('/help')).status, 303);
  assert.equal((await here.get('/help')).status, 200);
  const wrong = await here.send('/account', '/account/password', {
    ...{ password: 'not it at all', new: 'another good one' },
  });
  assert.equal(wrong.status, 401);
  assert.match(wrong.words('.door-said')[0] ?? '', /not your password/);
});

test('cookies are out of reach for scripts and other sites; over https they have the prefix that none can forge', async () => {
  const plain = await cookieJar(app).send('/sign-in', '/sign-in', {
    name: 'mara',
    password: PASSWORD,
  });
  for (const line of plain.headers.getSetCookie()) {
    assert.match(line, /^hearsay-(?:session|known)=.+; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.doesNotMatch(line, /Secure|Domain/i);
  }
  const proxied = cookieJar(app, {
    origin: 'http://news.example.org',
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' },
  });
  const safe = await proxied.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  for (const line of safe.headers.getSetCookie()) {
    assert.match(line, /^__Host-hearsay-(?:session|known)=/);
    assert.match(line, /Path=\/; HttpOnly; Secure; SameSite=Lax/);
    assert.doesNotMatch(line, /Domain/i);
  }
  // What a page in clear has put there, or another name of the domain, is not looked at.
  const tossed = cookieJar(app, {
    origin: 'http://news.example.org',
    headers: { 'x-forwarded-proto': 'https' },
  });
  tossed.cookies.set('hearsay-session', proxied.cookies.get('__Host-hearsay-session') ?? '');
  assert.equal((await tossed.get('/help')).status, 303);
});

test('a session ends by lying idle, and by age', async () => {
  const jar = await signedIn();
  const start = desk.now();
  desk.passTime(29 * DAY);
  assert.equal((await jar.get('/help')).status, 200);
  for (let day = 58; day < 180; day += 29) {
    desk.setTime(start + day * DAY);
    assert.equal((await jar.get('/help')).status, 200, String(day));
  }
  desk.setTime(start + 181 * DAY);
  assert.equal((await jar.get('/help')).status, 303);
  desk.setTime(start);
  const idle = await signedIn();
  desk.passTime(31 * DAY);
  assert.equal((await idle.get('/help')).status, 303);
  desk.setTime(start);
});

test('a form without its token is not taken, whosever cookie comes with it; with a wrong one neither', async () => {
  const jar = await signedIn();
  const bare = await jar.post('/settings', { theme: 'dark' });
  assert.equal(bare.status, 403);
  const other = await signedIn();
  const stolen = /name="form-token" value="([\w-]+)"/.exec(
    (await other.get('/settings')).text,
  )?.[1];
  assert.equal(
    (await jar.post('/settings', { theme: 'dark', 'form-token': stolen ?? '' })).status,
    403,
  );
  assert.equal((await jar.send('/settings', '/settings', { theme: 'dark' })).status, 303);
  const foreign = await jar.post(
    '/settings',
    { theme: 'dark', 'form-token': 'x' },
    { 'sec-fetch-site': 'cross-site' },
  );
  assert.equal(foreign.status, 403);
  const scripted = await jar.post('/settings', { theme: 'dark' }, { 'hearsay-page': '1' });
  assert.equal(scripted.status, 303);
});

test('nobody is signed in by a form of another site', async () => {
  const jar = cookieJar(app);
  const fields = { name: 'mara', password: PASSWORD };
  for (const headers of [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
  ]) {
    const { status } = await jar.post('/sign-in', fields, headers);
    assert.equal(status, 403);
  }
  assert.equal(jar.cookies.has('hearsay-session'), false);
});

test('after ten guesses at a name from an address no more are looked at for a quarter of an hour, not even a right one', async () => {
  const start = desk.now();
  desk.passTime(30 * MINUTE);
  const jar = cookieJar(app, { address: '198.51.100.1' });
  const guess = (password: string) => jar.send('/sign-in', '/sign-in', { name: 'Mara', password });
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) statuses.push((await guess(`wrong ${tries}`)).status);
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 401), 429, 429]);
  const refused = await guess(PASSWORD);
  assert.equal(refused.status, 429);
  const wait = Number(refused.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 900, String(wait));
  assert.match(refused.words('.door-said')[0] ?? '', /Too many tries. Wait 15 minutes/);
  desk.passTime(16 * MINUTE);
  assert.equal((await guess(PASSWORD)).status, 303);
  desk.setTime(start);
});

test('who guesses elsewhere keeps nobody out who has signed in before; a thousand guesses come to a hundred', async () => {
  const start = desk.now();
  desk.passTime(2 * 60 * MINUTE);
  const mine = await signedIn();
  await mine.send('/help', '/sign-out', {});
  // As the throttle counts them, without the work of a thousand hashes.
  const { passwordLimits } = await import('./sessions/guess-limits.ts');
  let taken = 0;
  for (let at = 0; at < 1000; at += 1) {
    const address = `2001:db8:${(at % 200).toString(16)}::${at}`;
    const limits = passwordLimits(client, { name: 'mara', address, knownBrowser: null });
    if ((await accounts.recordGuess(limits, desk.now())).kind === 'taken') taken += 1;
  }
  // All but the one that was right.
  assert.equal(taken, 99);
  const stranger = cookieJar(app, { address: '198.51.100.77' });
  const away = await stranger.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  assert.equal(away.status, 429);
  const back = await mine.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  assert.equal(back.status, 303);
  desk.setTime(start);
});

test('a name that nobody has and a wrong password are answered alike', async () => {
  const [known, unknown] = [
    cookieJar(app, { address: '203.0.113.1' }),
    cookieJar(app, { address: '203.0.113.2' }),
  ];
  const one = await known.send('/sign-in', '/sign-in', { name: 'mara', password: 'wrong' });
  const two = await unknown.send('/sign-in', '/sign-in', { name: 'nobody', password: 'wrong' });
  assert.deepEqual([one.status, one.words('main')], [two.status, two.words('main')]);
});

test('a reader who is kept out is out at once', async () => {
  const passwordHash = await hashPassword(PASSWORD);
  const member = { name: 'Ana', displayName: null, role: 'member', passwordHash } as const;
  const id = (await accounts.addReader(member, desk.now())) ?? 0;
  const jar = cookieJar(app);
  await jar.send('/sign-in', '/sign-in', { name: 'ana', password: PASSWORD });
  assert.equal((await jar.get('/help')).status, 200);
  await accounts.setDisabled(id, desk.now());
  assert.equal((await jar.get('/help')).status, 303);
  const again = await jar.send('/sign-in', '/sign-in', { name: 'ana', password: PASSWORD });
  assert.equal(again.status, 401);
});

test('nothing secret stands in the library: passwords and tokens as hashes alone', async () => {
  const jar = await signedIn();
  const made = await jar.send('/account', '/account/devices', {
    ...{ device: 'Kitchen', lasts: '30', 'device-password': PASSWORD },
  });
  const token = made.words('.made-token code')[0] ?? '';
  assert.match(token, /^[\w-]{43}$/);
  const key = /key=([\w-]{43})/.exec((await jar.get('/account')).text)?.[1] ?? '';
  assert.match(key, /^[\w-]{43}$/);
  const secrets = [PASSWORD, token, key, jar.cookies.get('hearsay-session') ?? ''];
  const kept = JSON.stringify([
    await accounts.credentials('mara'),
    await accounts.sessions(1, desk.now()),
    await accounts.feedNonce(1),
  ]);
  for (const secret of secrets) assert.ok(!kept.includes(secret));
  assert.notEqual(await accounts.sessionByToken(tokenHash(token), desk.now()), null);
  assert.deepEqual(
    desk.logged.filter((line) => secrets.some((secret) => line.includes(secret))),
    [],
  );
});
