import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import type { FollowTarget, NewFollowing } from '../../model/following.ts';
import { DAY, MINUTE } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { Store } from '../store.ts';
import { fillPage } from './fill-page.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const READER = 1;
const NEWS = [
  { headline: 'Ferry aground in Kestrel Bay', outlet: 'harbour-post.example' },
  { headline: 'Ferry freed', outlet: 'daily-lantern.example' },
  { headline: 'Budget agreed at dawn', outlet: 'daily-lantern.example' },
  { headline: 'Kestrel Bay votes', outlet: 'coastal-press.example' },
];

let now = NOON;
let store: Store;
let ids: number[];

beforeEach(async () => {
  now = NOON + DAY;
  store = openStoreHere(':memory:', () => now);
  ids = await storeArticles(store, NEWS, NOON);
});

const PHRASE: FollowTarget = { kind: 'phrase', key: 'Kestrel Bay' };

async function add(target: FollowTarget, more: Partial<NewFollowing> = {}) {
  const { rule } = await store.following.addRule({
    ...{ readerId: READER, does: 'mute', target, name: target.key, endsAt: null, at: now },
    ...more,
  });
  return rule;
}

async function headlines(): Promise<string[]> {
  const page = { readerId: READER, scope: {}, before: null, limit: 9 };
  return (await store.articles.newest(page)).map(({ headline }) => headline);
}

test('a muted phrase goes from the list with what came before it was muted, and comes back when its time is over', async () => {
  await add(PHRASE, { endsAt: now + DAY });
  assert.deepEqual(await headlines(), ['Budget agreed at dawn', 'Ferry freed']);
  now += DAY;
  assert.equal((await headlines()).length, NEWS.length);
});

test('what is saved is shown, muted or not, and whoever asks for all gets all', async () => {
  await add({ kind: 'outlet', key: 'daily-lantern.example' });
  assert.equal((await headlines()).length, 2);
  await store.marks.markSaved(READER, ids, now);
  const page = { readerId: READER, before: null, limit: 9 };
  assert.equal((await store.articles.newest({ ...page, scope: { only: 'saved' } })).length, 4);
  assert.equal((await store.articles.newest({ ...page, scope: {}, withMuted: true })).length, 4);
});

test('before it is made a rule says how much it touches, whatever is muted already', async () => {
  await add(PHRASE);
  const reach = await store.following.reach(READER, { kind: 'search', key: 'kestrel OR ferry' });
  assert.deepEqual([reach.lastWeek, reach.lastMonth, reach.inAll], [3, 3, 3]);
  assert.equal(reach.examples[0]?.headline, 'Kestrel Bay votes');
  now += 10 * DAY;
  const later = await store.following.reach(READER, PHRASE);
  assert.deepEqual([later.lastWeek, later.lastMonth, later.inAll], [0, 2, 2]);
});

test('to mute what one follows ends the following, and taking that back follows it again', async () => {
  const followed = await add(PHRASE, { does: 'follow' });
  now += MINUTE;
  const muted = await add(PHRASE);
  assert.deepEqual(
    (await store.following.all(READER)).map(({ id }) => id),
    [muted.id],
  );
  await store.following.undoRule(READER, muted.id);
  assert.deepEqual(
    (await store.following.all(READER)).map(({ id }) => id),
    [followed.id],
  );
});

test('a rule that is ended can be brought back, but not beside the same one made since', async () => {
  const rule = await add(PHRASE);
  await store.following.removeRule(READER, rule.id);
  assert.equal((await headlines()).length, NEWS.length);
  assert.equal((await store.following.restoreRule(READER, rule.id))?.id, rule.id);
  await store.following.removeRule(READER, rule.id);
  await add(PHRASE);
  assert.equal(await store.following.restoreRule(READER, rule.id), null);
  assert.equal((await store.following.all(READER)).length, 1);
});

test('the same rule is kept once, with the end it was given last', async () => {
  const first = await add(PHRASE, { endsAt: now + DAY });
  const second = await add(PHRASE);
  assert.deepEqual([second.id, second.endsAt], [first.id, null]);
});

test('a story that was muted stays so when it goes into another', async () => {
  const [aground = 0, freed = 0, budget = 0] = ids;
  await recordChanges(
    store,
    [placed(aground, [1, 11]), placed(freed, [2, 12]), placed(budget, [3, 13])],
    now,
  );
  const rule = await add({ kind: 'story', key: '1' });
  assert.equal((await headlines()).includes('Ferry aground in Kestrel Bay'), false);
  await recordChanges(store, [{ kind: 'merged', from: 1, into: 2, reason: 'One ferry.' }], now);
  assert.deepEqual(await headlines(), ['Kestrel Bay votes', 'Budget agreed at dawn']);
  const lines = await store.stories.newest({ readerId: READER, before: null, limit: 9 });
  assert.deepEqual(
    lines.map(({ id }) => id),
    [3],
  );
  const { rows } = await store.following.page(READER, { rule, before: null, limit: 9 });
  assert.equal(rows.length, 2, 'its own page lists what it keeps away');
});

test('what is followed is new until its page was looked at', async () => {
  const rule = await add(PHRASE, { does: 'follow' });
  const news = async () => (await store.following.news(READER))[0];
  assert.deepEqual(
    [(await news())?.newCount, (await news())?.newest?.headline],
    [2, 'Kestrel Bay votes'],
  );
  await store.following.markSeen(READER, rule.id, ids[3] ?? 0);
  assert.equal((await news())?.newCount, 0);
  await storeArticles(
    store,
    [{ headline: 'Kestrel Bay counts', outlet: 'harbour-post.example' }],
    NOON + DAY,
  );
  assert.equal((await news())?.newCount, 1);
});

test('a story is followed by itself before it is by anybody in it', async () => {
  const [aground = 0, freed = 0] = ids;
  await recordChanges(store, [placed(aground, [1, 11]), placed(freed, [1, 11])], now);
  await add({ kind: 'outlet', key: 'harbour-post.example' }, { does: 'follow' });
  const byOutlet = await store.following.followedStories(READER, [1, 2]);
  assert.deepEqual(
    byOutlet.map(({ story, articleId }) => [story, articleId]),
    [[1, aground]],
  );
  const rule = await add({ kind: 'story', key: '1' }, { does: 'follow' });
  const [followed] = await store.following.followedStories(READER, [1]);
  assert.deepEqual([followed?.rule.id, followed?.articleId], [rule.id, freed]);
});

test('a search tells by which rules what it finds is muted', async () => {
  const rule = await add(PHRASE);
  const hits = await store.following.mutedBy(READER, ids);
  assert.deepEqual(new Set(hits.map((hit) => hit.articleId)), new Set([ids[0], ids[3]]));
  assert.ok(hits.every((hit) => hit.rule.id === rule.id));
});

test('a rule on days and on what is not said touches just that', async () => {
  await add({ kind: 'search', key: '-ferry' });
  assert.deepEqual(await headlines(), ['Ferry freed', 'Ferry aground in Kestrel Bay']);
  await add({ kind: 'search', key: 'before:2026-11-21' });
  assert.equal((await headlines()).length, 2);
  await add({ kind: 'search', key: 'after:2026-11-21' });
  assert.deepEqual(await headlines(), []);
});

test('however much is dropped, a page is full or says where to go on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 40 }),
      async (length, limit, every) => {
        const rows = Array.from({ length }, (_, at) => length - at);
        const seen: number[] = [];
        let from: number | null = null;
        do {
          const page: Awaited<ReturnType<typeof fillPage<number>>> = await fillPage<number>({
            before: from,
            limit,
            next: async (end, count) => rows.filter((row) => row < (end ?? 1e9)).slice(0, count),
            cursorOf: (row) => row,
            shownOf: async (some) => some.filter((row) => row % every === 0),
          });
          assert.ok(page.rows.length === limit || page.before === null);
          seen.push(...page.rows);
          from = page.before;
        } while (from !== null);
        assert.deepEqual(
          seen,
          rows.filter((row) => row % every === 0),
        );
      },
    ),
  );
});
