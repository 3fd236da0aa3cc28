import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storeCalls } from '../store.ts';
import { openMigrated } from './open-migrated.ts';
import { kyselyOver } from './sqlite-driver.ts';

type Calls = ReturnType<typeof storeCalls>;

/** How SQLite goes about a question, a line a step: it decides the same for an empty library as for a million articles. */
async function planOf(ask: (calls: Calls) => Promise<unknown>): Promise<string> {
  const database = openMigrated(':memory:');
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
    assert.match(plan, new RegExp(`^SEARCH article USING (?:COVERING )?INDEX ${index} `));
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
