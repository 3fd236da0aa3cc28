import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { RankTermName } from '../../../model/edition/edition.ts';
import { editionSettings, reasonSetting } from '../../../pipeline/edition/edition-settings.ts';
import { noteOpened } from '../../../pipeline/edition/note-visit.ts';
import { readEdition } from '../../../pipeline/edition/read-edition.ts';
import { toldEdition } from '../../../pipeline/edition/told-edition.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_BODY, NOT_FROM_HERE, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { EDITION, REASON_STEPS_SHAPE } from '../shapes/edition-shapes.ts';
import { ARTICLE_ID, ID } from '../shapes/ids.ts';

const DONE = z.object({ done: z.boolean().openapi({ examples: [true] }) });

const showEdition = createRoute({
  method: 'get',
  path: '/edition',
  operationId: 'showEdition',
  tags: ['Edition'],
  summary: 'What to read now, and why: as on the front page',
  description: 'It notes no visit. What came in within the last minute may be missing.',
  responses: {
    200: { description: 'The edition.', content: { 'application/json': { schema: EDITION } } },
    ...TROUBLE_OF_OURS,
  },
});

const showReasons = createRoute({
  method: 'get',
  path: '/edition/reasons',
  operationId: 'showReasons',
  tags: ['Edition'],
  summary: 'How much each reason of the top stories counts for',
  responses: {
    200: {
      description: 'All of them.',
      content: { 'application/json': { schema: REASON_STEPS_SHAPE } },
    },
    ...TROUBLE_OF_OURS,
  },
});

const turnReasons = createRoute({
  method: 'patch',
  path: '/edition/reasons',
  operationId: 'turnReasons',
  tags: ['Edition'],
  summary: 'Turn reasons of the top stories up, down or off',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject(REASON_STEPS_SHAPE.shape)
            .partial()
            .openapi({ examples: [{ burst: 'off' }] }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'All of them, as they are now.',
      content: { 'application/json': { schema: REASON_STEPS_SHAPE } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const hideThing = createRoute({
  method: 'post',
  path: '/edition/hidden',
  operationId: 'hideThing',
  tags: ['Edition'],
  summary: 'Keep a story or an article out of every edition, or let it in again',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            kind: z.enum(['story', 'article']).openapi({ examples: ['story'] }),
            id: ID.openapi({ examples: [12] }),
            hidden: z.boolean().openapi({ examples: [true] }),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'It is done.', content: { 'application/json': { schema: DONE } } },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const noteReading = createRoute({
  method: 'post',
  path: '/readings',
  operationId: 'noteReading',
  tags: ['Edition'],
  summary: 'Say that an article was opened, or read to its end',
  description: 'What is for the reader learns from it, unless they turned that off.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            article: ARTICLE_ID,
            isFinished: z
              .boolean()
              .default(false)
              .openapi({ examples: [true] }),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'It is noted.', content: { 'application/json': { schema: DONE } } },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function editionApiRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { reading, settings } = desk.store;
  const reasonsOf = async (readerId: number) =>
    editionSettings(await settings.ofReader(readerId)).reasons;

  api.openapi(showEdition, async (context) => {
    const edition = await readEdition(desk, { readerId: readerOf(context), now: desk.now() });
    return context.json(toldEdition(edition), 200);
  });

  api.openapi(showReasons, async (context) =>
    context.json(await reasonsOf(readerOf(context)), 200),
  );

  api.openapi(turnReasons, async (context) => {
    const readerId = readerOf(context);
    const steps = Object.entries(context.req.valid('json'));
    // The names are those that the shape has just let through.
    const stored = steps.map(([name, step]) => [reasonSetting(name as RankTermName), step]);
    await settings.setMany(readerId, Object.fromEntries(stored));
    return context.json(await reasonsOf(readerId), 200);
  });

  api.openapi(hideThing, async (context) => {
    const { kind, id, hidden } = context.req.valid('json');
    const readerId = readerOf(context);
    if (hidden) await reading.addHidden(readerId, { kind, target: id }, desk.now());
    else await reading.removeHidden(readerId, { kind, target: id });
    return context.json({ done: true }, 200);
  });

  api.openapi(noteReading, async (context) => {
    const { article, isFinished } = context.req.valid('json');
    const asked = { readerId: readerOf(context), now: desk.now() };
    await noteOpened(desk, asked, { kind: isFinished ? 'finished' : 'article', id: article });
    return context.json({ done: true }, 200);
  });
}
