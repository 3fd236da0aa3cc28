import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingAgencyOf, closingLineOf } from './closing-line.ts';
import { firstAppearedOf } from './first-appeared.ts';
import { noteOf } from './note-of.ts';
import { saysCutOff } from './says-cut-off.ts';

test('agencies and desks under a report are read off', () => {
  assert.deepEqual(closingLineOf('-AFP'), { credit: null, agencies: ['AFP'] });
  assert.deepEqual(closingLineOf('(PTI)'), { credit: null, agencies: ['PTI'] });
  assert.deepEqual(closingLineOf('dpa/AFP'), { credit: null, agencies: ['dpa', 'AFP'] });
  for (const end of ['END', '-ends-', '###', '（完）'])
    assert.deepEqual(closingLineOf(end), { credit: null, agencies: [] }, end);
  for (const desk of [
    '(Reporting by Jane Roe in Port Selwyn; Editing by Tom Berg)',
    'Additional reporting by Jane Roe',
    'With inputs from agencies',
    'Mit Material von dpa',
    'Con información de EFE',
    '责任编辑：张三',
  ])
    assert.equal(closingLineOf(desk)?.credit, desk);
  for (const text of ['The end of the story is not known.', 'He wrote to Reuters.', 'AFP said no.'])
    assert.equal(closingLineOf(text), null, text);
});

test('an agency behind the last stop is no part of the last paragraph', () => {
  assert.deepEqual(closingAgencyOf('It meets again in May. (PTI)'), {
    agencies: ['PTI'],
    length: 6,
  });
  assert.deepEqual(closingAgencyOf('It meets again in May. — AFP')?.agencies, ['AFP']);
  for (const text of ['It meets again in May (AP).', 'It meets in May. (More later)', 'It meets.'])
    assert.equal(closingAgencyOf(text), null, text);
});

test('where a text first appeared is read with the name', () => {
  for (const [line, name] of [
    ['This article originally appeared on The Harbour Times.', 'The Harbour Times'],
    ['Originally published at Harbour Watch', 'Harbour Watch'],
    ['The post Ferry sold appeared first on Harbour Watch.', 'Harbour Watch'],
    ['Source: The Harbour Times', 'The Harbour Times'],
    ['Quelle: Hafenzeitung', 'Hafenzeitung'],
    ['来源：新华网', '新华网'],
    ['Source: Read Full Article', null],
  ] as const)
    assert.equal(firstAppearedOf(line)?.name, name, line);
  assert.equal(
    firstAppearedOf('Originally published at https://harbour.example/ferry')?.url,
    'https://harbour.example/ferry',
  );
  assert.equal(firstAppearedOf('The source of the river lies in the hills.'), null);
});

test('corrections are notes, and sentences about corrections are not', () => {
  for (const line of [
    'Correction: An earlier headline named the wrong ferry.',
    'This article was amended on 4 May 2024 to correct the name of the ferry.',
    'Editor’s note: the author owns a share of the ferry.',
    'Anmerkung der Redaktion: Der Name wurde geändert.',
    'Note de la rédaction : le nom a été corrigé.',
    'От редакции: имя исправлено.',
    '编者按：本文作者为港口居民。',
    '【訂正】船の名前に誤りがありました。',
  ])
    assert.notEqual(noteOf(line), null, line);
  for (const line of [
    'Corrections to the map took years.',
    'The update was sent to all phones in the town.',
  ])
    assert.equal(noteOf(line), null, line);
});

test('only what says so is cut off', () => {
  for (const line of [
    'Subscribe to continue reading',
    'This article is for subscribers only.',
    'La suite est réservée aux abonnés.',
    'この記事は有料会員限定です。',
  ])
    assert.ok(saysCutOff(line), line);
  for (const line of ['Sign up to read our newsletter', 'The hall was full.'])
    assert.ok(!saysCutOff(line), line);
});
