import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { explainArticle } from '../../../pipeline/why/explain-article.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_REQUEST, NOT_FOUND, TROUBLE_OF_OURS, trouble } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { REMOVAL } from '../shapes/details-shapes.ts';
import { BY_ARTICLE, ID } from '../shapes/ids.ts';
import { ARTICLE_STATEMENTS } from '../shapes/statement-shapes.ts';
import { COUNT, HEADLINE_CHECK, REASON, REPORT, STORY_ID } from '../shapes/story-shapes.ts';

const PART = z.object({
  part: z.string().openapi({ examples: ['headline'] }),
  value: z
    .string()
    .nullable()
    .openapi({
      description: 'Null where the article has none.',
      examples: ['Fog keeps the morning ferry in port'],
    }),
  from: z.string().openapi({ examples: ['the feed, else the page'] }),
});

const PLACE = z.object({
  story: STORY_ID,
  event: ID.openapi({ description: 'The chapter of the story’s timeline.' }),
  report: REPORT,
  reason: REASON.openapi({ description: 'What joined it to the story.' }),
  articleCount: COUNT,
  outletCount: COUNT,
});

const REASONS = z
  .object({
    parts: z.array(PART).openapi({ description: 'In the order of a page.' }),
    removed: z.array(REMOVAL).readonly().openapi({
      description: 'What was left out. What stood outside the article is not kept.',
    }),
    statements: ARTICLE_STATEMENTS,
    headlineCheck: HEADLINE_CHECK.nullable().openapi({
      description: 'What the headline makes of the text; null where that can’t be told.',
    }),
    story: PLACE.nullable().openapi({ description: 'Null: nobody has placed it yet.' }),
  })
  .openapi('ArticleReasons', {
    title: 'Reasons of an article',
    description: 'What “hearsay why” prints of it.',
  });

const explain = createRoute({
  method: 'get',
  path: '/articles/{id}/reasons',
  operationId: 'explainArticle',
  tags: ['Articles'],
  summary: 'Where each part of an article came from, and why all of it stands as it does',
  request: { params: BY_ARTICLE },
  responses: {
    200: { description: 'The reasons.', content: { 'application/json': { schema: REASONS } } },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

export function explainRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { articles, statements, stories } = desk.store;
  api.openapi(explain, async (context) => {
    const { id } = context.req.valid('param');
    const readerId = readerOf(context);
    const record = await articles.byId(readerId, id);
    const state = await statements.ofArticle(id, readerId);
    if (record === null || state === null)
      return context.json(trouble('not_found', 'There is no such article.'), 404);
    const [place = null] = await stories.ofArticles([id]);
    const explained = { article: record, record, place, statements: state };
    return context.json(explainArticle(explained), 200);
  });
}
