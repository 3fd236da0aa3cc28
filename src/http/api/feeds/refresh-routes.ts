import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import { feedsToAsk } from '../../feeds-to-ask.ts';
import { isOwner } from '../../security/sessions/caller.ts';
import { BAD_BODY, NOT_FROM_HERE, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID } from '../shapes/ids.ts';
import { TIME, timeOrNull } from '../shapes/times.ts';

const MOST_AT_ONCE = 10_000;

const PROGRESS = z
  .object({
    isRunning: z.boolean().openapi({ examples: [true] }),
    done: z.int().openapi({ description: 'Feeds that were asked.', examples: [12] }),
    total: z.int().openapi({ description: 'Feeds to be asked.', examples: [40] }),
    added: z.int().openapi({ description: 'New articles.', examples: [9] }),
    failed: z.int().openapi({ description: 'Feeds that could not be read.', examples: [1] }),
    startedAt: TIME.nullable(),
    currentHost: z
      .string()
      .nullable()
      .openapi({
        description: 'The host last heard from; the owner alone is told.',
        examples: ['harbour-post.example'],
      }),
  })
  .openapi('RefreshProgress', {
    title: 'Progress of a refresh',
    description: 'How a refresh under way is going, or how the last one went.',
  });

const showRefresh = createRoute({
  method: 'get',
  path: '/refresh',
  operationId: 'showRefresh',
  tags: ['Subscriptions'],
  summary: 'How the refresh is going',
  responses: {
    200: { description: 'The progress.', content: { 'application/json': { schema: PROGRESS } } },
    ...TROUBLE_OF_OURS,
  },
});

const startRefresh = createRoute({
  method: 'post',
  path: '/refresh',
  operationId: 'startRefresh',
  tags: ['Subscriptions'],
  summary: 'Fetch feeds now, in the background: these, or all',
  request: {
    body: {
      required: false,
      content: {
        'application/json': {
          schema: z.strictObject({
            feeds: z.array(ID).min(1).max(MOST_AT_ONCE).optional().openapi({
              description: 'All feeds if absent.',
            }),
          }),
        },
      },
    },
  },
  responses: {
    202: {
      description: 'It has been asked for; showRefresh tells how it goes.',
      content: { 'application/json': { schema: PROGRESS } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function refreshRoutes(api: OpenAPIHono, { actions, desk }: ApiRooms): void {
  api.openapi(showRefresh, (context) =>
    context.json(progressShape(actions.progress(), isOwner(context)), 200),
  );

  api.openapi(startRefresh, async (context) => {
    const feeds = await feedsToAsk(context, { desk }, context.req.valid('json').feeds);
    actions.refreshNow(feeds);
    return context.json(progressShape(actions.progress(), isOwner(context)), 202);
  });
}

/** Which outlet is asked just now is perhaps another reader's alone. */
function progressShape(progress: RefreshProgress, isOwners: boolean): z.infer<typeof PROGRESS> {
  const { isRunning, done, total, added, failed, startedAt, currentHost } = progress;
  return {
    ...{ isRunning, done, total, added, failed },
    startedAt: timeOrNull(startedAt),
    currentHost: isOwners ? currentHost : null,
  };
}
