import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type CookieJar, cookieJar } from '../../../../test/cookie-jar.ts';
import { openTestProvider, type TestProvider } from '../../../../test/openid/open-provider.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { HOUR, MINUTE } from '../../../model/time.ts';
import {
  issuerAddress,
  type OpenidSettings,
  openidSettings,
  setOpenid,
} from '../../../pipeline/openid/openid-settings.ts';
import { hashPassword } from '../../security/passwords/hash-password.ts';

const PASSWORD = 'the tide comes in at noon';
const client = pageClient();
const { app, desk } = client;
const { accounts, house, ways } = desk.store;
let provider: TestProvider;
after(async () => {
  await client.close();
  await provider.close();
});

before(async () => {
  provider = await openTestProvider(['http://localhost/sign-in/openid/back']);
  await accounts.renameReader(1, { name: 'Mara', displayName: null });
  await accounts.setPassword(1, await hashPassword(PASSWORD), desk.now());
  await accounts.setEmail(1, 'mara@example.org', desk.now());
});

beforeEach(async () => {
  desk.passTime(HOUR);
  Object.assign(provider, { lie: null, isForged: false });
  provider.person = { subject: 'u-1', claims: { preferred_username: 'mara.at.work' } };
  await set({});
  await house.setMany({ 'sign-up.mode': 'closed' });
});

function set(some: Partial<OpenidSettings>): Promise<void> {
  const { issuer, clientId, secret } = provider;
  const usual = { issuer: `${issuer}/`, clientId, secret, words: '' };
  return setOpenid({ desk }, { ...usual, byAddress: false, takesNew: false, ...some });
}

/** Begins at the door: where the provider is to be asked. */
async function begun(jar: CookieJar): Promise<string> {
  const page = await jar.send('/sign-in?next=%2Fhelp', '/sign-in/openid', {});
  assert.equal(page.status, 200);
  const [address = ''] = page.attributes('main a.button', 'href');
  assert.equal(page.headers.get('refresh'), `0; url=${address}`);
  return address;
}

/** Over the provider and back: the path by which somebody comes. */
async function cameBack(address: string): Promise<string> {
  const { pathname, search } = new URL(await provider.visit(address));
  return `${pathname}${search}`;
}

async function enter(jar = cookieJar(app)) {
  return jar.get(await cameBack(await begun(jar)));
}

async function signedIn(): Promise<CookieJar> {
  const jar = cookieJar(app);
  await jar.send('/sign-in', '/sign-in', { name: 'mara', password: PASSWORD });
  return jar;
}

async function link(): Promise<CookieJar> {
  const jar = await signedIn();
  const page = await jar.send('/account/ways', '/account/ways/openid', {});
  const [address = ''] = page.attributes('main a.button', 'href');
  const back = await jar.get(await cameBack(address));
  assert.equal(back.status, 303);
  return jar;
}

async function unlinkAll(): Promise<void> {
  for (const reader of await accounts.readers())
    for (const one of await ways.openidAccounts(reader.id))
      await ways.removeOpenidAccount(reader.id, one);
}

test('a stranger whose account nobody has linked stays outside, whatever it is called', async () => {
  provider.person = {
    subject: 'u-9',
    claims: { preferred_username: 'Mara', email: 'mara@example.org', email_verified: true },
  };
  const answer = await enter();
  assert.equal(answer.status, 403);
  assert.equal((await accounts.readers()).length, 1);
  assert.deepEqual(await ways.openidAccounts(1), []);
});

test('an account is linked by whoever is signed in, signs in from then on, and no longer when it is unlinked', async () => {
  const jar = await link();
  assert.match((await jar.get('/account/ways')).text, /mara\.at\.work/);
  const other = cookieJar(app);
  const answer = await enter(other);
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/help']);
  assert.equal((await other.get('/account')).status, 200);
  assert.match((await other.get('/account')).text, /by an account elsewhere/);
  const [held] = await ways.openidAccounts(1);
  assert.equal(held?.lastUsedAt, desk.now());
  await jar.send('/account/ways', '/account/ways/openid/remove', { subject: 'u-1' });
  assert.equal((await enter()).status, 403);
});

test('linking asks to be shown anew who one is, and gives nobody the account of another', async () => {
  const jar = await link();
  desk.passTime(HOUR);
  const late = await jar.post('/account/ways/openid', {});
  assert.notEqual(late.status, 200);
  const id = await accounts.addReader(
    { name: 'Ida', displayName: null, role: 'member', passwordHash: await hashPassword(PASSWORD) },
    desk.now(),
  );
  const ida = cookieJar(app);
  await ida.send('/sign-in', '/sign-in', { name: 'ida', password: PASSWORD });
  const page = await ida.send('/account/ways', '/account/ways/openid', {});
  const [address = ''] = page.attributes('main a.button', 'href');
  const came = await cameBack(address);
  assert.equal((await ida.get(came)).status, 303);
  assert.deepEqual(await ways.openidAccounts(id ?? 0), []);
  const again = await ida.send('/account/ways', '/account/ways/openid', {});
  const [then = ''] = again.attributes('main a.button', 'href');
  provider.person = { subject: 'u-5', claims: {} };
  const path = await cameBack(then);
  await ida.send('/account', '/sign-out', {});
  assert.equal((await ida.get(path)).status, 403);
  assert.deepEqual(await ways.openidAccounts(id ?? 0), []);
  await accounts.setDisabled(id ?? 0, desk.now());
  await unlinkAll();
});

test('an answer is taken once, in the browser that began, within ten minutes, for its own state', async () => {
  await link();
  const jar = cookieJar(app);
  const address = await begun(jar);
  const came = await cameBack(address);
  assert.equal((await cookieJar(app).get(came)).status, 404);
  const other = cookieJar(app);
  await begun(other);
  assert.equal((await other.get(came)).status, 404);
  assert.equal(
    (await jar.get(came.replace(/state=[\w-]+/, `state=${'o'.repeat(43)}`))).status,
    404,
  );
  assert.equal((await jar.get('/sign-in/openid/back')).status, 404);
  const held = new Map(jar.cookies);
  assert.equal((await jar.get(came)).status, 303);
  for (const [name, value] of held) jar.cookies.set(name, value);
  assert.equal((await jar.get(came)).status, 404);
  // The same code with the state of another beginning, in the browser that has both.
  const again = cookieJar(app);
  const second = new URL(await begun(again)).searchParams.get('state') ?? '';
  assert.equal((await again.get(came.replace(/state=[\w-]+/, `state=${second}`))).status, 401);
  const slow = cookieJar(app);
  const path = await cameBack(await begun(slow));
  desk.passTime(10 * MINUTE);
  assert.equal((await slow.get(path)).status, 404);
  await unlinkAll();
});

test('looking at the address, and an answer of two states, use nothing up and sign nobody in', async () => {
  await link();
  const jar = cookieJar(app);
  const came = await cameBack(await begun(jar));
  const cookie = [...jar.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const head = await app.request(`http://localhost${came}`, {
    method: 'HEAD',
    headers: { cookie },
  });
  assert.equal(head.headers.getSetCookie().length, 0);
  assert.equal((await jar.get(came)).status, 303);
  const twice = cookieJar(app);
  const path = await cameBack(await begun(twice));
  assert.equal((await twice.get(`${path}&state=${'o'.repeat(43)}`)).status, 401);
  await unlinkAll();
});

const LIES: Readonly<Record<string, Partial<Pick<TestProvider, 'lie' | 'isForged'>>>> = {
  'another issuer': { lie: (claims) => ({ ...claims, iss: 'https://evil.example' }) },
  'another audience': { lie: (claims) => ({ ...claims, aud: 'another client' }) },
  'several audiences': {
    lie: (claims) => ({ ...claims, aud: ['hearsay', 'other'], azp: 'other' }),
  },
  'another nonce': { lie: (claims) => ({ ...claims, nonce: 'o'.repeat(43) }) },
  'no nonce': { lie: ({ nonce: _, ...claims }) => claims },
  'no subject': { lie: ({ sub: _, ...claims }) => claims },
  'a clock that is far behind': {
    lie: (claims) => ({
      ...claims,
      iat: Number(claims.iat) - 7200,
      exp: Number(claims.exp) - 7200,
    }),
  },
  'a key that is none of its': { isForged: true },
};

for (const [what, lie] of Object.entries(LIES)) {
  test(`a provider that signs with ${what} is not believed`, async () => {
    await link();
    Object.assign(provider, lie);
    const jar = cookieJar(app);
    assert.equal((await enter(jar)).status, 401);
    assert.notEqual((await jar.get('/account')).status, 200);
    await unlinkAll();
  });
}

test('a provider that says no, or is down, signs nobody in and is told of plainly', async () => {
  const jar = cookieJar(app);
  const state = new URL(await begun(jar)).searchParams.get('state') ?? '';
  const iss = encodeURIComponent(provider.issuer);
  const no = `/sign-in/openid/back?error=access_denied&state=${state}&iss=${iss}`;
  assert.equal((await jar.get(no)).status, 401);
  await set({ issuer: 'http://127.0.0.1:9/' });
  const down = await cookieJar(app).send('/sign-in', '/sign-in/openid', {});
  assert.equal(down.status, 503);
  assert.match(down.text, /cannot be reached/);
  // What describes another issuer than was asked for.
  await set({ issuer: `${provider.issuer.replace('127.0.0.1', 'localhost')}/` });
  assert.equal((await cookieJar(app).send('/sign-in', '/sign-in/openid', {})).status, 503);
  await setOpenid({ desk }, null);
  assert.doesNotMatch((await cookieJar(app).get('/sign-in')).text, /sign-in\/openid/);
  assert.equal((await cookieJar(app).get('/sign-in/openid')).status, 303);
});

test('a member comes in by an address that both sides have confirmed, once for each, if the owner wants it', async () => {
  await set({ byAddress: true });
  const claims = { email: 'MARA@example.org', email_verified: false };
  provider.person = { subject: 'u-2', claims };
  assert.equal((await enter()).status, 403);
  provider.person = { subject: 'u-2', claims: { ...claims, email_verified: 'true' } };
  assert.equal((await enter()).status, 403);
  provider.person = { subject: 'u-2', claims: { ...claims, email_verified: true } };
  await accounts.setEmail(1, 'mara@example.org', null);
  assert.equal((await enter()).status, 403);
  await accounts.setEmail(1, 'mara@example.org', desk.now());
  desk.passTime(HOUR);
  assert.equal((await enter()).status, 303);
  // Whoever is given the address there later is somebody else.
  provider.person = { subject: 'u-3', claims: { ...claims, email_verified: true } };
  assert.equal((await enter()).status, 403);
  await unlinkAll();
});

test('who is new comes in while anybody may sign up, under a name that is free, without a password', async () => {
  await set({ takesNew: true });
  provider.person = { subject: 'u-4', claims: { preferred_username: 'MARA' } };
  assert.equal((await enter()).status, 403);
  await house.setMany({ 'sign-up.mode': 'open', 'sign-up.most': '2' });
  assert.equal((await enter()).status, 403);
  await house.setMany({ 'sign-up.mode': 'open', 'sign-up.most': '50' });
  const jar = cookieJar(app);
  assert.equal((await enter(jar)).status, 303);
  const added = (await accounts.readers()).at(-1);
  assert.deepEqual([added?.name, added?.role, added?.hasPassword], ['MARA 2', 'member', false]);
  await jar.send('/account/ways', '/account/ways/openid/remove', { subject: 'u-4' });
  assert.equal((await ways.openidAccounts(added?.id ?? 0)).length, 1);
  await accounts.setDisabled(added?.id ?? 0, desk.now());
  assert.equal((await enter()).status, 403);
});

test('with a second factor on, an account elsewhere is one of two', async () => {
  await link();
  await ways.setSecondFactor(1, 'sealed', desk.now());
  await ways.recordCode(1, 1, desk.now());
  const jar = cookieJar(app);
  const answer = await enter(jar);
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/sign-in/second']);
  assert.notEqual((await jar.get('/account')).status, 200);
});

test('the owner’s secret is kept sealed, for this provider and this client alone', async () => {
  const stored = await house.all();
  assert.ok(!JSON.stringify(stored).includes(provider.secret));
  assert.equal((await openidSettings({ desk }))?.secret, provider.secret);
  await house.setMany({ 'openid.issuer': 'https://evil.example/' });
  assert.equal(await openidSettings({ desk }), null);
});

const ISSUERS: readonly (readonly [typed: string, isTaken: boolean])[] = [
  ['https://id.example.org', true],
  ['https://id.example.org/realms/news', true],
  ['http://127.0.0.1:9000', true],
  ['http://localhost:9000/', true],
  ['http://id.example.org', false],
  ['http://[::1]:9000/', true],
  ['http://192.168.1.4/', false],
  ['http://127.0.0.1.example.org/', false],
  ['http://localhost.example.org/', false],
  ['https://name:word@id.example.org', false],
  ['https://id.example.org/?a=b', false],
  ['https://id.example.org/#a', false],
  ['javascript:alert(1)', false],
  ['id.example.org', false],
  [`https://id.example.org/${'a'.repeat(400)}`, false],
];

test('a provider is asked over https, or on this machine', () => {
  for (const [typed, isTaken] of ISSUERS)
    assert.equal(issuerAddress(typed) !== null, isTaken, typed);
});

test('a secret that is left empty stays, but goes to no other provider', async () => {
  await ways.removeSecondFactor(1);
  const jar = await signedIn();
  const fields = { issuer: provider.issuer, client: provider.clientId, secret: '', words: 'Club' };
  await jar.send('/house/ways', '/house/ways/openid', fields);
  const kept = await openidSettings({ desk });
  assert.deepEqual([kept?.secret, kept?.words], [provider.secret, 'Club']);
  assert.match((await cookieJar(app).get('/sign-in')).text, /Club/);
  await jar.send('/house/ways', '/house/ways/openid', { ...fields, issuer: 'http://id.example' });
  assert.equal((await openidSettings({ desk }))?.secret, provider.secret);
  await jar.send('/house/ways', '/house/ways/openid', { ...fields, issuer: 'https://id.example' });
  assert.equal((await openidSettings({ desk }))?.secret, null);
});
