import type { StoryText } from '../../src/model/story.ts';
import { groupLikeNewsblur } from './baselines/newsblur.ts';
import { groupSimply } from './baselines/simple-method.ts';
import type { Grouping } from './follow-changes.ts';

/** A way of grouping a set, given in order of time. */
export type Method = (texts: readonly StoryText[]) => Grouping;

export const METHODS: Readonly<Record<string, Method>> = {
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
