import type { Context } from 'hono';
import { readTopStories, type TopStory } from '../../../pipeline/stories/top-stories.ts';
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
    const stories = await readTopStories(rooms.desk, { readerId, now, limit: settings.pageLength });
    const listed = await listedStories(store, stories);
    return context.html(storyListMarkup({ visit, stories: listed, awaiting }));
  };
}

async function listedStories(
  { stories, claims }: Store,
  top: readonly TopStory[],
): Promise<ListedStory[]> {
  const lines = top.map(({ story }) => story);
  const contested = await claims.contested(lines.map(({ id }) => id));
  const newest = await stories.ofArticles(lines.map(({ newestArticleId }) => newestArticleId));
  const additions = new Map(newest.map(({ articleId, addition }) => [articleId, addition]));
  return top.map(({ story, place }) => ({
    story,
    place,
    contestedCount: contested.get(story.id) ?? 0,
    addition: additions.get(story.newestArticleId) ?? null,
  }));
}
