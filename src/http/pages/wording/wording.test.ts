import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from 'hono/html';
import type { FeedHealth } from '../../../model/library.ts';
import { DAY, HOUR, MINUTE } from '../../../model/time.ts';
import { makeLanguage } from '../../language/language.ts';
import { speakingIn } from '../../language/spoken.ts';
import { percent, signed } from './figures.ts';
import { healthWords } from './health-words.ts';
import { listed, listedHtml } from './listed.ts';
import { clockTime, dayKey, dayName, moment, nearDay, since, until } from './times.ts';

const NOW = Date.UTC(2026, 10, 21, 12, 30);
const at = (zone: string, clock: '24' | '12' = '24') => ({ now: NOW, settings: { zone, clock } });
const UTC = at('UTC');

test('times are said as people say them', () => {
  const cases: [number, string][] = [
    [NOW, 'today 12:30'],
    [NOW - DAY, 'yesterday 12:30'],
    [NOW - 4 * DAY, 'Tuesday 12:30'],
    [NOW - 6 * DAY, '15 November 2026, 12:30'],
    [NOW + 3 * DAY, '24 November 2026, 12:30'],
    [Date.UTC(1999, 0, 1), '1 January 1999, 00:00'],
  ];
  for (const [time, words] of cases) assert.equal(moment(time, UTC), words);
  assert.equal(dayName(NOW, UTC), 'Saturday 21 November');
  assert.equal(dayName(Date.UTC(2025, 10, 21), UTC), 'Friday 21 November 2025');
  assert.equal(clockTime(NOW, at('UTC', '12')), '12:30 pm');
});

test('a day ends where the reader is', () => {
  assert.equal(dayKey(NOW, at('Pacific/Auckland')), '2026-11-22');
  assert.equal(nearDay(NOW - 13 * HOUR, UTC), 'Yesterday');
  assert.equal(nearDay(NOW - 13 * HOUR, at('Asia/Tokyo')), 'Today');
});

test('spans are rounded to what matters', () => {
  const cases: [number, string][] = [
    [30_000, 'a moment ago'],
    [MINUTE, '1 minute ago'],
    [59.6 * MINUTE, '1 hour ago'],
    [23.7 * HOUR, '1 day ago'],
    [9 * DAY, '9 days ago'],
  ];
  for (const [age, words] of cases) assert.equal(since(NOW - age, NOW), words);
  assert.equal(until(NOW + 20 * MINUTE, NOW), 'in 20 minutes');
  assert.equal(until(NOW - HOUR, NOW), 'now');
});

test('lists read as sentences', async () => {
  assert.equal(listed([]), '');
  assert.equal(listed(['Ana', 'Ben', 'Cem']), 'Ana, Ben and Cem');
  const pieces = [html`<b>Ana</b>`, html`Ben`];
  assert.equal(String(await listedHtml(pieces)), '<b>Ana</b> and Ben');
});

test('a feed’s health is said plainly', () => {
  const well: FeedHealth = {
    lastFetchedAt: NOW - HOUR,
    lastNewAt: NOW - 2 * HOUR,
    nextFetchAt: NOW + HOUR,
    failingSince: null,
    failureCount: 0,
    trouble: null,
  };
  const cases: [Partial<FeedHealth>, string, string][] = [
    [{}, 'well', 'Last news 2 hours ago.'],
    [{ lastNewAt: null }, 'well', 'It has brought nothing yet.'],
    [{ lastFetchedAt: null }, 'waiting', 'Not asked yet.'],
    [
      { failingSince: NOW - 4 * DAY, trouble: 'It answered 403.' },
      'silent',
      'Silent since Tuesday: It answered 403.',
    ],
    [
      { failingSince: NOW - HOUR, trouble: null },
      'silent',
      'Silent since 11:30: It does not answer.',
    ],
    [{ nextFetchAt: null, trouble: 'It is gone (410).' }, 'ended', 'It is gone (410).'],
  ];
  for (const [more, state, words] of cases) {
    const said = healthWords({ ...well, ...more }, UTC);
    assert.deepEqual([said.state, said.now], [state, words]);
  }
  assert.equal(healthWords(well, UTC).next, 'Asked again in 1 hour.');
});

const german = makeLanguage('de', new Map());
const SHARES: readonly (readonly [share: number, english: string, german: string])[] = [
  [0, '0 %', '0 %'],
  [0.974, '97 %', '97 %'],
  [0.9999, '99 %', '99 %'],
  [1, '100 %', '100 %'],
];
for (const [share, words, inGerman] of SHARES) {
  test(`a share of ${share} is ${words}`, () => {
    assert.equal(percent(share), words);
    assert.equal(
      speakingIn(german, () => percent(share)),
      inGerman,
    );
  });
}

test('points have a sign, and the decimal sign of the language', () => {
  assert.deepEqual([0.84, -1.25, 0].map(signed), ['+0.8', '−1.3', '+0.0']);
  assert.equal(
    speakingIn(german, () => signed(0.84)),
    '+0,8',
  );
});

test('times are said in the language of the request', () => {
  const words = () => [
    moment(NOW - DAY, UTC),
    since(NOW - 3 * HOUR, NOW),
    until(NOW + 2 * DAY, NOW),
    dayName(NOW, UTC),
    dayKey(NOW, UTC),
  ];
  assert.deepEqual(speakingIn(german, words).slice(1), [
    'vor 3 Stunden',
    'in 2 Tagen',
    'Samstag, 21. November',
    '2026-11-21',
  ]);
  assert.deepEqual(speakingIn(makeLanguage('ar', new Map()), words).slice(1, 3), [
    'قبل 3 ساعات',
    'خلال يومين',
  ]);
});
