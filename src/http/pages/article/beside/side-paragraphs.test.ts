import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TextDifference } from '../../../../model/story.ts';
import { sharedPart, sideParagraphs } from './side-paragraphs.ts';

const shared = (text: string): TextDifference => ({ kind: 'shared', before: text, after: text });
const dropped = (text: string): TextDifference => ({ kind: 'dropped', before: text, after: '' });
const added = (text: string): TextDifference => ({ kind: 'added', before: '', after: text });

const COPY = [
  shared('The ferry struck '),
  dropped('the Aldmere Trader'),
  added('a freighter'),
  shared('.\n\nNobody was hurt.'),
  added('\n\nMore follows.'),
];

test('each side reads as its own text, in its own paragraphs', () => {
  const words = (side: 'before' | 'after') =>
    sideParagraphs(COPY, side).map((pieces) => pieces.map(({ text }) => text).join(''));
  assert.deepEqual(words('before'), ['The ferry struck the Aldmere Trader.', 'Nobody was hurt.']);
  assert.deepEqual(words('after'), [
    'The ferry struck a freighter.',
    'Nobody was hurt.',
    'More follows.',
  ]);
});

test('the words that one text has alone are told apart', () => {
  const alone = sideParagraphs(COPY, 'after').flatMap((pieces) =>
    pieces.flatMap(({ text, kind }) => (kind === 'own' ? [text] : [])),
  );
  assert.deepEqual(alone, ['a freighter', 'More follows.']);
  assert.equal(sharedPart(COPY, 'after'), 6 / 10);
  assert.equal(sharedPart([], 'after'), 0);
});

test('no word is lost from either text', () => {
  const difference = fc.oneof(
    fc.string().map(shared),
    fc.string().map(dropped),
    fc.string().map(added),
  );
  fc.assert(
    fc.property(fc.array(difference), (differences) => {
      const shown = sideParagraphs(differences, 'after')
        .flat()
        .map(({ text }) => text);
      const whole = differences.map(({ after }) => after).join('');
      assert.equal(shown.join('').replace(/\s/g, ''), whole.replace(/\s/g, ''));
    }),
  );
});
