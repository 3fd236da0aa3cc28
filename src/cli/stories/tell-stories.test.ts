import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Report, StoryChange, StoryText } from '../../model/story.ts';
import { HOUR } from '../../model/time.ts';
import { readStoryLine, type StoryLine } from './read-story-line.ts';
import { tellStories } from './tell-stories.ts';

const NOW = Date.UTC(2025, 10, 21, 16);
const OWN: Report = { kind: 'own' };

function line(id: string | number, hours: number | null): StoryLine {
  const time = hours === null ? null : NOW - hours * HOUR;
  const text = { headline: `Ferry ${id}`, text: '', language: 'en', outlet: null, agencies: [] };
  return { id, text: { ...text, time } };
}

function placed(article: number, story: number, report: Report = OWN): StoryChange {
  const placement = { article, story, event: story + 1000, report, reason: '' };
  return { kind: 'placed', placement };
}

test('articles are taken as they came out, an undated one with the line before it, and given in the file’s order', () => {
  const taken: number[] = [];
  const take = (texts: readonly StoryText[]) => {
    taken.push(...texts.map(({ id }) => id));
    return texts.map(({ id }) => placed(id, 100 + id));
  };
  const lines = [line('late', 1), line('after late', null), line(7, 5), line('early', 9)];
  const told = tellStories(lines, { take });
  assert.deepEqual(taken, [3, 2, 0, 1]);
  assert.deepEqual(
    told.map(({ id, story }) => [id, story]),
    [
      ['late', 100],
      ['after late', 101],
      [7, 102],
      ['early', 103],
    ],
  );
});

test('whose text an article is, whole or in good part, is told by its own id', () => {
  const changes = [
    placed(0, 1),
    placed(1, 1, { kind: 'copy', of: 0, share: 0.96789, reason: '' }),
    placed(2, 1, { kind: 'rewrite', of: 0, share: 0.5, reason: '' }),
  ];
  const told = tellStories([line('a', 3), line('b', 2), line('c', 1)], { take: () => changes });
  assert.deepEqual(told, [
    { id: 'a', story: 1, copyOf: null, similarity: null },
    { id: 'b', story: 1, copyOf: 'a', similarity: 0.968 },
    { id: 'c', story: 1, copyOf: 'a', similarity: 0.5 },
  ]);
});

test('the story is the one after all merges and splits', () => {
  const reason = '';
  const changes: StoryChange[] = [
    placed(0, 1),
    placed(1, 2),
    placed(2, 3),
    { kind: 'merged', from: 2, into: 1, reason },
    { kind: 'merged', from: 1, into: 3, reason },
    { kind: 'split', from: 3, into: 4, articles: [0], reason },
    { kind: 'split', from: 1003, into: 1009, articles: [2], reason },
    { kind: 'merged', from: 1009, into: 1002, reason },
  ];
  const told = tellStories([line('a', 3), line('b', 2), line('c', 1)], { take: () => changes });
  assert.deepEqual(
    told.map(({ story }) => story),
    [4, 3, 3],
  );
});

const LINES: readonly (readonly [line: string, kind: string])[] = [
  ['{"id":"a","headline":"Ferry"}', 'article'],
  ['{"id":7,"headline":"Ferry","text":null,"outlet":5,"published":[],"language":{}}', 'article'],
  ['{"id":"a","text":"Only a text."}', 'article'],
  ['{"id":"a","paragraphs":["One.","Two."]}', 'article'],
  ['{"id":"a","headline":" ","text":""}', 'failed'],
  ['{"headline":"Ferry"}', 'failed'],
  ['{"id":null,"headline":"Ferry"}', 'failed'],
  ['{"id":"a","headline":5}', 'failed'],
  ['[]', 'failed'],
  ['{"id":', 'failed'],
];

test('a line is an article by its id and any words, whatever else is wrong with it', () => {
  for (const [text, kind] of LINES) assert.equal(readStoryLine(text, NOW).kind, kind, text);
});

const DATES: readonly (readonly [published: string, year: number | null])[] = [
  ['2025-11-20T10:00:00Z', 2025],
  ['1970-01-01T00:00:00Z', null],
  ['2099-01-01T00:00:00Z', null],
  ['1912-04-15', 1912],
  ['nonsense', null],
];

test('a date that cannot be true is no date', () => {
  for (const [published, year] of DATES) {
    const read = readStoryLine(JSON.stringify({ id: 1, headline: 'Ferry', published }), NOW);
    const time = read.kind === 'article' ? read.line.text.time : 0;
    assert.equal(time === null ? null : new Date(time).getUTCFullYear(), year, published);
  }
});

test('the agency of a dateline is known', () => {
  const read = readStoryLine(
    JSON.stringify({
      id: 1,
      headline: 'Ferry',
      text: 'LONDON (Reuters) - The ferry that was late came in at noon on Friday.',
    }),
    NOW,
  );
  assert.deepEqual(read.kind === 'article' && read.line.text.agencies, ['Reuters']);
});

test('whatever a line holds, it is an article or has a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readStoryLine(text, NOW);
      return read.kind === 'article' || read.reason.length > 0;
    }),
  );
});
