import type { StoryChange } from '../../model/story.ts';
import { likelyStories } from './best-story.ts';
import { mergeInto } from './change-stories.ts';
import { isKeptApart } from './corrections/correction.ts';
import { type Grouping, liveStory } from './grouping.ts';
import { type ReadArticle, tellShared } from './reasons/tell-shared.ts';
import { splitStory } from './splits/split-stories.ts';

/** From this chance on two stories are one. */
const MERGES = 0.5;
/** A merger can make others likely; so often the changed ones are looked at again. */
const ROUNDS = 4;

/**
 * Holds the stories that changed beside the others and merges those that are one. `recent` has the last article of the
 * changed stories, whose words tell why.
 */
export function settleStories(
  grouping: Grouping,
  recent: ReadonlyMap<number, ReadArticle>,
): StoryChange[] {
  const changes: StoryChange[] = [];
  for (let round = 0; round < ROUNDS && grouping.dirty.size > 0; round += 1) {
    const stories = [...grouping.dirty];
    grouping.dirty.clear();
    for (const story of stories) changes.push(...settleStory(grouping, story, recent));
    if (round > 0) continue;
    for (const story of stories) changes.push(...splitGrown(grouping, story, recent));
  }
  grouping.dirty.clear();
  grouping.unsettled = 0;
  return changes;
}

function splitGrown(
  grouping: Grouping,
  story: number,
  recent: ReadonlyMap<number, ReadArticle>,
): StoryChange[] {
  if (liveStory(grouping.tables, story) !== story) return [];
  const change = splitStory(grouping, story, recent.get(story));
  return change === null ? [] : [change];
}

function settleStory(
  grouping: Grouping,
  story: number,
  recent: ReadonlyMap<number, ReadArticle>,
): StoryChange[] {
  const { tables } = grouping;
  if (liveStory(tables, story) !== story || tables.stories.articles[story] === 0) return [];
  const row = tables.stories.rows[story] as number;
  const likely = likelyStories(grouping, row, { kind: 'merge', own: story });
  const match = likely.find(
    ({ story: other, chance }) => chance >= MERGES && !isKeptApart(grouping, story, other),
  );
  if (match === undefined) return [];
  const reason = reasonFor(grouping, { story, other: match.story, recent });
  return [mergeInto(grouping, [story, match.story], reason)];
}

type Pair = {
  readonly story: number;
  readonly other: number;
  readonly recent: ReadonlyMap<number, ReadArticle>;
};

function reasonFor({ rows, tables }: Grouping, { story, other, recent }: Pair): string {
  const read = recent.get(story);
  const row = tables.stories.rows[other] as number;
  const shared = read === undefined ? null : tellShared(rows, read, row);
  return shared === null
    ? 'Their articles share most of their names and words.'
    : `Their articles share ${shared}.`;
}
