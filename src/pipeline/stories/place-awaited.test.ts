import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { temporaryFolder } from '../../../test/import.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { type StoredArticle, storeArticles } from '../../../test/placed-articles.ts';
import type { ArticleStory, StoryLine } from '../../model/library-stories.ts';
import { HOUR, MINUTE } from '../../model/time.ts';
import { openStoreHere } from '../../store/open-store-here.ts';
import type { Store } from '../../store/store.ts';
import type { Grouper } from './grouper.ts';
import { grouperHere } from './grouper-here.ts';
import { keepStories } from './keep-stories.ts';
import { readKeptStories, writeKeptStories } from './kept-stories.ts';
import { openGrouper } from './open-grouper.ts';
import { placeAwaited } from './place-awaited.ts';

const FERRY = [
  'The ferry Petrel ran aground on the Kestrel Bay sandbank on Friday night with 212 passengers aboard, the harbour master said.',
  'Tugs from Lindmouth reached the Petrel shortly before midnight. All 212 passengers were taken off by lifeboat.',
  'The harbour master, Mara Quill, said the tide was the lowest of the year and that the Petrel would be refloated on Saturday.',
];
const BANK = [
  'Skerrin Bank cut its interest rate to 2.25 percent on Friday, surprising the markets, the central bank said.',
  'Governor Edda Lorimer said that inflation had fallen faster than the Skerrin Bank had expected in its autumn forecast.',
  'Shares in Skerrin rose by 3 percent after the announcement.',
];

function told(headline: string, outlet: string, paragraphs: readonly string[]): StoredArticle {
  return { headline, outlet, paragraphs };
}

const NEWS = [
  told('Ferry Petrel aground at Kestrel Bay, 212 rescued', 'harbour-post.example', FERRY),
  told('Skerrin Bank in surprise rate cut', 'harbour-post.example', BANK),
  told('Lifeboats take 212 off ferry Petrel aground in Kestrel Bay', 'daily-lantern.example', [
    'Lifeboats took 212 passengers off the ferry Petrel after it ran aground in Kestrel Bay, the coastguard said.',
    'The Petrel sits on the sandbank off Kestrel Bay and waits for Saturday’s tide. Mara Quill, the harbour master, called it the lowest of the year.',
  ]),
  told('Rates cut to 2.25 percent at Skerrin Bank', 'daily-lantern.example', [
    'The Skerrin Bank has cut its interest rate to 2.25 percent. Governor Edda Lorimer said inflation had fallen.',
    'Few had expected the Skerrin Bank to move before spring; shares rose.',
  ]),
  told('Ferry Petrel aground at Kestrel Bay', 'coastal-press.example', FERRY),
];

const GROUPS = [
  [0, 2, 4],
  [1, 3],
];

async function stories({ store }: Pick<TestDesk, 'store'>): Promise<StoryLine[]> {
  return store.stories.newest({ readerId: READER, before: null, limit: 99 });
}

/** Articles that stand together, by their place in the news. */
function groupsOf(standing: readonly ArticleStory[], ids: readonly number[]): number[][] {
  const groups = [...Map.groupBy(standing, ({ story }) => story).values()];
  return groups.map((group) => group.map(({ articleId }) => ids.indexOf(articleId)));
}

test('what several outlets tell is one story, a copy is told from a report, and nothing is placed twice', async () => {
  const desk = testDesk();
  const ids = await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  assert.equal(await placeAwaited(desk), 5);
  assert.equal(await placeAwaited(desk), 0);
  const standing = await desk.store.stories.ofArticles(ids);
  assert.deepEqual(groupsOf(standing, ids), GROUPS);
  assert.deepEqual(
    standing.map(({ report }) => report.kind),
    ['own', 'own', 'own', 'own', 'copy'],
  );
  assert.equal((await stories(desk)).length, 2);
  assert.equal((await desk.store.stories.progress()).awaiting, 0);
  await desk.close();
});

test('who starts anew goes on under the same numbers, from what was kept or from the library', async () => {
  using folder = temporaryFolder();
  const store = openStoreHere(':memory:');
  const kept = { store, keptStories: `${folder.path}/stories.kept` };
  await storeArticles(store, NEWS.slice(0, 2), FRIDAY_EVENING - HOUR);
  const first = testDesk(kept);
  await placeAwaited(first);
  await keepStories(first, FRIDAY_EVENING, 1);
  const known = await readKeptStories(kept.keptStories);
  assert.equal(known?.upTo, 2);

  await storeArticles(store, NEWS.slice(0, 4), FRIDAY_EVENING - HOUR);
  await placeAwaited(testDesk(kept));
  assert.deepEqual(
    (await stories(first)).map(({ articleCount }) => articleCount),
    [2, 2],
  );
  const ids = await storeArticles(store, NEWS, FRIDAY_EVENING - HOUR);
  await placeAwaited(testDesk({ store }));
  assert.deepEqual(groupsOf(await store.stories.ofArticles(ids), ids), GROUPS);
  await store.close();
});

test('what was kept of another library, or is torn, is not gone by', async () => {
  using folder = temporaryFolder();
  const path = folder.write('stories.kept', 'hearsay stories 1\t2\tanother log\nnothing');
  const desk = testDesk({ keptStories: path });
  const ids = await storeArticles(desk.store, NEWS.slice(0, 2), FRIDAY_EVENING - HOUR);
  await placeAwaited(desk);
  const stamp = await desk.store.placing.logStamp(2);
  folder.write('stories.kept', `hearsay stories 1\t2\t${stamp}\ntorn`);
  await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  await placeAwaited(testDesk({ store: desk.store, keptStories: path }));
  assert.equal((await desk.store.stories.ofArticles(ids)).length, 2);
  assert.equal((await stories(desk)).length, 2);
  await desk.close();
});

test('what an older Hearsay kept is not read: stories are learned from the library under the same numbers', async () => {
  using folder = temporaryFolder();
  const desk = testDesk({ keptStories: `${folder.path}/stories.kept` });
  const ids = await storeArticles(desk.store, NEWS.slice(0, 4), FRIDAY_EVENING - HOUR);
  await placeAwaited(desk);
  await keepStories(desk, FRIDAY_EVENING, 1);
  const numbers = async () =>
    (await desk.store.stories.ofArticles(ids)).map(({ story, event }) => [story, event]);
  const before = await numbers();
  const known = await readKeptStories(`${folder.path}/stories.kept`);
  assert.ok(known !== null);
  const bytes = Buffer.from(known.snapshot);
  const at = bytes.indexOf('"version":2');
  assert.ok(at > 0, 'a snapshot names its version');
  bytes.write('1', at + '"version":'.length);
  await writeKeptStories(`${folder.path}/stories.kept`, { ...known, snapshot: bytes });

  const grouper = grouperHere();
  const later = testDesk({
    store: desk.store,
    keptStories: `${folder.path}/stories.kept`,
    grouper,
  });
  const all = await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  await placeAwaited(later);
  assert.equal(grouper.keeping.upTo, 0, 'nothing was taken from what was kept');
  assert.deepEqual(await numbers(), before);
  assert.deepEqual(groupsOf(await desk.store.stories.ofArticles(all), all), GROUPS);
  await desk.close();
});

/** A grouper that dies at its nth call: before it does what is asked, or after. */
function dyingGrouper(nth: number, isAfter: boolean): Grouper {
  const grouper = grouperHere();
  let calls = 0;
  const dies = <Args extends unknown[], Result>(ask: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      calls += 1;
      if (calls !== nth) return ask(...args);
      if (isAfter) await ask(...args);
      grouper.dismiss();
      throw new Error('killed');
    };
  };
  const { start, recall, take } = grouper;
  return { ...grouper, start: dies(start), recall: dies(recall), take: dies(take) };
}

test('wherever it is ended, running again gives what an undisturbed run gives', async () => {
  for (const isAfter of [false, true]) {
    for (let nth = 1; nth <= 4; nth += 1) {
      const store = openStoreHere(':memory:');
      const ids = await storeArticles(store, NEWS, FRIDAY_EVENING - HOUR);
      await placeAwaited(testDesk({ store, grouper: dyingGrouper(nth, isAfter) })).catch(() => 0);
      await placeAwaited(testDesk({ store }));
      assert.deepEqual(groupsOf(await store.stories.ofArticles(ids), ids), GROUPS);
      await store.close();
    }
  }
});

test('what could not be recorded is decided again, under numbers that nothing else has', async () => {
  const store = openStoreHere(':memory:');
  await storeArticles(store, NEWS, FRIDAY_EVENING - HOUR);
  let isFull = true;
  const recordPlaced: Store['placing']['recordPlaced'] = async (decided) => {
    if (isFull) throw new Error('The disk is full.');
    return store.placing.recordPlaced(decided);
  };
  const desk = testDesk({ store: { ...store, placing: { ...store.placing, recordPlaced } } });
  await assert.rejects(placeAwaited(desk), /full/);
  assert.equal((await stories(desk)).length, 0);
  isFull = false;
  assert.equal(await placeAwaited(desk), 5);
  assert.deepEqual(
    (await stories(desk)).map(({ articleCount }) => articleCount).toSorted(),
    [2, 3],
  );
  await desk.close();
});

test('two who place articles of one library learn from each other', async () => {
  const store = openStoreHere(':memory:');
  const [one, other] = [testDesk({ store }), testDesk({ store })];
  for (const [at, news] of NEWS.entries()) {
    await storeArticles(store, [news], FRIDAY_EVENING - HOUR + at * MINUTE);
    assert.equal(await placeAwaited(at % 2 === 0 ? one : other), 1);
  }
  assert.deepEqual(
    (await stories(one)).map(({ articleCount }) => articleCount),
    [3, 2],
  );
  await store.close();
});

test('an article that ends every thread is a story of its own, and the others are placed', async () => {
  const store = openStoreHere(':memory:');
  const grouper = grouperHere();
  const take: Grouper['take'] = async (texts) => {
    if (texts.some(({ headline }) => headline === 'Poison')) throw new Error('out of memory');
    return grouper.take(texts);
  };
  const desk = testDesk({ store, grouper: { ...grouper, take } });
  const news = [...NEWS.slice(0, 3), told('Poison', 'odd.example', ['Drink me.'])];
  const ids = await storeArticles(store, news, FRIDAY_EVENING - HOUR);
  assert.equal(await placeAwaited(desk), 4);
  assert.deepEqual(
    (await stories(desk)).map(({ articleCount }) => articleCount),
    [1, 2, 1],
  );
  const [poison] = await store.stories.ofArticles(ids.slice(3));
  assert.match(poison?.reason ?? '', /out of memory/);
  assert.equal(desk.logged.length, 1);
  await desk.close();
});

test('where no article can be placed at all, they go on waiting', async () => {
  const grouper = grouperHere();
  const take: Grouper['take'] = async () => {
    throw new Error('out of memory');
  };
  const desk = testDesk({ grouper: { ...grouper, take } });
  await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  assert.equal(await placeAwaited(desk), 0);
  assert.equal((await desk.store.stories.progress()).awaiting, 5);
  assert.equal(await placeAwaited({ ...desk, grouper: grouperHere() }), 5);
  await desk.close();
});

test('the thread does the same as this one, and is gone when it is ended', async () => {
  const grouper = openGrouper();
  const desk = testDesk({ grouper });
  await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  assert.equal(await placeAwaited(desk), 5);
  assert.deepEqual(
    (await stories(desk)).map(({ articleCount }) => articleCount),
    [3, 2],
  );
  await grouper.close();
  await desk.close();
});
