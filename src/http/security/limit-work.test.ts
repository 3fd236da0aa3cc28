import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR, MINUTE, SECOND } from '../../model/time.ts';
import { openBuckets } from './limit-work.ts';
import { findRoute, ROUTES } from './routes/route-table.ts';
import { WORK_LIMITS } from './routes/work-limits.ts';

const LIMIT = { atOnce: 3, aMinute: 2 };

test('so much is done at once, then so much a minute, and for each by themselves', () => {
  const buckets = openBuckets();
  const take = (at: number, who = 'ana') => buckets.take(who, LIMIT, at);
  assert.deepEqual([take(0), take(0), take(0)], [0, 0, 0]);
  assert.equal(take(0), 30 * SECOND);
  assert.equal(take(0, 'ben'), 0);
  assert.equal(take(30 * SECOND), 0);
  assert.equal(take(31 * SECOND), 29 * SECOND);
  assert.deepEqual(
    [0, 1, 2].map(() => take(HOUR)),
    [0, 0, 0],
  );
  assert.equal(take(HOUR), 30 * SECOND);
});

test('a clock that jumps keeps nobody out for long', () => {
  const buckets = openBuckets();
  for (const at of [HOUR, HOUR, HOUR]) buckets.take('ana', LIMIT, at);
  assert.equal(buckets.take('ana', LIMIT, 0), MINUTE / 2);
  assert.equal(buckets.take('ana', LIMIT, MINUTE / 2), 0);
});

test('every limit is of a route that there is, and whatever asks other servers has one', () => {
  const names = new Set(ROUTES.map(({ method, path }) => `${method} ${path}`));
  assert.deepEqual(
    Object.keys(WORK_LIMITS).filter((name) => !names.has(name)),
    [],
  );
  assert.notEqual(findRoute('POST', '/refresh'), null);
  const asking = ROUTES.filter(({ because }) => because !== undefined);
  assert.deepEqual(
    asking.filter(({ method, path }) => WORK_LIMITS[`${method} ${path}`] === undefined),
    [],
  );
});
