import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { initialsOf } from './initials-of.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['Mara Quill', 'MQ'],
  ['CNN', 'CNN'],
  ['NASA', 'NASA'],
  ['UN', 'UN'],
  ['Quill', 'Qu'],
  ['the Ministry of Defence', 'MD'],
  ['Ministry of Defence of the United Kingdom', 'MDK'],
  ['Ana Maria da Silva Costa', 'AMC'],
  ['conflict analysts', 'ca'],
  ['Кирилл Рогов', 'КР'],
  ['山田 太郎', '山太'],
  ['Žofie Élan', 'ŽÉ'],
  ['“—”', '?'],
  ['', '?'],
];

test('a name is told by a few of its letters', () => {
  for (const [name, initials] of NAMES) assert.equal(initialsOf(name), initials, name);
});

test('whatever a name is, what stands for it is short and not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const length = [...initialsOf(name)].length;
      assert.ok(length >= 1 && length <= 5);
    }),
  );
});
