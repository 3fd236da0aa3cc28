import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoryArticle } from '../../../model/claim.ts';
import type { Force, Statement } from '../../../model/statement.ts';
import { findActors } from './find-actors.ts';

const words = (text: string) =>
  ({ text, place: 'body', span: { start: 0, end: text.length } }) as const;

function statement(content: string, force: Force = 'statement'): Statement {
  return {
    content,
    place: 'body',
    spans: [{ start: 0, end: content.length }],
    paragraph: 0,
    form: 'indirect',
    attribution: 'speaker',
    speaker: {
      name: 'Joan Ferriby',
      mention: words('Ferriby'),
      kind: 'person',
      role: null,
      affiliation: null,
      key: 'joan ferriby',
    },
    via: [],
    cue: null,
    venue: null,
    addressee: null,
    time: null,
    certainty: 'firm',
    hedges: [],
    force,
    normal: '',
    reasons: [],
  };
}

function article(
  id: number,
  text: string,
  given: { force?: Force; language?: string; people?: string[] } = {},
): StoryArticle {
  const people = (given.people ?? []).map((name) => ({
    name,
    kind: 'person' as const,
    key: name.toLowerCase(),
    mentions: [],
    roles: [],
  }));
  return {
    id,
    headline: '',
    standfirst: null,
    paragraphs: [text],
    language: given.language ?? 'en',
    outletKey: `o${id}`,
    outletName: `O${id}`,
    owner: null,
    byline: [],
    agencies: [],
    links: [],
    url: null,
    time: null,
    report: { kind: 'own' },
    notes: [],
    found: { statements: [statement(text, given.force)], people, depth: 'full' },
  };
}

test('what several tell of one deed is one deed, under full names, with everybody who tells it', () => {
  const people = ['Conrad Hale', 'Anneliese Roper'];
  const actors = findActors([
    article(1, 'Roper sued Hale', { people }),
    article(2, 'Anneliese Roper sued Conrad Hale', { people }),
  ]);
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
  const people = ['Conrad Hale', 'Ada Hale'];
  assert.deepEqual(findActors([article(1, 'Roper sued Hale', { people })]), []);
  assert.deepEqual(findActors([article(1, 'Roper sued Hale', { force: 'denial' })]), []);
  assert.deepEqual(findActors([article(1, 'Roper met Hale', { language: 'de' })]), []);
});

test('those of whom most is told come first', () => {
  const actors = findActors([
    article(1, 'Pell met Finch'),
    article(2, 'Okafor defeated Pell'),
    article(3, 'Okafor accused Finch'),
  ]);
  assert.deepEqual(
    actors.map(({ name }) => name),
    ['Okafor', 'Pell'],
  );
});
