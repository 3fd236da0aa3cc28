import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../test/cpu-time.ts';
import { recogniseLanguage } from './recognise-language.ts';

const openings: readonly (readonly [string, string])[] = [
  [
    'en',
    'The harbour council will vote on Thursday on whether the old lighthouse is to be sold, its chair said.',
  ],
  [
    'de',
    'Der Stadtrat stimmt am Donnerstag darüber ab, ob der alte Leuchtturm verkauft wird, sagte die Vorsitzende.',
  ],
  [
    'fr',
    'Le conseil municipal votera jeudi sur la vente du vieux phare, a déclaré sa présidente devant la presse.',
  ],
  [
    'es',
    'El ayuntamiento votará el jueves si se vende el viejo faro, según dijo su presidenta a los periodistas.',
  ],
  [
    'pt',
    'A câmara vota na quinta-feira se o velho farol será vendido, disse a sua presidente aos jornalistas.',
  ],
  [
    'it',
    'Il consiglio comunale voterà giovedì sulla vendita del vecchio faro, ha detto la presidente ai giornalisti.',
  ],
  [
    'nl',
    'De gemeenteraad stemt donderdag over de verkoop van de oude vuurtoren, zei de voorzitter tegen de pers.',
  ],
  [
    'pl',
    'Rada miasta zagłosuje w czwartek nad sprzedażą starej latarni morskiej, powiedziała jej przewodnicząca.',
  ],
  [
    'ru',
    'Городской совет в четверг проголосует по вопросу о продаже старого маяка, сообщила его председатель.',
  ],
  [
    'uk',
    'Міська рада у четвер проголосує щодо продажу старого маяка, повідомила її голова журналістам.',
  ],
  [
    'sv',
    'Kommunfullmäktige röstar på torsdag om att sälja den gamla fyren, säger ordföranden till tidningen.',
  ],
  ['ja', '市議会は木曜日に古い灯台を売却するかどうかを採決すると議長が述べた。'],
  ['ko', '시의회는 목요일에 오래된 등대를 매각할지 표결할 것이라고 의장이 밝혔다.'],
  ['zh', '市议会主席说，市议会将于周四就是否出售旧灯塔进行表决。'],
  ['ar', 'سيصوت مجلس المدينة يوم الخميس على بيع المنارة القديمة، حسبما قالت رئيسته للصحفيين.'],
];

test('an opening sentence tells its language', () => {
  for (const [language, text] of openings) assert.equal(recogniseLanguage(text), language, text);
});

test('too few letters tell nothing', () => {
  for (const text of [
    '',
    'Weather',
    'Putin',
    '12.11.2025 – 17:30',
    'The end of the road?',
    '!!!! 1234567890 '.repeat(50),
  ]) {
    assert.equal(recogniseLanguage(text), null, text);
  }
});

test('a text of names alone is left open', () => {
  assert.equal(recogniseLanguage('Kowalski Schmidt Dubois Rossi Ivanov Jansen Smith Garcia'), null);
});

test('whatever the text, the answer is a tag or null, and soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      const tag = recogniseLanguage(text);
      assert.ok(tag === null || /^[a-z]{2,3}$/.test(tag));
    }),
  );
  const started = process.cpuUsage();
  recogniseLanguage('a'.repeat(5_000_000));
  assert.ok(cpuSince(started) < 200);
});
