import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import {
  ARTICLE,
  ARTICLE_LINE,
  ARTICLE_VERSION,
  articleShape,
  lineShape,
  versionShape,
} from '../shapes/article-shapes.ts';
import { BY_ARTICLE } from '../shapes/ids.ts';
import { MUTED, NEXT, PAGE, SCOPE, toListScope } from '../shapes/list-shapes.ts';

const listArticles = createRoute({
  method: 'get',
  path: '/articles',
  operationId: 'listArticles',
  tags: ['Articles'],
  summary: 'The newest articles, or those of an outlet, a feed or a folder',
  request: {
    query: z.strictObject({
      ...SCOPE,
      only: z
        .enum(['unread', 'saved'])
        .optional()
        .openapi({
          description: 'Only articles that are unread, or that are saved.',
          examples: ['unread'],
        }),
      muted: MUTED,
      ...PAGE,
    }),
  },
  responses: {
    200: {
      description: 'A page of the list, newest first.',
      content: {
        'application/json': {
          schema: z.object({ articles: z.array(ARTICLE_LINE), next: NEXT }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

const showArticle = createRoute({
  method: 'get',
  path: '/articles/{id}',
  operationId: 'showArticle',
  tags: ['Articles'],
  summary: 'An article with its text',
  request: { params: BY_ARTICLE },
  responses: {
    200: { description: 'The article.', content: { 'application/json': { schema: ARTICLE } } },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const listVersions = createRoute({
  method: 'get',
  path: '/articles/{id}/versions',
  operationId: 'listVersions',
  tags: ['Articles'],
  summary: 'What an article said before it was changed',
  request: { params: BY_ARTICLE },
  responses: {
    200: {
      description: 'Earlier wordings, the oldest first; the words it has now are not among them.',
      content: {
        'application/json': { schema: z.object({ versions: z.array(ARTICLE_VERSION) }) },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const showNeighbours = createRoute({
  method: 'get',
  path: '/articles/{id}/neighbours',
  operationId: 'showNeighbours',
  tags: ['Articles'],
  summary: 'The articles next to one in time, for reading on',
  request: { params: BY_ARTICLE },
  responses: {
    200: {
      description: 'The next newer and the next older article; null at the ends.',
      content: {
        'application/json': {
          schema: z.object({ newer: ARTICLE_LINE.nullable(), older: ARTICLE_LINE.nullable() }),
        },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const fetchPage = createRoute({
  method: 'post',
  path: '/articles/{id}/page',
  operationId: 'fetchPage',
  tags: ['Articles'],
  summary: 'Fetch the whole text of an article from its page, now',
  request: { params: BY_ARTICLE },
  responses: {
    200: {
      description: 'The article with the text of the page.',
      content: { 'application/json': { schema: ARTICLE } },
    },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    422: troubleAnswer('The page could not be read; the article stays as it was.'),
    ...TROUBLE_OF_OURS,
  },
});

export function articleRoutes(api: OpenAPIHono, { desk, actions }: ApiRooms): void {
  const { articles } = desk.store;

  api.openapi(listArticles, async (context) => {
    const { only, before, limit, muted, ...scope } = context.req.valid('query');
    const { rows, before: next } = await articles.page({
      readerId: readerOf(context),
      scope: { ...toListScope(scope), ...(only !== undefined && { only }) },
      before: before ?? null,
      limit,
      ...(muted !== undefined && { withMuted: muted === 'shown' }),
    });
    return context.json({ articles: rows.map(lineShape), next }, 200);
  });

  api.openapi(showArticle, async (context) => {
    const article = await articles.byId(readerOf(context), context.req.valid('param').id);
    return article === null
      ? context.json(noArticle(), 404)
      : context.json(articleShape(article), 200);
  });

  api.openapi(listVersions, async (context) => {
    const { id } = context.req.valid('param');
    if ((await articles.byId(readerOf(context), id)) === null)
      return context.json(noArticle(), 404);
    const versions = await articles.versions(id, readerOf(context));
    return context.json({ versions: versions.map(versionShape) }, 200);
  });

  api.openapi(showNeighbours, async (context) => {
    const { id } = context.req.valid('param');
    if ((await articles.byId(readerOf(context), id)) === null)
      return context.json(noArticle(), 404);
    const { newer, older } = await articles.neighbours(readerOf(context), id);
    return context.json(
      { newer: newer && lineShape(newer), older: older && lineShape(older) },
      200,
    );
  });

  api.openapi(fetchPage, async (context) => {
    const { id } = context.req.valid('param');
    if ((await articles.byId(readerOf(context), id)) === null)
      return context.json(noArticle(), 404);
    const fetch = await actions.fetchPageNow(id, readerOf(context));
    if (fetch.kind === 'failed') return context.json(trouble('page_not_read', fetch.reason), 422);
    const article = await articles.byId(readerOf(context), id);
    return article === null
      ? context.json(noArticle(), 404)
      : context.json(articleShape(article), 200);
  });
}

function noArticle() {
  return trouble('not_found', 'There is no such article.');
}
