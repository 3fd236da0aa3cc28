import type { StoryLine } from '../../model/library-stories.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';

/** After so long a story counts for half. */
const HALF_LIFE: Millis = 18 * HOUR;

/** What is older than this is no top story, however many told it. */
const LONGEST_AGO: Millis = 4 * DAY;

type Asked = { readonly readerId: number; readonly now: Millis; readonly limit: number };

/**
 * What several outlets tell now: what has most independent reports first, each counting for less the older the story's
 * newest article is; of equals the newer first. Pages say so. On quiet days older ones follow, the newest first.
 */
export async function readTopStories(
  { stories }: Pick<Store, 'stories'>,
  { readerId, now, limit }: Asked,
): Promise<StoryLine[]> {
  const since = now - LONGEST_AGO;
  const top = await stories.top({ readerId, since, now, halfLife: HALF_LIFE, limit });
  if (top.length === limit) return top;
  const older = await stories.newest({ readerId, before: null, limit, isShared: true });
  const known = new Set(top.map(({ id }) => id));
  return [...top, ...older.filter(({ id }) => !known.has(id))].slice(0, limit);
}
