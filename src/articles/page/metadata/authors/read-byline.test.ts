import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDates } from '../../../../text/dates/find-dates.ts';
import { readByline } from './read-byline.ts';
import { readNames } from './read-names.ts';

const OUTLET = { stated: ['Harbour Herald'], folded: new Set(['harbourherald', 'herald']) };

function bylineOf(line: string): readonly string[] | null {
  const found = readByline(line, findDates(line, 'day first'), OUTLET);
  return found === null ? null : found.map(({ text }) => text);
}

const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['By Jane Doe', ['Jane Doe']],
  ['BY JANE DOE AND TOM BERG', ['JANE DOE', 'TOM BERG']],
  ['By Jane Doe, Tom Berg, and Ana van der Roe', ['Jane Doe', 'Tom Berg', 'Ana van der Roe']],
  ['Written by Jane Doe | March 3, 2024 | 5 min read', ['Jane Doe']],
  ['By Jane Doe, Senior Writer', ['Jane Doe']],
  ['By Jane Doe Science Correspondent', ['Jane Doe Science']],
  ['By Jane Doe, MD, PhD', ['Jane Doe, MD, PhD']],
  ['March 3, 2024 · By The Herald Staff', ['The Herald Staff']],
  ['Posted on March 3, 2024 by Jane Doe 12 Comments', ['Jane Doe']],
  ['Von Max Müller und Ilse Groß', ['Max Müller', 'Ilse Groß']],
  ['Veröffentlicht am 3. März 2024 von Heike', ['Heike']],
  ['Autorin: Ilse Groß, Redakteurin', ['Ilse Groß']],
  ['Par Jeanne Dupont', ['Jeanne Dupont']],
  ['Publié par Jeanne Dupont le 3 mars 2024', ['Jeanne Dupont']],
  ['Por Juana Pérez', ['Juana Pérez']],
  ['Escrito por Juana Pérez y Luis Gómez', ['Juana Pérez', 'Luis Gómez']],
  ['Di Anna Rossi', ['Anna Rossi']],
  ['Door Piet de Vries', ['Piet de Vries']],
  ['Autor: Jan Kowalski', ['Jan Kowalski']],
  ['Автор: Иван Петров', ['Иван Петров']],
  ['Автори: Олена Коваль та Іван Бойко', ['Олена Коваль', 'Іван Бойко']],
  ['بقلم: ليلى حداد', ['ليلى حداد']],
  ['作者：王小明', ['王小明']],
  ['記者：山田太郎', ['山田太郎']],
  ['Yazar: Ayşe Yılmaz', ['Ayşe Yılmaz']],
  ['Penulis: Budi Santoso', ['Budi Santoso']],
  ['Af Mette Holm', ['Mette Holm']],
  ['Av Lars Berg', ['Lars Berg']],
];

test('who signs is read off the line that says so', () => {
  for (const [line, names] of LINES) assert.deepEqual(bylineOf(line), names, line);
});

const NOT_BYLINES: readonly string[] = [
  'by train',
  'The bridge was built by hand and by night, the engineers said.',
  'Reviewed by Jane Doe',
  'Photos by Jane Doe',
  'Edited by Jane Doe',
  'Von morgen an gilt ein neuer Fahrplan',
  'Par exemple',
  'Posted by admin',
  'The meeting was brokered by Jane Doe, who said she had a good lock.',
  'Islanders who had waited nine winters for an answer were told on Monday by Jane Doe that the lamp would burn.',
];

test('lines that only sound like it name nobody', () => {
  for (const line of NOT_BYLINES) assert.equal(bylineOf(line), null, line);
});

const STATED: readonly (readonly [string, readonly string[]])[] = [
  ['By Jane Doe', ['Jane Doe']],
  ['Jane Doe <jane@herald.example>', ['Jane Doe']],
  ['Jane Doe; Tom Berg', ['Jane Doe', 'Tom Berg']],
  ['Jane Doe, Jane Doe', ['Jane Doe']],
  ['https://herald.example/jane', []],
  ['admin', []],
  ['2024-03-12', []],
  ['View all posts', []],
  ['gizmo99', ['gizmo99']],
  ['Northwire and staff', ['Northwire']],
];

test('stated authors are names, each once', () => {
  for (const [stated, names] of STATED)
    assert.deepEqual(
      readNames(stated.replace(/[<>]/g, ' '), OUTLET).map(({ text }) => text),
      names,
      stated,
    );
});

test('the outlet is known from people and teams', () => {
  const kinds = ['Harbour Herald', 'Jane Doe', 'News Desk', 'gizmo'].map(
    (name) => readNames(name, OUTLET)[0]?.kind,
  );
  assert.deepEqual(kinds, ['outlet', 'person', 'body', 'nick']);
});

test('any line ends as names or none', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('By ', 'von ', 'Jane ', 'Doe', ', ', ' and ', '|', ':', ' – ', 'MD'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const names = bylineOf(parts.join('')) ?? [];
      assert.ok(names.length <= 16 && names.every((name) => name !== ''));
    }),
  );
});
