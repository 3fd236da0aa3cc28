import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fetchFrom, READER } from '../../../../../test/desk.ts';
import { pageClient } from '../../../../../test/page-client.ts';
import { PAGE_SHAPES } from '../../../../feeds/page-feeds/fixtures/page-shapes.ts';
import { pageOf } from '../../../../model/feeds/page-feed-address.ts';

const URL_A = 'https://paper.example/';
const shape = PAGE_SHAPES[0] ?? assert.fail();
const documents = new Map([[URL_A, shape.html]]);
const client = pageClient({ fetchPage: fetchFrom(documents) });
const { desk } = client;
after(client.close);

const ONE_OF_OURS = { 'sec-fetch-site': 'same-origin' };
const address = `?address=${encodeURIComponent(URL_A)}`;

test('where there is no feed, one of the page is offered, proposed, looked at and followed', async () => {
  const add = await client.get(`/add${address}`, ONE_OF_OURS);
  const [to] = add.attributes('.page-offer a', 'href');
  assert.equal(to, `/add/headlines${address}`);
  const page = await client.get(to ?? '', ONE_OF_OURS);
  assert.match(page.words('.page-way h3')[0] ?? '', /^10 links of the same shape$/);
  assert.equal(page.words('.page-way li')[0], shape.headline);
  assert.equal(page.words('.page-entries b').length, 10);
  assert.match(
    page.words('.page-found')[0] ?? '',
    /^10 entries: 10 with an address · 10 with a date · 10 with a summary/,
  );
  const fields = formOf(page);
  const front = await client.follow('/add/headlines', {
    ...fields,
    name: 'My paper',
    folder: 'Coast',
  });
  assert.match(front.words('.notice')[0] ?? '', /Following 1 new feed/);
  await client.refreshed();
  const [one] = await desk.store.subscriptions.ofReader(READER);
  assert.deepEqual([one?.title, one?.folder, pageOf(one?.url ?? '')], ['My paper', 'Coast', URL_A]);
  const latest = await client.get('/latest');
  assert.ok(latest.text.includes(shape.headline));
});

/** The fields of the form that would be sent. */
function formOf(page: Awaited<ReturnType<typeof client.get>>): Record<string, string> {
  const [names, values] = ['name', 'value'].map((each) =>
    page.attributes('.recipe-form input', each),
  );
  return Object.fromEntries((names ?? []).map((name, at) => [name, values?.[at] ?? '']));
}

test('selectors are typed and looked at again; what is not understood is said, and stays as it was typed', async () => {
  const fields = { address: URL_A, kind: 'selectors', item: 'article', headline: 'h2' };
  const page = await client.post('/add/headlines/preview', fields);
  assert.equal(page.status, 200);
  assert.equal(page.words('.page-entries b')[0], shape.headline);
  const wrong = await client.post('/add/headlines/preview', { ...fields, item: 'article:hover' });
  assert.equal(wrong.status, 400);
  assert.match(wrong.words('.problems')[0] ?? '', /“:hover” is not taken/);
  assert.deepEqual(wrong.attributes('#part-item', 'value'), ['article:hover']);
  const nothing = await client.post('/add/headlines/preview', {
    ...fields,
    item: '.no-such-thing',
  });
  assert.match(nothing.words('.problems')[0] ?? '', /Nothing on the page fits the recipe/);
  assert.equal((await client.post('/add/headlines', { ...fields, item: ':::' })).status, 400);
  const changes = await client.post('/add/headlines/preview', { address: URL_A, kind: 'changes' });
  assert.match(changes.words('.page-found')[0] ?? '', /paragraphs are watched/);
});

test('another site’s link shows a button and fetches nothing', async () => {
  const asked = desk.asked.length;
  const page = await client.get(`/add/headlines${address}`, { 'sec-fetch-site': 'cross-site' });
  assert.match(page.text, /Look at the page/);
  assert.equal(desk.asked.length, asked);
});

test('a feed whose page has changed says so, and is proposed new selectors', async () => {
  const [one] = await desk.store.subscriptions.ofReader(READER);
  const id = one?.feedId ?? 0;
  const other = PAGE_SHAPES[7] ?? assert.fail();
  documents.set(URL_A, other.html);
  desk.passTime(86_400_000);
  await client.post('/refresh', { feed: String(id) });
  await client.refreshed();
  const list = await client.get('/subscriptions');
  assert.match(
    list.words('.health')[0] ?? '',
    /10 headlines were found until 2025-11-21, none since/,
  );
  const [to] = list.attributes('.subscription-name a.count', 'href');
  assert.equal(to, `/subscriptions/${id}/page`);
  const page = await client.get(to ?? '', ONE_OF_OURS);
  assert.match(page.words('.page-way h3')[0] ?? '', /^10 headlines, 10 of them known from before$/);
  const [names, values] = ['name', 'value'].map((each) =>
    page.attributes('.page-way:first-child input', each),
  );
  const fields = Object.fromEntries((names ?? []).map((name, at) => [name, values?.[at] ?? '']));
  const shown = await client.post('/add/headlines/preview', fields);
  assert.deepEqual(shown.attributes('.recipe-form', 'action'), [to]);
  const kept = await client.follow(to ?? '', formOf(shown));
  assert.match(kept.words('.notice')[0] ?? '', /The page is read so from now on/);
  await client.refreshed();
  const [mended] = await desk.store.subscriptions.ofReader(READER);
  assert.deepEqual([mended?.feedId, mended?.health.trouble], [id, null]);
  assert.equal((await client.get('/subscriptions/999/page')).status, 404);
  assert.equal((await client.post('/subscriptions/999/page', fields)).status, 404);
});

test('hostile words of a page stay words', async () => {
  const bad = `<html><body>${[1, 2, 3].map((n) => `<h2><a href="javascript:alert(${n})">x</a><a href="/n/${n}-a-b-c-d">&lt;img src=x onerror=alert(1)&gt; and ${n} more "words' here</a></h2>`).join('')}</body></html>`;
  documents.set('https://bad.example/', bad);
  const page = await client.get('/add/headlines?address=https://bad.example/', ONE_OF_OURS);
  assert.ok(!page.text.includes('<img src=x'));
  assert.ok(!page.text.includes('javascript:alert'));
});
