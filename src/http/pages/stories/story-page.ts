import type { Context } from 'hono';
import { silentOutlets } from '../../../pipeline/stories/outlets/silent-outlets.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { notFoundPage } from '../trouble-page.ts';
import { storyMarkup } from './story-markup.ts';
import { storyPath } from './story-path.ts';

/** Steps of the log that a page shows; the terminal and the API give all. */
const MOST_STEPS = 100;

/** GET /stories/:id: one story; one that is in another by now leads there for good. */
export function storyPage(rooms: AppRooms) {
  const { stories } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const found = await stories.find(visit.readerId, id);
    if (found === null) return context.html(notFoundPage(visit, 'There is no such story.'), 404);
    if (found.kind === 'moved') {
      const { search } = new URL(context.req.url);
      return context.redirect(`${storyPath(found.to)}${search}`, 308);
    }
    const log = await stories.log(id, { before: null, limit: MOST_STEPS });
    const silence = await silentOutlets(rooms.desk, { readerId: visit.readerId, story: id });
    return context.html(storyMarkup({ visit, story: found.story, log, silence }));
  };
}
