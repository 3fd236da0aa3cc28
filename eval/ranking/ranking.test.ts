import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventNews } from './invent-news.ts';
import { gradesOf, ndcg } from './ndcg.ts';
import { opens, simulatedReaders } from './readers.ts';

const GRADES = new Map([
  [1, 3],
  [2, 1],
  [3, 0],
]);

test('the best order scores 1, the worst less, and what stands beyond the places nothing', () => {
  assert.equal(ndcg([1, 2, 3], GRADES, 3), 1);
  const worst = ndcg([3, 2, 1], GRADES, 3);
  assert.ok(worst > 0 && worst < 0.6);
  assert.equal(ndcg([3, 2, 1], GRADES, 1), 0);
  assert.equal(ndcg([3], new Map([[3, 0]]), 5), 1, 'there is nothing to find');
});

test('what is liked more is of a higher grade, what is not liked of none', () => {
  const grades = gradesOf(
    new Map([
      [1, 3],
      [2, 1.5],
      [3, 0.1],
      [4, 0],
      [5, -2],
    ]),
  );
  assert.deepEqual([...grades.values()], [3, 2, 1, 0, 0]);
});

test('the same seed gives the same news, and a reader opens the same of it', () => {
  const [news, again] = [inventNews(3), inventNews(3)];
  assert.deepEqual(news, again);
  assert.notDeepEqual(inventNews(4).stories[0], news.stories[0]);
  const [reader] = simulatedReaders(news);
  assert.ok(reader !== undefined);
  const opened = (from: typeof news) =>
    from.stories.filter((story) => opens(reader, story, story.firstAt)).map(({ id }) => id);
  assert.deepEqual(opened(news), opened(again));
  const liked = news.stories.filter(({ subject }) => subject === 'science').length;
  assert.ok(opened(news).length > liked / 2);
});
