import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outletsTime } from './outlets-time.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const here = { now: NOON, settings: { zone: 'Europe/Berlin', clock: '24' } } as const;

const TIMES: readonly (readonly [zone: number, words: string])[] = [
  [-300, 'Saturday 21 November, 07:00 by the outlet’s clock (UTC−5)'],
  [330, 'Saturday 21 November, 17:30 by the outlet’s clock (UTC+5:30)'],
  [780, 'Sunday 22 November, 01:00 by the outlet’s clock (UTC+13)'],
];
for (const [zone, words] of TIMES) {
  test(`noon in UTC is "${words}"`, () => {
    assert.equal(outletsTime(NOON, zone, here), words);
  });
}
