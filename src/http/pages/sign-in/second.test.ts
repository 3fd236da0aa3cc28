import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TOTP } from 'otpauth';
import { type CookieJar, cookieJar } from '../../../../test/cookie-jar.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { HOUR, MINUTE, SECOND } from '../../../model/time.ts';
import { hashPassword } from '../../security/passwords/hash-password.ts';

const PASSWORD = 'the tide comes in at noon';
const client = pageClient();
const { app, desk } = client;
const { accounts, ways, house } = desk.store;
after(client.close);

before(async () => {
  await accounts.renameReader(1, { name: 'Mara', displayName: null });
  await accounts.setPassword(1, await hashPassword(PASSWORD), desk.now());
});

const codeAt = (secret: string, at: number) => new TOTP({ secret }).generate({ timestamp: at });

function keyOn(words: readonly string[]): string {
  return (words.find((one) => /^[A-Z2-7]{4}( [A-Z2-7]{4})+$/.test(one)) ?? '').replace(/ /g, '');
}

async function withPassword(jar = cookieJar(app)) {
  const answer = await jar.send('/sign-in?next=%2Fhelp', '/sign-in', {
    ...{ name: 'mara', password: PASSWORD },
  });
  return { jar, answer };
}

async function turnedOn(): Promise<{ jar: CookieJar; secret: string; codes: readonly string[] }> {
  desk.passTime(HOUR);
  const { jar } = await withPassword();
  await jar.send('/account/ways', '/account/ways/second/begin', {});
  const secret = keyOn((await jar.get('/account/ways')).words('code'));
  const shown = await jar.send('/account/ways', '/account/ways/second/confirm', {
    code: codeAt(secret, desk.now()),
  });
  assert.equal(shown.headers.get('cache-control'), 'no-store');
  return { jar, secret, codes: shown.words('.recovery-codes code') };
}

test('a second factor asks for a code beside the password; what is open before is its page alone', async () => {
  const { secret, codes } = await turnedOn();
  assert.equal(secret.length, 32);
  assert.equal(new Set(codes).size, 10);
  desk.passTime(MINUTE);
  const { jar, answer } = await withPassword();
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/sign-in/second']);
  assert.equal(jar.cookies.has('hearsay-session'), false);
  for (const path of ['/', '/account', '/account/ways', '/api/feeds', '/feeds/atom/stories'])
    assert.notEqual((await jar.get(path)).status, 200, path);
  const wrong = await jar.send('/sign-in/second', '/sign-in/second', { code: '000000' });
  assert.equal(wrong.status, 401);
  const code = codeAt(secret, desk.now());
  const right = await jar.send('/sign-in/second', '/sign-in/second', { code });
  assert.deepEqual([right.status, right.headers.get('location')], [303, '/help']);
  assert.equal((await jar.get('/help')).status, 200);
  await ways.removeSecondFactor(1);
});

test('a code works once, half a minute early or late, and no further', async () => {
  const { secret } = await turnedOn();
  const tries: readonly (readonly [number, number])[] = [
    [-60, 401],
    [60, 401],
    [30, 303],
    [30, 401],
    [0, 401],
  ];
  desk.passTime(5 * MINUTE);
  for (const [off, status] of tries) {
    const { jar } = await withPassword();
    const code = codeAt(secret, desk.now() + off * SECOND);
    const answer = await jar.send('/sign-in/second', '/sign-in/second', { code });
    assert.equal(answer.status, status, `${off} s`);
  }
  await ways.removeSecondFactor(1);
});

test('a recovery code works once, however it is typed; new ones end the old', async () => {
  const { jar, codes } = await turnedOn();
  const [first = '', second = ''] = codes;
  const typed = first.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'L');
  const enter = async (code: string) => {
    const { jar: other } = await withPassword();
    return (await other.send('/sign-in/second', '/sign-in/second', { code })).status;
  };
  assert.equal(await enter(typed), 303);
  assert.equal(await enter(first), 401);
  assert.match((await jar.get('/account/ways')).text, /9 recovery codes are left/);
  const renewed = await jar.send('/account/ways', '/account/ways/second/codes', {});
  assert.equal(renewed.words('.recovery-codes code').length, 10);
  assert.equal(await enter(second), 401);
  await ways.removeSecondFactor(1);
});

test('whoever has the password alone gets ten guesses a quarter of an hour, and forty a day', async () => {
  const { secret } = await turnedOn();
  const guess = async (code: string) => {
    const { jar } = await withPassword();
    jar.cookies.delete('hearsay-known');
    return (await jar.send('/sign-in/second', '/sign-in/second', { code })).status;
  };
  desk.passTime(16 * MINUTE);
  for (let at = 0; at < 10; at += 1) assert.equal(await guess('12345'), 401);
  assert.equal(await guess(codeAt(secret, desk.now())), 429);
  desk.passTime(16 * MINUTE);
  assert.equal(await guess(codeAt(secret, desk.now())), 303);
  await ways.removeSecondFactor(1);
});

test('a half session ends after ten minutes, is used once, and is nobody else’s', async () => {
  const { secret } = await turnedOn();
  desk.passTime(MINUTE);
  const { jar } = await withPassword();
  const stolen = jar.cookies.get('hearsay-second') ?? '';
  desk.passTime(10 * MINUTE);
  assert.equal((await jar.get('/sign-in/second')).headers.get('location'), '/sign-in');
  const { jar: again } = await withPassword();
  const cookie = again.cookies.get('hearsay-second') ?? '';
  assert.notEqual(cookie, stolen);
  const code = codeAt(secret, desk.now());
  await again.send('/sign-in/second', '/sign-in/second', { code });
  const thief = cookieJar(app);
  thief.cookies.set('hearsay-second', cookie);
  assert.equal((await thief.get('/sign-in/second')).status, 303);
  await ways.removeSecondFactor(1);
});

test('where the owner wants a second factor, who has none sets one up at the next sign-in', async () => {
  desk.passTime(HOUR);
  await house.setMany({ 'ways.secondFor': 'editors' });
  const { jar, answer } = await withPassword();
  assert.equal(answer.headers.get('location'), '/sign-in/second');
  const secret = keyOn((await jar.get('/sign-in/second')).words('code'));
  const done = await jar.send('/sign-in/second', '/sign-in/second', {
    code: codeAt(secret, desk.now()),
  });
  assert.equal(done.words('.recovery-codes code').length, 10);
  assert.equal((await jar.get('/help')).status, 200);
  const off = await jar.post('/account/ways/second/off', {}, { 'hearsay-page': '1' });
  assert.deepEqual([off.status, (await ways.secondFactor(1))?.isOn], [303, true]);
  await house.setMany({ 'ways.secondFor': 'nobody' });
  await ways.removeSecondFactor(1);
});

test('what decides on accounts asks anew after a quarter of an hour, and takes a password or a code', async () => {
  const { jar, secret } = await turnedOn();
  assert.equal((await jar.get('/account/ways')).status, 200);
  for (const proof of ['password', 'code'] as const) {
    desk.passTime(20 * MINUTE);
    const asked = await jar.get('/account/ways');
    const path = '/account/confirm?next=%2Faccount%2Fways';
    assert.deepEqual([asked.status, asked.headers.get('location')], [303, path]);
    const value = proof === 'password' ? PASSWORD : codeAt(secret, desk.now());
    const wrong = await jar.send(path, '/account/confirm', { [proof]: 'not it' });
    assert.equal(wrong.status, 401);
    const right = await jar.send(path, '/account/confirm', { [proof]: value });
    assert.deepEqual([right.status, right.headers.get('location')], [303, '/account/ways']);
    assert.equal((await jar.get('/account/ways')).status, 200);
  }
  await ways.removeSecondFactor(1);
});

test('a secret that was begun asks for nothing, and lies sealed in the library', async () => {
  desk.passTime(HOUR);
  const { jar } = await withPassword();
  await jar.send('/account/ways', '/account/ways/second/begin', {});
  const page = await jar.get('/account/ways');
  const secret = keyOn(page.words('code'));
  assert.match(page.text, /<svg class="key-picture"/);
  const kept = await ways.secondFactor(1);
  assert.equal(kept?.sealed.includes(secret), false);
  assert.equal((await withPassword()).answer.headers.get('location'), '/help');
  await ways.removeSecondFactor(1);
});
