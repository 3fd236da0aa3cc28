import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { leaseFor, retryAfter } from './our-hub.ts';
import { isAnswerAwaited, pauseAfter, readLease } from './teller.ts';

const stated = fc.oneof(fc.string(), fc.bigInt().map(String), fc.double().map(String));

test('whatever a hub says of its lease, it is a time up to a month, or no lease', () => {
  fc.assert(
    fc.property(stated, (words) => {
      const lease = readLease(words);
      assert.ok(lease === null || (lease > 0 && lease <= 30 * DAY));
      const ours = leaseFor(words);
      assert.ok(ours >= 5 * MINUTE && ours <= 30 * DAY);
    }),
  );
  assert.equal(readLease(null), DAY, 'hubs of before the specification say nothing');
  assert.equal(readLease('60'), MINUTE);
});

test('who fails is asked ever more seldom, within bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (attempts) => {
      assert.ok(pauseAfter(attempts) >= HOUR && pauseAfter(attempts) <= DAY);
      assert.ok(pauseAfter(attempts + 1) >= pauseAfter(attempts));
      assert.ok(retryAfter(attempts) >= MINUTE && retryAfter(attempts) <= 6 * HOUR);
      assert.ok(retryAfter(attempts + 1) >= retryAfter(attempts));
    }),
  );
});

test('an answer is awaited for an hour after asking, and never by a clock that stood wrong', () => {
  const now = 1000 * DAY;
  const cases: [number | null, boolean][] = [
    [null, false],
    [now, true],
    [now - 59 * MINUTE, true],
    [now - HOUR, false],
    [now + 30_000, true],
    [now + HOUR, false],
    [now + 400 * DAY, false],
  ];
  for (const [askedAt, isAwaited] of cases)
    assert.equal(isAnswerAwaited({ askedAt }, now), isAwaited, String(askedAt));
});
