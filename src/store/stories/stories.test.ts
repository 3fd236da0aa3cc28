import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import type { StoryRecord } from '../../model/library-stories.ts';
import type { StoryChange } from '../../model/story.ts';
import { HOUR, MINUTE } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { Store } from '../store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const READER = 1;
const FERRY = ['Ferry aground', 'Ferry stuck on a sandbank', 'Kestrel Bay ferry aground'];

async function ferryLibrary(): Promise<{ store: Store; ids: number[] }> {
  const store = openStoreHere(':memory:');
  const outlets = ['harbour-post.example', 'daily-lantern.example', 'coastal-press.example'];
  const articles = FERRY.map((headline, at) => ({ headline, outlet: outlets[at] ?? '' }));
  const ids = await storeArticles(store, articles, NOON);
  return { store, ids };
}

async function storyOf(store: Store, id: number): Promise<StoryRecord> {
  const found = await store.stories.find(READER, id);
  if (found?.kind !== 'story') throw new Error(`there is no story ${id}`);
  return found.story;
}

const [POST, LANTERN, PRESS] = [0, 1, 2];

test('a story tells who carries it, since when, and which article stands for it', async () => {
  const { store, ids } = await ferryLibrary();
  await recordChanges(
    store,
    ids.map((id) => placed(id, [10, 11])),
    NOON,
  );
  const [line] = await store.stories.newest({ readerId: READER, before: null, limit: 9 });
  assert.deepEqual(
    [line?.id, line?.articleCount, line?.outletCount, line?.reportCount, line?.unreadCount],
    [10, 3, 3, 3, 3],
  );
  assert.deepEqual([line?.firstAt, line?.lastAt], [NOON, NOON + 2 * MINUTE]);
  assert.deepEqual(line?.outlets, ['harbour-post', 'daily-lantern', 'coastal-press']);
  assert.equal(line?.shown.headline, 'Ferry aground');
  assert.equal((await storyOf(store, 10)).coverage[1]?.reason, 'Both tell of it.');
  await store.close();
});

test('a merger sends whoever asks for the old number on, also after a second one', async () => {
  const { store, ids } = await ferryLibrary();
  await recordChanges(
    store,
    ids.map((id, at) => placed(id, [10 * at + 1, 10 * at + 2])),
    NOON,
  );
  await recordChanges(
    store,
    [{ kind: 'merged', from: 1, into: 11, reason: 'The same ferry.' }],
    NOON,
  );
  await recordChanges(
    store,
    [{ kind: 'merged', from: 11, into: 21, reason: 'The same ferry.' }],
    NOON,
  );
  assert.deepEqual(await store.stories.find(READER, 1), { kind: 'moved', to: 21 });
  assert.deepEqual(await store.stories.find(READER, 11), { kind: 'moved', to: 21 });
  const story = await storyOf(store, 21);
  assert.deepEqual([story.articleCount, story.events.length], [3, 3]);
  assert.equal(
    (await store.stories.newest({ readerId: READER, before: null, limit: 9 })).length,
    1,
  );
  const log = await store.stories.log(1, { before: null, limit: 9 });
  assert.deepEqual(
    log.map(({ kind, from, into }) => [kind, from, into]),
    [
      ['merged', 1, 11],
      ['placed', null, 1],
    ],
  );
  await store.close();
});

test('a split leaves the rest under its number and says where the new story comes from', async () => {
  const { store, ids } = await ferryLibrary();
  const press = ids[PRESS] ?? 0;
  await recordChanges(
    store,
    ids.map((id) => placed(id, [10, 11])),
    NOON,
  );
  const split: StoryChange = {
    kind: 'split',
    from: 10,
    into: 12,
    articles: [press],
    reason: 'Another ferry.',
  };
  await recordChanges(store, [split], NOON);
  assert.equal((await storyOf(store, 10)).articleCount, 2);
  const parted = await storyOf(store, 12);
  assert.deepEqual([parted.splitFrom, parted.shown.id], [10, press]);
  await store.close();
});

test('a story whose last article was moved leads to where it went, and comes back with it', async () => {
  const { store, ids } = await ferryLibrary();
  const [post = 0, lantern = 0] = ids;
  await recordChanges(store, [placed(post, [1, 2]), placed(lantern, [3, 4])], NOON);
  await recordChanges(store, [placed(post, [3, 4])], NOON);
  assert.deepEqual(await store.stories.find(READER, 1), { kind: 'moved', to: 3 });
  await recordChanges(store, [placed(post, [1, 2])], NOON);
  assert.equal((await storyOf(store, 1)).articleCount, 1);
  assert.equal((await storyOf(store, 3)).articleCount, 1);
  await store.close();
});

test('what others recorded meanwhile is not decided over', async () => {
  const { store, ids } = await ferryLibrary();
  const [post = 0, lantern = 0] = ids;
  const late = { after: 0, at: NOON, articles: [], isAlone: false };
  await recordChanges(store, [placed(post, [1, 2])], NOON);
  const recorded = await store.placing.recordPlaced({
    ...late,
    changes: [placed(lantern, [1, 2])],
  });
  assert.deepEqual(recorded, { kind: 'behind' });
  assert.equal((await storyOf(store, 1)).articleCount, 1);
  await store.close();
});

test('copies fold behind the original, the outlets wished for, or the one that was chosen last', async () => {
  const { store, ids } = await ferryLibrary();
  const [post = 0, lantern = 0, press = 0] = ids;
  const copy = { report: { kind: 'copy', of: lantern, share: 0.97, reason: 'Longer.' } } as const;
  await recordChanges(
    store,
    [placed(lantern, [1, 2]), placed(post, [1, 2], copy), placed(press, [1, 2], copy)],
    NOON,
  );
  const shown = async () => {
    const { coverage, shown: line } = await storyOf(store, 1);
    const standing = coverage.filter(({ isShown }) => isShown).map(({ article }) => article.id);
    assert.deepEqual(standing, [line.id]);
    return line.id;
  };
  assert.equal(await shown(), lantern);
  const { outletId } = (await storyOf(store, 1)).coverage.find((one) => one.article.id === post)
    ?.article ?? { outletId: 0 };
  await store.stories.setOutletsWished(READER, [outletId]);
  assert.equal(await shown(), post);
  await store.stories.setCopy(READER, press, NOON);
  assert.equal(await shown(), press);
  await store.stories.setCopy(READER, lantern, NOON + HOUR);
  assert.equal(await shown(), lantern);
  assert.equal((await storyOf(store, 1)).unreadCount, 3);
  await store.close();
});

test('of what several outlets carry the rough choice takes what most report themselves and lately', async () => {
  const store = openStoreHere(':memory:');
  const outlets = ['harbour-post', 'daily-lantern', 'coastal-press'].map(
    (name) => `${name}.example`,
  );
  const tell = (headline: string, count: number, hoursAgo: number) =>
    outlets.slice(0, count).map((outlet) => {
      return { headline, outlet, published: NOON - hoursAgo * HOUR };
    });
  const news = [
    tell('Three', 3, 1),
    tell('Old', 3, 60),
    tell('Two', 2, 1),
    tell('Copies', 3, 1),
    tell('One', 1, 1),
  ];
  const ids = await storeArticles(store, news.flat(), NOON);
  const changes = news.flatMap((some, story) =>
    some.map(({ headline }, at) => {
      const id = ids[news.slice(0, story).flat().length + at] ?? 0;
      const copy = { kind: 'copy', of: id - 1, share: 1, reason: '' } as const;
      const report = headline === 'Copies' && at > 0 ? copy : ({ kind: 'own' } as const);
      return placed(id, [2 * story + 2, 2 * story + 3], { report });
    }),
  );
  await recordChanges(store, changes, NOON);
  const asked = { readerId: READER, since: NOON - 96 * HOUR, now: NOON, halfLife: 18 * HOUR };
  const weighed = async (limit: number) => {
    const candidates = await store.stories.candidates({ ...asked, limit });
    const lines = await store.stories.byIds(
      READER,
      candidates.map(({ story }) => story),
    );
    return lines.map(({ shown }, at) => {
      const kinds = candidates[at]?.articles
        .map(({ kind }) => kind)
        .sort()
        .join(' ');
      return `${shown.headline}: ${kinds}`;
    });
  };
  assert.deepEqual((await weighed(9)).sort(), [
    'Copies: copy copy own',
    'Old: own own own',
    'Three: own own own',
    'Two: own own',
  ]);
  assert.deepEqual(await weighed(1), ['Three: own own own']);
  await store.close();
});

test('an article awaits its place until it is recorded, again if its words changed meanwhile', async () => {
  const { store, ids } = await ferryLibrary();
  const awaiting = await store.placing.awaitingPlace(9);
  assert.deepEqual(
    awaiting.map(({ text }) => [text.id, text.headline, text.outlet, text.time]),
    ids.map((id, at) => [id, FERRY[at], awaiting[at]?.text.outlet, NOON + at * MINUTE]),
  );
  const changes = ids.map((id) => placed(id, [1, 2]));
  const stamps = awaiting.map(({ text, stamp }) => ({
    id: text.id,
    stamp: text.id === ids[LANTERN] ? 'other words' : stamp,
  }));
  await store.placing.recordPlaced({
    after: 0,
    at: NOON,
    changes,
    articles: stamps,
    isAlone: false,
  });
  const left = await store.placing.awaitingPlace(9);
  assert.deepEqual(
    left.map(({ text }) => text.id),
    [ids[LANTERN]],
  );
  assert.deepEqual(
    (await store.stories.ofArticles([ids[POST] ?? 0])).map(({ story, event }) => [story, event]),
    [[1, 2]],
  );
  await store.close();
});

const HEADLINES = Array.from({ length: 8 }, (_, at) => `Happening ${at}`);
const number = fc.integer({ min: 1, max: 6 }).map((one) => 2 * one);
const someChange = fc.oneof(
  fc.record({ kind: fc.constant('placed' as const), at: fc.nat(7), story: number, event: number }),
  fc.record({ kind: fc.constant('merged' as const), from: number, into: number }),
  fc.record({
    kind: fc.constant('split' as const),
    from: number,
    into: number,
    some: fc.array(fc.nat(7), { maxLength: 4 }),
  }),
);

test('whatever is decided, the log says where each article stands, and counts and redirects agree with it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someChange, { maxLength: 14 }), async (wishes) => {
      const store = openStoreHere(':memory:');
      const articles = HEADLINES.map((headline) => ({ headline, outlet: 'harbour-post.example' }));
      const ids = await storeArticles(store, articles, NOON);
      for (const wish of wishes) await recordChanges(store, changesFor(wish, ids), NOON);
      const told = new Map<number, number>();
      for (const line of (await wholeLog(store)).toReversed()) follow(told, line);
      const standing = await store.stories.ofArticles(ids);
      assert.deepEqual(
        new Map(standing.map(({ articleId, story }) => [articleId, story])),
        new Map([...told].toSorted(([a], [b]) => ids.indexOf(a) - ids.indexOf(b))),
      );
      const lines = await store.stories.newest({ readerId: READER, before: null, limit: 99 });
      const counts = Map.groupBy(standing, ({ story }) => story);
      assert.deepEqual(
        new Map(lines.map(({ id, articleCount }) => [id, articleCount])),
        new Map(lines.map(({ id }) => [id, counts.get(id)?.length])),
      );
      assert.equal(lines.length, counts.size);
      await store.close();
    }),
    { numRuns: 25 },
  );
});

type Wish = typeof someChange extends fc.Arbitrary<infer One> ? One : never;

/** Stories have even numbers, their events the odd ones above. */
function changesFor(wish: Wish, ids: readonly number[]): StoryChange[] {
  const reason = 'It fell out so.';
  if (wish.kind === 'placed') return [placed(ids[wish.at] ?? 0, [wish.story, wish.event + 1])];
  if (wish.from === wish.into) return [];
  if (wish.kind === 'merged') return [{ ...wish, reason }];
  const articles = wish.some.map((at) => ids[at] ?? 0);
  return [{ kind: 'split', from: wish.from, into: wish.into, articles, reason }];
}

type Line = Awaited<ReturnType<Store['stories']['log']>>[number];

async function wholeLog(store: Store): Promise<Line[]> {
  const lines = new Map<number, Line>();
  for (let story = 2; story <= 12; story += 2) {
    for (const line of await store.stories.log(story, { before: null, limit: 999 })) {
      lines.set(line.number, line);
    }
  }
  return [...lines.values()].toSorted((a, b) => b.number - a.number);
}

function follow(told: Map<number, number>, { kind, from, into, articles }: Line): void {
  if (kind === 'placed' || kind === 'moved') for (const id of articles) told.set(id, into);
  for (const [id, story] of told) {
    if (story !== from) continue;
    if (kind === 'merged' || (kind === 'split' && articles.includes(id))) told.set(id, into);
  }
}
