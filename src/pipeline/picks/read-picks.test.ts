import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import type { NewPick } from '../../model/edition/editors-pick.ts';
import { HOUR } from '../../model/time.ts';
import { readPicks } from './read-picks.ts';

const NEWS = ['Ferry aground', 'Ferry afloat', 'Cup final tonight'].map((headline) => ({
  headline,
  outlet: 'harbour-post.example',
}));

const NOW = FRIDAY_EVENING + HOUR;

async function deskWithStories(): Promise<{ desk: TestDesk; ids: readonly number[] }> {
  const desk = testDesk({ now: NOW });
  const ids = await storeArticles(desk.store, NEWS, FRIDAY_EVENING);
  const changes = ids.map((id, at) => placed(id, [10 * (at + 1), 10 * (at + 1) + 1]));
  await recordChanges(desk.store, changes, FRIDAY_EVENING);
  return { desk, ids };
}

function pickOf(kind: 'story' | 'article', id: number, more: Partial<NewPick> = {}): NewPick {
  const usual = { comment: null, from: NOW, until: null };
  return { editorId: READER, target: { kind, id }, name: `${kind} ${id}`, ...usual, ...more };
}

async function shownIn(desk: TestDesk, now = NOW): Promise<string[]> {
  const picks = await readPicks(desk, { readerId: READER, now });
  return picks.map(({ shown, name }) => {
    if (shown.kind === 'story') return `story ${shown.story.id}`;
    return shown.kind === 'article' ? shown.article.headline : `${shown.kind}: ${name}`;
  });
}

test('the last picked stands first, and nothing is picked twice', async () => {
  const { desk, ids } = await deskWithStories();
  const first = await desk.store.picks.addPick(pickOf('story', 10), NOW);
  await desk.store.picks.addPick(pickOf('article', ids[2] ?? 0), NOW);
  assert.equal(
    await desk.store.picks.addPick(pickOf('story', 10, { comment: 'Again.' }), NOW),
    first,
  );
  assert.deepEqual(await shownIn(desk), ['Cup final tonight', 'story 10']);
  await desk.close();
});

test('a pick is seen from its beginning to its end, and is past after', async () => {
  const { desk } = await deskWithStories();
  const { picks } = desk.store;
  await picks.addPick(pickOf('story', 10, { from: NOW + HOUR, until: NOW + 2 * HOUR }), NOW);
  assert.deepEqual(await shownIn(desk), []);
  assert.deepEqual(await shownIn(desk, NOW + HOUR), ['story 10']);
  assert.deepEqual(await shownIn(desk, NOW + 2 * HOUR), []);
  const asked = { before: null, limit: 9 };
  assert.equal((await picks.past({ now: NOW, ...asked })).length, 0);
  assert.equal((await picks.past({ now: NOW + 2 * HOUR, ...asked })).length, 1);
  await desk.close();
});

test('what is taken away comes back where it stood, as long as nothing else moves', async () => {
  const { desk } = await deskWithStories();
  const { picks } = desk.store;
  for (const story of [10, 20, 30]) await picks.addPick(pickOf('story', story), NOW);
  const [, second] = await picks.standing(NOW);
  assert.equal(await picks.removePick(second?.id ?? 0, NOW), true);
  assert.equal(await picks.removePick(second?.id ?? 0, NOW), false, 'it is gone already');
  assert.deepEqual(await shownIn(desk), ['story 30', 'story 10']);
  assert.equal(await picks.restorePick(second?.id ?? 0), true);
  assert.deepEqual(await shownIn(desk), ['story 30', 'story 20', 'story 10']);
  await desk.close();
});

test('a picked story that went into another is shown there, once where both were picked', async () => {
  const { desk } = await deskWithStories();
  const { picks } = desk.store;
  for (const story of [10, 20]) await picks.addPick(pickOf('story', story), NOW);
  const merged = { kind: 'merged', from: 20, into: 10, reason: 'They tell the same.' } as const;
  await recordChanges(desk.store, [merged], NOW);
  assert.deepEqual(await shownIn(desk), ['story 10']);
  assert.deepEqual(
    (await picks.standing(NOW)).map(({ target }) => target.id),
    [10, 10],
    'the editor sees both',
  );
  await desk.close();
});

test('what is not there any more is said to be gone, by the name it was picked under', async () => {
  const { desk } = await deskWithStories();
  await desk.store.picks.addPick(pickOf('article', 12345), NOW);
  await desk.store.picks.addPick(pickOf('story', 777), NOW);
  assert.deepEqual(await shownIn(desk), ['gone: story 777', 'gone: article 12345']);
  await desk.close();
});

test('what a reader mutes they do not see among the picks', async () => {
  const { desk, ids } = await deskWithStories();
  const { picks, following } = desk.store;
  await picks.addPick(pickOf('story', 10), NOW);
  await picks.addPick(pickOf('article', ids[2] ?? 0), NOW);
  const target = { kind: 'phrase', key: 'cup final' } as const;
  await following.addRule({
    ...{ readerId: READER, does: 'mute', target, name: 'cup final', endsAt: null, at: NOW },
  });
  assert.deepEqual(await shownIn(desk), ['story 10']);
  await desk.close();
});

test('comment and times can be changed, of what is there', async () => {
  const { desk } = await deskWithStories();
  const { picks } = desk.store;
  const id = (await picks.addPick(pickOf('story', 10), NOW)) ?? 0;
  assert.equal(await picks.setPick(id, { comment: 'Read this.', until: NOW + HOUR }), true);
  assert.equal(await picks.setPick(id, {}), true);
  assert.equal(await picks.setPick(id + 1, { comment: 'Nothing.' }), false);
  const kept = await picks.byId(id);
  assert.deepEqual([kept?.comment, kept?.from, kept?.until], ['Read this.', NOW, NOW + HOUR]);
  await desk.close();
});

test('wherever picks are put, the order is the one asked for and none is lost', async () => {
  const moves = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 9 })), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(moves, async (asked) => {
      const desk = testDesk({ now: NOW });
      const { picks } = desk.store;
      for (const id of [1, 2, 3, 4]) await picks.addPick(pickOf('article', id), NOW);
      let wished = (await picks.standing(NOW)).map(({ id }) => id);
      for (const [which, place] of asked) {
        const id = wished[which] ?? 99;
        const isThere = wished.includes(id);
        assert.equal(await picks.setPlace(id, place, NOW), isThere);
        const others = wished.filter((one) => one !== id);
        if (isThere) wished = others.toSpliced(Math.min(place, others.length), 0, id);
      }
      assert.deepEqual(
        (await picks.standing(NOW)).map(({ id }) => id),
        wished,
      );
      await desk.close();
    }),
    { numRuns: 30 },
  );
});
