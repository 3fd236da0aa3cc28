import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Force } from '../../../model/statement.ts';
import { findActors, type SaidStatement } from './find-actors.ts';

const mention = { text: 'Ferriby', place: 'body', span: { start: 0, end: 7 } } as const;
const FERRIBY = {
  name: 'Joan Ferriby',
  mention,
  kind: 'person',
  role: null,
  affiliation: null,
  key: 'joan ferriby',
} as const;

function said(
  article: number,
  pieces: string | readonly [string, ...string[]],
  given: { force?: Force; language?: string } = {},
): SaidStatement {
  const [first, ...rest] = typeof pieces === 'string' ? ([pieces] as const) : pieces;
  const spanOf = (piece: string) => ({ start: 100, end: 100 + piece.length });
  return {
    article,
    ordinal: 0,
    language: given.language ?? 'en',
    statement: {
      content: [first, ...rest].join(' '),
      spans: [spanOf(first), ...rest.map(spanOf)],
      force: given.force ?? 'statement',
      speaker: FERRIBY,
    },
  };
}

test('what several tell of one deed is one deed, under full names, with everybody who tells it', () => {
  const names = ['Conrad Hale', 'Anneliese Roper'];
  const actors = findActors(
    [said(1, 'Roper sued Hale'), said(2, 'Anneliese Roper sued Conrad Hale')],
    names,
  );
  assert.deepEqual(actors, [
    {
      name: 'Anneliese Roper',
      deeds: [
        {
          did: 'sued',
          whom: 'Conrad Hale',
          toldBy: [
            { speaker: 'Joan Ferriby', statement: { article: 1, ordinal: 0 } },
            { speaker: 'Joan Ferriby', statement: { article: 2, ordinal: 0 } },
          ],
        },
      ],
    },
  ]);
});

test('a surname that two bear, a denial and another language tell of nobody', () => {
  assert.deepEqual(findActors([said(1, 'Roper sued Hale')], ['Conrad Hale', 'Ada Hale']), []);
  assert.deepEqual(findActors([said(1, 'Roper sued Hale', { force: 'denial' })], []), []);
  assert.deepEqual(findActors([said(1, 'Roper met Hale', { language: 'de' })], []), []);
});

test('pieces of a statement are read one by one', () => {
  assert.deepEqual(
    findActors([said(1, ['It was Roper who sued', 'Hale met Finch'])], []).map(({ name }) => name),
    ['Hale'],
  );
  assert.deepEqual(findActors([said(1, ['Then Roper sued', 'Hale'])], []), []);
});

test('those of whom most is told come first', () => {
  const actors = findActors(
    [said(1, 'Pell met Finch'), said(2, 'Okafor defeated Pell'), said(3, 'Okafor accused Finch')],
    [],
  );
  assert.deepEqual(
    actors.map(({ name }) => name),
    ['Okafor', 'Pell'],
  );
});
