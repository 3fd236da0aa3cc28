import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { IDLE, type PageClient, pageClient } from '../../../../test/page-client.ts';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { HOUR } from '../../../model/time.ts';

const ADDRESS = 'mara@harbour.example';
let client: PageClient;
before(async () => {
  client = pageClient({
    scheduler: IDLE,
    mail: {
      given: { server: 'smtp://127.0.0.1:2525', from: 'news@house.example' },
      address: 'https://news.example.org',
    },
  });
  const { store, now } = client.desk;
  const news = ['Ferry aground', 'Cup final tonight'].map((headline) => ({
    ...{ headline, outlet: 'harbour-post.example' },
  }));
  const ids = await storeArticles(store, news, now() - HOUR);
  await recordChanges(
    store,
    ids.map((id, at) => placed(id, [10 * (at + 1), 10 * (at + 1) + 1])),
    now(),
  );
});
after(() => client.close());

test('a digest is asked for in words that are kept, and stopped as easily', async () => {
  const { store, now } = client.desk;
  assert.match((await client.get('/account/digest')).text, /an address of mail/);
  await store.accounts.setEmail(1, ADDRESS, now());
  const page = await client.get('/account/digest');
  const [words = ''] = page.words('.why');
  const set = await client.follow('/account/digest', {
    ...{ rhythm: 'weekly', weekday: '3', hour: '18', zone: 'Asia/Kathmandu' },
    ...{ part: ['top', 'picks'], stories: '8', empty: 'say' },
  });
  assert.match(set.text, /It comes to/);
  const steps = await store.consent.consentSteps(ADDRESS);
  assert.deepEqual(
    steps.map(({ did, how, wording }) => [did, how, wording]),
    [['confirmed', 'account', words]],
  );
  const kept = await store.letters.digest(1);
  assert.deepEqual(
    [kept?.rhythm, kept?.weekday, kept?.hour, kept?.zone, kept?.parts, kept?.stories],
    ['weekly', 3, 18, 'Asia/Kathmandu', ['top', 'picks'], 8],
  );
  await client.follow('/account/digest/off', {});
  const [consent] = await store.consent.consentOf(ADDRESS);
  assert.equal(consent?.state, 'withdrawn');
  assert.equal((await store.letters.digest(1))?.nextAt, null);
  assert.match((await client.get('/account/digest')).text, /No digest comes to you/);
});

test('what a digest would say is shown in a frame that may do nothing', async () => {
  const page = await client.get('/account/digest/preview');
  assert.deepEqual(page.attributes('iframe', 'sandbox'), ['']);
  assert.match(page.headers.get('content-security-policy') ?? '', /frame-src 'self'/);
  const [path = ''] = page.attributes('iframe', 'src');
  const letter = await client.get(path);
  assert.match(letter.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
  assert.match(letter.text, /Ferry aground/);
  assert.match(page.words('pre')[0] ?? '', /https:\/\/news\.example\.org\/article\//);
});

test('an editor makes a letter, tries it, sends it once, and its issue stands in the archive and its feed', async () => {
  const { store, now } = client.desk;
  await client.post('/house/letters', { kind: 'note', title: 'From the harbour' });
  const [letter] = await store.letters.all();
  assert.equal(letter?.list, `note:${letter?.id}`);
  const here = `/house/letters/${letter?.id}`;
  await client.post(here, { title: 'From the harbour', about: 'Now and then.', for: 'all' });
  await client.post(`${here}/draft`, {
    note: 'Dear reader,\n\nread this.',
    chosen: '/stories/10\n20',
  });
  const page = await client.get(here);
  assert.match(page.words('pre')[0] ?? '', /Dear reader,.*read this\..*Ferry aground/s);
  await client.post(`${here}/test`, {});
  const asked = { address: 'ben@port.example', list: `note:${letter?.id}`, language: 'en' };
  const how = { wording: 'Yes.', version: '1', how: 'form' };
  await store.consent.recordConfirmed({ ...asked, ...how }, now());
  for (const _ of ['once', 'and by a double click'])
    await client.post(`${here}/send`, { number: '1' });
  const waiting = await store.outbox.waitingLetters(10);
  assert.deepEqual(waiting.map(({ kind, list, address }) => [kind, list, address]).sort(), [
    ['account', null, ADDRESS],
    ['newsletter', `note:${letter?.id}`, 'ben@port.example'],
  ]);
  const [path = ''] = (await client.get(`/letters/${letter?.id}`)).attributes(
    '.letter-issues a',
    'href',
  );
  assert.match((await client.get(path)).words('pre')[0] ?? '', /Dear reader/);
  assert.match((await client.get(`${path}/letter`)).text, /Dear reader/);
  const feed = await client.get(`/letters/${letter?.id}/atom`);
  assert.match(feed.text, /<entry/);
  assert.equal((await store.letters.byId(letter?.id ?? 0))?.draft.note, '');
  const actions = (await store.audit.actions(null, 20)).map(({ action }) => action);
  assert.ok(actions.includes('letter.sent') && actions.includes('letter.made'));
});

test('visitors are offered public letters alone, and see what was sent where the owner allows it', async () => {
  const { store, now } = client.desk;
  await store.accounts.setPassword(1, 'x', now());
  const [letter] = await store.letters.all();
  const path = `/letters/${letter?.id}`;
  const page = await client.get('/letters');
  assert.deepEqual(page.attributes('[name=list]', 'value'), [`note:${letter?.id}`]);
  for (const shut of [path, `${path}/1`, `${path}/1/letter`, `${path}/atom`])
    assert.equal((await client.get(shut)).status, 404, shut);
  await store.house.setMany({ 'letters.archive': 'all' });
  for (const open of [path, `${path}/1`, `${path}/1/letter`, `${path}/atom`])
    assert.equal((await client.get(open)).status, 200, open);
  assert.equal((await client.get('/house/letters')).status === 200, false);
});
