import type { Context } from 'hono';
import { readTopStories } from '../../../pipeline/stories/top-stories.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { visitOf } from '../frame/visit.ts';
import { storyListMarkup } from './list/story-list.ts';

/** GET /stories: what several titles tell now. */
export function storiesPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId, now, settings } = visit;
    const { awaiting } = await store.stories.progress();
    const stories = await readTopStories(store, { readerId, now, limit: settings.pageLength });
    return context.html(storyListMarkup({ visit, stories, awaiting }));
  };
}
