import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetched, followFeed } from '../../../test/sync/filled-library.ts';
import { storeCalls } from '../store.ts';
import { openMigrated } from './open-migrated.ts';
import { kyselyOver } from './sqlite-driver.ts';

type Calls = ReturnType<typeof storeCalls>;

/** How SQLite goes about a question, a line a step: it decides the same for an empty library as for a million articles. */
async function planOf(
  ask: (calls: Calls) => Promise<unknown>,
  fill: (calls: Calls) => Promise<unknown> = async () => {},
): Promise<string> {
  const database = openMigrated(':memory:');
  await fill(storeCalls(kyselyOver(database)));
  const asked: string[] = [];
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => {
    asked.push(sql);
    return prepare(sql);
  };
  await ask(storeCalls(kyselyOver(database)));
  const steps = asked.flatMap((sql) => prepare(`explain query plan ${sql}`).all());
  database.close();
  return steps.map(({ detail }) => `${detail}`).join('\n');
}

test('what is asked after each feed and for each page walks through no library', async () => {
  const questions: [string, (calls: Calls) => Promise<unknown>][] = [
    ['article_awaiting_rules', ({ rules }) => rules.awaiting(40)],
    ['article_awaiting_rules', ({ rules }) => rules.awaiting(40, { outletId: 1 })],
    ['article_awaiting_rules', ({ rules }) => rules.awaitingCount({ outletId: 1 })],
    ['article_awaiting_page', ({ articles }) => articles.awaitingPage(1, 40)],
    [
      'article_awaiting_statements',
      ({ articles }) => articles.awaitingStatements({ version: 1, limit: 20 }),
    ],
  ];
  for (const [index, ask] of questions) {
    const plan = await planOf(ask);
    const searches = plan.split('\n').filter((step) => step.startsWith('SEARCH article '));
    const byIndex = new RegExp(`^SEARCH article USING (?:COVERING )?INDEX ${index} `);
    assert.ok(searches.length > 0 && searches.every((step) => byIndex.test(step)), plan);
    assert.doesNotMatch(plan, /SCAN/);
  }
});

test('what a speaker says and who speaks is asked of their indexes', async () => {
  const plans = [
    await planOf(({ statements }) =>
      statements.bySpeaker({ readerId: 1, key: 'mara quill', before: null, limit: 20 }),
    ),
    await planOf(({ speakers }) => speakers.byKey('mara quill')),
    await planOf(({ speakers }) => speakers.find('quill', 20)),
  ];
  for (const plan of plans) assert.doesNotMatch(plan, /SCAN (?:article|statement|speaker_word)\b/);
});

test('stories are asked for by their indexes, however many there are', async () => {
  const nothing = { after: 0, at: 0, articles: [], changes: [], isAlone: false };
  const plans = [
    await planOf(({ stories }) => stories.newest({ readerId: 1, before: null, limit: 50 })),
    await planOf(({ stories }) =>
      stories.newest({ readerId: 1, before: null, limit: 50, isShared: true }),
    ),
    await planOf(({ stories }) =>
      stories.candidates({ readerId: 1, since: 0, now: 0, halfLife: 1, limit: 50 }),
    ),
    await planOf(({ stories }) => stories.find(1, 1)),
    await planOf(({ stories }) => stories.log(1, { before: null, limit: 50 })),
    await planOf(({ stories }) => stories.ofArticles([1, 2])),
    await planOf(({ stories }) => stories.editNotices({ readerId: 1, since: 0, limit: 9 })),
    await planOf(({ claims }) => claims.byId(1)),
    await planOf(({ claims }) => claims.ofArticle(1)),
    await planOf(({ placing }) => placing.remembered({ after: 0, limit: 9, since: 0 })),
    await planOf(({ placing }) => placing.recordPlaced(nothing)),
    await planOf(({ placing }) => placing.mark()),
  ];
  for (const plan of plans) {
    assert.doesNotMatch(plan, /SCAN (?:article|story|story_article|story_log|claim|statement)\b/);
  }
  const shared = plans[1] ?? '';
  assert.match(shared, /SEARCH story USING INDEX story_of_several /);
});

test('what awaits a place, telling or judgement is all that is looked at', async () => {
  const questions: [string, (calls: Calls) => Promise<unknown>][] = [
    ['article_awaiting_story', ({ placing }) => placing.awaitingPlace(100)],
    ['story_awaiting_analysis', ({ placing }) => placing.awaitingAnalysis({ now: 0, limit: 10 })],
    ['version_awaiting_judgement', ({ placing }) => placing.awaitingJudgement(20)],
  ];
  for (const [index, ask] of questions) {
    const [first] = (await planOf(ask)).split('\n');
    assert.match(first ?? '', new RegExp(`USING (?:COVERING )?INDEX ${index}\\b`));
  }
});

test('what rules touch is asked of indexes, whatever they are about', async () => {
  const rules = [
    ['story', '1'],
    ['person', 'mara quill'],
    ['outlet', 'harbour-post.example'],
    ['subject', 'sport'],
    ['phrase', 'Kestrel Bay'],
    ['search', 'ferry -court'],
    ['search', '-court'],
  ] as const;
  const mute = async ({ following }: Calls) => {
    for (const [kind, key] of rules) {
      const wish = { does: 'mute', target: { kind, key }, name: key, endsAt: null } as const;
      await following.addRule({ ...wish, readerId: 1, at: 0 });
    }
  };
  const questions: ((calls: Calls) => Promise<unknown>)[] = [
    ({ following }) => following.all(1),
    ({ following }) => following.mutedAmong(1, [1, 2]),
    ({ following }) => following.mutedStories(1, [1, 2]),
    ({ following }) => following.followedStories(1, [1, 2]),
    ({ articles }) => articles.page({ readerId: 1, scope: {}, before: null, limit: 9 }),
    ({ stories }) => stories.newest({ readerId: 1, before: null, limit: 9 }),
  ];
  for (const ask of questions) {
    const plan = await planOf(async (calls) => {
      await mute(calls);
      await ask(calls);
    });
    // Newest first: the list itself goes down its own key.
    const scans = plan
      .split('\n')
      .filter((step) => /SCAN (?:article|story|story_article|statement|following)\b/.test(step));
    assert.deepEqual(
      scans.filter((step) => step !== 'SCAN article'),
      [],
    );
  }
});

test('what an article is about, a section and a history are asked of their indexes', async () => {
  const asked = { readerId: 1, before: null, limit: 50 };
  const questions: [RegExp, (calls: Calls) => Promise<unknown>][] = [
    [/article_awaiting_subject/, ({ subjects }) => subjects.awaiting(2, 500)],
    [
      /article_of_subject/,
      ({ articles }) => articles.newest({ ...asked, scope: { subject: 'sport' } }),
    ],
    [/reading_by_time/, ({ history }) => history.opened(asked)],
    [/pick_in_order/, ({ picks }) => picks.standing(0)],
  ];
  for (const [index, ask] of questions) {
    const plan = await planOf(ask);
    assert.match(plan, index);
    assert.doesNotMatch(plan, /SCAN (?:article|reading|story_article|mark)\b/);
  }
});

test('what is saved, and what is unread of a feed, is found without what was read or came elsewhere', async () => {
  const lens = { readerId: 1, after: null, limit: 50 };
  const saved = await planOf(({ sync }) => sync.numbers({ ...lens, stream: { kind: 'saved' } }));
  assert.match(saved, /SEARCH mark USING (?:COVERING )?INDEX mark_saved /);
  const feed = await planOf(({ sync }) =>
    sync.markStreamRead({ readerId: 1, stream: { kind: 'feed', feedId: 1 }, at: 1 }),
  );
  assert.match(feed, /SEARCH entry USING COVERING INDEX entry_by_number /);
  assert.doesNotMatch(feed, /SCAN (?:entry|arrival|mark)\b/);
});

test('what was asked and noted about a story is found by the story, however much there is', async () => {
  const plan = [
    await planOf(({ polls }) => polls.ofStory(1, 1)),
    await planOf(({ polls }) => polls.recordCounts(0)),
    await planOf(({ together }) => together.groups(1)),
    await planOf(({ together }) => together.notesOn(1, { kind: 'story', id: 1 })),
    await planOf(({ together }) => together.notesOn(1, { kind: 'article', id: 1 })),
  ].join('\n');
  assert.doesNotMatch(plan, /SCAN (?:poll|story|group_note|group_member|reader)\b/);
  assert.match(plan, /SEARCH group_note USING INDEX note_of_target \(kind=\? AND target=\?\)/);
});

/** Of an empty library nothing is asked. */
async function oneEntry(calls: Calls): Promise<void> {
  const feed = { url: 'https://port.example/feed', title: 'Port', folder: 'Coast' };
  const feedId = await followFeed(calls, 1, feed, 1);
  const entries = [{ title: 'Ferry', published: 1 }];
  await calls.feeds.recordFetch(fetched(feedId, feed, { entries, at: 1 }));
}

test('what programs of other readers ask goes by indexes, in whatever order and of whatever stream', async () => {
  const streams = [
    { kind: 'all' },
    { kind: 'folder', folder: 'Coast' },
    { kind: 'feed', feedId: 1 },
    { kind: 'saved' },
    { kind: 'story', story: 1 },
  ] as const;
  const filter = { isRead: false, arrivedFrom: 1, publishedFrom: 1 };
  const lens = { readerId: 1, eachStoryOnce: true, copiesReadTogether: true };
  const questions: ((calls: Calls) => Promise<unknown>)[] = [
    ...streams.flatMap((stream) =>
      (['arrived', 'published'] as const).map((order) => ({ sync }: Calls) => {
        return sync.page({ ...lens, stream, order, filter, after: null, limit: 9 });
      }),
    ),
    ({ sync }) => sync.entries(1, [1, 2]),
    ({ sync }) => sync.counts(lens),
    ({ sync }) => sync.markRead({ ...lens, numbers: [1, 2], at: 1 }),
    ({ sync }) => sync.markStreamRead({ ...lens, stream: { kind: 'all' }, at: 1 }),
  ];
  for (const ask of questions) {
    const plan = await planOf(ask, oneEntry);
    const scans = plan.match(/SCAN (?:article|arrival|entry|mark|subscription|story_article)\b/g);
    assert.deepEqual(scans, null, plan);
  }
  const inOneFeed = await planOf(
    ({ sync }) =>
      sync.page({ readerId: 1, stream: { kind: 'feed', feedId: 1 }, after: null, limit: 9 }),
    oneEntry,
  );
  assert.match(inOneFeed, /USING COVERING INDEX entry_by_number /);
});
