import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localField, localMoment } from './local-moment.ts';

test('a field’s time is by the reader’s clock, summer time too', () => {
  assert.equal(localMoment('2026-01-15T08:30', 'Europe/Kyiv'), Date.UTC(2026, 0, 15, 6, 30));
  assert.equal(localMoment('2026-07-15T08:30', 'Europe/Kyiv'), Date.UTC(2026, 6, 15, 5, 30));
  assert.equal(localField(Date.UTC(2026, 6, 15, 5, 30), 'Europe/Kyiv'), '2026-07-15T08:30');
});

test('what names no moment is none', () => {
  for (const text of [null, '', 'tomorrow', '2026-13-01T00:00', '2026-01-01', '2026-02-30T10:00'])
    assert.equal(localMoment(text, 'UTC'), null, String(text));
});

test('a moment goes into a field and comes back, but for hours that are there twice', () => {
  const minute = fc.integer({ min: 0, max: 33_000_000 }).map((at) => at * 60_000);
  fc.assert(
    fc.property(minute, (at) => {
      assert.equal(localMoment(localField(at, 'UTC'), 'UTC'), at);
      const back = localMoment(localField(at, 'America/New_York'), 'America/New_York') ?? 0;
      assert.ok(back === at || back === at - 3_600_000);
    }),
  );
});
