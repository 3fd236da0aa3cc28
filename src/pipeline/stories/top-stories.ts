import type { StoryLine } from '../../model/library-stories.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';

/** After so long a story counts for half. */
const HALF_LIFE: Millis = 18 * HOUR;

/** What is older than this is no top story, however many told it. */
const LONGEST_AGO: Millis = 4 * DAY;

/** Of so many of the most carried the order is made. */
const MOST_WEIGHED = 200;

type Asked = { readonly readerId: number; readonly now: Millis; readonly limit: number };

/** What several outlets tell now, the first to be shown first: see orderStories. On quiet days older ones follow, the newest first. */
export async function readTopStories(
  { stories }: Pick<Store, 'stories'>,
  { readerId, now, limit }: Asked,
): Promise<StoryLine[]> {
  const since = now - LONGEST_AGO;
  const carried = await stories.top({ readerId, since, limit: MOST_WEIGHED });
  const shared = carried.filter(({ outletCount }) => outletCount > 1);
  const top = orderStories(shared, now).slice(0, limit);
  if (top.length === limit || carried.length === MOST_WEIGHED) return top;
  const older = await stories.newest({ readerId, before: null, limit, isShared: true });
  const known = new Set(top.map(({ id }) => id));
  return [...top, ...older.filter(({ id }) => !known.has(id))].slice(0, limit);
}

/**
 * The top stories: those with most independent reports, each counting for less the older the story's newest article is;
 * of equals the newer first. Pages say so.
 */
export function orderStories(stories: readonly StoryLine[], now: Millis): StoryLine[] {
  const weighed = stories.map((story) => ({ story, weight: weightOf(story, now) }));
  weighed.sort((a, b) => b.weight - a.weight || b.story.lastAt - a.story.lastAt);
  return weighed.map(({ story }) => story);
}

function weightOf(story: StoryLine, now: Millis): number {
  const { independentReports, reportCount, outletCount, lastAt } = story;
  // Until origins are told, titles with reports of their own stand in.
  const reports = independentReports ?? Math.min(reportCount, outletCount);
  return reports * 0.5 ** (Math.max(0, now - lastAt) / HALF_LIFE);
}
