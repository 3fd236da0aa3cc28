import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { checkRecipe } from '../../../feeds/page-feeds/check-recipe.ts';
import { pageOf } from '../../../model/feeds/page-feed-address.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID, ID_TEXT } from '../shapes/ids.ts';
import { SUBSCRIBED } from '../shapes/subscription-shapes.ts';
import { FOLDER_NAME, lineOfText, WEB_ADDRESS } from '../shapes/texts.ts';
import { timeOrNull } from '../shapes/times.ts';
import { LOOK, lookShape, RECIPE, recipeIn, recipeShape } from './page-feed-shapes.ts';

const BY_FEED = z.object({ feedId: ID_TEXT.openapi({ description: 'The feed.' }) });
const NO_RECIPE = { 422: troubleAnswer('The recipe cannot be followed; the message says why.') };

function bodyOf<Shape extends z.ZodType>(schema: Shape) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** A post, although nothing is stored: no page may have Hearsay visit addresses by a picture's. */
const lookAtPage = createRoute({
  method: 'post',
  path: '/page-feeds/look',
  operationId: 'lookAtPage',
  tags: ['Subscriptions'],
  summary: 'What may be the headlines of a page without a feed; nothing is stored',
  request: bodyOf(
    z.strictObject({
      address: lineOfText(2000).openapi({
        description: 'Of a page, a JSON document or a sitemap.',
        examples: ['harbour-post.example'],
      }),
      recipe: RECIPE.optional().openapi({ description: 'To see what it finds.' }),
      feedId: ID.optional().openapi({ description: 'To find again what this feed had.' }),
    }),
  ),
  responses: {
    200: {
      description: 'The proposals, and what comes of a recipe.',
      content: { 'application/json': { schema: LOOK } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    422: troubleAnswer('The page cannot be had or read; the message says why.'),
    ...TROUBLE_OF_OURS,
  },
});

const addPageFeed = createRoute({
  method: 'post',
  path: '/page-feeds',
  operationId: 'addPageFeed',
  tags: ['Subscriptions'],
  summary: 'Subscribe to a page by a recipe',
  request: bodyOf(
    z.strictObject({
      url: WEB_ADDRESS,
      recipe: RECIPE,
      title: lineOfText(500)
        .nullish()
        .openapi({ examples: ['The Harbour Post'] }),
      folder: FOLDER_NAME.nullish(),
    }),
  ),
  responses: {
    200: {
      description: 'The reader has it; a new one is being fetched.',
      content: { 'application/json': { schema: SUBSCRIBED } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NO_RECIPE,
    ...TROUBLE_OF_OURS,
  },
});

const HEADLINE = z.object({
  title: z.string().openapi({ examples: ['Council votes to keep the night ferry'] }),
  url: z
    .string()
    .nullable()
    .openapi({ examples: ['https://harbour-post.example/ferry'] }),
});

const PAGE_FEED = z
  .object({
    feedId: ID,
    url: z
      .string()
      .openapi({ description: 'The page.', examples: ['https://harbour-post.example/'] }),
    recipe: RECIPE,
    goodAt: z
      .string()
      .nullable()
      .openapi({
        description: 'When the recipe last found what it should.',
        examples: ['2026-11-21T15:05:00.000Z'],
      }),
    headlines: z.array(HEADLINE).openapi({ description: 'What it found then, 60 at most.' }),
  })
  .openapi('PageFeed', { title: 'Feed of a page', description: 'How a feed is made of a page.' });

const showPageFeed = createRoute({
  method: 'get',
  path: '/page-feeds/{feedId}',
  operationId: 'showPageFeed',
  tags: ['Subscriptions'],
  summary: 'How a feed of the reader is made of a page',
  request: { params: BY_FEED },
  responses: {
    200: { description: 'The recipe.', content: { 'application/json': { schema: PAGE_FEED } } },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const changePageFeed = createRoute({
  method: 'put',
  path: '/page-feeds/{feedId}',
  operationId: 'changePageFeed',
  tags: ['Subscriptions'],
  summary: 'Give a feed of a page another recipe',
  description:
    'What it brought stays. Where others follow it too, they keep theirs, and the reader has another feed from now on.',
  request: { params: BY_FEED, ...bodyOf(z.strictObject({ recipe: RECIPE })) },
  responses: {
    200: {
      description: 'The feed that the reader has from now on.',
      content: { 'application/json': { schema: z.object({ feedId: ID }) } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...NO_RECIPE,
    ...TROUBLE_OF_OURS,
  },
});

export function pageFeedRoutes(api: OpenAPIHono, { actions }: ApiRooms): void {
  const { pageFeeds } = actions;

  api.openapi(lookAtPage, async (context) => {
    const { address, recipe: stated, feedId } = context.req.valid('json');
    const readerId = readerOf(context);
    const checked = stated === undefined ? null : checkRecipe(recipeIn(stated));
    if (checked?.kind === 'failed') return context.json(trouble('bad_recipe', checked.reason), 422);
    const known = feedId === undefined ? null : await pageFeeds.followed(readerId, feedId);
    const before = known?.state?.headlines ?? [];
    const recipe = checked?.recipe ?? null;
    const look = await pageFeeds.look({ readerId, address, recipe, before });
    return look.kind === 'failed'
      ? context.json(trouble('no_page', look.reason), 422)
      : context.json(lookShape(look.url, look.look), 200);
  });

  api.openapi(addPageFeed, async (context) => {
    const { url, recipe: stated, title, folder } = context.req.valid('json');
    const checked = checkRecipe(recipeIn(stated));
    if (checked.kind === 'failed') return context.json(trouble('bad_recipe', checked.reason), 422);
    const { recipe } = checked;
    const named = { title: title ?? null, folder: folder ?? null, language: recipe.language };
    const listing = { url, recipe, homeUrl: url, country: null, ...named };
    const {
      feedIds,
      addedCount: added,
      problems,
    } = await actions.subscribe(readerOf(context), [listing]);
    return context.json({ feedIds, added, problems }, 200);
  });

  api.openapi(showPageFeed, async (context) => {
    const { feedId } = context.req.valid('param');
    const known = await pageFeeds.followed(readerOf(context), feedId);
    if (known === null) return context.json(noSuchFeed(), 404);
    const { recipe, state, subscription } = known;
    const shown = { feedId, url: pageOf(subscription.url), recipe: recipeShape(recipe) };
    const headlines = (state?.headlines ?? []).map(({ title, url }) => ({ title, url }));
    return context.json({ ...shown, goodAt: timeOrNull(state?.goodAt ?? null), headlines }, 200);
  });

  api.openapi(changePageFeed, async (context) => {
    const checked = checkRecipe(recipeIn(context.req.valid('json').recipe));
    if (checked.kind === 'failed') return context.json(trouble('bad_recipe', checked.reason), 422);
    const { feedId } = context.req.valid('param');
    const id = await pageFeeds.change(readerOf(context), feedId, checked.recipe);
    return id === null ? context.json(noSuchFeed(), 404) : context.json({ feedId: id }, 200);
  });
}

function noSuchFeed() {
  return trouble('not_found', 'The reader has no such feed that is made of a page.');
}
