import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { readerOf } from '../../../reader-of.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { storyPath } from '../story-path.ts';

/**
 * GET /stories/:id/newer?articles=COUNT: for a page that is open, a bar to be shown above it, never in it: how many
 * articles came in since, and a link that loads them. 204 where there is nothing to say.
 */
export function newerArticles({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const known = wholeNumber(context.req.query('articles')) ?? 0;
    const [line] = await desk.store.stories.byIds(readerOf(context), [id]);
    const count = (line?.articleCount ?? 0) - known;
    return count <= 0 ? context.body(null, 204) : context.html(newerBar(id, count));
  };
}

export function newerBar(story: number, count: number): Html {
  return html`<p class="newer-bar"><a class="button" href="${storyPath(story)}">${say('{count, plural, one {# new article: show it} other {# new articles: show them}}', { count })}</a></p>`;
}

/** Where a script may put the bar, with the address to ask at. */
export function newerPlace(story: { readonly id: number; readonly articleCount: number }): Html {
  return html`<div class="newer" role="status" data-newer="${storyPath(story.id)}/newer?articles=${story.articleCount}"></div>`;
}
