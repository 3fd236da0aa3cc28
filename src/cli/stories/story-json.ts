import type { StoryLine } from '../../model/library-stories.ts';
import { toIso } from '../../model/time.ts';

/** A story as the terminal's JSON has it. */
export function storyJson(story: StoryLine) {
  const { id, shown, outlets, outletCount, articleCount, reportCount, independentReports } = story;
  return {
    id,
    headline: shown.headline,
    article: shown.id,
    outlets,
    outletCount,
    articleCount,
    reportCount,
    independentReports,
    first: toIso(story.firstAt),
    newest: toIso(story.lastAt),
    unreadCount: story.unreadCount,
  };
}
