import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import { subjectOf } from '../../ranking/subjects/subject-of.ts';
import { subjectPacks } from './subject-packs.ts';
import { tellSubjects } from './tell-subjects.ts';

const NEWS = [
  { headline: 'Ferry aground', outlet: 'harbour-post.example', section: 'Local news' },
  { headline: 'Ferry stuck', outlet: 'daily-lantern.example', section: 'Business/Shipping' },
  { headline: 'Ferry on sand', outlet: 'coastal-press.example', section: 'Business' },
  { headline: 'Cup final tonight', outlet: 'harbour-post.example', section: 'Sport' },
  { headline: 'A day out', outlet: 'harbour-post.example' },
];

test('articles are told what they are about, once', async () => {
  const desk = testDesk();
  const ids = await storeArticles(desk.store, NEWS, FRIDAY_EVENING);
  assert.equal(await tellSubjects(desk), 5);
  assert.equal(await tellSubjects(desk), 0);
  const subjects = await desk.store.subjects.ofArticles(ids);
  assert.deepEqual(
    ids.map((id) => subjects.get(id) ?? null),
    ['local', 'business', 'business', 'sport', null],
  );
  await desk.close();
});

test('what a story’s articles stand under is counted, copies apart', async () => {
  const desk = testDesk();
  const ids = await storeArticles(desk.store, NEWS, FRIDAY_EVENING);
  const [local = 0, first = 0, copy = 0, cup = 0] = ids;
  const changes = [
    placed(local, [1, 2]),
    placed(first, [1, 2]),
    placed(copy, [1, 2], {
      report: { kind: 'copy', of: first, share: 1, reason: 'The same text.' },
    }),
    placed(cup, [3, 4]),
  ];
  await recordChanges(desk.store, changes, FRIDAY_EVENING);
  await tellSubjects(desk);
  const votes = await desk.store.subjects.ofStories([1, 3, 99]);
  assert.deepEqual(
    votes.toSorted((a, b) => a.story - b.story),
    [
      {
        story: 1,
        votes: [
          { subject: 'business', reports: 1, copies: 1 },
          { subject: 'local', reports: 1, copies: 0 },
        ],
      },
      { story: 3, votes: [{ subject: 'sport', reports: 1, copies: 0 }] },
    ],
  );
  await desk.close();
});

test('what changed while it was told awaits again', async () => {
  const desk = testDesk();
  const [id = 0] = await storeArticles(desk.store, NEWS.slice(0, 1), FRIDAY_EVENING);
  await desk.store.subjects.recordTold(
    [{ id, section: 'As it was before', url: null, subject: 'sport' }],
    1,
  );
  assert.equal((await desk.store.subjects.awaiting(1, 9)).length, 1);
  await tellSubjects(desk);
  assert.equal((await desk.store.subjects.ofArticles([id])).get(id), 'local');
  await desk.close();
});

test('what a feed is about is told by its starter pack, where that is about one subject', async () => {
  const packs = [...new Set((await subjectPacks()).values())];
  const nothing = { section: null, url: null, feedTitle: null, feedUrl: null };
  const told = packs.flatMap((pack) => subjectOf({ ...nothing, pack })?.subject ?? []);
  const expected = 'business science technology environment health sport culture';
  assert.deepEqual(told.toSorted(), expected.split(' ').toSorted());
});
