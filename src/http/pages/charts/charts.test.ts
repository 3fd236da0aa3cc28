import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { DAY, HOUR } from '../../../model/time.ts';
import { barTable } from './bar-table.ts';
import { columnChart } from './column-chart.ts';
import { hoursChart, hoursOf } from './hours-chart.ts';
import { timesChart } from './times-chart.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const TIMEPIECE = { now: NOON, settings: { zone: 'UTC', clock: '24' } } as const;

test('every bar has its number beside it, and is as long as its part', async () => {
  const bars = [
    { label: 'Own', count: 3 },
    { label: 'None', count: 0 },
  ];
  const { document } = parseHTML(String(await barTable(bars, { caption: 'Texts', total: 4 })));
  assert.deepEqual(
    [...document.querySelectorAll('.bar-count')].map((one) => one.textContent),
    ['3 of 4', '0 of 4'],
  );
  assert.deepEqual(
    [...document.querySelectorAll('rect:not(.bar-whole)')].map((one) => one.getAttribute('width')),
    ['75', '0'],
  );
});

test('whatever is counted, columns stay within the drawing', async () => {
  const counts = fc.array(fc.nat(), { minLength: 1, maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(counts, async (all) => {
      const columns = all.map((count) => ({ count, name: null }));
      const { document } = parseHTML(String(await columnChart(columns, 'Told.')));
      const rects = [...document.querySelectorAll('rect')];
      assert.equal(rects.length, all.filter((count) => count > 0).length);
      for (const rect of rects) {
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(rect.getAttribute(name)),
        );
        assert.ok((x ?? -1) >= 0 && (x ?? 0) + (width ?? 0) <= 480.2);
        assert.ok((y ?? -1) >= 0 && (y ?? 0) + (height ?? 0) <= 64.2);
      }
    }),
    { numRuns: 40 },
  );
});

test('hours are by the reader’s clock', () => {
  assert.equal(hoursOf([NOON], 'UTC')[12], 1);
  assert.equal(hoursOf([NOON], 'Asia/Kolkata')[17], 1);
  const chart = String(hoursChart([NOON, NOON + 1, NOON + HOUR], 'UTC'));
  assert.match(chart, /most between 12 and 13 o’clock: 2 of 3/);
});

test('times of years or of days make a drawing, a few make none', () => {
  assert.equal(timesChart([NOON], TIMEPIECE), null);
  assert.equal(timesChart([], TIMEPIECE), null);
  assert.equal(timesChart([NOON, NOON + 1, NOON + 2], TIMEPIECE), null, 'all at once');
  for (const days of [2, 50, 900, 20_000]) {
    const times = [NOON - days * DAY, NOON - DAY, NOON];
    const { document } = parseHTML(String(timesChart(times, TIMEPIECE)));
    const rects = document.querySelectorAll('rect').length;
    assert.ok(rects >= 2 && rects <= 3, String(days));
  }
});
