import type { Context, Hono, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { answerDocument, FEED_FORMS, isFeedForm, openChanges } from '../../feeds/answer-feed.ts';
import { languageFor } from '../../language/languages.ts';
import { say } from '../../language/say.ts';
import { speakingIn } from '../../language/spoken.ts';
import { seenUrl } from '../../security/remote.ts';
import { addPublicAssets } from './public-assets.ts';
import { publicEmbed } from './public-embed.ts';
import { publicFeed, publicLinks } from './public-feed.ts';
import { publicFrame } from './public-frame.ts';
import { publicStory } from './public-story.ts';
import { sharedStory } from './shared-story.ts';

/** Nothing of it runs, loads from elsewhere or sends: only our own style and typefaces. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types";

/**
 * What anybody may read: all of it below /public, and nothing that it needs anywhere else, so that a proxy need let nothing
 * else through. Comes before whatever asks who is reading.
 */
export function addPublicRoutes(app: Hono, rooms: AppRooms): void {
  addPublicAssets(app);
  app.use('/public/*', asAPublicPage());
  app.get('/public/stories/:secret', publicStoryPage(rooms));
  app.get('/public/stories/:secret/:form', publicStoryFeed(rooms));
  app.get('/public/oembed', publicEmbed(rooms));
  app.all('/public/*', (context) => context.html(nothingHere(), 404));
}

/** In the language that the browser asks for, whatever the owner chose. */
export function asAPublicPage(): MiddlewareHandler {
  return async (context, next) => {
    const speaks = languageFor(context.req.header('accept-language'));
    await speakingIn(speaks, next);
    context.header('content-language', speaks.tag);
    context.header('vary', 'Accept-Language', { append: true });
    context.header('content-security-policy', POLICY);
    context.header('x-robots-tag', 'noindex, nofollow, noarchive');
    // The address is the key: no outlet that is linked to hears of it.
    context.header('referrer-policy', 'no-referrer');
    // Nothing is fetched ahead here, and what says so may not be reachable.
    context.header('speculation-rules', '');
  };
}

/** GET /public/stories/:secret. An address that was ended answers as one that never was. */
function publicStoryPage({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const story = await sharedStory(desk, context.req.param('secret') ?? '');
    if (story === null) return context.html(nothingHere(), 404);
    const { origin, pathname } = seenUrl(context);
    return context.html(publicStory({ story, address: `${origin}${pathname}` }));
  };
}

/** GET /public/stories/:secret/atom, /rss and /json. */
function publicStoryFeed({ desk }: AppRooms) {
  const changes = openChanges();
  return async (context: Context): Promise<Response> => {
    const { secret = '', form } = context.req.param();
    const story = isFeedForm(form) ? await sharedStory(desk, secret) : null;
    if (story === null || !isFeedForm(form)) return context.html(nothingHere(), 404);
    const address = seenUrl(context);
    const page = `${address.origin}/public/stories/${secret}`;
    const { write, type } = FEED_FORMS[form];
    const body = write(publicFeed(story, { secret, page }), publicLinks(address));
    const name = `public ${secret} ${form}`;
    return answerDocument(context, { body, type, changes, name, now: desk.now() });
  };
}

export function nothingHere() {
  return publicFrame({
    title: say('Nothing here'),
    main: html`<div class="empty"><h1>${say('There is nothing at this address')}</h1>
<p>${say('It may have a letter too many, or whoever shared it shares it no more, or its articles were withdrawn.')}</p></div>`,
  });
}
