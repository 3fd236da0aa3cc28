import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTimeAgo, readDateLine, readTimes } from './date-line.ts';

const NOVEMBER_3 = Date.UTC(2022, 10, 3);

test('a line that is a date is read, whatever stands before it', () => {
  for (const line of [
    'Published: 3 November 2022',
    'First published on Nov 3, 2022',
    'Veröffentlicht am 3. November 2022',
    'Publié le 3 novembre 2022',
    'Publicado el 3 de noviembre de 2022',
    'Опубликовано: 3 ноября 2022',
    '2022年11月3日',
    '公開日：2022年11月3日',
    'نشر في 3 نوفمبر 2022',
  ])
    assert.equal(readDateLine(line), NOVEMBER_3, line);
  for (const line of [
    'Ferry sold to islanders on 3 November 2022',
    'On 3 November 2022 the council sold the old ferry',
  ])
    assert.equal(readDateLine(line), null, line);
});

test('the day of the change is not the day of publication', () => {
  const day = 86_400_000;
  for (const line of [
    'Published 3 November 2022, updated 4 November 2022',
    'First published 3 Nov 2022 | Last updated: 4 Nov 2022',
  ])
    assert.deepEqual(readTimes(line), { published: NOVEMBER_3, updated: NOVEMBER_3 + day }, line);
  assert.deepEqual(readTimes('Updated: 4 November 2022'), {
    published: null,
    updated: NOVEMBER_3 + day,
  });
});

test('hours ago are a time of the page', () => {
  for (const line of [
    '3 hours ago',
    'Updated 5 min ago',
    'vor 2 Stunden',
    'il y a 3 heures',
    'hace 2 horas',
    '2 часа назад',
    '3小时前',
  ])
    assert.ok(isTimeAgo(line), line);
  for (const line of ['Ten years ago', 'a bit', '70 years']) assert.ok(!isTimeAgo(line), line);
});
