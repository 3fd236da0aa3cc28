import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { restoreFeeds } from '../../../pipeline/subscribe.ts';
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
import { ID_TEXT } from '../shapes/ids.ts';
import {
  LISTING,
  SUBSCRIBED,
  SUBSCRIPTION,
  subscriptionShape,
  toListing,
} from '../shapes/subscription-shapes.ts';
import { FOLDER_NAME, lineOfText } from '../shapes/texts.ts';

const BY_FEED = z.object({ feedId: ID_TEXT.openapi({ description: 'The feed.' }) });

/** Longer lists come as OPML. */
const MOST_AT_ONCE = 1000;

const listSubscriptions = createRoute({
  method: 'get',
  path: '/subscriptions',
  operationId: 'listSubscriptions',
  tags: ['Subscriptions'],
  summary: 'The feeds that the reader has, and how they are doing',
  responses: {
    200: {
      description: 'By folder and title.',
      content: {
        'application/json': { schema: z.object({ subscriptions: z.array(SUBSCRIPTION) }) },
      },
    },
    ...TROUBLE_OF_OURS,
  },
});

const addSubscriptions = createRoute({
  method: 'post',
  path: '/subscriptions',
  operationId: 'addSubscriptions',
  tags: ['Subscriptions'],
  summary: 'Subscribe to feeds',
  description: 'Feeds that the reader has already keep their folder and title.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ feeds: z.array(LISTING).min(1).max(MOST_AT_ONCE) }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The reader has them; new ones are being fetched.',
      content: { 'application/json': { schema: SUBSCRIBED } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const theSubscription = {
  200: {
    description: 'The subscription.',
    content: { 'application/json': { schema: SUBSCRIPTION } },
  },
};

const showSubscription = createRoute({
  method: 'get',
  path: '/subscriptions/{feedId}',
  operationId: 'showSubscription',
  tags: ['Subscriptions'],
  summary: 'One subscription',
  request: { params: BY_FEED },
  responses: { ...theSubscription, ...BAD_REQUEST, ...NOT_FOUND, ...TROUBLE_OF_OURS },
});

const changeSubscription = createRoute({
  method: 'patch',
  path: '/subscriptions/{feedId}',
  operationId: 'changeSubscription',
  tags: ['Subscriptions'],
  summary: 'Rename a subscription or move it to another folder',
  request: {
    params: BY_FEED,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              title: lineOfText(500)
                .nullable()
                .optional()
                .openapi({
                  description: "Null goes back to the feed's own title.",
                  examples: ['Harbour news'],
                }),
              folder: FOLDER_NAME.nullable().optional().openapi({
                description: 'Null takes it out of its folder.',
              }),
            })
            .refine(
              (change) => Object.keys(change).length > 0,
              'This takes a title, a folder or both.',
            ),
        },
      },
    },
  },
  responses: {
    ...theSubscription,
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const removeSubscription = createRoute({
  method: 'delete',
  path: '/subscriptions/{feedId}',
  operationId: 'removeSubscription',
  tags: ['Subscriptions'],
  summary: 'Take a subscription away; its articles and marks stay, and restoring brings it back',
  request: { params: BY_FEED },
  responses: {
    200: {
      description: 'The subscription as it was.',
      content: { 'application/json': { schema: SUBSCRIPTION } },
    },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const restoreSubscription = createRoute({
  method: 'post',
  path: '/subscriptions/{feedId}/restore',
  operationId: 'restoreSubscription',
  tags: ['Subscriptions'],
  summary: 'Bring back a subscription that was taken away, with its folder and title',
  request: { params: BY_FEED },
  responses: {
    ...theSubscription,
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    409: troubleAnswer('The reader has as many feeds as they may.'),
    ...TROUBLE_OF_OURS,
  },
});

export function subscriptionRoutes(api: OpenAPIHono, { desk, actions }: ApiRooms): void {
  const { subscriptions } = desk.store;

  api.openapi(listSubscriptions, async (context) => {
    const all = await subscriptions.ofReader(readerOf(context));
    return context.json({ subscriptions: all.map(subscriptionShape) }, 200);
  });

  api.openapi(addSubscriptions, async (context) => {
    const { feeds } = context.req.valid('json');
    const subscribed = await actions.subscribe(readerOf(context), feeds.map(toListing));
    const { feedIds, addedCount: added, problems } = subscribed;
    return context.json({ feedIds, added, problems }, 200);
  });

  api.openapi(showSubscription, async (context) => {
    const { feedId } = context.req.valid('param');
    const subscription = await subscriptions.byFeed(readerOf(context), feedId);
    return subscription === null
      ? context.json(noSubscription(), 404)
      : context.json(subscriptionShape(subscription), 200);
  });

  api.openapi(changeSubscription, async (context) => {
    const { feedId } = context.req.valid('param');
    const { title, folder } = context.req.valid('json');
    const readerId = readerOf(context);
    if ((await subscriptions.byFeed(readerId, feedId)) === null) {
      return context.json(noSubscription(), 404);
    }
    await subscriptions.setSubscription(readerId, feedId, {
      ...(title !== undefined && { title }),
      ...(folder !== undefined && { folder }),
    });
    const changed = await subscriptions.byFeed(readerId, feedId);
    return changed === null
      ? context.json(noSubscription(), 404)
      : context.json(subscriptionShape(changed), 200);
  });

  changePresence(api, desk);
}

function changePresence(api: OpenAPIHono, desk: ApiRooms['desk']): void {
  const { subscriptions } = desk.store;

  api.openapi(removeSubscription, async (context) => {
    const { feedId } = context.req.valid('param');
    const readerId = readerOf(context);
    const subscription = await subscriptions.byFeed(readerId, feedId);
    if (subscription === null) return context.json(noSubscription(), 404);
    await subscriptions.removeSubscriptions(readerId, [feedId], desk.now());
    return context.json(subscriptionShape(subscription), 200);
  });

  api.openapi(restoreSubscription, async (context) => {
    const { feedId } = context.req.valid('param');
    const readerId = readerOf(context);
    if ((await restoreFeeds(desk, readerId, [feedId])) > 0)
      return context.json(trouble('no_room', 'The reader has as many feeds as they may.'), 409);
    const subscription = await subscriptions.byFeed(readerId, feedId);
    return subscription === null
      ? context.json(noSubscription(), 404)
      : context.json(subscriptionShape(subscription), 200);
  });
}

function noSubscription() {
  return trouble('not_found', 'The reader does not subscribe to such a feed.');
}
