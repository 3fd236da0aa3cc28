import type { StoryAnalysis, StoryArticle } from '../../model/claim.ts';
import type { EditJudgement } from '../../model/story.ts';
import { type EditedText, judgeEdit } from '../../stories/additions/judge-edit.ts';
import { analyseStory } from '../../stories/analyse-story.ts';

export type StoriesAnalysed =
  /** In the order of the stories. */
  | { readonly kind: 'analysed'; readonly analyses: readonly StoryAnalysis[] }
  | { readonly kind: 'failed'; readonly reason: string };

export function analyseHere(stories: readonly (readonly StoryArticle[])[]): StoriesAnalysed {
  return { kind: 'analysed', analyses: stories.map((articles) => analyseStory(articles)) };
}

export type EditsJudged =
  /** In the order of the edits. */
  | { readonly kind: 'judged'; readonly judgements: readonly EditJudgement[] }
  | { readonly kind: 'failed'; readonly reason: string };

export type Edit = { readonly before: EditedText; readonly after: EditedText };

export function judgeHere(edits: readonly Edit[]): EditsJudged {
  return { kind: 'judged', judgements: edits.map(({ before, after }) => judgeEdit(before, after)) };
}
