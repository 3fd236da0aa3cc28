import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { LABEL_ORDERS } from '../../../store/labels/label-calls.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_REQUEST, NOT_FOUND, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_LINE, lineShape } from '../shapes/article-shapes.ts';
import { BY_ARTICLE, ID } from '../shapes/ids.ts';
import { LIMIT } from '../shapes/list-shapes.ts';
import { TIME, time } from '../shapes/times.ts';
import { BY_LABEL, LABEL, noLabel } from './label-shapes.ts';

const OFFSET = z
  .string()
  .regex(/^\d{1,7}$/, 'This takes a whole number from 0.')
  .transform(Number)
  .default(0)
  .openapi({
    ...{ description: 'How many to pass over: the `next` of the page before.', type: 'integer' },
    ...{ minimum: 0, default: 0, examples: [0] },
  });

const listLabels = createRoute({
  method: 'get',
  path: '/labels',
  operationId: 'listLabels',
  tags: ['Labels'],
  summary: 'The reader’s labels, by name',
  responses: {
    200: {
      description: 'All of them.',
      content: { 'application/json': { schema: z.object({ labels: z.array(LABEL) }) } },
    },
    ...TROUBLE_OF_OURS,
  },
});

const listLabelled = createRoute({
  method: 'get',
  path: '/labels/{id}/articles',
  operationId: 'listLabelled',
  tags: ['Labels'],
  summary: 'What bears a label',
  description: 'Also what came by feeds that the reader follows no more.',
  request: {
    params: BY_LABEL,
    query: z.strictObject({
      order: z
        .enum(LABEL_ORDERS)
        .default('labelled')
        .openapi({ examples: ['newest'] }),
      offset: OFFSET,
      limit: LIMIT,
    }),
  },
  responses: {
    200: {
      description: 'A page of it.',
      content: {
        'application/json': {
          schema: z.object({
            articles: z.array(z.object({ article: ARTICLE_LINE, labelledAt: TIME })),
            next: z
              .int()
              .nullable()
              .openapi({
                description: 'The `offset` of the next page; null: that is all.',
                examples: [50],
              }),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const labelsOfArticle = createRoute({
  method: 'get',
  path: '/articles/{id}/labels',
  operationId: 'labelsOfArticle',
  tags: ['Labels'],
  summary: 'What labels an article bears',
  request: { params: BY_ARTICLE },
  responses: {
    200: {
      description: 'The reader’s own; none where there is no such article.',
      content: {
        'application/json': {
          schema: z.object({
            labels: z.array(z.object({ id: ID, name: LABEL.shape.name })),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

/** What is asked about labels. */
export function labelRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { labels } = desk.store;

  api.openapi(listLabels, async (context) => {
    const all = await labels.all(readerOf(context));
    return context.json({ labels: all.map(({ id, name, count }) => ({ id, name, count })) }, 200);
  });

  api.openapi(listLabelled, async (context) => {
    const { id } = context.req.valid('param');
    const { order, offset, limit } = context.req.valid('query');
    const readerId = readerOf(context);
    if ((await labels.byId(readerId, id)) === null) return context.json(noLabel(), 404);
    const found = await labels.list({ readerId, labelId: id, order, offset, limit: limit + 1 });
    const articles = found.slice(0, limit).map(({ article, labelledAt }) => ({
      ...{ article: lineShape(article), labelledAt: time(labelledAt) },
    }));
    return context.json({ articles, next: found.length > limit ? offset + limit : null }, 200);
  });

  api.openapi(labelsOfArticle, async (context) => {
    const { id } = context.req.valid('param');
    const borne = await labels.ofArticles(readerOf(context), [id]);
    return context.json({ labels: [...(borne.get(id) ?? [])] }, 200);
  });
}
