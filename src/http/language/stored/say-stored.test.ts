import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html } from 'hono/html';
import { makeLanguage } from '../language.ts';
import { speakingIn } from '../spoken.ts';
import { readStored } from './read-stored.ts';
import { sayStored, storedWords } from './say-stored.ts';
import { patternsOf } from './sentence-pattern.ts';
import { phrases, sentences } from './sentences.ts';

const german = makeLanguage(
  'de',
  new Map([
    ['Only {source} says so, in one title.', 'Nur {source} sagt das, in einem Titel.'],
    ['somebody unnamed', 'jemand Ungenanntes'],
    [
      '{titles, plural, one {# title carries} other {# titles carry}} it; all have it from {source}.',
      '{titles, plural, one {# Titel bringt} other {# Titel bringen}} es; alle haben es von {source}.',
    ],
    ['It shares with the story {shared}.', 'Mit der Geschichte hat es gemein: {shared}.'],
    [
      'the {n, select, one {name} other {names}} {names} and the {w, select, one {word} other {words}} {words}',
      'die {n, select, one {Name} other {Namen}} {names} und die {w, select, one {Wort} other {Wörter}} {words}',
    ],
    ['{first} and {last}', '{first} und {last}'],
  ]),
);
const inGerman = (sentence: string) => speakingIn(german, () => storedWords(sentence));

const SAID: readonly (readonly [stored: string, said: string])[] = [
  ['Only Ana Orla says so, in one title.', 'Nur Ana Orla sagt das, in einem Titel.'],
  [
    'Only somebody unnamed says so, in one title.',
    'Nur jemand Ungenanntes sagt das, in einem Titel.',
  ],
  ['1204 titles carry it; all have it from Ana.', '1.204 Titel bringen es; alle haben es von Ana.'],
  ['1 title carries it; all have it from Ana.', '1 Titel bringt es; alle haben es von Ana.'],
  [
    'It shares with the story the names Kestrel Bay and Lorimer and the words ferry, rescue.',
    'Mit der Geschichte hat es gemein: die Namen Kestrel Bay und Lorimer und die Wörter ferry, rescue.',
  ],
];
for (const [stored, said] of SAID) {
  test(`"${stored}" is said in German`, () => assert.equal(inGerman(stored), said));
}

test('in English what is stored stands as it is stored', async () => {
  assert.equal(storedWords('Only Ana says so, in one title.'), 'Only Ana says so, in one title.');
  assert.equal(String(await sayStored('A <b>')), 'A &lt;b&gt;');
});

test('what nobody has translated, or no message fits, stays English and is marked so', async () => {
  for (const stored of ['Nobody is named for it.', 'Something else <b>altogether</b>.']) {
    const said = String(await speakingIn(german, () => sayStored(stored)));
    assert.equal(said, `<span lang="en" dir="ltr">${String(await html`${stored}`)}</span>`);
  }
});

const UNCERTAIN = [
  // Whose name ends where is not certain, so nothing is said that may be wrong.
  'At least 3 sources: the Ministry of Trade and Industry and Ana.',
  'many titles carry it; all have it from Ana.',
  ' titles carry it; all have it from Ana.',
  'Only  says so, in one title.'.replace('  ', ' '),
];
for (const stored of UNCERTAIN) {
  test(`"${stored}" is read in no way`, () => assert.equal(readStored(stored), null));
}

test('what is read out of a sentence are its own words, in their order', () => {
  const name = fc.string({ minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(name, name, name, (speaker, outlet, quote) => {
      const read = readStored(`It is contradicted by ${speaker}, in ${outlet}: “${quote}”`);
      if (read?.key !== 'It is contradicted by {speaker}, in {outlet}: “{quote}”') return;
      assert.deepEqual({ ...read.values }, { speaker, outlet, quote });
    }),
  );
});

test('a sentence made to be slow is read at once', () => {
  // Processor time: what else runs on the machine is nobody's fault.
  const started = process.cpuUsage();
  for (const words of ['“, in : ', '; all have it from ', ' and , ']) {
    readStored(`It is contradicted by ${words.repeat(500)}`);
    readStored(`At least 3 sources: ${words.repeat(500)} and x.`);
  }
  assert.equal(readStored('x'.repeat(1_000_000)), null);
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 500_000);
});

test('every sentence of ours can be read back from its own English', () => {
  for (const key of sentences) {
    for (const { literals, places, given } of patternsOf(key)) {
      const filled = places.map(({ isNumber }, at) => (isNumber ? String(at + 2) : `Xy${at}`));
      const sentence = literals.map((words, at) => `${words}${filled[at] ?? ''}`).join('');
      const read = readStored(sentence);
      assert.ok(read !== null, sentence);
      for (const name of Object.keys(given)) assert.ok(name in read.values, sentence);
    }
  }
});

test('phrases are messages too', () => {
  for (const key of Object.values(phrases).flat()) assert.ok(patternsOf(key).length > 0);
});
