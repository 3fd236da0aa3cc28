import type { Context } from 'hono';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { readerOf } from '../../../reader-of.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type NewerBar, newerPlace } from '../../live/newer.ts';
import { storyPath } from '../story-path.ts';

/**
 * GET /stories/:id/newer?articles=COUNT: for a page that is open, what a bar over it says: how many articles came in
 * since, with the way to them. 204 where there is nothing to say.
 */
export function newerArticles({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const known = wholeNumber(context.req.query('articles')) ?? 0;
    const [line] = await desk.store.stories.byIds(readerOf(context), [id]);
    const count = (line?.articleCount ?? 0) - known;
    if (count <= 0) return context.body(null, 204);
    const words = say(
      '{count, plural, one {# new article: show it} other {# new articles: show them}}',
      { count },
    );
    return context.json({ words, path: storyPath(id) } satisfies NewerBar);
  };
}

/** Where the bar comes, with what the page knows. */
export function newerInStory(story: { readonly id: number; readonly articleCount: number }): Html {
  return newerPlace(`${storyPath(story.id)}/newer?articles=${story.articleCount}`);
}
