import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { CorrectionResult } from '../../../model/library-stories.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_ID_TEXT, ID, ID_TEXT } from '../shapes/ids.ts';
import { CORRECTION, STORY_ID } from '../shapes/story-shapes.ts';

const DONE = z.object({
  correction: ID.openapi({ description: 'Takes it back: see undoCorrection.' }),
  story: STORY_ID.openapi({ description: 'Where to go on reading.' }),
});

const REFUSED = {
  422: troubleAnswer(
    'It cannot be done, or the story is not as it was when it was looked at; nothing was changed.',
  ),
};

const correctStories = createRoute({
  method: 'post',
  path: '/story-corrections',
  operationId: 'correctStories',
  tags: ['Stories'],
  summary: 'Say what is one story and what is not; it holds for what comes in later too',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            correction: CORRECTION,
            version: z
              .int()
              .nullable()
              .default(null)
              .openapi({
                description:
                  'Of the story as it was looked at: a story that has changed since is left alone. Null: whatever it is by now.',
                examples: [31],
              }),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'It is done.', content: { 'application/json': { schema: DONE } } },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...REFUSED,
    ...TROUBLE_OF_OURS,
  },
});

const undoCorrection = createRoute({
  method: 'delete',
  path: '/story-corrections/{id}',
  operationId: 'undoCorrection',
  tags: ['Stories'],
  summary: 'Take a correction of stories back',
  request: { params: z.object({ id: ID_TEXT.openapi({ description: 'The correction.' }) }) },
  responses: {
    200: { description: 'It is taken back.', content: { 'application/json': { schema: DONE } } },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...REFUSED,
    ...TROUBLE_OF_OURS,
  },
});

const chooseCopy = createRoute({
  method: 'put',
  path: '/articles/{id}/standing',
  operationId: 'chooseCopy',
  tags: ['Stories'],
  summary: 'Choose which of several copies stands for the rest',
  request: {
    params: z.object({ id: ARTICLE_ID_TEXT.openapi({ description: 'The article.' }) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            stands: z.boolean().openapi({
              description: 'false takes the choice back: then Hearsay chooses.',
              examples: [true],
            }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'It is done.',
      content: {
        'application/json': {
          schema: z.object({ stands: z.boolean().openapi({ examples: [true] }) }),
        },
      },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function correctionRoutes(api: OpenAPIHono, { desk, actions }: ApiRooms): void {
  api.openapi(correctStories, async (context) => {
    const { correction, version } = context.req.valid('json');
    const readerId = readerOf(context);
    const result = await actions.correctStories({ readerId, correction, seen: version });
    return result.kind === 'done'
      ? context.json(doneShape(result), 200)
      : context.json(trouble('not_corrected', result.reason), 422);
  });

  api.openapi(undoCorrection, async (context) => {
    const result = await actions.undoCorrection(context.req.valid('param').id);
    return result.kind === 'done'
      ? context.json(doneShape(result), 200)
      : context.json(trouble('not_corrected', result.reason), 422);
  });

  api.openapi(chooseCopy, async (context) => {
    const { id } = context.req.valid('param');
    const { stands } = context.req.valid('json');
    await desk.store.copies.setStanding(readerOf(context), id, stands ? desk.now() : null);
    return context.json({ stands }, 200);
  });
}

function doneShape({ correction, story }: Extract<CorrectionResult, { kind: 'done' }>) {
  return { correction, story };
}
