import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { cookieJar } from '../../../../test/cookie-jar.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { HOUR, MINUTE } from '../../../model/time.ts';
import { hashPassword } from '../../security/passwords/hash-password.ts';

const client = pageClient();
const { app, desk } = client;
const { accounts, outbox, ways } = desk.store;
after(client.close);

before(async () => {
  await accounts.renameReader(1, { name: 'Mara', displayName: null });
  await accounts.setPassword(1, await hashPassword('the tide comes in at noon'), desk.now());
  await accounts.setEmail(1, 'mara@example.org', desk.now());
  await desk.store.house.setMany({
    'mail.server': 'smtp://127.0.0.1:25',
    'mail.from': 'news@example.org',
  });
});

async function asked(address: string, jar = cookieJar(app)) {
  const answer = await jar.send('/sign-in/mail?next=%2Fhelp', '/sign-in/mail', { address });
  return { jar, answer };
}

/** The path of the newest link that waits to be sent; null: none came. */
async function newestLink(tries = 2000): Promise<string | null> {
  for (let at = 0; at < tries; at += 1) {
    const limits = { domainAnHour: 1000, recipientADay: 1000 };
    const turn = await outbox.recordTurn({ handed: [], most: 10, limits }, desk.now());
    const found = turn.at(-1)?.text.match(/\/sign-in\/mail\/[\w-]{43}/)?.[0];
    if (found !== undefined) return found;
    await sleep(5);
  }
  return null;
}

test('a link by mail signs in once, in the browser that asked; to look at it uses nothing up', async () => {
  const { jar, answer } = await asked('MARA@example.org');
  assert.equal(answer.status, 200);
  const link = (await newestLink()) ?? '/none';
  for (let at = 0; at < 3; at += 1) assert.equal((await jar.get(link)).status, 200);
  assert.doesNotMatch((await jar.get(link)).text, /another browser/);
  assert.match((await cookieJar(app).get(link)).text, /another browser/);
  const into = await jar.send(link, link, {});
  assert.deepEqual([into.status, into.headers.get('location')], [303, '/help']);
  assert.equal((await jar.get('/help')).status, 200);
  assert.equal((await cookieJar(app).get(link)).status, 404);
});

test('who reads here is not told: an unknown, an unconfirmed and a known address are answered alike', async () => {
  desk.passTime(HOUR);
  const id = await accounts.addReader(
    { name: 'Ida', displayName: null, role: 'member', passwordHash: null },
    desk.now(),
  );
  await accounts.setEmail(id ?? 0, 'ida@example.org', null);
  const pages = [];
  for (const address of ['nobody@example.org', 'ida@example.org']) {
    pages.push((await asked(address)).answer.text);
    assert.equal(await newestLink(40), null);
  }
  pages.push((await asked('mara@example.org')).answer.text);
  assert.notEqual(await newestLink(), null);
  assert.equal(new Set(pages).size, 1);
  const wrong = await asked('mara@example.org, eve@example.org');
  assert.equal(wrong.answer.status, 400);
});

test('a link ends after a quarter of an hour; three go to an address in that time, and then none', async () => {
  desk.passTime(HOUR);
  for (let at = 0; at < 3; at += 1) {
    await asked('mara@example.org');
    assert.notEqual(await newestLink(), null);
  }
  assert.equal((await asked('mara@example.org')).answer.status, 200);
  assert.equal(await newestLink(40), null);
  desk.passTime(HOUR);
  const { jar } = await asked('mara@example.org');
  const link = (await newestLink()) ?? '/none';
  desk.passTime(15 * MINUTE);
  assert.equal((await jar.get(link)).status, 404);
});

test('with a second factor on, a link by mail is one of two; without mail or leave there is no such way', async () => {
  desk.passTime(HOUR);
  await ways.setSecondFactor(1, 'sealed', desk.now());
  await ways.recordCode(1, 1, desk.now());
  const { jar } = await asked('mara@example.org');
  const link = (await newestLink()) ?? '/none';
  const into = await jar.send(link, link, {});
  assert.equal(into.headers.get('location'), '/sign-in/second');
  await desk.store.house.setMany({ 'ways.mailLinks': 'no' });
  assert.doesNotMatch((await cookieJar(app).get('/sign-in')).text, /sign-in\/mail/);
  assert.equal((await cookieJar(app).get('/sign-in/mail')).status, 303);
});
