import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber } from './claim-words.ts';
import { isDenying } from './denying-words.ts';

const NUMBERS: readonly (readonly [string, string, number | null])[] = [
  ['41', 'en', 41],
  ['1565', 'en', 1565],
  ['3.25', 'en', 3.25],
  ['3,25', 'de', 3.25],
  ['115.000', 'de', 115_000],
  ['115,000', 'en', 115_000],
  ['1.9bn', 'en', 1.9e9],
  ['9m', 'en', 9e6],
  ['five', 'en', 5],
  ['fünf', 'de', 5],
  ['пять', 'ru', 5],
  ['twenty-one', 'en', 21],
  ['vierzigtausend', 'de', 40_000],
  ['one', 'en', null],
  ['5-4', 'en', null],
  ['b2b', 'en', null],
  ['tausendmal', 'de', null],
];

for (const [word, language, value] of NUMBERS) {
  test(`“${word}” is ${value} (${language})`, () =>
    assert.equal(readNumber(word, language), value));
}

const CUES: readonly (readonly [string, boolean])[] = [
  ['denied', true],
  ['has denied', true],
  ['rejected', true],
  ['ruled out', true],
  ['bestreitet', true],
  ['wies zurück', true],
  ['a démenti', true],
  ['ha smentito', true],
  ['опроверг', true],
  ['said', false],
  ['told CNN', false],
  ['identified', false],
  ['according to', false],
  ['sagte', false],
];

for (const [cue, denies] of CUES) {
  test(`“${cue}” ${denies ? 'denies' : 'does not deny'}`, () =>
    assert.equal(isDenying(cue), denies));
}
