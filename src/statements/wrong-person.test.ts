import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatements } from './find-statements.ts';

/** Whose the last statement of a text is, by name; else "unknown" or "nobody". */
function lastSpeaker(language: string, ...paragraphs: string[]): string {
  const article = { language, headline: '', standfirst: null, paragraphs };
  const last = findStatements(article).statements.at(-1);
  assert.ok(last);
  return last.speaker?.name ?? last.attribution;
}

const TOLD: readonly (readonly [language: string, text: string, speaker: string])[] = [
  ['ru', 'Депутату Ирине Савченко глава города ответил, что денег нет.', 'глава города'],
  ['ru', 'Жительнице правого берега Анне Куликовой сообщили, что моста не будет.', 'unknown'],
  ['ru', 'Её соседу Михаилу сказали, что лодок не дадут.', 'unknown'],
  ['ru', 'Ему сообщили, что моста не будет.', 'unknown'],
  ['uk', 'Голові громади Марії Ткач лікарі передали, що ліків вистачить.', 'лікарі'],
  ['uk', 'Пенсіонерці Ганні Левко сказали, що операції не буде.', 'unknown'],
  [
    'pl',
    'Wojewodzie Annie Skrzypek burmistrz zarzucił, że działa na zlecenie inwestora.',
    'burmistrz',
  ],
  ['pl', 'Radnemu Piotrowi Gajdzie inwestor powiedział, że to koniec.', 'inwestor'],
];

for (const [language, text, speaker] of TOLD) {
  test(`who is told something does not say it: “${text}”`, () => {
    assert.equal(lastSpeaker(language, text), speaker);
  });
}

test('who stands in the nominative says it all the same', () => {
  assert.equal(
    lastSpeaker('ru', 'Мэр Заречинска Олег Трубников сообщил, что мост закроют.'),
    'Олег Трубников',
  );
  assert.equal(lastSpeaker('uk', 'Лікарі Вінниці сказали, що ліків вистачить.'), 'Лікарі Вінниці');
  assert.equal(lastSpeaker('pl', 'Władze Brazylii powiedziały, że to koniec.'), 'Władze Brazylii');
});

test('a verb of several is not of the one who spoke before', () => {
  const spanish = [
    'Pilar Zúñiga afirmó: «No hay otra salida».',
    '«Nos echan sin avisar», reprochan.',
  ];
  assert.equal(lastSpeaker('es', ...spanish), 'unknown');
  const plural = 'Лікар Степан Мороз пояснив: «Даху немає». Лікарі додали, що ліків вистачить.';
  assert.equal(lastSpeaker('uk', plural), 'Лікарі');
});

test('whom an outlet cites is not who spoke before', () => {
  const before = '«Ora tocca a mio figlio», sospira Iole Marchi.';
  const outlet = 'Il Corriere del Delta riporta, citando un dirigente, che i terreni sono venduti.';
  assert.notEqual(lastSpeaker('it', before, outlet), 'Iole Marchi');
});

test('to whom something is said is not who says it in the same sentence', () => {
  const french = 'À l’enseignante Sophie Brehal, l’élue a confié qu’elle « dormait mal ».';
  assert.notEqual(lastSpeaker('fr', french), 'Sophie Brehal');
});

test('who was it once is not who is it', () => {
  const dutch = [
    'Wethouder Karin Postma zei: „Het geld is op”.',
    'Piet Elzinga vindt de sluiting onnodig. „Ik had het anders gedaan”, aldus de oud-wethouder.',
  ];
  assert.notEqual(lastSpeaker('nl', ...dutch), 'Karin Postma');
  const former = [
    'Oud-wethouder Karin Postma zei: „Het geld is op”.',
    '„Nee”, aldus de oud-wethouder.',
  ];
  assert.equal(lastSpeaker('nl', ...former), 'Karin Postma');
});

test('a verb whose past ends as others’ reported mood is a verb', () => {
  const german = 'Pohl sprach von „Versagen“. Die Kritik sei billig, konterte Ministerin Ada Krug.';
  assert.equal(lastSpeaker('de', german), 'Ada Krug');
});

test('a noun behind the verb says what stands in marks before it', () => {
  const polish = [
    '– Nie – zapowiada Ewa Lis. Wtóruje jej Adam Bielak. – Mają rację – mówi kupiec.',
  ];
  assert.equal(lastSpeaker('pl', ...polish), 'kupiec');
});

test('an impersonal verb is not of the one who spoke before', () => {
  const polish = 'Minister Jan Rybak powiedział, że to koniec. Przekazano, że rozmów nie będzie.';
  assert.equal(lastSpeaker('pl', polish), 'unknown');
});
