import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { TIME, time } from '../shapes/times.ts';

const COUNTS = z
  .object({
    articles: z.int().openapi({ examples: [18_402] }),
    outlets: z.int().openapi({ examples: [57] }),
    feeds: z.int().openapi({ examples: [61] }),
    entries: z.int().openapi({
      description: 'What feeds state; several may be of one article.',
      examples: [19_240],
    }),
    pagesAwaited: z.int().openapi({
      description: 'Articles whose page is still to be fetched.',
      examples: [4],
    }),
    statements: z.int().openapi({ examples: [96_112] }),
    textsAwaited: z.int().openapi({
      description: 'Articles that are still to be looked through for statements.',
      examples: [0],
    }),
    stories: z.int().openapi({ examples: [8_204] }),
    placesAwaited: z.int().openapi({
      description: 'Articles that are still to be put into stories.',
      examples: [0],
    }),
  })
  .openapi('LibraryCounts', { title: 'Counts', description: 'How much the library holds.' });

const countLibrary = createRoute({
  method: 'get',
  path: '/library',
  operationId: 'countLibrary',
  tags: ['Library'],
  summary: 'How much the library holds',
  responses: {
    200: { description: 'The counts.', content: { 'application/json': { schema: COUNTS } } },
    ...TROUBLE_OF_OURS,
  },
});

const HEALTHY = z
  .object({ status: z.literal('ok'), now: TIME })
  .openapi('Healthy', { title: 'Healthy', description: 'Hearsay and its library answer.' });

const checkHealth = createRoute({
  method: 'get',
  path: '/health',
  operationId: 'checkHealth',
  tags: ['Library'],
  summary: 'Whether Hearsay and its library answer, for probes',
  responses: {
    200: { description: 'They do.', content: { 'application/json': { schema: HEALTHY } } },
    ...TROUBLE_OF_OURS,
  },
});

/** A probe is nobody; whoever it asks about is there in every library. */
const FIRST_READER = 1;

export function libraryRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  api.openapi(countLibrary, async (context) => {
    return context.json(await desk.store.upkeep.counts(), 200);
  });

  api.openapi(checkHealth, async (context) => {
    // A question that costs the same however large the library is.
    await desk.store.settings.ofReader(FIRST_READER);
    return context.json({ status: 'ok' as const, now: time(desk.now()) }, 200);
  });
}
