import type { Desk } from '../desk.ts';
import { findAwaited } from './statements/find-awaited.ts';
import { judgeEdits } from './stories/judge-edits.ts';
import { tellAwaited } from './stories/tell-awaited.ts';

export type ExplainWatch = {
  readonly signal?: AbortSignal;
  /** Told after each batch is recorded: from then on it outlives a crash. */
  readonly onArticles?: (done: number) => void;
  readonly onStories?: (done: number) => void;
};

/** How many texts were looked through and how many stories told. */
export type Explained = { readonly articles: number; readonly stories: number };

/**
 * What takes its time, with all articles that await it: who says what in them, what edits come to, and the claims of their
 * stories. For commands that run once; the scheduler does the same piece by piece. Throws StoreError.
 */
export async function explainNews(
  desk: Desk,
  { signal, onArticles, onStories }: ExplainWatch = {},
): Promise<Explained> {
  const stop = { ...(signal && { signal }) };
  const articles = await findAwaited(
    desk,
    {},
    { ...stop, ...(onArticles && { onProgress: onArticles }) },
  );
  await judgeEdits(desk, signal);
  const stories = await tellAwaited(
    desk,
    { isAll: true },
    { ...stop, ...(onStories && { onProgress: onStories }) },
  );
  return { articles, stories };
}
