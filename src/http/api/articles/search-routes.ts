import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Found } from '../../../store/search.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_REQUEST, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_LINE, lineShape } from '../shapes/article-shapes.ts';
import { NEXT, PAGE, pageOf } from '../shapes/list-shapes.ts';
import { asksNothing, readSearch, SEARCH_PROBLEMS, SEARCH_WORDS } from './read-search.ts';

const SNIPPET_LENGTH = 240;

const FOUND = z
  .object({
    article: ARTICLE_LINE,
    snippet: z
      .array(
        z.object({
          text: z.string().openapi({ examples: ['ferry'] }),
          isMatch: z.boolean().openapi({ examples: [true] }),
        }),
      )
      .openapi({
        description: 'The place in standfirst and text that shows most of the words, in pieces.',
      }),
  })
  .openapi('Found', { title: 'Article found', description: 'An article with what was found.' });

const searchArticles = createRoute({
  method: 'get',
  path: '/search',
  operationId: 'searchArticles',
  tags: ['Articles'],
  summary: 'Search all articles',
  description:
    'Words, "words in a row", beginnings*, OR between two, - before what must not be there, and outlet: author: headline: lang: before: after: label: speaker: is:unread is:saved is:opened. Days begin at midnight in the time zone of the settings.',
  request: {
    query: z.strictObject({ q: SEARCH_WORDS, ...PAGE }),
  },
  responses: {
    200: {
      description: 'What was found, newest first.',
      content: {
        'application/json': {
          schema: z.object({
            found: z.array(FOUND),
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

export function searchRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  api.openapi(searchArticles, async (context) => {
    const { q, before = null, limit } = context.req.valid('query');
    const readerId = readerOf(context);
    const query = await readSearch(desk, readerId, q);
    const { problems } = query;
    if (asksNothing(query)) return context.json({ found: [], next: null, problems }, 200);
    const asked = { readerId, query, before, limit: limit + 1, passageLength: SNIPPET_LENGTH };
    const { page, next } = pageOf(
      await desk.store.search.find(asked),
      limit,
      ({ line }) => line.id,
    );
    return context.json({ found: page.map(foundShape), next, problems }, 200);
  });
}

function foundShape({ line, passage }: Found): z.infer<typeof FOUND> {
  return { article: lineShape(line), snippet: [...passage] };
}
