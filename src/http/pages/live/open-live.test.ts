import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLive } from './open-live.ts';

const PROGRESS = {
  ...{ isRunning: false, done: 0, total: 0, added: 0, failed: 0 },
  ...{ startedAt: null, currentHost: null },
};

function live() {
  return openLive({ progress: () => PROGRESS, lastChange: async () => 0, now: () => 1000 });
}

test('one reader cannot take all places, and all readers together only so many', () => {
  const { join } = live();
  const joined = (readerId: number, count: number) =>
    Array.from({ length: count }, () => join(readerId, null)).filter((one) => one !== null);
  const first = joined(1, 100);
  assert.equal(first.length, 64);
  assert.equal(joined(2, 100).length + joined(3, 100).length + joined(4, 100).length, 192);
  assert.equal(join(5, null), null);
  first[0]?.leave();
  assert.equal(joined(5, 2).length, 1);
});

test('who takes nothing of what is told gives its place back', () => {
  const { join, tell } = live();
  const places = Array.from({ length: 64 }, () => join(1, null));
  assert.equal(join(1, null), null);
  for (let told = 0; told < 250; told += 1) {
    tell(1, { name: 'mark', of: 'article', target: told, mark: 'read', isSet: true });
  }
  assert.ok(places.every((place) => place !== null));
  assert.notEqual(join(1, null), null);
});
