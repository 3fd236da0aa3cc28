import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { storeArticles } from '../../../../test/placed-articles.ts';
import { DAY } from '../../../model/time.ts';

const client = pageClient();
const { desk } = client;
const HOSTILE = '<b>"x" & co';
let ids: readonly number[] = [];
before(async () => {
  const news = ['Ferry aground', 'Cup final tonight', 'Never labelled'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  ids = await storeArticles(desk.store, news, desk.now() - DAY);
});
after(() => client.close());

const idOf = async (name: string) =>
  (await desk.store.labels.all(READER)).find((one) => one.name === name)?.id ?? 0;

test('a label is put on over a text, stands there, and its notice takes it off again', async () => {
  const article = String(ids[0]);
  const back = `/article/${article}`;
  const page = await client.follow('/labels/put-on', { article, name: HOSTILE, back });
  assert.match(page.words('.notice p').join(), /The label is on/);
  assert.deepEqual(page.words('.credits .item-labels a'), [HOSTILE]);
  assert.doesNotMatch(page.text, /<b>"x"/);
  const [undo = ''] = page.attributes('.notice form', 'action');
  assert.equal(undo, `/labels/${await idOf(HOSTILE)}/take-off`);
  assert.match(
    (await client.follow('/labels/put-on', { article, name: HOSTILE, back })).text,
    /already/,
  );
  const off = await client.follow(undo, { article, back });
  assert.match(off.words('.notice p').join(), /The label is off/);
  assert.deepEqual(off.words('.credits .item-labels a'), []);
  const [redo = ''] = off.attributes('.notice form', 'action');
  const on = await client.follow(redo, { article, back });
  assert.deepEqual(on.words('.credits .item-labels a'), [HOSTILE]);
});

test('a list says what its lines bear, and leads to where that is changed and back to the line', async () => {
  const page = await client.get('/latest');
  assert.deepEqual(page.words('.meta .item-labels a'), [HOSTILE]);
  const [way = ''] = page.attributes(`#a${ids[1]} [data-press="labels"]`, 'href');
  const forms = await client.get(way);
  assert.equal(forms.status, 200);
  const [back] = forms.attributes('.label-add input[name="back"]', 'value');
  assert.equal(back, '/latest');
  const done = await client.post('/labels/put-on', {
    ...{ article: String(ids[1]), name: 'Reading', back: back ?? '' },
  });
  assert.match(done.headers.get('location') ?? '', new RegExp(`^/latest\\?did=.*#a${ids[1]}$`));
  assert.equal((await client.get(`/article/999999/labels`)).status, 404);
});

test('a label has a page with orders and a search, a feed, and a place among all', async () => {
  const id = await idOf('Reading');
  await client.post('/labels/put-on', { article: String(ids[0]), name: 'reading' });
  const path = `/labels/${id}`;
  const page = await client.get(path);
  assert.equal(page.words('.headline').length, 2);
  assert.deepEqual((await client.get(`${path}?q=cup`)).words('.headline'), ['Cup final tonight']);
  assert.deepEqual((await client.get(`${path}?q=never`)).words('.headline'), []);
  for (const query of ['order=outlet', 'page=2', 'page=99999999999', 'order=x&page=0'])
    assert.equal((await client.get(`${path}?${query}`)).status, 200, query);
  assert.equal((await client.get('/labels/99999')).status, 404);
  const feed = await client.get(`/feeds/json${path}`);
  assert.equal(JSON.parse(feed.text).items.length, 2);
  assert.equal((await client.get('/feeds/atom/labels/99999')).status, 404);
  assert.deepEqual((await client.get('/labels')).words('.label-name'), [HOSTILE, 'Reading']);
  assert.equal((await client.get('/search?q=label:reading')).words('.headline').length, 2);
});

test('a label is renamed, taken away and brought back', async () => {
  const label = String(await idOf('Reading'));
  const back = `/labels/${label}`;
  const renamed = await client.follow('/labels/rename', { label, name: 'To read', back });
  assert.deepEqual(renamed.words('h1'), ['To read']);
  assert.deepEqual(renamed.attributes('.notice form', 'action'), ['/labels/rename-back']);
  const undone = await client.follow('/labels/rename-back', { label, back });
  assert.deepEqual(undone.words('h1'), ['Reading']);
  const again = await client.follow('/labels/rename-back', { label, back });
  assert.deepEqual(again.words('h1'), ['To read']);
  const none = await client.follow('/labels/rename-back', { label: '99999', back: '/labels' });
  assert.match(none.words('.notice p').join(), /Nothing was changed/);
  const taken = await client.follow('/labels/rename', { label, name: HOSTILE, back });
  assert.match(taken.words('.notice p').join(), /another label of that name/);
  const gone = await client.follow('/labels/remove', { label, back: '/labels' });
  assert.deepEqual(gone.words('.label-name'), [HOSTILE]);
  assert.equal((await client.get(back)).status, 404);
  await client.post('/labels/restore', { label });
  assert.equal((await client.get(back)).words('.headline').length, 2);
  for (const [at, fields] of [
    ['/labels/remove', { label: '99999' }],
    ['/labels/put-on', { article: String(ids[0]), name: ' ' }],
    ['/labels/99999/put-on', { article: String(ids[0]) }],
    ['/labels/99999/take-off', { article: String(ids[0]) }],
  ] as const)
    assert.match(
      (await client.follow(at, { ...fields, back: '/labels' })).text,
      /Nothing was changed/,
    );
});

test('what is saved goes out with its labels', async () => {
  await desk.store.marks.markSaved(READER, [ids[1] ?? 0], desk.now());
  const [line] = JSON.parse((await client.get('/saved.json')).text);
  assert.deepEqual(line.words, ['To read']);
});
