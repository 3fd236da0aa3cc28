import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import type { TasteFeature, TasteWeight } from '../../model/edition/taste.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { Store } from '../store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const READER = 1;
const OUTLETS = ['harbour-post.example', 'daily-lantern.example', 'coastal-press.example'];

/** Story 10 is told by three titles, story 20 by one. */
async function smallLibrary(): Promise<{ store: Store; ids: readonly number[] }> {
  const store = openStoreHere(':memory:');
  const articles = ['Ferry aground', 'Ferry stuck', 'Ferry afloat', 'Cup final tonight'].map(
    (headline, at) => ({ headline, outlet: OUTLETS[at % 3] ?? '' }),
  );
  const ids = await storeArticles(store, articles, NOON);
  const changes = ids.map((id, at) => placed(id, at < 3 ? [10, 11] : [20, 21]));
  await recordChanges(store, changes, NOON);
  return { store, ids };
}

const SPORT: TasteFeature = { kind: 'subject', key: 'sport', label: 'sport' };
const ANY: TasteFeature = { kind: 'any', key: 'story', label: 'any story' };

const FEATURES = [
  { story: 10, features: [ANY] },
  { story: 20, features: [ANY, SPORT] },
];

test('a visit ends after an hour without a page, and two windows are one visit', async () => {
  const { store } = await smallLibrary();
  const visit = (now: number) => store.reading.visit(READER, now);
  assert.deepEqual(await visit(NOON), { beganAt: NOON, lastVisitAt: null });
  for (const at of [0, 30, 31, 80]) await store.reading.recordVisit(READER, NOON + at * MINUTE);
  assert.deepEqual(await visit(NOON + 2 * HOUR), { beganAt: NOON, lastVisitAt: null });
  const evening = NOON + 9 * HOUR;
  const before = { beganAt: evening, lastVisitAt: NOON + 80 * MINUTE };
  assert.deepEqual(await visit(evening), before, 'as soon as it begins');
  for (const at of [0, 1, 59]) await store.reading.recordVisit(READER, evening + at * MINUTE);
  assert.deepEqual(await visit(evening + 90 * MINUTE), before, 'and as long as it goes on');
  await store.close();
});

test('a clock that is set back begins no visit', async () => {
  const { store } = await smallLibrary();
  for (const at of [NOON, NOON - 5 * HOUR, NOON + MINUTE])
    await store.reading.recordVisit(READER, at);
  assert.deepEqual(await store.reading.visit(READER, NOON + 2 * MINUTE), {
    beganAt: NOON,
    lastVisitAt: null,
  });
  await store.close();
});

test('what was shown and opened, finished, saved or hidden is an example each', async () => {
  const { store, ids } = await smallLibrary();
  const { reading, marks } = store;
  await reading.recordShown(READER, { at: NOON, visitBeganAt: NOON, stories: FEATURES });
  await reading.recordOpened(READER, ids[3] ?? 0, NOON + MINUTE);
  await reading.recordFinished(READER, ids[3] ?? 0, NOON + 5 * MINUTE);
  await marks.markSaved(READER, [ids[0] ?? 0], NOON + MINUTE);
  await reading.addHidden(READER, { kind: 'story', target: 10 }, NOON + MINUTE);
  const { examples } = await reading.taste(READER);
  assert.deepEqual(
    examples.toSorted((a, b) => a.story - b.story),
    [
      {
        ...{ story: 10, features: [ANY], at: NOON, visits: 1 },
        ...{ isOpened: false, isFinished: false, isSaved: true, isHidden: true },
      },
      {
        ...{ story: 20, features: [ANY, SPORT], at: NOON, visits: 1 },
        ...{ isOpened: true, isFinished: true, isSaved: false, isHidden: false },
      },
    ],
  );
  await store.close();
});

test('a story counts as shown once a visit, however often its page is asked for', async () => {
  const { store } = await smallLibrary();
  for (const at of [0, 1, 2, 30])
    await store.reading.recordShown(READER, {
      at: NOON + at * MINUTE,
      visitBeganAt: NOON,
      stories: FEATURES,
    });
  const later = NOON + 5 * HOUR;
  await store.reading.recordShown(READER, { at: later, visitBeganAt: later, stories: FEATURES });
  const { examples } = await store.reading.taste(READER);
  assert.deepEqual(
    examples.map(({ visits }) => visits),
    [2, 2],
  );
  await store.close();
});

test('what was opened elsewhere is met, and no example until it has features', async () => {
  const { store, ids } = await smallLibrary();
  await store.reading.recordOpened(READER, ids[1] ?? 0, NOON);
  await store.reading.recordStoryOpened(READER, 20, NOON + 1);
  assert.deepEqual(await store.reading.toMeet(READER, 9), [20, 10]);
  const met = { at: NOON, visitBeganAt: null, stories: FEATURES };
  await store.reading.recordShown(READER, met);
  assert.deepEqual(await store.reading.toMeet(READER, 9), []);
  const { examples } = await store.reading.taste(READER);
  assert.deepEqual(
    examples.map(({ visits, isOpened }) => [visits, isOpened]),
    [
      [0, true],
      [0, true],
    ],
  );
  await store.close();
});

test('what is done with a merged story is done with the story it went into', async () => {
  const { store } = await smallLibrary();
  await store.reading.recordShown(READER, { at: NOON, visitBeganAt: NOON, stories: FEATURES });
  await store.reading.addHidden(READER, { kind: 'story', target: 20 }, NOON);
  await store.reading.recordStoryOpened(READER, 20, NOON);
  const merged = { kind: 'merged', from: 20, into: 10, reason: 'They tell the same.' } as const;
  await recordChanges(store, [merged], NOON);
  assert.deepEqual(await store.reading.hidden(READER), { stories: [10], articles: [] });
  const { examples } = await store.reading.taste(READER);
  assert.ok(examples.every(({ isOpened, isHidden }) => isOpened && isHidden));
  await store.close();
});

test('an edition is out of date as soon as the reader hides, mutes or turns something', async () => {
  const { store } = await smallLibrary();
  const query = { readerId: READER, now: NOON, articles: [], stories: [], since: NOON };
  const { reading, settings } = store;
  await reading.recordShown(READER, { at: NOON, visitBeganAt: NOON, stories: FEATURES });
  const actions: (() => Promise<unknown>)[] = [
    () => reading.addHidden(READER, { kind: 'story', target: 10 }, NOON),
    () => reading.removeHidden(READER, { kind: 'story', target: 10 }),
    () => reading.setEdit(READER, { kind: 'subject', key: 'sport', edit: 'more' }),
    () => reading.recordRestart(READER, { at: NOON, weights: [] }),
    () => reading.undoRestart(READER),
    () => settings.setMany(READER, { forYou: 'no' }),
    () => settings.setMany(READER, { forYou: 'yes' }),
  ];
  for (const [at, act] of actions.entries()) {
    const before = await reading.editionState(query);
    await act();
    const after = await reading.editionState(query);
    assert.ok(after.change > before.change, `action ${at}`);
  }
  const before = await reading.editionState(query);
  await settings.setMany(READER, { forYou: 'yes' });
  await reading.recordVisit(READER, NOON);
  assert.equal((await reading.editionState(query)).change, before.change, 'nothing changed');
  await store.close();
});

const WEIGHT: TasteWeight = {
  ...SPORT,
  ...{ mean: 1.25, variance: 0.5, shown: 0, opened: 0, hidden: 0 },
  ...{ edit: 'less', isImported: true },
};

test('a reset forgets what was read so far and every turn by hand; taken back, all is as before', async () => {
  const { store } = await smallLibrary();
  const { reading } = store;
  await reading.recordShown(READER, { at: NOON, visitBeganAt: NOON, stories: FEATURES });
  await reading.setEdit(READER, { kind: 'subject', key: 'sport', edit: 'more' });
  const before = await reading.taste(READER);
  assert.equal(before.canUndo, false);
  await reading.recordRestart(READER, { at: NOON + DAY, weights: [] });
  const empty = await reading.taste(READER);
  assert.deepEqual(empty, { examples: [], starts: [], canUndo: true });
  assert.equal(await reading.undoRestart(READER), true);
  assert.deepEqual(await reading.taste(READER), before);
  assert.equal(await reading.undoRestart(READER), false);
  await store.close();
});

test('a file’s weights are what is begun with', async () => {
  const { store } = await smallLibrary();
  await store.reading.recordRestart(READER, { at: NOON, weights: [WEIGHT] });
  assert.deepEqual((await store.reading.taste(READER)).starts, [
    { ...SPORT, edit: 'less', prior: { mean: 1.25, variance: 0.5 } },
  ]);
  await store.close();
});

test('what is erased is gone, and what was hidden stays hidden', async () => {
  const { store, ids } = await smallLibrary();
  const { reading } = store;
  await reading.recordShown(READER, { at: NOON, visitBeganAt: NOON, stories: FEATURES });
  await reading.recordFinished(READER, ids[0] ?? 0, NOON);
  await reading.recordStoryOpened(READER, 20, NOON);
  await reading.addHidden(READER, { kind: 'story', target: 20 }, NOON);
  await reading.recordVisit(READER, NOON);
  assert.deepEqual(await reading.counts(READER), { opened: 1, finished: 1, hidden: 1, shown: 2 });
  await reading.removeAll(READER);
  assert.deepEqual(await reading.counts(READER), { opened: 0, finished: 0, hidden: 1, shown: 0 });
  assert.deepEqual(await reading.taste(READER), { examples: [], starts: [], canUndo: false });
  assert.deepEqual(await reading.toMeet(READER, 9), []);
  assert.equal((await reading.visit(READER, NOON + 1)).lastVisitAt, null);
  await store.close();
});

test('what came since a visit is told by our clock, not by the outlets’', async () => {
  const { store } = await smallLibrary();
  const late = [{ headline: 'Ferry towed', outlet: 'late.example', published: NOON - 2 * HOUR }];
  const [id = 0] = await storeArticles(store, late, NOON + 5 * HOUR);
  await recordChanges(store, [placed(id, [10, 11])], NOON + 5 * HOUR);
  const since = await store.reading.cameSince(NOON + HOUR, [10, 20]);
  assert.deepEqual(
    since.map(({ story, articleCount, reports }) => [story, articleCount, reports[0]?.article]),
    [[10, 1, id]],
  );
  await store.close();
});

test('whatever is opened that is not there leaves no trace', async () => {
  const { store } = await smallLibrary();
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 9 }), async (id) => {
      await store.reading.recordOpened(READER, id, NOON);
      await store.reading.recordFinished(READER, id, NOON);
      await store.reading.recordStoryOpened(READER, id, NOON);
      assert.equal((await store.reading.counts(READER)).opened, 0);
      assert.deepEqual(await store.reading.toMeet(READER, 9), []);
    }),
    { numRuns: 10 },
  );
  await store.close();
});
