import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FRIDAY_EVENING } from '../../../../../test/newsroom.ts';
import { type PageClient, pageClient } from '../../../../../test/page-client.ts';
import { storeArticles } from '../../../../../test/placed-articles.ts';
import { articleNamed } from '../../../../../test/statements.ts';

const BEFORE = [
  'The bridge over the Thorn was safe until the night of the storm, the transport ministry said.',
  'It rained all day.',
];
const AFTER = [
  'The bridge over the Thorn was safe until the night of the storm.',
  'It rained all day.',
];

let client: PageClient;
let id: number;
before(async () => {
  client = pageClient();
  const { store, now, passTime } = client.desk;
  const outlet = 'harbour-post.example';
  const stored = { headline: 'Bridge', outlet, paragraphs: BEFORE };
  [id = 0] = await storeArticles(store, [stored], FRIDAY_EVENING);
  for (const paragraphs of [BEFORE, AFTER]) {
    passTime(60_000);
    const article = articleNamed('Bridge', paragraphs);
    await store.articles.recordPage(id, { kind: 'read', article }, now());
  }
});
after(() => client.close());

test('each change leads to both versions side by side', async () => {
  const page = await client.get(`/article/${id}/versions`);
  assert.deepEqual(page.attributes('.change-kind a', 'href'), [`/article/${id}/versions/1/2`]);
});

test('two versions stand side by side, with the credit that was dropped', async () => {
  const page = await client.get(`/article/${id}/versions/1/2`);
  assert.equal(page.words('.beside-side').length, 2);
  assert.match(page.words('.beside-sides del').join(' '), /ministry said/);
  assert.match(page.words('.beside-one del').join(' '), /ministry said/);
  assert.match(
    page.words('.beside-credits .state-contested')[0] ?? '',
    /drops whose they are: .*ministry/,
  );
});

test('the other way round the same credit was added', async () => {
  const page = await client.get(`/article/${id}/versions/2/1`);
  assert.match(
    page.words('.beside-credits .state-contested')[0] ?? '',
    /without saying whose they are: .*ministry/,
  );
});

test('a version that never was is not there', async () => {
  for (const path of ['1/3', '0/1', 'a/b', '1/99999999'])
    assert.equal((await client.get(`/article/${id}/versions/${path}`)).status, 404);
});
