import type { Context } from 'hono';
import type { StoryLine } from '../../../model/library-stories.ts';
import { readTopStories } from '../../../pipeline/stories/top-stories.ts';
import type { Store } from '../../../store/store.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { visitOf } from '../frame/visit.ts';
import type { ListedStory } from './list/story-item.ts';
import { storyListMarkup } from './list/story-list.ts';

/** GET /stories: what several titles tell now. */
export function storiesPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId, now, settings } = visit;
    const { awaiting } = await store.stories.progress();
    const stories = await readTopStories(store, { readerId, now, limit: settings.pageLength });
    const listed = await listedStories(store, stories);
    return context.html(storyListMarkup({ visit, stories: listed, awaiting }));
  };
}

async function listedStories(
  { stories, claims }: Store,
  lines: readonly StoryLine[],
): Promise<ListedStory[]> {
  const contested = await claims.contested(lines.map(({ id }) => id));
  const newest = await stories.ofArticles(lines.map(({ newestArticleId }) => newestArticleId));
  const additions = new Map(newest.map(({ articleId, addition }) => [articleId, addition]));
  return lines.map((story) => ({
    story,
    contestedCount: contested.get(story.id) ?? 0,
    addition: additions.get(story.newestArticleId) ?? null,
  }));
}
