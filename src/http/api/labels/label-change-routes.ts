import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { RenamedLabel } from '../../../store/labels/label-calls.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_ID, ID } from '../shapes/ids.ts';
import { BY_LABEL, LABEL_NAME, noLabel } from './label-shapes.ts';

/** More go in several calls. */
const MOST_AT_ONCE = 1000;

const NAMED = {
  required: true,
  content: { 'application/json': { schema: z.strictObject({ name: LABEL_NAME }) } },
};

const THE_LABEL = {
  200: {
    description: 'The label.',
    content: { 'application/json': { schema: z.object({ id: ID, name: LABEL_NAME }) } },
  },
  ...NOT_FROM_HERE,
  ...TROUBLE_OF_OURS,
};

const addLabel = createRoute({
  method: 'post',
  path: '/labels',
  operationId: 'addLabel',
  tags: ['Labels'],
  summary: 'Make a label, or find the one of that name',
  request: { body: NAMED },
  responses: { ...THE_LABEL, ...BAD_BODY },
});

const renameLabel = createRoute({
  method: 'patch',
  path: '/labels/{id}',
  operationId: 'renameLabel',
  tags: ['Labels'],
  summary: 'Give a label another name',
  request: { params: BY_LABEL, body: NAMED },
  responses: { ...THE_LABEL, ...BAD_BODY, ...NOT_FOUND },
});

const DONE = {
  200: {
    description: 'It is done.',
    content: { 'application/json': { schema: z.object({ id: ID }) } },
  },
  ...BAD_REQUEST,
  ...NOT_FROM_HERE,
  ...NOT_FOUND,
  ...TROUBLE_OF_OURS,
};

const removeLabel = createRoute({
  method: 'delete',
  path: '/labels/{id}',
  operationId: 'removeLabel',
  tags: ['Labels'],
  summary: 'Take a label away from all articles; restoring brings it back',
  request: { params: BY_LABEL },
  responses: DONE,
});

const restoreLabel = createRoute({
  method: 'post',
  path: '/labels/{id}/restore',
  operationId: 'restoreLabel',
  tags: ['Labels'],
  summary: 'Bring back a label that was taken away, unless its name is used again',
  request: { params: BY_LABEL },
  responses: DONE,
});

const labelArticles = createRoute({
  method: 'post',
  path: '/labels/{id}/articles',
  operationId: 'labelArticles',
  tags: ['Labels'],
  summary: 'Put a label on articles, or take it off',
  request: {
    params: BY_LABEL,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            does: z.enum(['put on', 'take off']).openapi({ examples: ['put on'] }),
            articles: z.array(ARTICLE_ID).min(1).max(MOST_AT_ONCE).openapi({
              description: 'Those that the library does not have are passed over.',
            }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'How many were changed by it.',
      content: {
        'application/json': { schema: z.object({ count: z.int().openapi({ examples: [2] }) }) },
      },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

/** What is done to labels. */
export function labelChangeRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { labels } = desk.store;

  api.openapi(addLabel, async (context) => {
    const { name } = context.req.valid('json');
    const made = await labels.addLabel(readerOf(context), name, desk.now());
    if (made.kind === 'label') return context.json(made.label, 200);
    const reason = made.kind === 'full' ? 'You have as many labels as one may.' : NO_NAME;
    return context.json(trouble('bad_request', reason), 400);
  });

  api.openapi(renameLabel, async (context) => {
    const { id } = context.req.valid('param');
    const readerId = readerOf(context);
    const done = await labels.renameLabel(readerId, id, context.req.valid('json').name);
    const label = await labels.byId(readerId, id);
    if (label === null) return context.json(noLabel(), 404);
    if (done === 'renamed') return context.json(label, 200);
    return context.json(trouble('bad_request', REFUSED[done]), 400);
  });

  api.openapi(removeLabel, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await labels.removeLabel(readerOf(context), id, desk.now());
    return isDone ? context.json({ id }, 200) : context.json(noLabel(), 404);
  });

  api.openapi(restoreLabel, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await labels.restoreLabel(readerOf(context), id);
    return isDone ? context.json({ id }, 200) : context.json(noLabel(), 404);
  });

  api.openapi(labelArticles, async (context) => {
    const { id } = context.req.valid('param');
    const { does, articles } = context.req.valid('json');
    const readerId = readerOf(context);
    if ((await labels.byId(readerId, id)) === null) return context.json(noLabel(), 404);
    const labelling = { readerId, labelId: id, articleIds: articles };
    const count =
      does === 'put on'
        ? await labels.addLabelled(labelling, desk.now())
        : await labels.removeLabelled(labelling);
    return context.json({ count }, 200);
  });
}

const NO_NAME = 'That is no name for a label.';

const REFUSED: Readonly<Record<Exclude<RenamedLabel, 'renamed'>, string>> = {
  taken: 'You have another label of that name.',
  'no name': NO_NAME,
  gone: NO_NAME,
};
