import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Claim, StatementRef, StoryAnalysis } from '../../../src/model/claim.ts';
import type { HeadlineCheck, Report } from '../../../src/model/story.ts';
import { type Edition, readEdition } from './read-edition.ts';
import { scoreDoubts, scoreOrigins } from './score-analyses.ts';
import type { ToldStory } from './score-claims.ts';
import { scoreHeadlines } from './score-headlines.ts';
import { scoreCopies, scoreStories } from './score-placing.ts';
import { placedByGold } from './told-stories.ts';

let edition: Edition;
before(async () => {
  edition = await readEdition();
});

const OWN: Report = { kind: 'own' };
const NOTHING: StoryAnalysis = {
  claims: [],
  unclaimed: [],
  limits: [],
  provenance: [],
  independentReports: 0,
  headlines: new Map(),
  additions: new Map(),
};

test('articles that stand where the gold has them score 1, moved ones do not', () => {
  const placed = placedByGold(edition);
  assert.deepEqual(scoreStories(edition, placed), { rates: { b3: 1, whole: 1 }, misses: [] });
  assert.deepEqual(scoreCopies(edition, placed).rates, { found: 1, original: 1, own: 1 });
  const stories = new Map(placed.stories).set(1, 99_999);
  const { rates, misses } = scoreStories(edition, { ...placed, stories });
  assert.equal(rates.whole, 15 / 16);
  assert.match(
    misses.join(),
    /^story petrel-takeover: ledger-petrel-talks \| northwire-petrel-talks/,
  );
  const reports = new Map(placed.reports).set(1, { kind: 'copy', of: 2, share: 1, reason: '' });
  assert.deepEqual(scoreCopies(edition, { stories, reports }).misses, [
    'own report ledger-petrel-talks: told to be a copy',
  ]);
});

test('headlines: a mark must be the right one', () => {
  const number = (name: string) => edition.articles.find((one) => one.name === name)?.text.id ?? 0;
  const check = (verdict: HeadlineCheck['verdict']) =>
    ({ verdict, speaker: null, statement: null, sentence: null, reason: '' }) as const;
  const none = scoreHeadlines(edition, new Map());
  const [, id = ''] = /^headline (\S+): attribution dropped/.exec(none.misses[0] ?? '') ?? [];
  const better = scoreHeadlines(edition, new Map([[number(id), check('attribution dropped')]]));
  assert.equal(better.misses.length, none.misses.length - 1);
  const wrong = scoreHeadlines(edition, new Map([[number(id), check('not in the text')]]));
  assert.equal(wrong.misses.length, none.misses.length);
});

/** What the claims of the anchored statements would be if each were joined as gold joins them. */
function toldRightly(): ToldStory[] {
  const byName = new Map(edition.articles.map((one) => [one.name, one.toldAs(OWN)]));
  return edition.stories.map((gold) => {
    const articles = new Map(
      gold.articles.flatMap(({ id }) => {
        const article = byName.get(id);
        return article === undefined ? [] : [[id, article] as const];
      }),
    );
    const claims = gold.anchored.flatMap(({ carriedBy, words }) => {
      const refs = carriedBy.flatMap((name) => refsOf(articles.get(name), words));
      const [first, ...rest] = refs;
      return first === undefined ? [] : [claimOf([first, ...rest])];
    });
    return { gold, articles, analysis: { ...NOTHING, claims } };
  });
}

function refsOf(
  article: ReturnType<Edition['articles'][number]['toldAs']> | undefined,
  words: readonly string[],
): StatementRef[] {
  const fold = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
  return (article?.found?.statements ?? []).flatMap((statement, ordinal) => {
    const content = fold(statement.content);
    const isIt = words.map(fold).some((one) => content.includes(one) || one.includes(content));
    return isIt && article !== undefined ? [{ article: article.id, ordinal }] : [];
  });
}

function claimOf(statements: readonly [StatementRef, ...StatementRef[]]): Claim {
  const origin = { speaker: null, occasion: null, statements, reasons: [] };
  return {
    statements,
    shown: statements[0],
    origins: [origin],
    state: 'unknown',
    evidence: '',
    deniedBy: [],
    numbers: [],
    firstSeen: { article: 0, time: null },
  };
}

test('origins whose statements are joined as the gold joins them are right, none are without claims', () => {
  const told = toldRightly();
  const { rates } = scoreOrigins(told);
  assert.ok(rates.said > 0.85, `statements found: ${rates.said}`);
  assert.ok(rates.right > 0.6, `origins right: ${rates.right}`);
  const empty = told.map((one) => ({ ...one, analysis: NOTHING }));
  assert.deepEqual([scoreOrigins(empty).rates.right, scoreOrigins(empty).rates.carriers], [0, 0]);
  assert.equal(scoreDoubts(empty).rates.corrections, 13 / 15);
});
