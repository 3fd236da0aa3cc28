import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { READER } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
const { desk } = client;
after(client.close);

const followed = async () =>
  (await desk.store.subscriptions.ofReader(READER)).map(({ url }) => url);

test('the feeds behind an address are found, chosen and followed', async () => {
  const page = await client.get('/add?address=http://the-meridian.example/', {
    'sec-fetch-site': 'same-origin',
  });
  const urls = page.attributes('.found-feeds input[name="url"]', 'value');
  assert.ok(urls.length >= 1);
  assert.deepEqual(page.attributes('.found-feeds input[checked]', 'value'), ['0']);
  const chosen = { feed: '0', url: urls, title: 'The Meridian', homeUrl: '', folder: 'Papers' };
  const front = await client.follow('/subscriptions', chosen);
  assert.match(front.words('.notice')[0] ?? '', /Following 1 new feed\./);
  assert.deepEqual(await followed(), [urls[0]]);
  await client.refreshed();
});

test('another site’s link fills the field in but fetches nothing', async () => {
  const asked = desk.asked.length;
  const page = await client.get('/add?address=http://ledger.example/', {
    'sec-fetch-site': 'cross-site',
  });
  assert.deepEqual(page.attributes('#address', 'value'), ['http://ledger.example/']);
  assert.equal(desk.asked.length, asked);
});

test('an address behind which there is nothing says why', async () => {
  const page = await client.get('/add?address=nowhere.test');
  assert.match(page.words('.problems')[0] ?? '', /\.$/);
  assert.match((await client.get('/add?address=%20')).text, /Find its feeds/);
});

test('what is no web address is not followed', async () => {
  const before = await followed();
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', '', 'x']) {
    await client.post('/subscriptions', { feed: '0', url, title: '', homeUrl: '' });
  }
  await client.post('/subscriptions', { feed: '7', url: 'https://a.example/' });
  assert.deepEqual(await followed(), before);
});

test('of a starter pack some or all is followed, in a folder of its name', async () => {
  const other = pageClient({});
  const pack = await other.get('/packs/oceania');
  const outlets = pack.attributes('.choice input', 'value');
  assert.ok(outlets.length > 20);
  await other.post('/packs/oceania', { feed: [outlets[0] ?? '', 'https://not.in.the.pack/'] });
  const some = await other.desk.store.subscriptions.ofReader(READER);
  assert.deepEqual(
    some.map(({ url, folder }) => [url, folder]),
    [[outlets[0], 'Oceania']],
  );
  assert.equal(
    (await other.get('/packs/oceania')).attributes('.choice input[disabled]', 'value').length,
    1,
  );
  await other.post('/packs/oceania', { all: 'yes' });
  assert.equal((await other.desk.store.subscriptions.ofReader(READER)).length, outlets.length);
  const none = await other.post('/packs/oceania', {});
  assert.equal(none.headers.get('location'), '/packs/oceania');
  assert.equal((await other.post('/packs/nowhere', { all: 'yes' })).status, 404);
  await other.close();
});

test('the sample edition comes and goes with one button each', async () => {
  const other = pageClient();
  const front = await other.follow('/sample-edition/follow', {});
  assert.match(front.words('.notice')[0] ?? '', /Following 13 new feeds/);
  await other.refreshed();
  const add = await other.get('/add');
  assert.ok(add.attributes('form', 'action').includes('/sample-edition/leave'));
  const gone = await other.follow('/sample-edition/leave', { back: '/add' });
  assert.match(gone.words('.notice')[0] ?? '', /The sample edition is gone: 13 feeds/);
  await other.close();
});

test('files are read; those that cannot be are named with the reason', async () => {
  const article = `Harbour reopens\n\n${'The harbour has reopened after the storm, the master said. '.repeat(12)}`;
  const good = new File([article], 'harbour.txt');
  const page = await client.follow('/add/files', { files: good, back: '/add' });
  assert.match(page.words('.notice')[0] ?? '', /1 article imported, 0 were here already/);
  const again = await client.follow('/add/files', { files: good, back: '/add' });
  assert.match(again.words('.notice')[0] ?? '', /0 articles imported, 1 was here already/);
  const bad = await client.post('/add/files', {
    files: new File([new Uint8Array(2000)], '<odd>.bin'),
  });
  assert.equal(bad.status, 200);
  assert.deepEqual(bad.words('.failures dt'), ['<odd>.bin']);
  assert.match(bad.words('.failures dd')[0] ?? '', /\.$/);
});
