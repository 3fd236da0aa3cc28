import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashWord, scanText } from '../../reading/scan-text.ts';
import { sketchArticle } from '../sketch-article.ts';
import { openFrequencies } from './frequencies.ts';
import { partCompounds } from './part-compounds.ts';
import { translateWords, translationsOf } from './translations.ts';

const GERMAN = {
  headline: 'Streik im Krankenhaus',
  text: 'Vor dem Krankenhaus an der Brücke begann ein Streik, sagt Otto Wrobel.',
  language: 'de',
};

test('words of another language are compared as English ones, names as they stand', () => {
  const { body } = sketchArticle(openFrequencies(), scanText(GERMAN), GERMAN);
  assert.ok(body.terms.includes(hashWord('hospital', 'en')));
  assert.ok(!body.terms.includes(hashWord('Krankenhaus', 'de')));
  assert.ok(body.terms.includes(hashWord('Wrobel', 'de')));
});

test('a headline ends where it ended, though a word of it becomes two', () => {
  const scanned = scanText({ headline: 'eins zwei', text: 'drei', language: 'de' });
  const [one = 0, two = 0] = scanned.hashes;
  const words = translateWords(scanned, new Map([[one, [7, 8]]]), 3);
  assert.deepEqual([...words.hashes].slice(0, 3), [7, 8, two]);
  assert.equal(words.headlineWords, 3);
  assert.equal(words.hashes.length, 4);
});

test('English, and languages without a table, are read as they are', () => {
  assert.equal(translationsOf('en'), null);
  assert.equal(translationsOf('fi'), null);
  const scanned = scanText({ headline: 'Judge', text: 'The judge.', language: 'en' });
  assert.equal(translateWords(scanned, null, 3).hashes, scanned.hashes);
});

test('a word of a language that writes nouns in one is parted into two that the table has', () => {
  const text = {
    headline: 'Brückensenkung',
    text: 'Der Hafenpokal. Osterkamp schwieg.',
    language: 'de',
  };
  const scanned = scanText(text);
  const table = translationsOf('de');
  const partWord = partCompounds(text, scanned, table) ?? assert.fail('German has compounds');
  const translated = (word: string) => table?.get(hashWord(word, 'de')) ?? assert.fail(word);
  assert.deepEqual(partWord(0), [...translated('Brücke'), ...translated('Senkung')]);
  assert.deepEqual(partWord(2), [...translated('Hafen'), ...translated('Pokal')]);
  assert.equal(partWord(3), null);
  assert.equal(partCompounds({ ...text, language: 'fr' }, scanned, table), null);
});
