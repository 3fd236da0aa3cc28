import { sortTimeOf } from '../../model/article-id.ts';
import type { StoryLine } from '../../model/library-stories.ts';
import type { PoolArticle } from '../../store/letters/news-pool.ts';
import type { CommonStory } from './common-news.ts';

const MOST_OUTLETS = 12;

/** A story as somebody sees it who sees these of its articles, the newest first; null: they see none. As store/stories/shown/story-lines.ts tells it. */
export function lineOf(
  { story }: Pick<CommonStory, 'story'>,
  seen: readonly PoolArticle[],
): StoryLine | null {
  const [newest] = seen;
  if (newest === undefined) return null;
  const shown =
    seen.find(({ line }) => line.id === story.shownId) ??
    seen.find(({ report }) => report !== 'copy') ??
    newest;
  const names = seen.toReversed().map(({ line }) => line.outletName);
  return {
    ...{ id: story.id, version: story.version, shown: shown.line },
    ...{ firstAt: sortTimeOf(story.oldestId), lastAt: sortTimeOf(story.newestId) },
    ...{ listedBy: story.newestId, newestArticleId: newest.line.id },
    ...{ articleCount: story.articleCount, outletCount: story.outletCount },
    ...{ reportCount: story.reportCount, independentReports: story.independentReports },
    unreadCount: seen.length,
    outlets: [...new Set(names)].slice(0, MOST_OUTLETS),
  };
}
