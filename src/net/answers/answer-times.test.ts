import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { freshFor, httpDate, retryAfter } from './answer-times.ts';

const NOW = Date.UTC(2026, 2, 1, 12);
const HOUR = 3_600_000;
const NOON = 'Sun, 01 Mar 2026 12:00:00 GMT';
const ONE = 'Sun, 01 Mar 2026 13:00:00 GMT';

const DATES: readonly (readonly [text: string, time: number | null])[] = [
  [NOON, NOW],
  ['Sunday, 01-Mar-26 12:00:00 GMT', NOW],
  ['Sun Mar  1 12:00:00 2026', NOW],
  ['Sun, 1 Mar 2026 12:00:00 GMT', NOW],
  ['Sun, 01 Mar 2026 12:00:00 UTC', NOW],
  ['Sun, 01 Mar 2026 13:00:00 +0100', NOW],
  ['Mon, 31 Dec 9999 23:59:59 GMT', Date.UTC(9999, 11, 31, 23, 59, 59)],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['0', null],
  ['-1', null],
  ['2026', null],
  ['2026-03-01', null],
  ['tomorrow', null],
  ['Sun, 99 Mar 2026 12:00:00 GMT', null],
  ['Sun, 01 Foo 2026 12:00:00 GMT', null],
  ['', null],
];

test('a date is read in all spellings that HTTP has', () => {
  for (const [text, time] of DATES) assert.equal(httpDate(text), time, text);
});

type Lines = Record<string, string | string[]>;
const FRESH: readonly (readonly [headers: Lines, fresh: number | null])[] = [
  [{}, null],
  [{ 'cache-control': 'max-age=3600' }, HOUR],
  [{ 'cache-control': 'public, MAX-AGE="3600", must-revalidate' }, HOUR],
  [{ 'cache-control': ['public', 'max-age=3600'] }, HOUR],
  [{ 'cache-control': 's-maxage=60, max-age=3600' }, HOUR],
  [{ 'cache-control': 'max-age=3600', age: '600' }, HOUR - 600_000],
  [{ 'cache-control': 'max-age=60', age: '600' }, 0],
  [{ 'cache-control': 'max-age=3600', expires: NOON }, HOUR],
  [{ 'cache-control': 'no-store, max-age=3600' }, 0],
  [{ 'cache-control': 'max-age=3600, no-cache' }, 0],
  [{ 'cache-control': 'max-age=-1' }, null],
  [{ 'cache-control': 'max-age=soon' }, null],
  [{ 'cache-control': 'public' }, null],
  [{ 'cache-control': `max-age=${'9'.repeat(25)}` }, 2 ** 31 * 1000],
  [{ expires: ONE }, HOUR],
  [{ expires: ONE, date: 'Sun, 01 Mar 2026 12:30:00 GMT' }, HOUR / 2],
  [{ expires: ONE, date: 'nonsense' }, HOUR],
  [{ expires: 'Sun, 01 Mar 2020 12:00:00 GMT' }, 0],
  [{ expires: '0' }, 0],
  [{ expires: '-1' }, 0],
];

for (const [headers, fresh] of FRESH) {
  test(`${JSON.stringify(headers).slice(0, 90)} keeps ${fresh} ms`, () => {
    assert.equal(freshFor(headers, NOW), fresh);
  });
}

test('a pause is asked for in seconds or until a date', () => {
  assert.equal(retryAfter({}, NOW), null);
  assert.equal(retryAfter({ 'retry-after': ' 60 ' }, NOW), 60_000);
  assert.equal(retryAfter({ 'retry-after': '1.5' }, NOW), 1500);
  assert.equal(retryAfter({ 'retry-after': ONE }, NOW), HOUR);
  assert.equal(retryAfter({ 'retry-after': ['60', '90'] }, NOW), 60_000);
  for (const bad of ['-60', '1e9', '0x10', 'Infinity', 'NaN', '', '60 s', '１２']) {
    assert.equal(retryAfter({ 'retry-after': bad }, NOW), null, bad);
  }
});

test('whatever a server says about times becomes a finite duration or nothing', () => {
  const text = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.constantFrom(NOON, ONE, 'max-age=9', 'no-cache'),
  );
  const names = ['cache-control', 'expires', 'date', 'age', 'retry-after'];
  const headers = fc.dictionary(fc.constantFrom(...names), fc.oneof(text, fc.array(text)));
  fc.assert(
    fc.property(headers, (lines) => {
      for (const time of [freshFor(lines, NOW), retryAfter(lines, NOW)]) {
        assert.ok(time === null || (Number.isFinite(time) && time >= 0));
      }
    }),
  );
});

test('long nonsense is read in no time', () => {
  const started = process.cpuUsage();
  for (const unit of ['max-age=', ',', ' ', '9', 'no-', 'Sun, ']) {
    const long = unit.repeat(100_000);
    freshFor({ 'cache-control': long, expires: long, age: long }, NOW);
    retryAfter({ 'retry-after': long }, NOW);
  }
  assert.ok(cpuSince(started) < 1000);
});
