import type { StoryLine } from '../../../../model/library-stories.ts';
import { HOUR, type Millis } from '../../../../model/time.ts';

/** After so long a story counts for half. */
const HALF_LIFE: Millis = 18 * HOUR;

/**
 * The top stories: those with most independent reports, each counting for less the older the story's newest article is;
 * of equals the newer first. This is said on the page.
 */
export function orderStories(stories: readonly StoryLine[], now: Millis): StoryLine[] {
  const weighed = stories.map((story) => ({ story, weight: weightOf(story, now) }));
  weighed.sort((a, b) => b.weight - a.weight || b.story.lastAt - a.story.lastAt);
  return weighed.map(({ story }) => story);
}

function weightOf(
  { independentReports, reportCount, outletCount, lastAt }: StoryLine,
  now: Millis,
) {
  // Until origins are told, titles with reports of their own stand in.
  const reports = independentReports ?? Math.min(reportCount, outletCount);
  const age = Math.max(0, now - lastAt);
  return reports * 0.5 ** (age / HALF_LIFE);
}
