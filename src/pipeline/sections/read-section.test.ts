import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import { tellSubjects } from '../subjects/tell-subjects.ts';
import { readMostTold, readSection, type SectionItem } from './read-section.ts';

/** The oldest first: story, headline, section, outlet. */
const NEWS: readonly (readonly [number, string, string, string])[] = [
  [10, 'Ferry aground', 'Business', 'harbour-post'],
  [20, 'Cup draw', 'Sport', 'harbour-post'],
  [10, 'Ferry stuck', 'Business', 'daily-lantern'],
  [30, 'Rates cut', 'Business', 'coastal-press'],
  [40, 'Rovers sell a wing', 'Sport', 'harbour-post'],
  [40, 'Rovers sold', 'Business', 'daily-lantern'],
  [40, 'Rovers sell', 'Sport', 'coastal-press'],
  [10, 'Ferry on sand', 'Local news', 'coastal-press'],
  [50, 'Bank moves', 'Business', 'harbour-post'],
];

async function deskWithNews(): Promise<TestDesk> {
  const desk = testDesk();
  const news = NEWS.map(([, headline, section, outlet]) => {
    return { headline, section, outlet: `${outlet}.example` };
  });
  const ids = await storeArticles(desk.store, news, FRIDAY_EVENING);
  const changes = NEWS.map(([story], at) => placed(ids[at] ?? 0, [story, story + 1]));
  await recordChanges(desk.store, changes, FRIDAY_EVENING);
  await tellSubjects(desk);
  return desk;
}

function named(item: SectionItem): string | number {
  return item.kind === 'story' ? item.story.id : item.article.headline;
}

test('a section has the stories that most of their reports put there, and articles by themselves', async () => {
  const desk = await deskWithNews();
  const asked = { readerId: READER, before: null, limit: 9 };
  const business = await readSection(desk, { ...asked, subject: 'business' });
  assert.deepEqual(business.items.map(named), ['Bank moves', 'Rates cut', 10]);
  assert.equal(business.next, null);
  const sport = await readSection(desk, { ...asked, subject: 'sport' });
  assert.deepEqual(sport.items.map(named), [40, 'Cup draw']);
  assert.deepEqual((await readSection(desk, { ...asked, subject: 'health' })).items, []);
  await desk.close();
});

test('page after page each thing stands once, and nothing is left out', async () => {
  const desk = await deskWithNews();
  const seen: (string | number)[] = [];
  let before: number | null = null;
  do {
    const asked = { readerId: READER, subject: 'business' as const, before, limit: 1 };
    const { items, next } = await readSection(desk, asked);
    seen.push(...items.map(named));
    before = next;
  } while (before !== null);
  assert.deepEqual(seen, ['Bank moves', 'Rates cut', 10]);
  await desk.close();
});

test('what is told most stands first where that is asked for', async () => {
  const desk = await deskWithNews();
  const told = await readMostTold(desk, { readerId: READER, subject: 'business', limit: 2 });
  assert.deepEqual(told.map(named), [10, 'Bank moves']);
  await desk.close();
});
