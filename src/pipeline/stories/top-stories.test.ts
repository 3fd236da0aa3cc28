import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleLine, storyLine } from '../../../test/stories.ts';
import { HOUR } from '../../model/time.ts';
import { orderStories } from './top-stories.ts';

const NOW = Date.UTC(2025, 10, 21, 16);

function story(id: number, reports: number | null, hoursAgo: number) {
  const lastAt = NOW - hoursAgo * HOUR;
  return storyLine(articleLine(id), { id, independentReports: reports, lastAt, reportCount: 2 });
}

const ORDERS: readonly (readonly [
  why: string,
  stories: ReturnType<typeof story>[],
  ids: number[],
])[] = [
  ['more independent reports come first', [story(1, 2, 1), story(2, 5, 1)], [2, 1]],
  ['of equals the newer comes first', [story(1, 3, 5), story(2, 3, 1)], [2, 1]],
  ['old ones step back', [story(1, 5, 72), story(2, 2, 1)], [2, 1]],
  ['until origins are told, reports stand in', [story(1, 1, 1), story(2, null, 1)], [2, 1]],
];

for (const [why, stories, ids] of ORDERS) {
  test(`among stories ${why}`, () => {
    assert.deepEqual(
      orderStories(stories, NOW).map(({ id }) => id),
      ids,
    );
  });
}
