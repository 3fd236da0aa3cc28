import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import { articleNamed, peopleOf, said, speaker } from '../../../test/statements.ts';
import type { Subject } from '../../model/edition/subject.ts';
import type { FollowTarget } from '../../model/following.ts';
import { DAY, MINUTE } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { Store } from '../store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const READER = 1;
const ARTICLES = 60;
const OUTLETS = ['harbour-post', 'daily-lantern', 'coastal-press', 'northwire'];
const SPEAKERS = ['Mara Quill', 'Jonas Fenn', 'Ana Reyes'];
const WORDS = ['ferry', 'harbour', 'storm', 'budget', 'election', 'strike', 'museum'];

/** What is known of an article without asking the library. */
type Known = {
  readonly id: number;
  readonly words: readonly string[];
  readonly outlet: string;
  readonly speaker: string;
  readonly story: number;
  readonly subject: Subject | null;
};

const SUBJECTS: readonly (Subject | null)[] = ['world', 'sport', null];

function wordsOf(at: number): string[] {
  return WORDS.filter((_, place) => (at * 7 + place * place) % (place + 2) === 0);
}

let store: Store;
let news: readonly Known[];

before(async () => {
  store = openStoreHere(':memory:', () => NOON + DAY);
  const texts = Array.from({ length: ARTICLES }, (_, at) => {
    const words = wordsOf(at);
    return {
      headline: `Number ${at} ${words.slice(0, 2).join(' ')}`,
      outlet: `${OUTLETS[at % OUTLETS.length]}.example`,
      paragraphs: [`It is told of ${words.join(' ')}.`, '“We saw it,” somebody said.'],
    };
  });
  const ids = await storeArticles(store, texts, NOON - ARTICLES * MINUTE);
  news = ids.map((id, at) => ({
    id,
    words: wordsOf(at),
    outlet: `${OUTLETS[at % OUTLETS.length]}.example`,
    speaker: SPEAKERS[at % SPEAKERS.length] ?? '',
    story: 100 + (at % 17 < 9 ? 0 : at % 17),
    subject: SUBJECTS[at % SUBJECTS.length] ?? null,
  }));
  await recordChanges(
    store,
    news.map(({ id, story }) => placed(id, [story, story + 1000])),
    NOON,
  );
  await keepStatements();
  await store.subjects.recordTold(
    news.map(({ id, subject }) => ({ id, section: null, url: null, subject })),
    1,
  );
});

async function keepStatements(): Promise<void> {
  const awaiting = await store.articles.awaitingStatements({ version: 1, limit: ARTICLES });
  const byId = new Map(news.map((one) => [one.id, one]));
  await store.statements.recordFound(
    awaiting.map(({ id, stamp, headline, paragraphs }) => {
      const who = speaker(byId.get(id)?.speaker ?? '');
      const statements = [said(articleNamed(headline, paragraphs), 'We saw it', who)];
      const found = { statements, people: peopleOf(statements), depth: 'full' } as const;
      return { id, stamp, kind: 'found', found };
    }),
    1,
    NOON,
  );
}

after(() => store.close());

const target: fc.Arbitrary<FollowTarget> = fc.oneof(
  fc.constantFrom(...OUTLETS).map((key) => ({ kind: 'outlet' as const, key: `${key}.example` })),
  fc
    .constantFrom(...SPEAKERS)
    .map((name) => ({ kind: 'person' as const, key: name.toLowerCase() })),
  fc.integer({ min: 100, max: 117 }).map((id) => ({ kind: 'story' as const, key: `${id}` })),
  fc.constantFrom('world', 'sport').map((key) => ({ kind: 'subject' as const, key })),
  fc.constantFrom(...WORDS).map((key) => ({ kind: 'phrase' as const, key })),
  fc
    .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS))
    .map(([one, other]) => ({ kind: 'search' as const, key: `${one} -${other}` })),
);

function isTouched(one: Known, { kind, key }: FollowTarget): boolean {
  switch (kind) {
    case 'outlet':
      return one.outlet === key;
    case 'person':
      return one.speaker.toLowerCase() === key;
    case 'story':
      return String(one.story) === key;
    case 'subject':
      return one.subject === key;
    case 'phrase':
      return one.words.includes(key);
    case 'search': {
      const [word = '', without = ''] = key.split(' -');
      return one.words.includes(word) && !one.words.includes(without);
    }
  }
}

/** Every article of a list, page by page. */
async function walk(limit: number): Promise<number[]> {
  const ids: number[] = [];
  let from: number | null = null;
  do {
    const page: Awaited<ReturnType<Store['articles']['page']>> = await store.articles.page({
      ...{ readerId: READER, scope: {}, before: from, limit },
    });
    if (page.before !== null) assert.equal(page.rows.length, limit, 'a page is full');
    ids.push(...page.rows.map(({ id }) => id));
    from = page.before;
  } while (from !== null);
  return ids;
}

test('whatever is muted is in no list, and whatever is not is in all', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(target, { maxLength: 4 }),
      fc.integer({ min: 1, max: 70 }),
      async (targets, limit) => {
        const rules = await Promise.all(
          targets.map((one) =>
            store.following.addRule({
              ...{ readerId: READER, does: 'mute', target: one, name: one.key },
              ...{ endsAt: null, at: NOON },
            }),
          ),
        );
        try {
          const isMuted = (one: Known) => targets.some((rule) => isTouched(one, rule));
          const open = news.filter((one) => !isMuted(one));
          await checkArticles(open, limit);
          await checkStories(open);
          await checkPerson(targets);
        } finally {
          for (const { rule } of rules) await store.following.removeRule(READER, rule.id);
        }
      },
    ),
    { numRuns: 60 },
  );
});

async function checkArticles(open: readonly Known[], limit: number): Promise<void> {
  const ids = open.map(({ id }) => id).sort((a, b) => b - a);
  assert.deepEqual(await walk(limit), ids);
  const muted = await store.following.mutedAmong(
    READER,
    news.map(({ id }) => id),
  );
  assert.equal(muted.size, news.length - open.length);
  const [middle] = news.slice(30);
  const { newer, older } = await store.articles.neighbours(READER, middle?.id ?? 0);
  assert.equal(
    newer?.id,
    ids.findLast((id) => id > (middle?.id ?? 0)),
  );
  assert.equal(
    older?.id,
    ids.find((id) => id < (middle?.id ?? 0)),
  );
}

/** On a person's own page a rule about that very person does not hold. */
async function checkPerson(targets: readonly FollowTarget[]): Promise<void> {
  const key = 'mara quill';
  const others = targets.filter((one) => one.kind !== 'person' || one.key !== key);
  const open = news
    .filter((one) => one.speaker === 'Mara Quill')
    .filter((one) => !others.some((rule) => isTouched(one, rule)));
  const asked = { readerId: READER, key, before: null, limit: 99 };
  const said = await store.statements.bySpeaker(asked);
  assert.deepEqual(
    new Set(said.map(({ article }) => article.id)),
    new Set(open.map(({ id }) => id)),
  );
  const stories = await store.stories.ofSpeaker(asked);
  const told = new Set(open.map(({ story }) => story));
  for (const { story } of stories) assert.ok(told.has(story.id) || isOpen(others, story.id));
}

function isOpen(rules: readonly FollowTarget[], story: number): boolean {
  return news.some((one) => one.story === story && !rules.some((rule) => isTouched(one, rule)));
}

async function checkStories(open: readonly Known[]): Promise<void> {
  const stories = new Set(open.map(({ story }) => story));
  const all = [...new Set(news.map(({ story }) => story))];
  const lines = [
    ...(await store.stories.newest({ readerId: READER, before: null, limit: 99 })),
    ...(await store.stories.byIds(READER, all)),
  ];
  assert.deepEqual(new Set(lines.map(({ id }) => id)), stories);
  const candidates = await store.stories.candidates({
    ...{ readerId: READER, since: 0, now: NOON, halfLife: DAY, limit: 99 },
  });
  for (const { story } of candidates) assert.ok(stories.has(story));
  const shown = new Map(open.map((one) => [one.id, one]));
  for (const line of lines) {
    assert.equal(shown.get(line.shown.id)?.story, line.id, 'what stands for a story is not muted');
    assert.ok(shown.has(line.newestArticleId));
    for (const outlet of line.outlets) {
      assert.ok(open.some((one) => one.story === line.id && one.outlet.startsWith(outlet)));
    }
  }
  assert.deepEqual(
    await store.following.mutedStories(READER, all),
    new Set(all.filter((id) => !stories.has(id))),
  );
}
