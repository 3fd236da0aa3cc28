import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import type { TextDifference } from '../../model/story.ts';
import { compareTexts } from './compare-texts.ts';

/** Shared as it is, dropped in [-…-], added in {+…+}, moved with a ~. */
function told(differences: readonly TextDifference[]): string {
  return differences
    .map(({ kind, before, after, isMoved }) => {
      const sign = isMoved ? '~' : '';
      if (kind === 'dropped') return `[-${sign}${before}-]`;
      return kind === 'added' ? `{+${sign}${after}+}` : after;
    })
    .join('');
}

const TABLE: readonly (readonly [string, string, string, string])[] = [
  [
    'a number corrected',
    'At least 41 were hurt.',
    'At least 34 were hurt.',
    'At least [-41 -]{+34 +}were hurt.',
  ],
  ['other quotation marks and capitals', 'He said: "No."', 'he said: “No.”', 'he said: “No.”'],
  [
    'a clause added',
    'The ferry sank.',
    'The ferry, an old one, sank.',
    'The ferry, {+an old one, +}sank.',
  ],
  ['a last sentence cut', 'It rained. It was cold.', 'It rained.', 'It rained.[-It was cold.-]'],
  ['decimals are no thousands', 'It rose 3.5 %.', 'It rose 35 %.', 'It rose [-3.5 %.-]{+35 %.+}'],
  ['no words at all', '— …', '— !', '[-— …-]{+— !+}'],
  ['the same text', 'One two three.', 'One two three.', 'One two three.'],
  ['nothing before', '', 'Something.', '{+Something.+}'],
  ['Chinese, by characters', '渡轮在雾中相撞', '渡轮在大雾中相撞', '渡轮在{+大+}雾中相撞'],
];

for (const [name, before, after, wanted] of TABLE) {
  test(`differences are told in whole words: ${name}`, () => {
    assert.equal(told(compareTexts(before, after)), wanted);
  });
}

test('a paragraph that stands in another place is moved, not lost', () => {
  const [one, two, three] = [
    'The harbour was closed for six hours after the two ships had met in the fog.',
    'Nobody on board of either of them knew how the radar could have failed that night.',
    'An inquiry opens on Friday in the capital, and it will hear both of the captains.',
  ];
  const differences = compareTexts([one, two, three].join('\n\n'), [two, three, one].join('\n\n'));
  const moved = differences.filter(({ isMoved }) => isMoved);
  assert.deepEqual(
    moved.map(({ kind, before, after }) => [kind, (before || after).trim()]),
    [
      ['dropped', one],
      ['added', one],
    ],
  );
  assert.ok(differences.every(({ kind, isMoved }) => kind === 'shared' || isMoved));
});

test('two texts that have only small words in common share nothing', () => {
  const differences = compareTexts(
    'Prices of copper fell sharply overnight as dealers in the east awaited word of fresh taxes on metal.',
    'A choir of farmers from the valley sang before thousands, while children waved lanterns by the old mill.',
  );
  assert.deepEqual(
    differences.map(({ kind }) => kind),
    ['dropped', 'added'],
  );
});

const word = fc.constantFrom(
  'the',
  'a',
  'ferry',
  'fog',
  'Thorne',
  '41',
  '3.5',
  'said',
  '“',
  '”',
  ',',
  '\n\n',
  ' ',
  '雾',
  '𝒳',
  "'",
);
const text = fc.oneof(
  fc.array(word, { maxLength: 120 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', ' ', 'b', '.', '\n'), maxLength: 300 }),
);

test('the pieces joined are the two texts again', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const differences = compareTexts(before, after);
      assert.equal(differences.map((one) => one.before).join(''), before);
      assert.equal(differences.map((one) => one.after).join(''), after);
      for (const one of differences) {
        assert.equal(one.before === '', one.kind === 'added');
        assert.equal(one.after === '', one.kind === 'dropped');
      }
    }),
    { numRuns: 500 },
  );
});

test('a text beside itself is shared whole', () => {
  fc.assert(
    fc.property(text, (same) => {
      const kinds = compareTexts(same, same).map(({ kind }) => kind);
      assert.deepEqual(kinds, same === '' ? [] : ['shared']);
    }),
  );
});

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['one word and one other', 'a '.repeat(200_000), 'b '.repeat(200_000)],
  ['two words in turn against one', 'a b '.repeat(100_000), 'b '.repeat(200_000)],
  [
    'one sentence again and again',
    'It rained all day. '.repeat(20_000),
    'All day it rained. '.repeat(20_000),
  ],
  ['marks without words', '—'.repeat(500_000), '"'.repeat(500_000)],
  ['one word without an end', 'a'.repeat(500_000), 'b'.repeat(500_000)],
  ['quotation marks and spaces', '“ '.repeat(250_000), '“x '.repeat(100_000)],
];

for (const [name, before, after] of HOSTILE) {
  test(`hostile texts are compared in bounded time: ${name}`, () => {
    const start = process.cpuUsage();
    const differences = compareTexts(before, after);
    assert.equal(differences.map((one) => one.after).join(''), after);
    assert.ok(cpuSince(start) < 5000);
  });
}
