import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDesk } from '../../../test/desk.ts';
import { storeArticles } from '../../../test/placed-articles.ts';
import { DAY } from '../../model/time.ts';
import { ageOut } from './age-out.ts';

const READER = 1;

test('what was opened is forgotten after the time that its reader chose, and only then', async () => {
  const desk = testDesk();
  const { store } = desk;
  const now = desk.now();
  const titles = ['Ferry aground', 'Cup final'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  const [old = 0, late = 0] = await storeArticles(store, titles, now);
  await store.reading.recordOpened(READER, old, now - 31 * DAY);
  await store.reading.recordOpened(READER, late, now - 29 * DAY);
  const opened = async () => {
    const lines = await store.history.opened({ readerId: READER, before: null, limit: 10 });
    return lines.map(({ article }) => article.headline);
  };
  await ageOut(desk);
  assert.equal((await opened()).length, 2, 'who chose nothing keeps it');
  await store.settings.setMany(READER, { readingLasts: 'always' });
  await ageOut(desk);
  assert.equal((await opened()).length, 2);
  await store.settings.setMany(READER, { readingLasts: '30' });
  await ageOut(desk);
  assert.deepEqual(await opened(), ['Cup final']);
});

test('the log of what was done ages out after 400 days', async () => {
  const desk = testDesk();
  const done = { actor: 'Mara', actorId: 1, action: 'member.role', target: 'Ana', details: {} };
  await desk.store.audit.recordAction(done, desk.now() - 401 * DAY);
  await desk.store.audit.recordAction(done, desk.now() - 399 * DAY);
  await ageOut(desk);
  assert.equal((await desk.store.audit.actions(null, 10)).length, 1);
});
