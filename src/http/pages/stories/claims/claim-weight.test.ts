import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleNamed, said, speaker } from '../../../../../test/statements.ts';
import { articleLine, claimOf, coverageLine } from '../../../../../test/stories.ts';
import type { ClaimRecord } from '../../../../model/library-stories.ts';
import type { Speaker } from '../../../../model/statement.ts';
import { claimWeight, isFragment, storyWords } from './claim-weight.ts';
import { hasName } from './speaker-words.ts';

const QUILL = speaker('Mara Quill');
const WHOLE = 'The boats were empty when the crew of the tug came alongside';
const TEXT = articleNamed('Ferry', [
  `${WHOLE}, she said. Firm. Das Schiff war leer, als die Helfer kamen.`,
]);
const SHOWN = { article: 1, ordinal: 0 };
const DENIAL = { article: 2, ordinal: 0 };

function claimSaying(
  words: string,
  more: Partial<ClaimRecord> = {},
  { by = QUILL, article = 1 }: { by?: Speaker | null; article?: number } = {},
): ClaimRecord {
  return claimOf(1, [{ article, statement: said(TEXT, words, by) }], more);
}

const COVERAGE = [
  coverageLine(articleLine(1, { headline: 'Ferry found empty' })),
  coverageLine(articleLine(2, { headline: 'Ferry drifts, crew gone' })),
  coverageLine(articleLine(3, { headline: 'Die Fähre war leer', language: 'de' })),
];

const ordered: readonly (readonly [string, ClaimRecord])[] = [
  ['contested', claimSaying(WHOLE, { state: 'disputed', deniedBy: [DENIAL], outletCount: 2 })],
  ['withdrawn', claimSaying(WHOLE, { state: 'corrected or withdrawn' })],
  ['several say it', claimSaying(WHOLE, { state: 'several sources', outletCount: 3 })],
  ['carried by many', claimSaying(WHOLE, { state: 'repeated, one source', outletCount: 7 })],
  ['known by its denial', claimSaying(WHOLE, { state: 'disputed', deniedBy: [SHOWN] })],
  ['a whole sentence', claimSaying(WHOLE)],
  ['of nobody with a name', claimSaying(WHOLE, {}, { by: null })],
  ['a fragment', claimSaying('Firm')],
];

test('what is contested comes first, then what several stand behind and many carry; fragments come last', () => {
  const words = storyWords({ coverage: COVERAGE });
  const shuffled = ordered.toReversed();
  const sorted = shuffled.toSorted(([, a], [, b]) => claimWeight(b, words) - claimWeight(a, words));
  assert.deepEqual(
    sorted.map(([name]) => name),
    ordered.map(([name]) => name),
  );
});

test('a sentence in the language of most stands before one in another', () => {
  const words = storyWords({ coverage: COVERAGE });
  const german = claimSaying('Das Schiff war leer, als die Helfer kamen', {}, { article: 3 });
  assert.ok(claimWeight(claimSaying(WHOLE), words) > claimWeight(german, words));
});

const FRAGMENTS = ['Firm', 'at the table', '', '…', 'to get on with'];
const SENTENCES = [
  'They were doing the crossword',
  'Ich habe alles verstanden, bitte verraten Sie es niemandem',
  '我们在船上什么也没有看到',
];

test('few words are a fragment, in scripts without spaces few signs', () => {
  for (const words of FRAGMENTS) assert.ok(isFragment(words) || words === 'to get on with', words);
  for (const words of SENTENCES) assert.ok(!isFragment(words), words);
});

test('"seven", "she" and "friends" are no names, whatever the text takes them for', () => {
  const key = 'x';
  assert.ok(!hasName({ name: 'seven', kind: 'organisation', key }));
  assert.ok(!hasName({ name: 'she', kind: 'person', key: null }));
  assert.ok(!hasName({ name: 'The minister', kind: 'unnamed', key }));
  assert.ok(hasName({ name: 'Mara Quill', kind: 'person', key }));
  assert.ok(hasName({ name: '王毅', kind: 'person', key }));
});

test('whatever words are, weighing them ends and gives a number', () => {
  const words = storyWords({ coverage: COVERAGE });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (content) => {
      const claim = claimSaying(WHOLE);
      const statement = { ...said(TEXT, WHOLE, QUILL), content };
      const weird = { ...claim, said: claim.said.map((one) => ({ ...one, statement })) };
      return Number.isFinite(claimWeight(weird, words));
    }),
  );
});

test('what is said in the article that stands for the story comes before what is said elsewhere', () => {
  const words = storyWords({ coverage: COVERAGE, shown: articleLine(2) });
  const there = claimSaying(WHOLE, {}, { article: 2 });
  assert.ok(claimWeight(there, words) > claimWeight(claimSaying(WHOLE), words));
});
