import type { StoryChange } from '../../model/story.ts';
import type { Grouping } from './grouping.ts';
import { mergeStories, splitOff } from './move-events.ts';

/** Merges two stories: the one with more articles, the older of equals, keeps its number. */
export function mergeInto(
  grouping: Grouping,
  pair: readonly [number, number],
  reason: string,
): StoryChange {
  const { stories } = grouping.tables;
  const rank = (story: number) => stories.articles[story] as number;
  const numberOf = (story: number) => stories.numbers[story] as number;
  const [one, other] = pair;
  const isFirst =
    rank(one) > rank(other) || (rank(one) === rank(other) && numberOf(one) < numberOf(other));
  const [into, from] = isFirst ? [one, other] : [other, one];
  mergeStories(grouping, into, from);
  return { kind: 'merged', from: numberOf(from), into: numberOf(into), reason };
}

type Part = { readonly story: number; readonly ids: readonly number[]; readonly reason: string };

/** Puts articles of a story, given by ids, into a new one. */
export function partFrom(grouping: Grouping, { story, ids, reason }: Part): StoryChange {
  const { stories } = grouping.tables;
  const chosen = new Set(ids.map((id) => grouping.articleOf.get(id) ?? -1));
  const into = splitOff(grouping, story, chosen);
  grouping.dirty.delete(story);
  return {
    kind: 'split',
    from: stories.numbers[story] as number,
    into: stories.numbers[into] as number,
    articles: ids,
    reason,
  };
}
