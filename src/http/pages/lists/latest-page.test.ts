import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { frontPage, listing, READER } from '../../../../test/desk.ts';
import { newsroom } from '../../../../test/newsroom.ts';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

test('the news stands by day, and in each day by outlet, the newest first', async () => {
  const page = await client.get('/latest');
  assert.deepEqual(page.words('.day-name').slice(0, 1), ['Today']);
  assert.match(page.words('.day-name')[1] ?? '', /^Yesterday Thursday 20 November$/);
  const inDay = page.words('.day:first-of-type .outlet-name');
  assert.ok(inDay.length > 5);
  assert.equal(new Set(inDay).size, inDay.length, 'an outlet stands once a day');
  const lead = page.attributes('.day .item-lead img', 'src');
  assert.match(lead[0] ?? '', /^\/picture\/1280\/[\w-]{22}\/[\w-]+$/);
});

test('paging leads through every article once, to a visible end', async () => {
  const all = await frontPage(client.desk);
  const seen: string[] = [];
  let path: string | undefined = '/latest';
  while (path !== undefined) {
    const page = await client.get(path);
    seen.push(...page.attributes('.item', 'data-article'));
    // Copies are there too, folded.
    const folded = page.attributes('.folded li a', 'href');
    seen.push(...folded.map((href) => href.split('/').at(-1) ?? ''));
    const [next] = page.attributes('a[rel="next"]', 'href');
    if (next === undefined) assert.match(page.words('.the-end')[0] ?? '', /That is all there is/);
    path = next;
  }
  assert.equal(all.length, newsroom().articles.length);
  assert.deepEqual(seen.map(Number).sort(), all.map(({ id }) => id).sort());
});

test('each filter says what it has nothing of', async () => {
  assert.match(
    (await client.get('/latest?only=saved')).words('.empty h2')[0] ?? '',
    /Nothing saved yet/,
  );
  assert.match(
    (await client.get('/latest?folder=Nowhere')).words('.empty h2')[0] ?? '',
    /Nothing has come/,
  );
  assert.match((await client.get('/latest?before=1')).words('.empty h2')[0] ?? '', /Nothing older/);
});

test('an odd address shows the newest, not a fault', async () => {
  for (const query of [
    '?before=-1',
    '?before=1e99',
    '?before=99999999999999999999',
    '?only=%00',
    '?did=read',
  ]) {
    assert.equal((await client.get(`/latest${query}`)).status, 200, query);
  }
});

test('while the first news is fetched, the page says how far, and looks again without scripts', async () => {
  const running = {
    isRunning: true,
    done: 2,
    total: 9,
    added: 0,
    failed: 0,
    startedAt: 0,
    currentHost: null,
  };
  const waiting = pageClient({}, { progress: () => running });
  await waiting.desk.store.subscriptions.addSubscriptions(
    READER,
    [{ ...listing('https://a.example/feed'), outletKey: 'a.example' }],
    0,
  );
  const page = await waiting.get('/latest');
  assert.match(page.words('.refresh-bar label')[0] ?? '', /2 of 9 feeds asked/);
  assert.match(page.text, /<noscript><meta http-equiv="refresh"/);
  assert.match((await waiting.get('/refresh')).text, /"words":"2 of 9 feeds asked"/);
  await waiting.close();
});

test('a folder is a section of the paper', async () => {
  const [first] = await client.desk.store.subscriptions.ofReader(READER);
  const folder = 'Coast & Sea';
  await client.desk.store.subscriptions.setSubscription(READER, first?.feedId ?? 0, {
    title: null,
    folder,
  });
  const page = await client.get('/latest?folder=Coast+%26+Sea');
  assert.ok(page.words('.sections a[aria-current]').includes(folder));
  const outlets = new Set(page.words('.outlet-name'));
  assert.ok(outlets.size <= 1);
});
