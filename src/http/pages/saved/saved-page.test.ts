import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { storeArticles } from '../../../../test/placed-articles.ts';
import { DAY, MINUTE } from '../../../model/time.ts';

const client = pageClient();
const { desk } = client;
const HOSTILE = '</a><script>alert(1)</script> & "co"';

before(async () => {
  const news = ['Ferry aground', 'Cup final tonight', HOSTILE, 'Never saved'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  const ids = await storeArticles(desk.store, news, desk.now() - DAY);
  for (const [at, id] of ids.slice(0, 3).entries())
    await desk.store.marks.markSaved(READER, [id], desk.now() - at * MINUTE);
});
after(() => client.close());

test('what was saved last stands first; other orders and pages are one link away', async () => {
  const page = await client.get('/saved');
  assert.deepEqual(page.words('.headline'), ['Ferry aground', 'Cup final tonight', HOSTILE]);
  assert.deepEqual((await client.get('/saved?order=newest')).words('.headline'), [
    HOSTILE,
    'Cup final tonight',
    'Ferry aground',
  ]);
  for (const query of ['page=2', 'page=99999999999', 'order=x&page=0'])
    assert.equal((await client.get(`/saved?${query}`)).status, 200, query);
  assert.match((await client.get('/saved?page=2')).words('.empty').join(), /no more pages/);
});

test('what was saved is searched, and nothing else', async () => {
  assert.deepEqual((await client.get('/saved?q=final')).words('.headline'), ['Cup final tonight']);
  assert.deepEqual((await client.get('/saved?q=never')).words('.headline'), []);
});

test('bookmarks go out as a file that browsers take in, words and all', async () => {
  const file = await client.get('/saved.html');
  assert.match(file.headers.get('content-disposition') ?? '', /attachment/);
  assert.deepEqual(file.words('dt a'), ['Ferry aground', 'Cup final tonight', HOSTILE]);
  assert.doesNotMatch(file.text, /<script/);
});

test('the same goes out as JSON and as a feed', async () => {
  const list: { headline: string }[] = JSON.parse((await client.get('/saved.json')).text);
  assert.deepEqual(
    list.map(({ headline }) => headline),
    ['Ferry aground', 'Cup final tonight', HOSTILE],
  );
  const feed = JSON.parse((await client.get('/feeds/json/saved')).text);
  assert.equal(feed.items.length, 3);
});

test('nothing saved is said so, with how to begin', async () => {
  const other = pageClient();
  const page = await other.get('/saved');
  assert.match(page.words('.empty').join(), /Every article has a bookmark/);
  await other.close();
});
