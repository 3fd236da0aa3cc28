import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleNamed, said, speaker } from '../../../test/statements.ts';
import { articleText } from '../../model/article.ts';
import type { Statement } from '../../model/statement.ts';
import { compareStatements, type SideStatements } from './compare-statements.ts';
import { compareTexts } from './compare-texts.ts';

const MINISTRY = speaker('the ministry', { kind: 'organisation' });
const QUILL = speaker('Mara Quill');
const side = (...statements: readonly Statement[]): SideStatements => ({
  statements,
  claims: new Map(),
});

function kindsOf(
  [one, first]: readonly [string, (text: ReturnType<typeof articleNamed>) => SideStatements],
  [other, second]: readonly [string, (text: ReturnType<typeof articleNamed>) => SideStatements],
): string[] {
  const [before, after] = [articleNamed('A', [one]), articleNamed('B', [other])];
  const differences = compareTexts(articleText(before.paragraphs), articleText(after.paragraphs));
  return compareStatements(first(before), second(after), differences).map(({ kind }) => kind);
}

const WORDS = 'the bridge was safe until the night of the storm';

test('words that are kept without saying whose they are have lost their credit', () => {
  assert.deepEqual(
    kindsOf(
      [`It rained. ${WORDS}, the ministry said.`, (text) => side(said(text, WORDS, MINISTRY))],
      [`It rained. ${WORDS}.`, () => side()],
    ),
    ['credit dropped'],
  );
  assert.deepEqual(
    kindsOf(
      [`It rained. ${WORDS}.`, () => side()],
      [`It rained. ${WORDS}, the ministry said.`, (text) => side(said(text, WORDS, MINISTRY))],
    ),
    ['credit added'],
  );
});

test('the same words under another name are credited otherwise, under a surname they are not', () => {
  const both = (by: typeof QUILL) => (text: ReturnType<typeof articleNamed>) =>
    side(said(text, WORDS, by));
  const text = `${WORDS}, she said.`;
  assert.deepEqual(kindsOf([text, both(QUILL)], [text, both(MINISTRY)]), ['credited otherwise']);
  assert.deepEqual(kindsOf([text, both(QUILL)], [text, both(speaker('Quill'))]), ['both']);
});

test('what the other text has nothing of is dropped or added', () => {
  assert.deepEqual(
    kindsOf(
      ['Nobody was aboard, she said.', (text) => side(said(text, 'Nobody was aboard', QUILL))],
      [
        'The radar had been off since noon, they said.',
        (text) => side(said(text, 'The radar had been off since noon', MINISTRY)),
      ],
    ),
    ['dropped', 'added'],
  );
});

test('statements of one claim are a pair, however they are worded', () => {
  const [before, after] = [
    articleNamed('A', ['Nobody was aboard, she said.']),
    articleNamed('B', ['Das Schiff war leer, sagte sie.']),
  ];
  const claims = new Map([[0, 7]]);
  const differences = compareTexts(articleText(before.paragraphs), articleText(after.paragraphs));
  const one = { statements: [said(before, 'Nobody was aboard', QUILL)], claims };
  const other = { statements: [said(after, 'Das Schiff war leer', QUILL)], claims };
  assert.deepEqual(compareStatements(one, other, differences), [
    { kind: 'both', before: 0, after: 0 },
  ]);
});

test('every statement of a text is told once, whatever the spans are', () => {
  const span = fc.tuple(fc.nat(400), fc.nat(400)).map(([start, length]) => {
    return { start, end: start + length };
  });
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 12 }),
      fc.string(),
      fc.string(),
      (spans, one, other) => {
        const text = articleNamed('A', [WORDS]);
        const statements = spans.map(
          (wild): Statement => ({ ...said(text, WORDS, QUILL), spans: [wild] }),
        );
        const told = compareStatements(side(...statements), side(), compareTexts(one, other));
        assert.equal(told.length, statements.length);
      },
    ),
  );
});
