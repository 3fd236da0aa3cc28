import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArticleLine } from '../../../model/library.ts';
import { HOUR } from '../../../model/time.ts';
import { groupByDay } from './group-lines.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const UTC = { now: NOON, settings: { zone: 'UTC', clock: '24' } } as const;
const PICTURE = { url: 'https://a.example/p.jpg', alt: null, caption: null, credit: null };

function line(id: number, age: number, outletId: number, hasPicture: boolean): ArticleLine {
  return {
    id,
    outletId,
    outletName: `Outlet ${outletId}`,
    headline: `Headline ${id}`,
    standfirst: null,
    opening: '',
    byline: [],
    section: null,
    language: null,
    url: null,
    published: null,
    firstSeen: NOON - age,
    sortTime: NOON - age,
    leadImage: hasPicture ? PICTURE : null,
    wordCount: 0,
    revisedAt: null,
    isRead: false,
    isSaved: false,
  };
}

const news = fc
  .array(fc.tuple(fc.nat(90), fc.nat(5), fc.boolean()), { maxLength: 60 })
  .map((stated) =>
    stated
      .toSorted(([a], [b]) => a - b)
      .map(([hours, outlet, hasPicture], at) => line(1000 - at, hours * HOUR, outlet, hasPicture)),
  );

test('grouping loses nothing and keeps the newest first', () => {
  fc.assert(
    fc.property(news, (lines) => {
      const days = groupByDay(lines, UTC);
      const grouped = days.flatMap(({ lead, outlets }) => [
        ...(lead === null ? [] : [lead]),
        ...outlets.flatMap((outlet) => outlet.lines),
      ]);
      assert.deepEqual(new Set(grouped), new Set(lines));
      assert.equal(grouped.length, lines.length);
      for (const { outlets } of days) {
        for (const outlet of outlets) {
          const ids = outlet.lines.map(({ id }) => id);
          assert.deepEqual(
            ids,
            ids.toSorted((a, b) => b - a),
          );
          assert.ok(outlet.lines.every(({ outletId }) => outletId === outlet.outletId));
        }
      }
      const moments = days.map(({ at }) => at);
      assert.deepEqual(
        moments,
        moments.toSorted((a, b) => b - a),
      );
    }),
  );
});

test('a day opens with its newest picture, a short day with nothing', () => {
  const lines = [
    line(5, 0, 1, false),
    line(4, HOUR, 2, true),
    line(3, 2 * HOUR, 1, true),
    line(2, 3 * HOUR, 3, false),
  ];
  assert.equal(groupByDay(lines, UTC)[0]?.lead?.id, 4);
  assert.equal(groupByDay(lines.slice(0, 3), UTC)[0]?.lead, null);
});
