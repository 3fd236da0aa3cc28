import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../../test/cpu-time.ts';
import { findDeeds } from './find-deeds.ts';

const deeds = (text: string) =>
  findDeeds(text).map(({ who, did, whom }) => `${who} | ${did} | ${whom}`);

const TOLD: readonly (readonly [string, string])[] = [
  ['Hale sued Mutual on Monday', 'Hale | sued | Mutual'],
  ['Anneliese Roper has accused Conrad Hale of fraud', 'Anneliese Roper | accused | Conrad Hale'],
  [
    'On Tuesday, Tobias Ashdown summoned Friedrich Lohkamp.',
    'Tobias Ashdown | summoned | Friedrich Lohkamp',
  ],
  ['Kirill Rogov was arrested by the FSB.', 'FSB | was arrested by | Kirill Rogov'],
  ['Dorn met Brandl twice', 'Dorn | met | Brandl'],
  ['that Pell bribed Finch', 'Pell | bribed | Finch'],
  [
    'The Ledger, whose editor left, praised nobody. Pell lied to Okafor.',
    'Pell | lied to | Okafor',
  ],
  ['Okafor defeated Pell, who had governed since', 'Okafor | defeated | Pell'],
  ['Hale removed two walls in March', 'Hale | removed | two walls'],
  ['Pell has ignored the council.', 'Pell | ignored | the council'],
  ['Castellane repeatedly attacked Vasey', 'Castellane | attacked | Vasey'],
];
for (const [text, told] of TOLD) {
  test(`done: ${text}`, () => assert.deepEqual(deeds(text), [told]));
}

const UNTOLD: readonly string[] = [
  'He sued Mutual',
  'lawyers for Hale sued Mutual',
  'Hale did not sue Mutual',
  'Hale may sue Mutual',
  'Hale never sued Mutual',
  'if Hale sued Mutual',
  'Hale wants to sue Mutual',
  'Hale sued Mutual’s chairman',
  'Hale sued Mutual and Halecrest',
  'Hale sued the insurers named in it',
  'Hale ordered two walls to be removed',
  'Hale sued insurers',
  'Hale was arrested on Monday',
  'Storm Hesper hit Port Selwyn harbour',
  'whether Pell bribed Finch',
  'Rogov could have been arrested by the FSB',
  'Hale said Mutual had paid',
  'the brother of Pell met Finch',
  'Tregear clashed with voters',
];
for (const text of UNTOLD) {
  test(`not certain: ${text}`, () => assert.deepEqual(deeds(text), []));
}

test('offsets are those of the words, and any text is read in a moment', () => {
  const word = fc.constantFrom(
    'Hale',
    'sued',
    'the',
    'Mutual',
    'was',
    'by',
    'arrested',
    ',',
    'not',
    'J.R.',
    'é',
    '“',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      for (const { who, whom, start, end } of findDeeds(text)) {
        const part = text.slice(start, end).replace(/\s+/g, ' ');
        assert.ok(
          part.includes(who.split(' ')[0] ?? '') && part.includes(whom.split(' ')[0] ?? ''),
          part,
        );
      }
    }),
  );
  const started = process.cpuUsage();
  for (const unit of ['Hale sued ', 'A', "Hale'", '.', 'Hale ']) findDeeds(unit.repeat(500_000));
  assert.ok(cpuSince(started) < 1000);
});
