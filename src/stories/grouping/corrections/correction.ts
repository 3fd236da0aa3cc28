import type { StoryCorrection } from '../../../model/story.ts';
import { type Grouping, storyOfArticle } from '../grouping.ts';

/** A reader's decision with what it takes to respect and to undo it. All by articles' ids: numbers of stories change. */
export type Correction = {
  readonly correction: StoryCorrection;
  /** These two never stand in one story by themselves. */
  readonly apart: readonly [number, number] | null;
  /** These two are never parted by themselves. */
  readonly together: readonly [number, number] | null;
  /** Articles that went elsewhere by it. */
  readonly moved: readonly number[];
  /** An article of the story they left; null: none stayed. */
  readonly stayed: number | null;
};

/** Whether a reader parted what these stories hold. */
export function isKeptApart(grouping: Grouping, story: number, other: number): boolean {
  return grouping.corrections.some(({ apart }) => {
    if (apart === null) return false;
    const [one, two] = apart.map((id) => storyOfArticle(grouping, id));
    return (one === story && two === other) || (one === other && two === story);
  });
}

/** Whether a reader put together what this story holds: nothing is split off it then. */
export function isHeldTogether(grouping: Grouping, story: number): boolean {
  return grouping.corrections.some(
    ({ together }) => together !== null && storyOfArticle(grouping, together[0]) === story,
  );
}
