import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';
import { articleLine, storyLine } from '../../../test/stories.ts';
import { type HappeningKind, USUAL_KINDS, USUAL_PLAN } from '../../model/alerts/alert.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { StoryLine } from '../../model/library-stories.ts';
import { DAY, HOUR } from '../../model/time.ts';
import { topKey } from '../../store/alerts/top-stories.ts';
import { readEdition } from '../edition/read-edition.ts';
import { addWebhook } from './add-target.ts';
import { findTops, topsOf } from './find-tops.ts';
import { readFacts } from './happening-facts.ts';

const READER = 1;
const ALL: readonly HappeningKind[] = [...USUAL_KINDS, 'top story'];
const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

function placed(story: StoryLine) {
  const nothing = { place: null, personal: null, whatIsNew: null, claim: null, followedBy: null };
  return { ...nothing, story, contestedCount: 0, minutes: 1 };
}

/** A front page of a first story and one below it, which nine titles carry. */
function morning(first: Partial<StoryLine> = {}): { edition: Edition; now: number } {
  const lead = storyLine(articleLine(1), { id: 1, outletCount: 3, ...first });
  const below = storyLine(articleLine(2), { id: 2, outletCount: 9 });
  const edition = {
    ...{ madeAt: 0, lastVisitAt: null, lead: placed(lead), top: [placed(below)] },
    ...{ forYou: [], picks: [], sections: [] },
    news: { since: null, storyCount: 0, movedOnCount: 0, minutes: 0 },
  };
  return { edition, now: below.lastAt + HOUR };
}

test('the first of the front page is told of, and what stands below it once so many titles carry it', () => {
  const { edition, now } = morning();
  const told = (titles: number) => topsOf(edition, titles, now).map(({ story }) => story.id);
  assert.deepEqual(told(9), [1, 2]);
  assert.deepEqual(told(10), [1]);
  assert.deepEqual(told(0), [1]);
  const [first, other] = topsOf(edition, 9, now);
  assert.deepEqual([first?.isFirst, other?.isFirst], [true, false]);
});

test('what was read, or in which nothing came for two days, is told nobody wherever it stands', () => {
  const read = morning({ shown: articleLine(1, { isRead: true }) });
  assert.deepEqual(topsOf(read.edition, 0, read.now), []);
  const { edition, now } = morning();
  assert.deepEqual(topsOf(edition, 9, now + 3 * DAY), []);
  assert.deepEqual(topsOf({ ...edition, lead: null }, 0, now), []);
});

/** The sample edition's last morning, and a reader with a program that is told. */
async function house(tells: readonly HappeningKind[] = ALL) {
  const client = pageClient();
  closers.push(client.close);
  const { desk } = client;
  await addWebhook(desk, { readerId: READER, name: 'Script', tells }, 'https://hook.example/');
  await client.openSample();
  await desk.store.alerts.setPlan(READER, { ...USUAL_PLAN, topTitles: 0 });
  const lead = async () => {
    const edition = await readEdition(desk, { readerId: READER, now: desk.now() });
    assert.ok(edition.lead !== null);
    return edition.lead.story;
  };
  const told = async () =>
    (await desk.store.alerts.deliveries(READER, { limit: 100, target: null })).flatMap(
      ({ happening }) => {
        const facts = readFacts(happening?.facts ?? '');
        return facts?.kind === 'top story' ? [facts] : [];
      },
    );
  return { ...client, lead, told };
}

test('each story is told once, however long it stands there', async () => {
  const { desk, lead, told } = await house();
  const { id, shown, outletCount } = await lead();
  assert.equal(await findTops(desk, desk.now()), 1);
  assert.equal(await findTops(desk, desk.now() + HOUR), 0);
  const [one, ...others] = await told();
  assert.deepEqual(others, []);
  assert.deepEqual(
    [one?.story.id, one?.story.headline, one?.isFirst, one?.outletCount],
    [id, shown.headline, true, outletCount],
  );
  await desk.store.alerts.setPlan(READER, { ...USUAL_PLAN, topTitles: 1 });
  assert.ok((await findTops(desk, desk.now())) > 0);
  const all = (await told()).map(({ story }) => story.id);
  assert.equal(new Set(all).size, all.length);
});

test('only who asks for it is told', async () => {
  const { desk, told } = await house(USUAL_KINDS);
  assert.equal(await findTops(desk, desk.now()), 0);
  assert.deepEqual(await told(), []);
});

test('a story that was opened, or an article of it read, is not told, and another comes first where it is muted', async () => {
  const { desk, lead, told } = await house();
  const { store } = desk;
  const first = await lead();
  const other = await store.stories.find(READER, first.id);
  assert.ok(other?.kind === 'story');
  const copy = other.story.coverage.find(({ article }) => article.id !== first.shown.id);
  assert.ok(copy !== undefined);
  assert.deepEqual(await store.alerts.unknownStories(READER, [first.id]), [first.id]);
  await store.marks.markRead(READER, [copy.article.id], desk.now());
  assert.deepEqual(await store.alerts.unknownStories(READER, [first.id]), []);
  assert.equal(await findTops(desk, desk.now()), 0);
  const target = { kind: 'story', key: String(first.id) } as const;
  const rule = { does: 'mute', target, name: 'it', endsAt: null } as const;
  await store.following.addRule({ ...rule, readerId: READER, at: desk.now() });
  assert.equal(await findTops(desk, desk.now()), 1);
  assert.ok((await told()).every(({ story }) => story.id !== first.id));
});

test('a story keeps that it was told when it is joined or parted, for as long as it may stand there', async () => {
  const { desk, lead } = await house();
  const { alerts, stories } = desk.store;
  const first = await lead();
  const found = await stories.find(READER, first.id);
  assert.ok(found?.kind === 'story');
  const article = found.story.coverage.at(-1)?.article.id ?? 0;
  const happening = {
    readerId: READER,
    kind: 'top story',
    ruleId: null,
    ways: [],
    facts: '{}',
  } as const;
  const nothing = { marks: [], articles: [], claims: [], paces: new Map() };
  const happenings = [{ ...happening, keys: [topKey(article)] }];
  await alerts.recordHappenings({ ...nothing, happenings }, desk.now());
  assert.deepEqual(await alerts.unknownStories(READER, [first.id]), []);
  await alerts.removeBefore(desk.now() + 10 * DAY);
  assert.deepEqual(await alerts.unknownStories(READER, [first.id]), []);
  await alerts.removeBefore(desk.now() + 100 * DAY);
  assert.deepEqual(await alerts.unknownStories(READER, [first.id]), [first.id]);
});
