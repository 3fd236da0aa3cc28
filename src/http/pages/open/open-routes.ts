import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { seenUrl } from '../../security/remote.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { asAPublicPage, nothingHere } from '../public/public-routes.ts';
import { freeStories } from './free-stories.ts';
import { noneLeft, openList, openStory } from './open-pages.ts';

/** In whose library the house's stories stand: the owner's. What is one reader's alone is in no story (0023-own-titles.sql). */
const HOUSE = 1;
const MOST_LISTED = 40;

/** What the owner lets guests and visitors read. Before whatever asks who is reading: there may be nobody. */
export function addOpenRoutes(app: Hono, rooms: AppRooms): void {
  app.use('/open/*', asAPublicPage());
  app.get('/open/stories', showList(rooms));
  app.get('/open/stories/:id', showStory(rooms));
  app.all('/open/*', (context) => context.html(nothingHere(), 404));
}

/** GET /open/stories */
function showList(rooms: AppRooms) {
  const { membership, stories } = rooms.desk.store;
  const free = freeStories(rooms);
  return async (context: Context): Promise<Response> => {
    const settings = await membership.planSettings();
    if (!settings.showsStories) return context.html(nothingHere(), 404);
    const page = { readerId: HOUSE, before: null, limit: MOST_LISTED };
    const lines = await stories.newest({ ...page, isShared: true, withMuted: true });
    context.header('cache-control', 'private, no-store');
    return context.html(openList(lines, await free(context, settings, null)));
  };
}

/** GET /open/stories/:id */
function showStory(rooms: AppRooms) {
  const { membership, stories } = rooms.desk.store;
  const free = freeStories(rooms);
  return async (context: Context): Promise<Response> => {
    const settings = await membership.planSettings();
    const id = settings.showsStories ? wholeNumber(context.req.param('id')) : null;
    const found = id === null ? null : await stories.find(HOUSE, id);
    if (found?.kind === 'moved') return context.redirect(`/open/stories/${found.to}`, 303);
    if (found === null) return context.html(nothingHere(), 404);
    context.header('cache-control', 'private, no-store');
    const standing = await free(context, settings, found.story.id);
    if (!standing.isShown) return context.html(noneLeft(standing), 402);
    const { origin, pathname } = seenUrl(context);
    const address = `${origin}${pathname}`;
    return context.html(openStory({ story: found.story, address, free: standing }));
  };
}
