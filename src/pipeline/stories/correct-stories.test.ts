import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { storeArticles } from '../../../test/placed-articles.ts';
import type { StoryRecord } from '../../model/library-stories.ts';
import type { StoryCorrection } from '../../model/story.ts';
import { DAY, HOUR } from '../../model/time.ts';
import { correctStories, undoCorrection } from './correct-stories.ts';
import { grouperHere } from './grouper-here.ts';
import { placeAwaited } from './place-awaited.ts';

const OUTLETS = ['harbour-post.example', 'daily-lantern.example', 'coastal-press.example'];

/** Of each happening what three titles print: a headline and a text. */
const HAPPENINGS = [
  [
    [
      'Ferry Petrel aground at Kestrel Bay',
      'The ferry Petrel ran aground on a sandbank in Kestrel Bay with 212 passengers aboard.',
    ],
    [
      'Petrel passengers taken off by lifeboat',
      'Lifeboats took 212 passengers off the ferry Petrel, which lies on a Kestrel Bay sandbank.',
    ],
    [
      'Kestrel Bay: stranded ferry waits for the tide',
      'Stranded since Friday, the ferry Petrel waits in Kestrel Bay for high water; its 212 passengers are ashore.',
    ],
  ],
  [
    [
      'Skerrin Bank cuts its interest rate',
      'Governor Edda Lorimer surprised markets: Skerrin Bank lowered its interest rate to 2.25 percent.',
    ],
    [
      'Surprise at Skerrin Bank: rate falls to 2.25',
      'Few economists expected Skerrin Bank and governor Lorimer to cut the interest rate before spring.',
    ],
    [
      'Lorimer lowers Skerrin interest rate',
      'Mortgages become cheaper after governor Edda Lorimer cut the interest rate of Skerrin Bank.',
    ],
  ],
  [
    [
      'Aske Dam report names three engineers',
      'Inspectors blame three engineers for cracks in the Aske Dam, says the inquiry led by judge Noor Valen.',
    ],
    [
      'Engineers ignored cracks in Aske Dam',
      'Cracks were ignored for years at the Aske Dam, judge Valen’s inquiry finds; engineers reject the blame.',
    ],
    [
      'Valen inquiry: Aske Dam cracks were known',
      'Judge Noor Valen presented her inquiry about cracked concrete at the Aske Dam and its engineers.',
    ],
  ],
];

/** Three stories of three articles each, told apart by their words. */
async function threeStories(
  at = FRIDAY_EVENING - HOUR,
): Promise<{ desk: TestDesk; ids: number[] }> {
  const desk = testDesk();
  const news = HAPPENINGS.flatMap((titles) =>
    titles.map(([headline = '', text = ''], place) => {
      return { headline, outlet: OUTLETS[place] ?? '', paragraphs: [text] };
    }),
  );
  const ids = await storeArticles(desk.store, news, at);
  await placeAwaited(desk);
  return { desk, ids };
}

/** Sizes of the stories, and which one an article is in. */
async function sizes({ store }: TestDesk): Promise<number[]> {
  const lines = await store.stories.newest({ readerId: READER, before: null, limit: 99 });
  return lines.map(({ articleCount }) => articleCount).toSorted();
}

async function storyOf({ store }: TestDesk, article: number | undefined): Promise<StoryRecord> {
  const [place] = await store.stories.ofArticles([article ?? 0]);
  const found = await store.stories.find(READER, place?.story ?? 0);
  if (found?.kind !== 'story') throw new Error('it is in no story');
  return found.story;
}

function correct(desk: TestDesk, correction: StoryCorrection, seen: number | null = null) {
  return correctStories(desk, { readerId: READER, correction, seen });
}

test('what a reader put together stays together, is told in the log by name, and is parted again by undo', async () => {
  const { desk, ids } = await threeStories();
  assert.deepEqual(await sizes(desk), [3, 3, 3]);
  const [ferry, bank] = [await storyOf(desk, ids[0]), await storyOf(desk, ids[3])];
  const done = await correct(desk, { kind: 'merge', stories: [ferry.id, bank.id] }, ferry.version);
  assert.equal(done.kind, 'done');
  assert.deepEqual(await sizes(desk), [3, 6]);
  const whole = await storyOf(desk, ids[0]);
  const [kept] = whole.corrections;
  assert.equal(kept?.correction.kind, 'merge');
  const log = await desk.store.stories.log(whole.id, { before: null, limit: 2 });
  assert.deepEqual(
    log.map(({ kind, by }) => [kind, by]),
    [
      ['merged', 'owner'],
      ['corrected', 'owner'],
    ],
  );
  assert.equal((await undoCorrection(desk, kept?.id ?? 0)).kind, 'done');
  assert.deepEqual(await sizes(desk), [3, 3, 3]);
  assert.equal((await storyOf(desk, ids[0])).corrections.length, 0);
  assert.deepEqual(await undoCorrection(desk, kept?.id ?? 0), {
    kind: 'refused',
    reason: 'The decision has been taken back already.',
  });
  await desk.close();
});

test('what a reader parted is not put together again by whoever begins anew', async () => {
  const { desk, ids } = await threeStories();
  const ferry = await storyOf(desk, ids[0]);
  const [one = 0, , other = 0] = ids;
  const done = await correct(desk, { kind: 'split', story: ferry.id, articles: [one] });
  assert.equal(done.kind, 'done');
  const later = { ...desk, grouper: grouperHere() };
  const news = OUTLETS.map((outlet) => ({
    headline: 'Ferry Petrel refloated in Kestrel Bay',
    outlet,
    paragraphs: [
      'The ferry Petrel was refloated from the Kestrel Bay sandbank; its 212 passengers are home.',
    ],
  }));
  await storeArticles(desk.store, news, FRIDAY_EVENING);
  assert.equal(await placeAwaited(later), 3);
  assert.notEqual((await storyOf(desk, one)).id, (await storyOf(desk, other)).id);
  assert.equal((await undoCorrection(later, 1)).kind, 'done');
  assert.equal((await storyOf(desk, one)).id, (await storyOf(desk, other)).id);
  await desk.close();
});

test('an article that was moved is moved back', async () => {
  const { desk, ids } = await threeStories();
  const [one = 0, two] = ids;
  const bank = await storyOf(desk, ids[3]);
  const done = await correct(desk, { kind: 'move', article: one, into: bank.id });
  assert.deepEqual(done, { kind: 'done', correction: 1, story: bank.id });
  assert.equal((await storyOf(desk, one)).id, bank.id);
  await undoCorrection(desk, 1);
  assert.equal((await storyOf(desk, one)).id, (await storyOf(desk, two)).id);
  await desk.close();
});

test('a story that is not as the reader saw it is left alone; one that only grew is not', async () => {
  const { desk, ids } = await threeStories();
  const [one = 0, two = 0, three = 0] = ids;
  const { id: story, version: seen } = await storyOf(desk, one);
  await correct(desk, { kind: 'split', story, articles: [one] }, seen);
  const again = await correct(desk, { kind: 'split', story, articles: [two] }, seen);
  assert.equal(again.kind, 'refused');
  assert.match(again.kind === 'refused' ? again.reason : '', /has changed since you opened it/);
  for (const [correction, reason] of [
    [{ kind: 'split', story, articles: [] }, 'No article is chosen.'],
    [{ kind: 'split', story, articles: [two, three] }, 'At least one article has to stay.'],
    [{ kind: 'split', story, articles: [one] }, 'An article is in another story by now.'],
    [{ kind: 'merge', stories: [story, story] }, 'It is one story already.'],
    [{ kind: 'merge', stories: [story, 4_711] }, 'There is no story 4711.'],
    [{ kind: 'move', article: 4_711, into: story }, 'The article is in no story yet.'],
  ] as const) {
    assert.deepEqual(await correct(desk, correction), { kind: 'refused', reason });
  }
  await desk.close();
});

test('stories that nobody who groups remembers are corrected all the same', async () => {
  const { desk, ids } = await threeStories(FRIDAY_EVENING - 90 * DAY);
  await storeArticles(
    desk.store,
    [{ headline: 'Winged fossil found', outlet: 'harbour-post.example' }],
    FRIDAY_EVENING - HOUR,
  );
  const anew = { ...desk, grouper: grouperHere() };
  await placeAwaited(anew);
  const [one = 0] = ids;
  const later = { ...desk, grouper: grouperHere() };
  const [ferry, bank] = [await storyOf(desk, ids[0]), await storyOf(desk, ids[3])];
  await correct(later, { kind: 'split', story: ferry.id, articles: [one] });
  await correct(later, { kind: 'merge', stories: [ferry.id, bank.id] });
  await correct(later, { kind: 'move', article: one, into: bank.id });
  assert.deepEqual(await sizes(desk), [1, 3, 6]);
  for (const id of [3, 2, 1]) assert.equal((await undoCorrection(later, id)).kind, 'done');
  assert.deepEqual(await sizes(desk), [1, 3, 3, 3]);
  await storeArticles(
    desk.store,
    [{ headline: 'Winged fossil is found', outlet: 'daily-lantern.example' }],
    FRIDAY_EVENING,
  );
  assert.equal(await placeAwaited(later), 1);
  await desk.close();
});
