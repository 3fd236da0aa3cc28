import type { StoryText } from '../../src/model/story.ts';
import { openStories } from '../../src/stories/open-stories.ts';
import { groupLikeNewsblur } from './baselines/newsblur.ts';
import { groupSimply } from './baselines/simple-method.ts';
import { followChanges, type Grouping } from './follow-changes.ts';

/** A way of grouping a set, given in order of time. */
export type Method = (texts: readonly StoryText[]) => Grouping;

/** Articles that come at once, as from a feed. */
const PORTION = 20;

export const METHODS: Readonly<Record<string, Method>> = {
  hearsay: (texts) => {
    const stories = openStories();
    const portions = Array.from({ length: Math.ceil(texts.length / PORTION) }, (_, at) =>
      texts.slice(at * PORTION, (at + 1) * PORTION),
    );
    return followChanges(portions.flatMap((portion) => stories.take(portion)));
  },
  simple: (texts) => {
    const { stories, moved } = groupSimply(texts);
    return { stories, events: stories, moved, redirects: 0 };
  },
  newsblur: (texts) => settled(groupLikeNewsblur(texts, { mostMembers: 10 })),
  'newsblur without its limit of ten': (texts) =>
    settled(groupLikeNewsblur(texts, { mostMembers: Number.POSITIVE_INFINITY })),
};

/** One that is run over all at once has nothing to move. */
function settled(stories: ReadonlyMap<number, number>): Grouping {
  return { stories, events: stories, moved: 0, redirects: 0 };
}
