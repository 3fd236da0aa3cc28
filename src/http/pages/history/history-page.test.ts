import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { READER } from '../../../../test/desk.ts';
import { OPENING, pageClient } from '../../../../test/page-client.ts';
import { storeArticles } from '../../../../test/placed-articles.ts';
import { DAY, HOUR } from '../../../model/time.ts';

const client = pageClient();
const { desk } = client;
const HEADLINES = ['Ferry aground', 'Ferry afloat', 'Cup final tonight'];
let ids: readonly number[] = [];

before(async () => {
  const news = HEADLINES.map((headline) => ({ headline, outlet: 'harbour-post.example' }));
  ids = await storeArticles(desk.store, news, desk.now() - 9 * DAY);
});
/** The first three days ago, the others today. */
beforeEach(async () => {
  await desk.store.history.removeOpened(READER, 'all', desk.now());
  for (const [at, id] of ids.entries())
    await desk.store.reading.recordOpened(READER, id, desk.now() - (at === 0 ? 3 * DAY : HOUR));
});
after(() => client.close());

async function headlines(path = '/history'): Promise<readonly string[]> {
  return (await client.get(path)).words('.history-list a[dir]');
}

test('what was opened stands by day, the last first', async () => {
  const page = await client.get('/history');
  assert.equal(page.words('.day-name').length, 2);
  assert.equal(page.words('.day-name')[0], 'Today');
  assert.deepEqual(page.words('.history-list a[dir]'), HEADLINES.toReversed());
});

test('one article, a day and all of it are taken out, and each comes back by the notice', async () => {
  const whole = HEADLINES.toReversed();
  const [day = ''] = (await client.get('/history')).attributes('[name="day"]', 'value');
  const parts: readonly [Record<string, string>, readonly string[]][] = [
    [{ article: String(ids[1]) }, [whole[0] ?? '', whole[2] ?? '']],
    [{ day }, ['Ferry aground']],
    [{ all: '1' }, []],
  ];
  for (const [fields, left] of parts) {
    const page = await client.follow('/history/remove', fields);
    assert.deepEqual(page.words('.history-list a[dir]'), left, JSON.stringify(fields));
    assert.match(page.words('.notice p').join(), /taken out of your history\.$/);
    const [action = ''] = page.attributes('.notice [name="action"]', 'value');
    const back = await client.follow('/history/restore', { action });
    assert.deepEqual(back.words('.history-list a[dir]'), whole);
  }
});

test('the history is searched as the library is, by nothing but what was opened', async () => {
  assert.deepEqual(await headlines('/history?q=ferry'), ['Ferry afloat', 'Ferry aground']);
  assert.deepEqual(await headlines('/history?q=ferry+-afloat'), ['Ferry aground']);
  await client.post('/history/remove', { article: String(ids[0]) });
  assert.deepEqual(await headlines('/history?q=ferry'), ['Ferry afloat']);
  assert.deepEqual(await headlines('/history?q=nothing+like+it'), []);
});

test('forms that name nothing take nothing out', async () => {
  for (const fields of [{}, { day: 'today' }, { day: '2026-02-31' }, { article: 'x' }])
    await client.post('/history/remove', fields);
  await client.post('/history/restore', { action: '5' });
  assert.equal((await headlines()).length, 3);
});

test('who wants no history has none from then on, and keeps what is there', async () => {
  await client.post('/history/remove', { article: String(ids[2]) });
  await client.post('/settings', { isReadingRecorded: 'no' });
  await client.get(`/article/${ids[2]}`, OPENING);
  const page = await client.get('/history');
  assert.deepEqual(page.words('.history-list a[dir]'), ['Ferry afloat', 'Ferry aground']);
  assert.match(page.words('.note-form p').join(), /switched that off/);
  await client.post('/settings', { isReadingRecorded: 'yes' });
  await client.get(`/article/${ids[2]}`, OPENING);
  assert.equal((await headlines()).length, 3);
});
