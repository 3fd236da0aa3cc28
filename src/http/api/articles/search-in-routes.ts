import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { toldStatement } from '../../../pipeline/statements/told-statement.ts';
import { toldTopStory } from '../../../pipeline/stories/told-story.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_REQUEST, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_LINE, lineShape } from '../shapes/article-shapes.ts';
import { ARTICLE_ID } from '../shapes/ids.ts';
import { NEXT, PAGE } from '../shapes/list-shapes.ts';
import { STATEMENT } from '../shapes/statement-shapes.ts';
import { TOP_STORY } from '../shapes/story-shapes.ts';
import { asksNothing, readSearch, SEARCH_PROBLEMS, SEARCH_WORDS } from './read-search.ts';

const QUERY = z.strictObject({ q: SEARCH_WORDS, ...PAGE });

const searchStatements = createRoute({
  method: 'get',
  path: '/search/statements',
  operationId: 'searchStatements',
  tags: ['Statements'],
  summary: 'Who says what about something',
  description:
    'As /search, but the words are looked for in what is said and in who says it: "quill ferry after:2026-11" is what Quill says of the ferry. `limit` counts articles looked at.',
  request: { query: QUERY },
  responses: {
    200: {
      description: 'Articles with the statements that hold the words, newest first.',
      content: {
        'application/json': {
          schema: z.object({
            said: z.array(z.object({ article: ARTICLE_LINE, statements: z.array(STATEMENT) })),
            next: NEXT,
            problems: SEARCH_PROBLEMS,
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

const searchStories = createRoute({
  method: 'get',
  path: '/search/stories',
  operationId: 'searchStories',
  tags: ['Stories'],
  summary: 'Search stories',
  description: 'As /search, but the stories in whose articles the words stand.',
  request: { query: QUERY },
  responses: {
    200: {
      description: 'Stories by the newest find, each with the articles in which the words stand.',
      content: {
        'application/json': {
          schema: z.object({
            found: z.array(z.object({ story: TOP_STORY, articles: z.array(ARTICLE_ID) })),
            next: NEXT,
            problems: SEARCH_PROBLEMS,
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

/** What is said, and what is told, about something. */
export function searchInRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { statements, stories } = desk.store;

  api.openapi(searchStatements, async (context) => {
    const { q, before = null, limit } = context.req.valid('query');
    const readerId = readerOf(context);
    const query = await readSearch(desk, readerId, q);
    const { problems } = query;
    const { found, before: next } = await statements.search({ readerId, query, before, limit });
    const said = found.map((one) => ({
      article: lineShape(one.article),
      statements: one.statements.map(toldStatement),
    }));
    return context.json({ said, next, problems }, 200);
  });

  api.openapi(searchStories, async (context) => {
    const { q, before = null, limit } = context.req.valid('query');
    const readerId = readerOf(context);
    const query = await readSearch(desk, readerId, q);
    const { problems } = query;
    if (asksNothing(query)) return context.json({ found: [], next: null, problems }, 200);
    const { found, before: next } = await stories.search({ readerId, query, before, limit });
    const shapes = found.map(({ story, articles }) => ({
      story: toldTopStory({ story, place: null }),
      articles: [...articles],
    }));
    return context.json({ found: shapes, next, problems }, 200);
  });
}
