import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { IDLE, pageClient } from '../../../../test/page-client.ts';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { articleNamed } from '../../../../test/statements.ts';
import { DAY, HOUR } from '../../../model/time.ts';
import { judgeEdits } from '../../../pipeline/stories/judge-edits.ts';

const client = pageClient({ scheduler: IDLE });
const { desk } = client;
const [FERRY, CUP] = [10, 20];
let ids: readonly number[] = [];

before(async () => {
  const news = ['Ferry aground', 'Ferry still aground', 'Cup final tonight', 'Cup is won'].map(
    (headline, at) => ({ headline, outlet: `${at % 2 === 0 ? 'harbour' : 'ledger'}.example` }),
  );
  ids = await storeArticles(desk.store, news, desk.now() - HOUR);
  const changes = ids.map((id, at) => {
    const story = at < 2 ? FERRY : CUP;
    return placed(id, [story, story + 1]);
  });
  await recordChanges(desk.store, changes, desk.now());
});
after(() => client.close());

const part = async (id: string) =>
  (await client.get('/picks/desk')).words(`section[aria-labelledby="${id}"] li > div > a`);

test('what many tell is suggested until it is picked, and is again when it is not', async () => {
  const suggested = await part('suggested-title');
  assert.equal(suggested.length, 2);
  await client.post('/picks', { story: String(FERRY), back: '/picks/desk' });
  assert.equal((await part('suggested-title')).length, 1);
  const [pick] = await desk.store.picks.standing(desk.now());
  await client.post('/picks/remove', { pick: String(pick?.id) });
  assert.deepEqual(await part('suggested-title'), suggested);
});

test('a pick that is to come stands under its time', async () => {
  await client.post('/picks', { story: String(CUP), back: '/picks/desk' });
  const [pick] = await desk.store.picks.standing(desk.now());
  assert.deepEqual(await part('coming-title'), []);
  await desk.store.picks.setPick(pick?.id ?? 0, { from: desk.now() + DAY });
  assert.equal((await part('coming-title')).length, 1);
});

test('a pick whose text an outlet corrected since is to be looked at again, and no other', async () => {
  await client.post('/picks', { story: String(FERRY), back: '/picks/desk' });
  assert.deepEqual(await part('again-title'), []);
  const [ferry = 0] = ids;
  const text = 'The ferry Petrel ran aground with 212 passengers aboard, the harbour master said.';
  const read = (words: string) =>
    desk.store.articles.recordPage(
      ferry,
      { kind: 'read', article: articleNamed('Ferry aground', [words]) },
      desk.now(),
    );
  desk.passTime(HOUR);
  await read(text);
  desk.passTime(HOUR);
  await read(text.replace('212', '121'));
  await judgeEdits(desk);
  assert.deepEqual(await part('again-title'), ['Ferry aground']);
  const page = await client.get('/picks/desk');
  assert.match(
    page.words('section[aria-labelledby="again-title"] li li').join(),
    /changed its text/,
  );
});
