import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { type StoredArticle, storeArticles } from '../../../test/placed-articles.ts';
import type { StoryRecord } from '../../model/library-stories.ts';
import { HOUR, MINUTE, SECOND } from '../../model/time.ts';
import { FINDER_VERSION } from '../../statements/finder-version.ts';
import { findAwaited } from '../statements/find-awaited.ts';
import { placeAwaited } from './place-awaited.ts';
import { tellAwaited } from './tell-awaited.ts';

const QUOTED = '“The tide was the lowest of the year,” said Mara Quill, the harbour master.';
const NEWS: readonly StoredArticle[] = [
  {
    headline: 'Ferry Petrel aground at Kestrel Bay',
    outlet: 'harbour-post.example',
    paragraphs: [
      'The ferry Petrel ran aground on a sandbank in Kestrel Bay with 212 passengers aboard.',
      QUOTED,
      '“We will refloat her on Saturday,” said Tom Ames, who leads the salvage crew.',
    ],
  },
  {
    headline: 'Petrel passengers taken off by lifeboat in Kestrel Bay',
    outlet: 'daily-lantern.example',
    paragraphs: [
      'Lifeboats took 212 passengers off the ferry Petrel, which lies on a Kestrel Bay sandbank.',
      `${QUOTED} Divers will look at the ferry's hull.`,
    ],
  },
];
const LATER: StoredArticle = {
  headline: 'Ferry Petrel afloat again in Kestrel Bay',
  outlet: 'coastal-press.example',
  paragraphs: [
    'The ferry Petrel was refloated from the Kestrel Bay sandbank; its 212 passengers are home.',
    QUOTED,
  ],
};

/** A story of two articles that are looked through, and told once it is due. */
async function toldStory(): Promise<{ desk: TestDesk; ids: number[] }> {
  const desk = testDesk();
  const ids = await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  await placeAwaited(desk);
  await findAwaited(desk);
  assert.equal(await tellAwaited(desk), 1);
  return { desk, ids };
}

async function onlyStory({ store }: TestDesk): Promise<StoryRecord> {
  const [line, ...others] = await store.stories.newest({
    readerId: READER,
    before: null,
    limit: 9,
  });
  assert.equal(others.length, 0);
  const found = await store.stories.find(READER, line?.id ?? 0);
  if (found?.kind !== 'story') throw new Error('there is no story');
  return found.story;
}

function claimAbout({ claims }: StoryRecord, words: string) {
  return claims.find(({ said }) => said.some(({ statement }) => statement.content.includes(words)));
}

test('what two titles let one speaker say is one claim with its words, and each article says what it adds', async () => {
  const { desk, ids } = await toldStory();
  const story = await onlyStory(desk);
  assert.equal(story.analysis, 'done');
  const tide = claimAbout(story, 'lowest of the year');
  assert.deepEqual(tide?.statements.map(({ article }) => article).toSorted(), ids.toSorted());
  assert.deepEqual([tide?.origins.length, tide?.outletCount], [1, 2]);
  assert.equal(tide?.origins[0].speaker?.name, 'Mara Quill');
  assert.equal(claimAbout(story, 'refloat her')?.statements.length, 1);
  assert.notEqual(story.coverage[1]?.addition, null);
  const beside = await desk.store.claims.ofArticle(ids[1] ?? 0);
  assert.ok(beside.some(({ claim, outletCount }) => claim === tide?.id && outletCount === 2));
  assert.equal(await tellAwaited(desk), 0);
  await desk.close();
});

test('a claim keeps its number when the next article comes and when statements are found anew', async () => {
  const { desk } = await toldStory();
  const before = claimAbout(await onlyStory(desk), 'lowest of the year');
  await storeArticles(desk.store, [LATER], FRIDAY_EVENING);
  await placeAwaited(desk);
  assert.equal((await onlyStory(desk)).analysis, 'awaited');
  await findAwaited(desk);
  await tellAwaited(desk);
  const after = claimAbout(await onlyStory(desk), 'lowest of the year');
  assert.deepEqual([after?.id, after?.statements.length], [before?.id, 3]);

  const awaiting = await desk.store.articles.awaitingStatements({
    version: FINDER_VERSION + 1,
    limit: 9,
  });
  const [again] = awaiting.filter(({ headline }) => headline === LATER.headline);
  const found = await desk.store.statements.ofArticle(again?.id ?? 0);
  if (again === undefined || found?.kind !== 'found') throw new Error('nothing is found');
  const statements = found.found.statements.slice(1);
  await desk.store.statements.recordFound(
    [{ ...again, kind: 'found', found: { ...found.found, statements } }],
    FINDER_VERSION,
    desk.now(),
  );
  const words = (claim: typeof after) =>
    claim?.said.map(({ statement }) => statement.content.includes('lowest of the year'));
  const meanwhile = claimAbout(await onlyStory(desk), 'lowest of the year');
  assert.ok(words(meanwhile)?.every((isIt) => isIt));
  await tellAwaited(desk);
  assert.equal(claimAbout(await onlyStory(desk), 'lowest of the year')?.id, before?.id);
  await desk.close();
});

test('a story waits some seconds for its statements, and is told without them if none come', async () => {
  const desk = testDesk();
  await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  await placeAwaited(desk);
  assert.equal(await tellAwaited(desk), 0);
  const at = await desk.store.placing.nextAnalysisAt();
  assert.equal(at, desk.now() + 30 * SECOND);
  desk.passTime(MINUTE);
  assert.equal(await tellAwaited(desk), 1);
  assert.equal((await onlyStory(desk)).claims.length, 0);
  await findAwaited(desk);
  assert.equal(await tellAwaited(desk), 1);
  assert.ok((await onlyStory(desk)).claims.length > 0);
  await desk.close();
});

test('a story that cannot be told says so, and the others are told', async () => {
  const desk = testDesk();
  const odd = { headline: 'Winged fossil found', outlet: 'odd.example' };
  await storeArticles(desk.store, [...NEWS, odd], FRIDAY_EVENING - HOUR);
  await placeAwaited(desk);
  await findAwaited(desk);
  const { analyseStories } = desk.reading;
  const reading: typeof desk.reading = {
    ...desk.reading,
    analyseStories: async (stories) =>
      stories.some((articles) => articles.some(({ headline }) => headline === odd.headline))
        ? { kind: 'failed', reason: 'It took too long.' }
        : analyseStories(stories),
  };
  assert.equal(await tellAwaited({ ...desk, reading }), 2);
  const lines = await desk.store.stories.newest({ readerId: READER, before: null, limit: 9 });
  const found = await desk.store.stories.find(READER, lines[0]?.id ?? 0);
  assert.match(found?.kind === 'story' ? found.story.limits.join() : '', /It took too long/);
  assert.deepEqual(
    lines.map(({ independentReports }) => independentReports === null),
    [true, false],
  );
  await desk.close();
});

test('beside a headline stands what most titles carry, by somebody with a name, and where it is said', async () => {
  const { desk, ids } = await toldStory();
  const { id } = await onlyStory(desk);
  const claim = (await desk.store.claims.toShow([id, 999])).get(id);
  assert.match(claim?.words ?? '', /lowest of the year/);
  assert.deepEqual([claim?.speaker, claim?.outletCount, claim?.isDirect], ['Mara Quill', 2, true]);
  assert.ok(ids.includes(claim?.statement.article ?? 0));
  const beside = await desk.store.claims.ofArticle(claim?.statement.article ?? 0);
  assert.ok(
    beside.some((one) => one.claim === claim?.claim && one.ordinal === claim?.statement.ordinal),
  );
  await desk.close();
});
