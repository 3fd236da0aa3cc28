import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { FollowDoes, FollowTarget } from '../../model/following.ts';
import { HOUR, MINUTE } from '../../model/time.ts';
import { tellSubjects } from '../subjects/tell-subjects.ts';
import { allStories } from './edition-news.ts';
import { noteOpened, noteShown } from './note-visit.ts';
import { readEdition } from './read-edition.ts';

const OUTLETS = ['harbour-post', 'daily-lantern', 'coastal-press', 'ledger', 'northwire'];
const SECTIONS = ['Sport', 'Politics', 'Science'];
const STORIES = 30;

/** Thirty stories, an hour apart; story 10 n is told by one to five titles and is about one of three subjects. */
async function deskWithNews(): Promise<TestDesk> {
  const desk = testDesk({ now: FRIDAY_EVENING });
  const told = Array.from({ length: STORIES }, (_, at) =>
    OUTLETS.slice(0, 1 + (at % OUTLETS.length)).map((outlet) => ({
      story: 10 * (at + 1),
      headline: `Matter ${at + 1} as ${outlet} has it`,
      outlet: `${outlet}.example`,
      section: SECTIONS[at % SECTIONS.length] ?? '',
      published: FRIDAY_EVENING - (at + 1) * HOUR,
    })),
  ).flat();
  const ids = await storeArticles(desk.store, told, FRIDAY_EVENING - 3 * HOUR);
  const changes = ids.map((id, at) => {
    const story = told[at]?.story ?? 0;
    return placed(id, [story, story + 1]);
  });
  await recordChanges(desk.store, changes, FRIDAY_EVENING - HOUR);
  await tellSubjects(desk);
  return desk;
}

function read(desk: TestDesk): Promise<Edition> {
  return readEdition(desk, { readerId: READER, now: desk.now() });
}

function idsIn(edition: Edition): number[] {
  return allStories(edition).map(({ story }) => story.id);
}

async function openStories(desk: TestDesk, stories: readonly number[]): Promise<void> {
  for (const id of stories)
    await noteOpened(desk, { readerId: READER, now: desk.now() }, { kind: 'story', id });
}

function rule(desk: TestDesk, does: FollowDoes, target: FollowTarget) {
  const wish = { does, target, name: target.key, endsAt: null };
  return desk.store.following.addRule({ ...wish, readerId: READER, at: desk.now() });
}

test('a first edition is the top stories and the sections, each story once, and nothing personal', async () => {
  const desk = await deskWithNews();
  const { lead, top, forYou, sections, lastVisitAt, news } = await read(desk);
  assert.ok(lead !== null && lead.place !== null && lead.story.outletCount > 1);
  assert.equal(top.length, 15);
  assert.deepEqual([forYou, lastVisitAt, news.since, news.storyCount], [[], null, null, 0]);
  const ids = [lead, ...top, ...sections.flatMap(({ stories }) => stories)].map(
    ({ story }) => story.id,
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    sections.map(({ subject }) => subject),
    ['politics', 'science', 'sport'],
  );
  await desk.close();
});

test('readers of titles that share nothing have their newest stories', async () => {
  const desk = testDesk({ now: FRIDAY_EVENING });
  const news = ['Ferry aground', 'Cup final'].map((headline) => ({
    headline,
    outlet: 'a.example',
  }));
  const ids = await storeArticles(desk.store, news, FRIDAY_EVENING - HOUR);
  const changes = ids.map((id, at) => placed(id, [10 * (at + 1), 10 * (at + 1) + 1]));
  await recordChanges(desk.store, changes, FRIDAY_EVENING);
  const { lead, top } = await read(desk);
  assert.deepEqual([lead?.story.id, top.map(({ story }) => story.id)], [20, [10]]);
  await desk.close();
});

test('what is for a reader comes once they opened five stories, with reasons that add up', async () => {
  const desk = await deskWithNews();
  const sport = [10, 40, 70, 100, 130];
  await noteShown(desk, { readerId: READER, now: desk.now() });
  await openStories(desk, sport.slice(0, 4));
  desk.passTime(2 * HOUR);
  assert.deepEqual((await read(desk)).forYou, []);
  await openStories(desk, sport.slice(4));
  desk.passTime(2 * HOUR);
  const { forYou } = await read(desk);
  assert.ok(forYou.length > 0);
  for (const { personal } of forYou) {
    assert.ok(personal !== null);
    const sum = personal.reasons.reduce((all, { points }) => all + points, 0);
    assert.ok(Math.abs(sum - personal.score) < 1e-9);
  }
  const [first] = forYou;
  assert.ok(
    first?.personal?.reasons.some(({ kind, key }) => kind === 'subject' && key === 'sport'),
    'sport is what they open',
  );
  await desk.close();
});

test('turned off, nothing is for the reader alone; and nothing is noted where they said so', async () => {
  const desk = await deskWithNews();
  await desk.store.settings.setMany(READER, { isReadingRecorded: 'no' });
  await noteShown(desk, { readerId: READER, now: desk.now() });
  await openStories(desk, [10, 40, 70, 100, 130]);
  const { shown } = await desk.store.reading.counts(READER);
  assert.equal(shown, 0);
  await desk.store.settings.setMany(READER, { isReadingRecorded: 'yes' });
  await openStories(desk, [10, 40, 70, 100, 130]);
  desk.passTime(2 * HOUR);
  assert.ok((await read(desk)).forYou.length > 0);
  await desk.store.settings.setMany(READER, { isPersonal: 'no' });
  assert.deepEqual((await read(desk)).forYou, []);
  await desk.close();
});

test('an edition is kept, and obeys at once what its reader hides, mutes and turns', async () => {
  const desk = await deskWithNews();
  const before = await read(desk);
  assert.equal((await read(desk)).madeAt, before.madeAt, 'it is kept');
  const [first = 0, second = 0] = idsIn(before);
  await desk.store.reading.addHidden(READER, { kind: 'story', target: first }, desk.now());
  assert.ok(!idsIn(await read(desk)).includes(first));
  await rule(desk, 'mute', { kind: 'story', key: String(second) });
  assert.ok(!idsIn(await read(desk)).includes(second));
  await desk.store.reading.removeHidden(READER, { kind: 'story', target: first });
  assert.equal((await read(desk)).lead?.story.id, first);
  await desk.store.settings.setMany(READER, { 'reason-coverage': 'off', 'reason-breadth': 'off' });
  const turned = await read(desk);
  const term = turned.lead?.place?.terms.find(({ name }) => name === 'coverage');
  assert.equal(term?.weight, 0);
  await desk.close();
});

test('what a library is being filled with is told at once, not a minute later', async () => {
  const desk = testDesk({ now: FRIDAY_EVENING });
  const tell = async (story: number, outlets: readonly string[]) => {
    const told = outlets.map((outlet) => ({
      ...{ headline: `Matter ${story} as ${outlet} has it`, outlet: `${outlet}.example` },
      published: FRIDAY_EVENING - HOUR,
    }));
    const ids = await storeArticles(desk.store, told, FRIDAY_EVENING - HOUR);
    const changes = ids.map((id) => placed(id, [story, story + 1]));
    await recordChanges(desk.store, changes, FRIDAY_EVENING - HOUR);
  };
  await tell(10, ['ledger']);
  assert.equal((await read(desk)).lead?.story.id, 10);
  await tell(20, OUTLETS);
  assert.equal((await read(desk)).lead?.story.id, 20);
  await desk.close();
});

test('marks are as they are now, whenever the edition was made', async () => {
  const desk = await deskWithNews();
  const shown = (await read(desk)).lead?.story.shown;
  assert.ok(shown !== undefined);
  await desk.store.marks.markSaved(READER, [shown.id], desk.now());
  const { lead, madeAt } = await read(desk);
  assert.deepEqual([lead?.story.shown.isSaved, madeAt], [true, FRIDAY_EVENING]);
  await desk.close();
});

test('what is new is told from the last visit on, as long as this one lasts', async () => {
  const desk = await deskWithNews();
  const here = () => noteShown(desk, { readerId: READER, now: desk.now() });
  await here();
  await openStories(desk, [50]);
  const left = desk.now();
  desk.passTime(9 * HOUR);
  const fresh = ['Matter 5 goes on', 'A matter of its own'].map((headline) => ({
    ...{ headline, outlet: 'late.example', section: 'Sport' },
    published: desk.now() - HOUR,
  }));
  const [more = 0, own = 0] = await storeArticles(desk.store, fresh, desk.now() - HOUR);
  const changes = [placed(more, [50, 51]), placed(own, [900, 901])];
  await recordChanges(desk.store, changes, desk.now() - HOUR);
  await tellSubjects(desk);
  for (const minutes of [0, 30, 50, 50]) {
    desk.passTime(minutes * MINUTE);
    const edition = await read(desk);
    await here();
    assert.equal(edition.lastVisitAt, left);
    const { storyCount, movedOnCount, since } = edition.news;
    assert.deepEqual([storyCount, movedOnCount, since], [2, 1, left]);
    const news = new Map(allStories(edition).map((one) => [one.story.id, one.whatIsNew]));
    assert.deepEqual(news.get(50), { kind: 'moved on', articleCount: 1, adds: null });
    assert.deepEqual(news.get(900), { kind: 'new' });
    assert.equal(news.get(10), null);
  }
  await desk.close();
});

test('what a reader follows stands in their edition, by its rule', async () => {
  const desk = await deskWithNews();
  await rule(desk, 'follow', { kind: 'story', key: '300' });
  const followed = allStories(await read(desk)).find(({ story }) => story.id === 300);
  assert.equal(followed?.followedBy?.name, '300');
  await desk.close();
});

const anyTarget: fc.Arbitrary<FollowTarget> = fc.oneof(
  fc.nat({ max: STORIES }).map((at) => ({ kind: 'story' as const, key: String(10 * at) })),
  fc.constantFrom(...OUTLETS).map((key) => ({ kind: 'outlet' as const, key: `${key}.example` })),
  fc.constantFrom('sport', 'politics', 'science').map((key) => ({ kind: 'subject' as const, key })),
  fc.nat({ max: STORIES }).map((at) => ({ kind: 'phrase' as const, key: `Matter ${at}` })),
);
const anyAct = fc.oneof(
  anyTarget.map((target) => ({ does: 'mute' as const, target })),
  fc.nat({ max: STORIES }).map((at) => ({ does: 'hide' as const, story: 10 * at })),
  fc.nat({ max: STORIES }).map((at) => ({ does: 'open' as const, story: 10 * at })),
);

test('whatever is muted or hidden stands in no part of an edition, at once and later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 6 }), async (acts) => {
      const desk = await deskWithNews();
      await openStories(desk, [10, 40, 70, 100, 130]);
      await read(desk);
      for (const act of acts) {
        if (act.does === 'mute') await rule(desk, 'mute', act.target);
        else if (act.does === 'open') await openStories(desk, [act.story]);
        else
          await desk.store.reading.addHidden(
            READER,
            { kind: 'story', target: act.story },
            desk.now(),
          );
        await assertNothingLeaks(desk);
      }
      desk.passTime(5 * MINUTE);
      await assertNothingLeaks(desk);
      await desk.close();
    }),
    { numRuns: 8 },
  );
});

async function assertNothingLeaks(desk: TestDesk): Promise<void> {
  const ids = idsIn(await read(desk));
  const muted = await desk.store.following.mutedStories(READER, ids);
  const { stories } = await desk.store.reading.hidden(READER);
  assert.deepEqual([...muted], []);
  assert.deepEqual(
    ids.filter((id) => stories.includes(id)),
    [],
  );
}
