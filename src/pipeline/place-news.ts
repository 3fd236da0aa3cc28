import type { Desk } from '../desk.ts';
import { followRules } from './rules/follow-rules.ts';
import { placeAwaited } from './stories/place-awaited.ts';
import { tellSubjects } from './subjects/tell-subjects.ts';

type Watch = { readonly signal?: AbortSignal };

/** What is done at once with all articles that came in: they are sorted, and put into their stories. Throws StoreError. */
export async function placeNews(desk: Desk, { signal }: Watch = {}): Promise<void> {
  const watch = { ...(signal && { signal }) };
  await sortNews(desk, watch);
  await placeAwaited(desk, watch);
}

/** Without stories: readers' rules for the outlets of what came in, and what it is about. Throws StoreError. */
export async function sortNews(desk: Desk, watch: Watch = {}): Promise<void> {
  await followRules(desk, {}, watch);
  await tellSubjects(desk, watch);
}
