import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellMarked } from '../tell-marked.ts';

/** A text’s first speaker, what they are, and whom for. */
const ROLES: readonly (readonly [text: string, role: string | null, affiliation: string | null])[] =
  [
    [
      '[1 Anton Velik, editor-in-chief of Morland’s TV Snow], said.',
      'editor-in-chief of Morland’s TV Snow',
      'Morland’s TV Snow',
    ],
    ['[1 analyst Kolja Ramin] said.', 'analyst', null],
    ['An analyst, [1 Kolja Ramin], said.', 'An analyst', null],
    ['The analyst [1 Kolja Ramin] said.', 'The analyst', null],
    ['[1 former bus driver Bernard Tull] said.', 'former bus driver', null],
    ['[1 MSNBC reporter Bernard Tull] said.', 'MSNBC reporter', 'MSNBC'],
    ['[1 President and chief executive Jane Roe] said.', 'President and chief executive', null],
    [
      '[1 Jane Roe, president and chief executive of Acme,] said.',
      'president and chief executive of Acme',
      'Acme',
    ],
    ['[1 Jane Roe, 41, a baker,] said.', 'a baker', null],
    ['[1 Jane Roe] (41) said.', null, null],
    ['[1 Jane Roe], Labour MP for Tarn, said.', 'Labour MP for Tarn', 'Tarn'],
    [
      '[1 Jane Roe], secretary general of the National Union of Teachers, said.',
      'secretary general of the National Union of Teachers',
      'National Union of Teachers',
    ],
    ['[1 Jane Roe], Acme’s chief scientist, said.', 'Acme’s chief scientist', 'Acme'],
    [
      '[1 Jane Roe of the Straits Institute] said.',
      'of the Straits Institute',
      'Straits Institute',
    ],
    ['[1 spokeswoman for Acme Corp, Jane Roe,] said.', 'spokeswoman for Acme Corp', 'Acme Corp'],
    ['[1 Jane Roe], his lawyer, said.', 'lawyer', null],
    ['[1 Jane Roe – Tarn’s mayor –] said.', 'Tarn’s mayor', 'Tarn'],
    [
      '[1 Ms Roe] said. Jane Roe was formerly a leading fellow at the Institute for Trade.',
      'a leading fellow at the Institute for Trade',
      'Institute for Trade',
    ],
    ['[1 Roe] said. Jane Roe, a baker, met John Tal, the mayor.', 'a baker', null],
    ['[1 Det Ch Insp Mary O’Neill] said.', 'Det Ch Insp', null],
    ['[1 Dame Oona Farr], the chairwoman, said.', 'the chairwoman', null],
    ['[1 Chelsea manager Frank Dorn] said.', 'Chelsea manager', 'Chelsea'],
    ['[1 A spokesman for Acme] said.', 'A spokesman for Acme', 'Acme'],
    ['Jane Roe met the bakers. [1 Jane Roe] said.', null, null],
  ];

for (const [text, role, affiliation] of ROLES) {
  test(`${text} tells ${role}`, () => {
    const { told } = tellMarked([text]);
    assert.deepEqual([told[0]?.role, told[0]?.affiliation], [role, affiliation]);
  });
}

test('the role at this mention comes before the one that introduces', () => {
  const { told } = tellMarked([
    'Opposition leader Jane Roe left.',
    '[1 Ms Roe, 41, a former harbour pilot,] <1 said> {1 no}. [2 She] <2 wept>.',
  ]);
  assert.deepEqual(
    told.map(({ role }) => role),
    ['a former harbour pilot', 'Opposition leader'],
  );
});

test('one bare word gives way to what tells more', () => {
  const { told } = tellMarked([
    'Journalist Anton Velik left.',
    '[1 Mr Velik] <1 said> {1 no}. Anton Velik, editor of the Echo, wept.',
  ]);
  assert.equal(told[0]?.role, 'editor of the Echo');
});

test('a picture of several tells no role of the first', () => {
  const { told } = tellMarked([
    'Viktor Orlan left.',
    '(L to R) Viktor Orlan, Admiral of the Fleet Jon Tal and General Ivo Prum (AFP via Getty Images)',
    '[1 Mr Orlan] <1 said> {1 no}.',
  ]);
  assert.equal(told[0]?.role, null);
});
