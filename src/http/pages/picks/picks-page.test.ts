import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { IDLE, pageClient } from '../../../../test/page-client.ts';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { DAY, HOUR } from '../../../model/time.ts';

const client = pageClient({ scheduler: IDLE });
const { desk } = client;
let ids: readonly number[] = [];
const [FERRY, CUP, BANK] = [10, 20, 30];

before(async () => {
  const news = ['Ferry aground', 'Cup final tonight', 'Bank cuts its rate'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  ids = await storeArticles(desk.store, news, desk.now() - HOUR);
  const changes = [FERRY, CUP, BANK].map((story, at) => placed(ids[at] ?? 0, [story, story + 1]));
  await recordChanges(desk.store, changes, desk.now());
});
after(() => client.close());

/** What readers see, and what the editor orders. */
async function headlines(): Promise<{ shown: readonly string[]; order: readonly string[] }> {
  const page = await client.get('/picks');
  return { shown: page.words('.picks .headline'), order: page.words('.pick-order li > div > a') };
}

async function clear(): Promise<void> {
  for (const { id } of await desk.store.picks.standing(desk.now()))
    await client.post('/picks/remove', { pick: String(id) });
}

test('the page without picks says how to begin', async () => {
  const page = await client.get('/picks');
  assert.equal(page.status, 200);
  assert.match(page.words('.empty').join(), /Nothing is picked yet/);
});

test('a story is added, seen by readers, and taken back by the notice', async () => {
  const page = await client.follow('/picks', { story: String(FERRY), back: '/picks' });
  assert.match(page.words('.notice p').join(), /Added to our picks/);
  assert.deepEqual((await headlines()).shown, ['Ferry aground']);
  const [pick = ''] = page.attributes('.notice input[name="pick"]', 'value');
  const undone = await client.follow('/picks/remove', { pick, back: '/picks' });
  assert.deepEqual(undone.words('.picks .headline'), []);
  const [again = ''] = undone.attributes('.notice input[name="pick"]', 'value');
  await client.post('/picks/restore', { pick: again });
  assert.deepEqual((await headlines()).shown, ['Ferry aground']);
  await clear();
});

test('what is picked already stays where it stands', async () => {
  for (const story of [FERRY, CUP]) await client.post('/picks', { story: String(story) });
  const page = await client.follow('/picks', { story: String(FERRY), back: '/picks' });
  assert.match(page.words('.notice p').join(), /among our picks already/);
  assert.deepEqual((await headlines()).shown, ['Cup final tonight', 'Ferry aground']);
  await clear();
});

test('a story’s and an article’s page have the button', async () => {
  for (const path of [`/stories/${FERRY}`, `/article/${ids[0]}`])
    assert.equal((await client.get(path)).words('.pick-form').length, 1, path);
});

test('buttons put picks in another order, and the one that was pressed has the focus again', async () => {
  for (const story of [FERRY, CUP]) await client.post('/picks', { story: String(story) });
  await client.post('/picks', { article: String(ids[2]) });
  const order = ['Bank cuts its rate', 'Cup final tonight', 'Ferry aground'];
  assert.deepEqual(await headlines(), { shown: order, order });
  const page = await client.get('/picks');
  const forms = page.attributes('.pick-moves form:first-child button', 'value');
  assert.deepEqual(forms, ['0', '0', '1'], 'each leads one up');
  const [, , pick = ''] = page.attributes('.pick-moves form:first-child [name="pick"]', 'value');
  const [, , back = ''] = page.attributes('.pick-moves form:first-child [name="back"]', 'value');
  const moved = await client.follow('/picks/place', { pick, place: '1', back });
  assert.deepEqual(moved.words('.picks .headline'), [
    'Bank cuts its rate',
    'Ferry aground',
    'Cup final tonight',
  ]);
  assert.deepEqual(moved.attributes('[autofocus]', 'aria-label'), [
    'Put Ferry aground before the one above',
  ]);
  await clear();
});

test('a comment and a time are by the editor’s words and clock', async () => {
  await client.post('/picks', { story: String(FERRY) });
  const [pick = ''] = (await client.get('/picks')).attributes('.pick-moves [name="pick"]', 'value');
  const year = new Date(desk.now()).getUTCFullYear();
  const fields = {
    pick,
    comment: ' Read <b>this</b>\n first. ',
    from: '',
    until: `${year + 1}-01-05T07:30`,
  };
  const page = await client.follow('/picks/change', fields);
  assert.deepEqual((await client.get('/picks')).words('.pick-comment'), [
    'Read <b>this</b> first.',
  ]);
  assert.equal(page.status, 200);
  const wrong = { ...fields, until: `${year - 1}-01-05T07:30` };
  const refused = await client.follow('/picks/change', { ...wrong, back: '/picks' });
  assert.match(refused.words('.notice p').join(), /these times cannot be/);
  assert.deepEqual((await headlines()).shown, ['Ferry aground'], 'and it is shown still');
  await clear();
});

test('what is to come is not shown yet, what is over is past', async () => {
  await client.post('/picks', { story: String(BANK) });
  const [pick] = await desk.store.picks.standing(desk.now());
  await desk.store.picks.setPick(pick?.id ?? 0, {
    from: desk.now() + HOUR,
    until: desk.now() + DAY,
  });
  const { shown, order } = await headlines();
  assert.deepEqual([shown, order], [[], ['Bank cuts its rate']]);
  assert.match((await client.get('/picks')).words('.pick-when').join(), /^To come: /);
  await clear();
  const past = await client.get('/picks/past');
  assert.ok(past.words('.pick-past a').includes('Bank cuts its rate'));
  assert.match(past.words('.pick-past .pick-when')[0] ?? '', /before it was shown/);
});

test('forms that are none, and what is not there, change nothing and say so', async () => {
  for (const fields of [{}, { story: '999' }, { article: '5' }]) {
    const page = await client.follow('/picks', { ...fields, back: '/picks' });
    assert.match(page.words('.notice p').join(), /not there any more/);
  }
  assert.equal((await client.post('/picks', { story: 'x', back: '/picks' })).status, 400);
  for (const path of ['/picks/change', '/picks/place', '/picks/remove', '/picks/restore'])
    assert.equal((await client.post(path, {})).status, 303, path);
  assert.deepEqual(await headlines(), { shown: [], order: [] });
});

test('the feed has the picks with the editor’s line', async () => {
  await client.post('/picks', { story: String(FERRY), comment: 'Begin here.' });
  const feed = JSON.parse((await client.get('/feeds/json/picks')).text);
  assert.deepEqual(
    feed.items.map(({ title }: Record<string, string>) => title),
    ['Ferry aground'],
  );
  assert.match(feed.items[0].content_text, /^Begin here\. — Ferry aground, it is told\./);
  await clear();
});
