import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DayOrder } from './day-order.ts';
import { findDates } from './find-dates.ts';

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Published: March 3rd, 2024 at 5:20 p.m. ET', '2024-03-03T22:20:00.000Z'],
  ['By Jane Doe | 3 March 2024 | 5 min read', '2024-03-03T00:00:00.000Z'],
  ['Mon 3 Mar 2024 10:15 GMT+1', '2024-03-03T09:15:00.000Z'],
  ['2024-03-03T10:15:00+01:00', '2024-03-03T09:15:00.000Z'],
  ['12. März 2024, 10.15 Uhr', '2024-03-12T10:15:00.000Z'],
  ['Stand: 12.03.2024', '2024-03-12T00:00:00.000Z'],
  ['Publié le 1er février 2024 à 18h30', '2024-02-01T18:30:00.000Z'],
  ['12 de marzo de 2024 a las 10:15 h', '2024-03-12T10:15:00.000Z'],
  ['12 de março de 2024 às 10h15', '2024-03-12T10:15:00.000Z'],
  ['12 marzo 2024 alle 10:15', '2024-03-12T10:15:00.000Z'],
  ['12 maart 2024 om 10:15', '2024-03-12T10:15:00.000Z'],
  ['12 marca 2024, godz. 10:15', '2024-03-12T10:15:00.000Z'],
  ['12 марта 2024, 10:15', '2024-03-12T10:15:00.000Z'],
  ['12 березня 2024 о 10:15', '2024-03-12T10:15:00.000Z'],
  ['١٢ مارس ٢٠٢٤', '2024-03-12T00:00:00.000Z'],
  ['12 كانون الثاني 2024', '2024-01-12T00:00:00.000Z'],
  ['2024年3月12日 下午3:20', '2024-03-12T15:20:00.000Z'],
  ['2024年3月12日 10時15分', '2024-03-12T10:15:00.000Z'],
  ['2024년 3월 12일 오전 9:05', '2024-03-12T09:05:00.000Z'],
  ['12 Mart 2024 saat 10:15', '2024-03-12T10:15:00.000Z'],
  ['12 Agustus 2024 pukul 10:15', '2024-08-12T10:15:00.000Z'],
  ['12. března 2024', '2024-03-12T00:00:00.000Z'],
  ['Senast uppdaterad 12 mars 2024 kl. 10.15', '2024-03-12T10:15:00.000Z'],
  ['Udgivet 12. marts 2024 kl. 10:15', '2024-03-12T10:15:00.000Z'],
  ['12. desember 2024', '2024-12-12T00:00:00.000Z'],
  ['12. maaliskuuta 2024 klo 10.15', '2024-03-12T10:15:00.000Z'],
  ['12 Μαρτίου 2024', '2024-03-12T00:00:00.000Z'],
  ['2024. március 12. 10:15', '2024-03-12T10:15:00.000Z'],
  ['12 martie 2024, ora 10:15', '2024-03-12T10:15:00.000Z'],
  ['12 मार्च 2024', '2024-03-12T00:00:00.000Z'],
  ['Ngày 12 tháng 3, 2024', '2024-03-12T00:00:00.000Z'],
  ['10:15 PM, Tue 12 Mar 2024', '2024-03-12T22:15:00.000Z'],
  ['12-Mar-2024', '2024-03-12T00:00:00.000Z'],
];

test('a date is found in a line, however it is printed', () => {
  const read = SPELLINGS.map(([line]) => [
    line,
    findDates(line, null).map(({ time }) => new Date(time).toISOString()),
  ]);
  assert.deepEqual(
    read,
    SPELLINGS.map(([line, time]) => [line, [time]]),
  );
});

test('two dates in a line are two', () => {
  const line = 'Published 12 March 2024 | Updated 14.03.2024, 10:20';
  const dates = findDates(line, null);
  assert.deepEqual(
    dates.map(({ start, end }) => line.slice(start, end)),
    ['12 March 2024', '14.03.2024, 10:20'],
  );
});

const NONE: readonly (readonly [string, DayOrder | null])[] = [
  ['03/04/2024', null],
  ['version 1.2.19', null],
  ['5 apples in 2024', null],
  ['31 February 2024', null],
  ['Call 0711-28077-500', null],
  ['pages 12-14, 2024', null],
  ['March 2024', null],
  ['12:30', null],
];

test('what is no whole day is not a date', () => {
  for (const [line, order] of NONE) assert.deepEqual(findDates(line, order), [], line);
});

test('the order of day and month is the outlet’s', () => {
  const day = (order: DayOrder) => findDates('03/04/2024', order).map(({ time }) => time);
  assert.deepEqual(day('day first'), [Date.UTC(2024, 3, 3)]);
  assert.deepEqual(day('month first'), [Date.UTC(2024, 2, 4)]);
});

test('any line gives dates within itself', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('12', '2024', 'March', ' ', '.', '/', ':', 'de', 'at', '年', 'PM', '٣'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 80 }), (parts) => {
      const line = parts.join('');
      for (const { start, end, time } of findDates(line, 'day first'))
        assert.ok(start >= 0 && start < end && end <= line.length && Number.isSafeInteger(time));
    }),
  );
});
