import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, tellMarked } from '../tell-marked.ts';

/** What a text calls somebody, and a later wording that must be the same. */
const SAME: readonly (readonly [full: string, later: string])[] = [
  ['Mikhail Belov', 'Mr Belov'],
  ['Mikhail Belov', 'Belov'],
  ['Sir Keith Dawlish', 'Sir Keith'],
  ['Dame Oona Farr', 'Dame Oona'],
  ['Sen. Bernie Halloran (R-Vt.)', 'Halloran'],
  ['Det Ch Insp Mary O’Neill-Baptiste', 'DCI O’Neill-Baptiste'],
  ['Judge Amina Cole', 'Judge Cole'],
  ['Dr Xi Zhang Wei', 'Dr Zhang'],
  ['Abdel Fattah al-Masri', 'Mr Masri'],
  ['Abdel Fattah al-Masri', 'Al-Masri'],
  ['Gabriel García Márquez', 'García Márquez'],
  ['José Núñez', 'Nunez'],
  ['Ludwig van der Berg', 'Van der Berg'],
  ['Ludwig van der Berg', 'Mr van der Berg'],
  ['Jean-Luc O’Malley Jr.', 'O’Malley'],
  ['J. K. Marlowe', 'Marlowe'],
  ['Donald J. Trask', 'Donald Trask'],
  ['William “Bill” Tarrant', 'Bill Tarrant'],
  ['William “Bill” Tarrant', 'Bill'],
  ['Thomas Bidgood', 'Tommy'],
  ['Tahlia Burke', 'Tahlia'],
];

for (const [full, later] of SAME) {
  test(`“${later}” is ${full}`, () => {
    const [first, second] = namesIn(
      `[1 ${full}] <1 said> {1 no}.`,
      `[2 ${later}] <2 said> {2 yes}.`,
    );
    assert.equal(second, first);
  });
}

const OTHER: readonly (readonly [full: string, later: string])[] = [
  ['Jane Roe', 'Mr Roe'],
  ['Salman bin Idris', 'Mr Idris'],
  ['George W. Bushell', 'George H. Bushell'],
  ['Anna Tull', 'Nadia Tull'],
];

for (const [full, later] of OTHER) {
  test(`“${later}” is not ${full}`, () => {
    const [first, second] = namesIn(
      `[1 ${full}] <1 said> {1 no}.`,
      `[2 ${later}] <2 said> {2 yes}.`,
    );
    assert.notEqual(second, first);
    assert.ok(second?.includes(later.split(' ').at(-1) ?? ''));
  });
}

test('a surname that two have, and neither more than the other, is nobody’s for certain', () => {
  const names = namesIn(
    '[1 Tom Fenn] <1 said> {1 no}. Joe Fenn laughed.',
    '[2 Mr Fenn] <2 said> {2 yes}. [3 Joe] <3 cried>.',
  );
  assert.deepEqual(names, ['Tom Fenn', 'Mr Fenn', 'Joe Fenn']);
});

test('a title tells two of one surname apart', () => {
  const names = namesIn(
    'Jane Roe and John Roe met.',
    '[1 Mrs Roe] <1 said> {1 no}. [2 Mr Roe] <2 said> {2 yes}.',
  );
  assert.deepEqual(names, ['Jane Roe', 'John Roe']);
});

test('who has no fuller name keeps the title', () => {
  assert.deepEqual(namesIn('[1 Mr Tan] <1 said> {1 no}. [2 Tan] <2 wept>.'), ['Mr Tan', 'Mr Tan']);
});

const NAMED: readonly (readonly [mention: string, name: string])[] = [
  ['Mikhail Belov, editor-in-chief of Morland’s TV Snow', 'Mikhail Belov'],
  ['analyst Kolja Ramin', 'Kolja Ramin'],
  ['former Russian President Dmitry Orlov', 'Dmitry Orlov'],
  ['ex-president Dmitry Orlov, deputy head of the shadowy security council', 'Dmitry Orlov'],
  ['spokeswoman for Acme Corp, Jane Yarrow', 'Jane Yarrow'],
  ['his wife, Danuta', 'Danuta'],
  ['Another, retired postman Arthur Sledge', 'Arthur Sledge'],
];

for (const [mention, name] of NAMED) {
  test(`“${mention}” names ${name}`, () => {
    const { told } = tellMarked([`{1 “No,”} <1 said> [1 ${mention}].`]);
    assert.deepEqual([told[0]?.name, told[0]?.kind], [name, 'person']);
  });
}

const UNNAMED = [
  'a spokesman for Bernie Halloran',
  'Halloran’s lawyer',
  'a person close to Jane Yarrow',
  'A Kremlin official who asked not to be named',
  'sources',
  'people familiar with the matter',
  'one of the diplomats',
  'a third',
  'the study',
];

for (const mention of UNNAMED) {
  test(`“${mention}” names nobody`, () => {
    const { told } = tellMarked([`It was so, <1 said> [1 ${mention}].`]);
    assert.deepEqual([told[0]?.name, told[0]?.kind, told[0]?.key], [mention, 'unnamed', null]);
  });
}

const GROUPS = [
  'Jane and John Smith',
  'Trask and his attorneys',
  'Two analysts, Jane Roe and Joe Bloggs',
  'conflict analysts',
  'residents of Tarn',
  'critics',
  'groups like the Sierra Club',
];

for (const mention of GROUPS) {
  test(`“${mention}” are a group, none of whom is credited alone`, () => {
    const { told } = tellMarked([`It was so, <1 said> [1 ${mention}].`]);
    assert.deepEqual([told[0]?.name, told[0]?.kind], [mention, 'group']);
  });
}

const BODIES: readonly (readonly [mention: string, name: string])[] = [
  ['The UK Ministry of Defence', 'UK Ministry of Defence'],
  ['Halvorsen Ltd', 'Halvorsen Ltd'],
  ['The Daily Lantern', 'Daily Lantern'],
  ['the NASA', 'NASA'],
  ['the Savers’ Union', 'Savers’ Union'],
  ['a poll by Ipsar', 'Ipsar'],
];

for (const [mention, name] of BODIES) {
  test(`“${mention}” is ${name}`, () => {
    const { told } = tellMarked([`It was so, <1 said> [1 ${mention}].`]);
    assert.deepEqual([told[0]?.name, told[0]?.kind], [name, 'organisation']);
  });
}

const KEYS: readonly (readonly [name: string, key: string])[] = [
  ['Dr José Núñez', 'jose nunez'],
  ['Abdel Fattah al-Masri', 'abdel fattah al masri'],
  ['Ludwig van der Berg', 'ludwig van der berg'],
  ['William “Bill” Tarrant', 'william tarrant'],
  ['Mary O’Neill', "mary o'neill"],
  ['Mr Tan', 'tan'],
  ['Conall Breen KC', 'conall breen'],
  ['Łukasz Ørsted', 'lukasz orsted'],
];

for (const [name, key] of KEYS) {
  test(`the key of ${name} is “${key}”`, () => {
    const { told } = tellMarked([`[1 ${name}] <1 said> {1 no}.`]);
    assert.equal(told[0]?.key, key);
  });
}
