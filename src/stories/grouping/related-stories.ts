import { likelyStories } from './best-story.ts';
import { type Grouping, storyNumbered } from './grouping.ts';

/** A story that has to do with another without being it. Score: 0 to 1, the chance that they are one after all. */
export type RelatedStory = {
  readonly story: number;
  readonly score: number;
  readonly reason: string;
};

const LEAST = 0.02;
const MOST = 8;

/** Stories beside one, the nearest first, at most eight; none where the number is not known. */
export function relatedStories(grouping: Grouping, number: number): RelatedStory[] {
  const { stories } = grouping.tables;
  const story = storyNumbered(grouping, number);
  if (story === null || stories.articles[story] === 0) return [];
  const row = stories.rows[story] as number;
  return likelyStories(grouping, row, { kind: 'merge', own: story })
    .filter(({ chance }) => chance >= LEAST)
    .slice(0, MOST)
    .map(({ story: other, chance }) => ({
      story: stories.numbers[other] as number,
      score: Math.round(chance * 1000) / 1000,
      reason: 'They share names and words, too few to be one story.',
    }));
}
