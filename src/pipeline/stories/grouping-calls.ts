import type { StoryChange, StoryCorrection, StoryMemory, StoryText } from '../../model/story.ts';
import type { Millis } from '../../model/time.ts';
import { openStories, type Stories } from '../../stories/open-stories.ts';

export type GroupingStart = {
  /** What stories were when they were last kept; null: they are told from their beginning. */
  readonly snapshot: Uint8Array | null;
  /** The first number that no story or event has. */
  readonly firstNumber: number;
};

/** What can be asked of who groups articles into stories: values that cross threads. See stories/open-stories.ts. */
export type GroupingCalls = {
  /** Begins anew. Throws where the snapshot can't be read. */
  readonly start: (start: GroupingStart) => void;
  readonly recall: (told: readonly StoryMemory[]) => void;
  readonly take: (texts: readonly StoryText[]) => StoryChange[];
  readonly correct: (correction: StoryCorrection) => StoryChange[];
  readonly undo: (correction: StoryCorrection) => StoryChange[];
  readonly related: (story: number) => ReturnType<Stories['related']>;
  /** All of it, without what nothing joined since. */
  readonly keep: (since: Millis) => Uint8Array;
};

/** Groups in this thread. Every call but `start` throws before it. */
export function groupingCalls(): GroupingCalls {
  let stories: Stories | null = null;
  const started = (): Stories => {
    if (stories === null) throw new Error('stories are not started');
    return stories;
  };
  return {
    start: ({ snapshot, firstNumber }) => {
      stories = null;
      stories = openStories(snapshot === null ? { firstNumber } : { snapshot, firstNumber });
    },
    recall: (told) => started().recall(told),
    take: (texts) => started().take(texts),
    correct: (correction) => started().correct(correction),
    undo: (correction) => started().undo(correction),
    related: (story) => started().related(story),
    keep: (since) => {
      started().forget(since);
      return started().snapshot();
    },
  };
}
