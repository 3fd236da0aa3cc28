import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoryChange } from '../../src/model/story.ts';
import { followChanges } from './follow-changes.ts';

const placed = (article: number, story: number, event: number): StoryChange => ({
  kind: 'placed',
  placement: { article, story, event, report: { kind: 'own' }, reason: '' },
});
const merged = (from: number, into: number): StoryChange => ({
  kind: 'merged',
  from,
  into,
  reason: '',
});

test('a merger takes all of a story with it, again and again', () => {
  const changes = [placed(1, 10, 11), placed(2, 12, 13), placed(3, 14, 15)];
  const grouping = followChanges([...changes, merged(10, 12), merged(12, 14)]);
  assert.deepEqual([...grouping.stories.values()], [14, 14, 14]);
  assert.deepEqual([...grouping.events.values()], [11, 13, 15]);
  assert.deepEqual([grouping.moved, grouping.redirects], [3, 2]);
});

test('a merger of events leaves stories where they were and is no redirect', () => {
  const grouping = followChanges([placed(1, 10, 11), placed(2, 10, 12), merged(12, 11)]);
  assert.deepEqual([...grouping.events.values()], [11, 11]);
  assert.deepEqual([grouping.moved, grouping.redirects], [0, 0]);
});

test('a split takes the named articles only', () => {
  const changes = [placed(1, 10, 11), placed(2, 10, 11), placed(3, 10, 11)];
  const split: StoryChange = { kind: 'split', from: 10, into: 20, articles: [3, 9], reason: '' };
  const grouping = followChanges([...changes, split]);
  assert.deepEqual([...grouping.stories.values()], [10, 10, 20]);
  assert.deepEqual([grouping.moved, grouping.redirects], [1, 0]);
});

test('an article placed anew has moved', () => {
  const grouping = followChanges([placed(1, 10, 11), placed(1, 12, 11)]);
  assert.equal(grouping.stories.get(1), 12);
  assert.equal(grouping.moved, 1);
});
