import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

/** What a bar over an open page says, and where it leads. */
export type NewerBar = { readonly words: string; readonly path: string };

/**
 * Where ui/behaviours/live.ts puts a bar when something has come in, with the address that says what: it answers a
 * NewerBar, or 204 where there is nothing to say. The page itself is never moved.
 */
export function newerPlace(address: string): Html {
  return html`<div class="newer" role="status" data-newer="${address}"></div>`;
}

/** The same for a page that lists stories or articles. */
export function newerSince(of: 'stories' | 'articles', { now, here }: Visit): Html {
  const query = new URLSearchParams({ since: String(now), back: here });
  return newerPlace(`/newer/${of}?${query}`);
}

/** GET /newer/stories?since=TIME&back=PATH, and /newer/articles. */
export function newerNews({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const since = wholeNumber(context.req.query('since')) ?? desk.now();
    const newer = await desk.store.newer.since(readerOf(context), since);
    const isOfStories = context.req.param('of') === 'stories';
    const count = isOfStories ? newer.stories : newer.articles;
    if (count === 0) return context.body(null, 204);
    const words = isOfStories
      ? say(
          '{count, plural, one {# story is new or has moved on: show it} other {# stories are new or have moved on: show them}}',
          { count },
        )
      : say('{count, plural, one {# new article: show it} other {# new articles: show them}}', {
          count,
        });
    return context.json({ words, path: backPath(context.req.query('back')) } satisfies NewerBar);
  };
}
