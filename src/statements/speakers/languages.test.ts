import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellMarked } from './tell-marked.ts';
import { speakerWordsFor } from './words/speaker-words-for.ts';

function namesIn(language: string, ...paragraphs: string[]): string[] {
  const { told } = tellMarked(paragraphs, speakerWordsFor(language));
  return told.map(({ name, attribution }) => name ?? attribution);
}

/** The words that call a speaker, and the name they tell. */
const NAMES: readonly (readonly [language: string, mention: string, name: string])[] = [
  ['de', 'Bildungsministerin Hanna Dresbach', 'Hanna Dresbach'],
  ['de', 'Dresbachs Vorgänger Uwe Lamprecht', 'Uwe Lamprecht'],
  ['de', 'Feuerwehrchef Bernd Ostermann', 'Bernd Ostermann'],
  ['nl', 'zwemclub Oosterwaarde', 'zwemclub Oosterwaarde'],
  ['fr', 'la Chambre des notaires', 'Chambre des notaires'],
  ['fr', 'le syndicat Écoles debout', 'syndicat Écoles debout'],
  ['es', 'El Gobierno insular', 'Gobierno insular'],
  ['it', 'La Capitaneria di porto', 'Capitaneria di porto'],
  ['uk', 'Мер Ковалівки Степан Гринчук', 'Степан Гринчук'],
  ['uk', 'Речниця поліції Марта Сович', 'Марта Сович'],
  ['uk', 'Чоловік пані Наталії', 'Чоловік пані Наталії'],
  ['ru', 'Представитель Чубарого', 'Представитель Чубарого'],
  ['ru', 'Источник РБК', 'Источник РБК'],
];

for (const [language, mention, name] of NAMES) {
  test(`“${mention}” calls ${name}`, () => {
    assert.deepEqual(namesIn(language, `[1 ${mention}] <1 x>.`), [name]);
  });
}

test('a family is not the one of whom it is', () => {
  const names = namesIn('fr', '[1 La famille du disparu, Loïc Guennec,] <1 demande> {1 du calme}.');
  assert.deepEqual(names, ['La famille du disparu, Loïc Guennec']);
});

test('a name is shown as it is called where the text prints it so', () => {
  const names = namesIn(
    'ru',
    'Он уволил министра Ирину Голубеву.',
    '[1 Голубева] <1 сказала>. [2 Ирина Голубева] <2 ушла>.',
  );
  assert.deepEqual(names, ['Ирина Голубева', 'Ирина Голубева']);
});

test('“sam” before a surname is no first name', () => {
  const names = namesIn('pl', 'Wójt Andrzej Kalemba wyszedł.', '[1 Sam Kalemba] <1 zaprzecza>.');
  assert.deepEqual(names, ['Andrzej Kalemba']);
});

test('an office’s word is a woman’s too', () => {
  const names = namesIn('ru', '[1 Депутат Нина Орлова] <1 ушла>.', '[2 Депутат] <2 добавила>.');
  assert.deepEqual(names, ['Нина Орлова', 'Нина Орлова']);
});

test('the presiding judge is not the counsel who spoke before', () => {
  const names = namesIn(
    'nl',
    '[1 Carola Feenstra] <1 zei> {1 nee}. [2 De rechtbankvoorzitter] <2 vroeg> {2 waarom}.',
  );
  assert.deepEqual(names, ['Carola Feenstra', 'De rechtbankvoorzitter']);
});

test('a verb without a subject goes on with whom the sentence before is about', () => {
  const names = namesIn(
    'es',
    '[1 El alcalde, Julián Otero,] <1 negó> {1 todo}.',
    'La portavoz Marta Solís celebró la noticia. {2 «Llega tarde»}, <2 señaló>.',
  );
  assert.deepEqual(names, ['Julián Otero', 'Marta Solís']);
});

test('a verb without a subject is nobody’s of the other gender, nor over a sentence', () => {
  const said = '[1 Jan Wrona] <1 powiedział> {1 „Nie”}.';
  assert.deepEqual(namesIn('pl', `${said} {2 „Tak”} – <2 dodała>.`), ['Jan Wrona', 'unknown']);
  assert.deepEqual(namesIn('pl', `${said} {2 „Tak”} – <2 dodał>.`), ['Jan Wrona', 'Jan Wrona']);
  const between = namesIn('pl', `${said} W sali było zimno. {2 „Tak”} – <2 dodał>.`);
  assert.deepEqual(between, ['Jan Wrona', 'unknown']);
});
