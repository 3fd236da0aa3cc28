import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { storeArticles } from '../../../test/placed-articles.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import type { HistoryPart, HistoryPlace } from './history.ts';
import { SAVED_ORDERS } from './saved.ts';

const NOW = FRIDAY_EVENING;
const HEADLINES = ['A', 'B', 'C', 'D'];

/** Opened an hour apart, the first first. */
async function deskWithHistory(): Promise<{ desk: TestDesk; ids: readonly number[] }> {
  const desk = testDesk();
  const news = HEADLINES.map((headline) => ({ headline, outlet: 'harbour-post.example' }));
  const ids = await storeArticles(desk.store, news, NOW - DAY);
  for (const [at, id] of ids.entries())
    await desk.store.reading.recordOpened(READER, id, NOW + at * HOUR);
  return { desk, ids };
}

async function openedIn({ store }: TestDesk): Promise<string> {
  const all = await store.history.opened({ readerId: READER, before: null, limit: 99 });
  return all.map(({ article }) => article.headline).join('');
}

test('what was opened last stands first, page after page', async () => {
  const { desk } = await deskWithHistory();
  const seen: string[] = [];
  let before: HistoryPlace | null = null;
  for (let page = 0; page < 4; page += 1) {
    const [one] = await desk.store.history.opened({ readerId: READER, before, limit: 1 });
    if (one === undefined) break;
    seen.push(one.article.headline);
    before = { openedAt: one.openedAt, articleId: one.article.id };
  }
  assert.deepEqual(seen, ['D', 'C', 'B', 'A']);
  await desk.close();
});

test('whatever is taken out is gone at once, and one action brings back what it took', async () => {
  const parts = fc.oneof(fc.constant('all' as const), fc.subarray([0, 1, 2, 3]));
  await fc.assert(
    fc.asyncProperty(parts, async (chosen) => {
      const { desk, ids } = await deskWithHistory();
      const { history } = desk.store;
      const part: HistoryPart =
        chosen === 'all' ? 'all' : { articles: chosen.map((at) => ids[at] ?? 0) };
      const taken = await history.removeOpened(READER, part, NOW + DAY);
      assert.equal((await openedIn(desk)).length, 4 - taken.count);
      assert.equal(await history.restoreOpened(READER, taken.action), taken.count);
      assert.equal(await openedIn(desk), 'DCBA');
      await desk.close();
    }),
    { numRuns: 12 },
  );
});

test('a day is taken out by its hours, and another reader’s history stays', async () => {
  const { desk } = await deskWithHistory();
  const { history } = desk.store;
  const day = { from: NOW + HOUR, until: NOW + 3 * HOUR };
  assert.equal((await history.removeOpened(2, day, NOW)).count, 0);
  const { action, count } = await history.removeOpened(READER, day, NOW + DAY);
  assert.equal(count, 2);
  assert.equal(await openedIn(desk), 'DA');
  assert.equal(await history.restoreOpened(2, action), 0);
  assert.equal(await history.restoreOpened(READER, action + 1), 0);
  await desk.close();
});

test('after an hour what was taken out is gone for good', async () => {
  const { desk } = await deskWithHistory();
  const { history, reading } = desk.store;
  await reading.recordVisit(READER, NOW);
  const { action } = await history.removeOpened(READER, 'all', NOW);
  await reading.recordVisit(READER, NOW + HOUR + MINUTE);
  assert.equal(await history.restoreOpened(READER, action), 0);
  await desk.close();
});

test('what was opened again meanwhile stays as it was opened', async () => {
  const { desk, ids } = await deskWithHistory();
  const { history, reading } = desk.store;
  const [id = 0] = ids;
  const { action } = await history.removeOpened(READER, { articles: [id] }, NOW + DAY);
  await reading.recordOpened(READER, id, NOW + DAY + HOUR);
  assert.equal(await history.restoreOpened(READER, action), 0);
  const times = await history.openedAt(READER, [id, 5]);
  assert.deepEqual([...times], [[id, NOW + DAY + HOUR]]);
  await desk.close();
});

test('saved articles come in every order, and all of them', async () => {
  const { desk, ids } = await deskWithHistory();
  const { saved } = desk.store;
  for (const [at, id] of ids.toReversed().entries())
    await desk.store.marks.markSaved(READER, [id], NOW + at * MINUTE);
  const orders = {
    saved: 'ABCD',
    newest: 'DCBA',
    oldest: 'ABCD',
    shortest: 'DCBA',
    outlet: 'DCBA',
  };
  for (const order of SAVED_ORDERS) {
    const list = await saved.list({ readerId: READER, order, offset: 0, limit: 9 });
    assert.equal(list.map(({ article }) => article.headline).join(''), orders[order], order);
  }
  const second = await saved.list({ readerId: READER, order: 'saved', offset: 1, limit: 2 });
  assert.equal(second.map(({ article }) => article.headline).join(''), 'BC');
  assert.equal(await saved.count(READER), 4);
  await desk.close();
});
