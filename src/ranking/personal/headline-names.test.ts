import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { headlineNames } from './headline-names.ts';

test('names are told by capitals that are not a sentence’s or a style’s', () => {
  const cases: [string, string, string[]][] = [
    ['Ferry aground off Kestrel Bay', 'A ferry ran aground.', ['Kestrel Bay']],
    [
      'Kherson hit again, says Mara Quill',
      'Drones hit Kherson on Friday.',
      ['Kherson', 'Mara Quill'],
    ],
    ['Drones hit Kherson: Quill warns', 'It was night.', ['Kherson']],
    ['Quill’s bill fails in Aldmere', 'The bill by Quill fell.', ['Quill', 'Aldmere']],
    ['Mayor Denies Steering Contract To Pell', 'The mayor, Dorian Pell, denied it.', ['Pell']],
    ['EXCLUSIVE REPORT ON PORT', 'It is told.', []],
    ['京都で会談', '京都で会談が行われた。', []],
    ['', '', []],
  ];
  for (const [headline, beside, names] of cases)
    assert.deepEqual(headlineNames(headline, beside), names, headline);
});

test('a headline of any length and signs has few names, each of them in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.string(), (headline, beside) => {
      const names = headlineNames(headline, beside);
      assert.ok(names.length <= 6);
      for (const name of names)
        for (const word of name.split(' ')) assert.ok(headline.includes(word));
    }),
  );
});
