import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieJar } from '../../../../../test/cookie-jar.ts';
import { pageClient } from '../../../../../test/page-client.ts';
import { FORM_TOKEN } from '../../../security/form-tokens.ts';
import { hashPassword } from '../../../security/passwords/hash-password.ts';

const PASSWORD = 'the tide comes in at noon';
const client = pageClient();
const { app, desk } = client;
const { accounts, house } = desk.store;
after(client.close);

before(async () => {
  await accounts.renameReader(1, { name: 'Mara', displayName: null });
  await accounts.setPassword(1, await hashPassword(PASSWORD), desk.now());
});

const byPassword = (jar = cookieJar(app)) =>
  jar.send('/sign-in', '/sign-in', { name: 'Mara', password: PASSWORD });

const WITHOUT = { passkeys: 'yes', mailLinks: 'yes', second: 'nobody' };

test('passwords are switched off by an owner who has another way in, and lead nowhere then', async () => {
  const jar = cookieJar(app);
  assert.equal((await byPassword(jar)).status, 303);
  // The settings decide on accounts, so they ask again; signing in has just answered.
  const first = await jar.send('/house/ways', '/house/ways', WITHOUT);
  const told = await jar.get(first.headers.get('location') ?? '/nowhere');
  assert.match(told.text, /could not come in again/);
  assert.equal((await byPassword()).status, 303);

  await accounts.setEmail(1, 'mara@example.org', desk.now());
  await house.setMany({ 'mail.server': 'smtp://127.0.0.1:25', 'mail.from': 'news@example.org' });
  const second = await jar.send('/house/ways', '/house/ways', WITHOUT);
  const done = await jar.get(second.headers.get('location') ?? '/nowhere');
  assert.match(done.text, /The ways to sign in are set/);

  const stranger = cookieJar(app);
  const door = await stranger.get('/sign-in');
  assert.deepEqual(door.attributes('input[type=password]', 'name'), []);
  assert.match(door.text, /Send me a link by mail/);
  for (const name of ['Mara', 'nobody']) {
    const form = await stranger.get('/sign-in/mail');
    const token = form.attributes(`input[name="${FORM_TOKEN}"]`, 'value')[0] ?? '';
    const typed = { name, password: PASSWORD, [FORM_TOKEN]: token };
    const tried = await stranger.post('/sign-in', typed);
    assert.equal(tried.status, 401, tried.text.slice(0, 200));
    assert.match(tried.text, /Nobody signs in with a password here/);
  }
  assert.equal(stranger.cookies.has('hearsay-session'), false);
  assert.equal((await jar.get('/account')).status, 200);

  await jar.send('/house/ways', '/house/ways', { ...WITHOUT, passwords: 'yes' });
  assert.equal((await byPassword()).status, 303);
});
