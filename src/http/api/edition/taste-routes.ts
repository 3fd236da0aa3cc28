import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { fitTaste } from '../../../ranking/personal/fit-taste.ts';
import { readTasteFile, toTasteFile } from '../../../ranking/personal/taste-file.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { EDIT, TASTE, TASTE_KIND } from '../shapes/edition-shapes.ts';

const AS_TASTE = { 'application/json': { schema: TASTE } };

const showTaste = createRoute({
  method: 'get',
  path: '/edition/taste',
  operationId: 'showTaste',
  tags: ['Edition'],
  summary: 'What the reader likes, as far as what they read tells: every weight',
  responses: {
    200: { description: 'All weights.', content: AS_TASTE },
    ...TROUBLE_OF_OURS,
  },
});

const takeTaste = createRoute({
  method: 'put',
  path: '/edition/taste',
  operationId: 'takeTaste',
  tags: ['Edition'],
  summary: 'Put a file’s weights in the place of what was learned; can be taken back once',
  request: { body: { required: true, content: { 'application/json': { schema: TASTE } } } },
  responses: {
    200: { description: 'The weights, as they are now.', content: AS_TASTE },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const resetTaste = createRoute({
  method: 'delete',
  path: '/edition/taste',
  operationId: 'resetTaste',
  tags: ['Edition'],
  summary: 'Begin anew: what was read so far counts for nothing; can be taken back once',
  responses: {
    200: { description: 'The weights, as they are now.', content: AS_TASTE },
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const undoTaste = createRoute({
  method: 'post',
  path: '/edition/taste/undo',
  operationId: 'undoTaste',
  tags: ['Edition'],
  summary: 'Take the last file or new beginning back',
  responses: {
    200: { description: 'The weights, as they are now.', content: AS_TASTE },
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const turnWeight = createRoute({
  method: 'post',
  path: '/edition/taste/weights',
  operationId: 'turnWeight',
  tags: ['Edition'],
  summary: 'Turn something that the reader likes up, down or off',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            kind: TASTE_KIND,
            key: z
              .string()
              .max(200)
              .openapi({ examples: ['science'] }),
            edit: EDIT,
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'The weights, as they are now.', content: AS_TASTE },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

export function tasteApiRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { reading } = desk.store;
  const tasteOf = async (readerId: number) =>
    toTasteFile(fitTaste(await reading.taste(readerId), desk.now()));

  api.openapi(showTaste, async (context) => context.json(await tasteOf(readerOf(context)), 200));

  api.openapi(takeTaste, async (context) => {
    const readerId = readerOf(context);
    const read = readTasteFile(JSON.stringify(context.req.valid('json')));
    if (read.kind === 'failed') return context.json(trouble('bad_request', read.reason), 400);
    await reading.recordRestart(readerId, { at: desk.now(), weights: read.weights });
    return context.json(await tasteOf(readerId), 200);
  });

  api.openapi(resetTaste, async (context) => {
    const readerId = readerOf(context);
    await reading.recordRestart(readerId, { at: desk.now(), weights: [] });
    return context.json(await tasteOf(readerId), 200);
  });

  api.openapi(undoTaste, async (context) => {
    const readerId = readerOf(context);
    await reading.undoRestart(readerId);
    return context.json(await tasteOf(readerId), 200);
  });

  api.openapi(turnWeight, async (context) => {
    const readerId = readerOf(context);
    const done = await reading.setEdit(readerId, context.req.valid('json'));
    if (done === null)
      return context.json(trouble('not_found', 'Nothing of that name was met yet.'), 404);
    return context.json(await tasteOf(readerId), 200);
  });
}
