import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { nameLook } from './name-look.ts';
import { isOfMixedAlphabets, nameKey, signInName } from './sign-in-name.ts';

const ALIKE: readonly (readonly [one: string, other: string])[] = [
  ['Capa', 'Сара'],
  ['BOB', 'ВОВ'],
  ['Anna', 'ANNA'],
  ['Bill', 'BiII'],
  ['Bill', 'Bi11'],
  ['Olga', '0lga'],
  ['moma', 'moma'],
  ['moma', 'morna'],
  ['Walter', 'VValter'],
  ['Ana Reyes', 'Ana  Reyes'],
  ['Ana Reyes', 'ana_reyes'],
  ['Ana Reyes', 'Ana\u00a0Reyes'],
  ['Kim', 'Κim'],
  ['Ида', 'Ида'],
  ['Ａｎａ', 'Ana'],
  ['ısa', 'isa'],
];

test('names that a reader would take for one another look alike', () => {
  for (const [one, other] of ALIKE) assert.equal(nameLook(one), nameLook(other), `${one} ${other}`);
});

const APART: readonly (readonly [one: string, other: string])[] = [
  ...([
    ['Ana', 'Anna'],
    ['Ana', 'Aná'],
    ['Мария', 'Марина'],
    ['李明', '李朋'],
  ] as const),
  ...([
    ['Παύλος', 'Πέτρος'],
    ['שרה', 'שרי'],
    ['أحمد', 'محمد'],
    ['Jon', 'Joan'],
  ] as const),
];

test('names that are read apart do not', () => {
  for (const [one, other] of APART) assert.notEqual(nameLook(one), nameLook(other), one);
});

const NAMES = [
  'Mara Quill',
  'Ľudmila',
  "O'Neil",
  '李明',
  'ひかり',
  'Иван',
  'Παύλος',
  'שרה',
  'أحمد',
  'अनीता',
  '김민준',
  'X Æ 12',
  'Nguyễn',
];
const NO_NAMES = [
  '',
  ' ',
  '...',
  '\u3164',
  'Ana\ufe0f',
  'Ana\u200bReyes',
  '\u2800\u2800',
  'A\u202eb',
  'Z\u0301\u0301\u0301\u0301\u0301\u0301',
  'a'.repeat(61),
  'a\nb',
  '\ud800a',
];

test('a name may be of any script, and has to be seen', () => {
  for (const name of NAMES) {
    assert.equal(signInName(name), name);
    assert.equal(isOfMixedAlphabets(name), false, name);
  }
  for (const name of NO_NAMES) assert.equal(signInName(name), null, JSON.stringify(name));
});

test('a name put together from alphabets that look alike is refused', () => {
  for (const name of ['Mаra', 'Ρaul', 'Ольga', 'Αнна', 'Mаra 李'])
    assert.equal(isOfMixedAlphabets(name), true, name);
  for (const name of ['Mara 李', 'Ken 健', 'Иван 2', '김 Kim'])
    assert.equal(isOfMixedAlphabets(name), false, name);
});

test('what is one name looks like one, and no sign makes a look empty or slow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const name = signInName(typed);
      if (name === null) return;
      assert.notEqual(nameLook(name), '');
      assert.equal(nameLook(` ${name} `), nameLook(name));
      assert.equal(signInName(name), name);
      assert.equal(nameKey(nameKey(name)), nameKey(name));
    }),
  );
  const long = 'rn'.repeat(500_000);
  const began = process.cpuUsage();
  nameLook(long);
  assert.ok(cpuSince(began) < 2_000);
});
