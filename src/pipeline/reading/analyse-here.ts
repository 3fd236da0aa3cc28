import type { StoryAnalysis, StoryArticle } from '../../model/claim.ts';
import { analyseStory } from '../../stories/analyse-story.ts';

export type StoriesAnalysed =
  /** In the order of the stories. */
  | { readonly kind: 'analysed'; readonly analyses: readonly StoryAnalysis[] }
  | { readonly kind: 'failed'; readonly reason: string };

export function analyseHere(stories: readonly (readonly StoryArticle[])[]): StoriesAnalysed {
  return { kind: 'analysed', analyses: stories.map((articles) => analyseStory(articles)) };
}
