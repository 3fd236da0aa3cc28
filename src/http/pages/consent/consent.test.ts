import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieJar } from '../../../../test/cookie-jar.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { leaveToken, mineToken } from '../../../pipeline/mail/letter-tokens.ts';
import { hashPassword } from '../../security/passwords/hash-password.ts';

const client = pageClient({ config: { isLocal: false } });
const { app, desk } = client;
const { store } = desk;
after(client.close);

const ADDRESS = 'ana@harbour.example';
const PICKS = { address: ADDRESS, list: 'picks' };

before(async () => {
  await store.accounts.setPassword(1, await hashPassword('the tide comes in at noon'), desk.now());
  await store.house.setMany({
    'mail.server': 'smtp://127.0.0.1:1?tls=none',
    'mail.from': 'news@harbour.example',
  });
  const plan = {
    ...{ target: null, title: 'Our picks', about: '', weekday: 1 },
    ...({ kind: 'picks', rhythm: 'daily' } as const),
    ...{ hour: 7, everyHours: 24, zone: 'UTC', language: 'en', stories: 5, isPublic: true },
  } as const;
  await store.letters.addLetter({ plan, nextAt: null }, desk.now());
});

const LETTERS = { handed: [], most: 100, limits: { domainAnHour: 999, recipientADay: 999 } };

/** What waits to be sent. */
async function letters() {
  return store.outbox.recordTurn(LETTERS, desk.now());
}

const state = async () => (await store.consent.consentOf(ADDRESS))[0]?.state ?? null;

async function subscribe(fields: Record<string, string>) {
  const jar = cookieJar(app);
  return jar.send('/letters/subscribe', '/letters/subscribe', fields);
}

test('a visitor asks, is asked back by mail, and says yes by its link; looking at it says nothing', async () => {
  const asked = await subscribe(PICKS);
  assert.equal(asked.status, 200);
  assert.match(asked.text, /Look into your mail/);
  const [letter, ...more] = await letters();
  assert.deepEqual([letter?.to, letter?.kind, more.length], [ADDRESS, 'account', 0]);
  const [, link = ''] =
    /https:\/\/news\.example(\/letters\/confirm\/\S+)/.exec(letter?.text ?? '') ?? [];
  const jar = cookieJar(app);
  assert.match((await jar.get(link)).text, /Yes, send me Our picks by mail/);
  assert.match((await jar.get(link)).text, /Yes, send me Our picks by mail/);
  assert.equal(await state(), 'asked');
  assert.match((await jar.send(link, link, {})).text, /They come from now on/);
  assert.equal(await state(), 'given');
  assert.equal((await jar.get(link)).status, 404);
  const [step] = await store.consent.consentSteps(ADDRESS);
  assert.match(step?.wording ?? '', /^Yes, send me Our picks by mail\. /);
  assert.deepEqual([step?.version, step?.language, step?.how], ['2026-11', 'en', 'form']);
});

test('the answer is the same for who is known and who is not, and three letters a day are enough', async () => {
  const known = await subscribe(PICKS);
  const unknown = await subscribe({ ...PICKS, address: 'nobody@harbour.example' });
  assert.equal(known.text.replaceAll(ADDRESS, ''), unknown.text);
  for (let more = 0; more < 4; more++) {
    assert.equal((await subscribe({ ...PICKS, address: 'full@harbour.example' })).text, known.text);
  }
  const sent = (await letters()).filter(({ to }) => to === 'full@harbour.example');
  assert.equal(sent.length, 3);
});

test('what is no address, or no letter of the house, is said so and sends nothing', async () => {
  for (const address of ['', 'mara', 'a@b.example,c@d.example', 'Mara <mara@harbour.example>']) {
    assert.equal((await subscribe({ ...PICKS, address })).status, 400, address);
  }
  assert.equal((await subscribe({ address: ADDRESS, list: 'digest' })).status, 400);
  assert.deepEqual(await letters(), []);
});

test('one click of a mail program stops a list, without cookie, origin or token, and however often', async () => {
  const path = `/letters/leave/${leaveToken(desk, PICKS)}`;
  assert.match((await cookieJar(app).get(path)).text, /Our picks comes to/);
  assert.equal(await state(), 'given');
  const oneClick = () =>
    app.request(path, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  for (let click = 0; click < 3; click++) assert.equal((await oneClick()).status, 200);
  assert.equal(await state(), 'withdrawn');
  const steps = (await store.consent.consentSteps(ADDRESS)).filter(
    ({ did }) => did === 'withdrawn',
  );
  assert.deepEqual(
    steps.map(({ how }) => how),
    ['one click'],
  );
});

test('other forms of elsewhere are refused as ever', async () => {
  for (const path of ['/letters/subscribe', `/letters/mine/${mineToken(desk, ADDRESS)}`]) {
    const body = 'act=forget&address=x%40y.example&list=picks';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal((await app.request(path, { method: 'POST', body, headers })).status, 403, path);
  }
});

test('on their page people turn letters on and off, pause them, and are forgotten', async () => {
  const path = `/letters/mine/${mineToken(desk, ADDRESS)}`;
  const jar = cookieJar(app);
  const set = (fields: Record<string, string>) => jar.send(path, path, fields);
  assert.match((await jar.get(path)).text, /value="picks">/);
  assert.match((await set({ list: 'picks' })).text, /value="picks" checked/);
  assert.equal(await state(), 'given');
  assert.match((await set({ act: 'pause', days: '7' })).text, /Nothing comes until/);
  assert.deepEqual(await store.consent.subscribersOf('picks', desk.now()), []);
  await set({ act: 'resume' });
  assert.equal((await store.consent.subscribersOf('picks', desk.now())).length, 1);
  await set({});
  assert.equal(await state(), 'withdrawn');
  assert.match((await set({ act: 'forget' })).text, /Forgotten/);
  assert.deepEqual(await store.consent.consentSteps(ADDRESS), []);
});

test('a link that is none of ours, or of another kind, leads nowhere and names nobody', async () => {
  const mine = mineToken(desk, ADDRESS);
  const leave = leaveToken(desk, PICKS);
  for (const path of [
    ...['/letters/leave/x', `/letters/leave/${mine}`, `/letters/mine/${leave}`],
    ...[`/letters/confirm/${leave}`, `/letters/mine/${mine.slice(1)}`],
  ]) {
    const answer = await cookieJar(app).get(path);
    assert.equal(answer.status, 404, path);
    assert.ok(!answer.text.includes('harbour.example'));
  }
  assert.ok(!Buffer.from(mine, 'base64url').toString('latin1').includes('harbour'));
});
