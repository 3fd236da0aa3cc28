import type { Desk } from '../desk.ts';
import { followRules } from './rules/follow-rules.ts';
import { placeAwaited } from './stories/place-awaited.ts';
import { tellSubjects } from './subjects/tell-subjects.ts';

/**
 * What is done at once with all articles that came in: readers' rules for their outlets, what they are about, which
 * stories they belong to. Throws StoreError.
 */
export async function placeNews(
  desk: Desk,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const watch = { ...(signal && { signal }) };
  await followRules(desk, {}, watch);
  await tellSubjects(desk, watch);
  await placeAwaited(desk, watch);
}
