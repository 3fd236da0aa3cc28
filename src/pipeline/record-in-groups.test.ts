import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FetchRecord } from '../model/library.ts';
import { recordInGroups } from './record-in-groups.ts';

function fetchOf(feedId: number): FetchRecord {
  return {
    feedId,
    at: 0,
    nextFetchAt: 0,
    schedule: { interval: 1, failureCount: 0, failingSince: null, movedTo: null, movedSince: null },
    newUrl: null,
    trouble: null,
    news: null,
  };
}

/** Takes groups down; refuses those with feed 13. */
function storeOfGroups(groups: number[][]) {
  return {
    recordFetches: async (records: readonly FetchRecord[]) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const ids = records.map(({ feedId }) => feedId);
      groups.push(ids);
      if (ids.includes(13)) throw new Error('thirteen');
      return ids.map((added) => ({ added, revised: 0, known: 0 }));
    },
  };
}

test('what comes while one is being recorded is recorded together, each with its own tally', async () => {
  const groups: number[][] = [];
  const record = recordInGroups(storeOfGroups(groups));
  const tallies = await Promise.all([1, 2, 3].map((id) => record(fetchOf(id))));
  assert.deepEqual(groups, [[1], [2, 3]]);
  assert.deepEqual(
    tallies.map(({ added }) => added),
    [1, 2, 3],
  );
});

test('a fetch that cannot be recorded fails alone', async () => {
  const record = recordInGroups(storeOfGroups([]));
  const outcomes = await Promise.allSettled([1, 12, 13, 14].map((id) => record(fetchOf(id))));
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  );
});

test('a group stays small, and the next is recorded as well', async () => {
  const groups: number[][] = [];
  const record = recordInGroups(storeOfGroups(groups));
  await Promise.all(Array.from({ length: 40 }, (_, id) => record(fetchOf(id + 100))));
  assert.deepEqual(
    groups.map((group) => group.length),
    [1, 16, 16, 7],
  );
});
