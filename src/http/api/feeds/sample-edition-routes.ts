import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readerOf } from '../../reader-of.ts';
import { NOT_FROM_HERE, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { SUBSCRIBED } from '../shapes/subscription-shapes.ts';

const followSampleEdition = createRoute({
  method: 'post',
  path: '/sample-edition',
  operationId: 'followSampleEdition',
  tags: ['First steps'],
  summary: 'Subscribe to the sample edition: fictional outlets, read without a network',
  responses: {
    200: {
      description: 'The reader has them; new ones are being fetched.',
      content: { 'application/json': { schema: SUBSCRIBED } },
    },
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const leaveSampleEdition = createRoute({
  method: 'delete',
  path: '/sample-edition',
  operationId: 'leaveSampleEdition',
  tags: ['First steps'],
  summary: 'Take all subscriptions to the sample edition away',
  responses: {
    200: {
      description: 'How many were taken away.',
      content: {
        'application/json': {
          schema: z.object({ removed: z.int().openapi({ examples: [12] }) }),
        },
      },
    },
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function sampleEditionRoutes(api: OpenAPIHono, { actions }: ApiRooms): void {
  api.openapi(followSampleEdition, async (context) => {
    const { feedIds, addedCount, problems } = await actions.followSampleEdition(readerOf(context));
    return context.json({ feedIds, added: addedCount, problems }, 200);
  });

  api.openapi(leaveSampleEdition, async (context) => {
    return context.json({ removed: await actions.leaveSampleEdition(readerOf(context)) }, 200);
  });
}
