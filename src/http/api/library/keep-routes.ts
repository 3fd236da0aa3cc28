import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { keepPage } from '../../../pipeline/import/keep-page.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_BODY, NOT_FROM_HERE, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_ID } from '../shapes/ids.ts';

const savePage = createRoute({
  method: 'post',
  path: '/saved-pages',
  operationId: 'savePage',
  tags: ['Library'],
  summary: 'Save a page to read',
  description:
    'The page is saved at once and fetched; the same page again is the same article. What cannot be fetched now is tried again.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            url: z
              .url({ protocol: /^https?$/ })
              .max(2_000)
              .openapi({ examples: ['https://harbour-post.example/bridge'] }),
            title: z
              .string()
              .max(2_000)
              .nullish()
              .openapi({
                description: 'Stands until the page says what it is called, where none is known.',
                examples: ['The bridge stays closed'],
              }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'It is saved.',
      content: {
        'application/json': {
          schema: z.object({
            article: ARTICLE_ID.nullable().openapi({
              description: 'Null: the address has a name or a password in it, and none is kept.',
            }),
            reason: z
              .string()
              .nullable()
              .openapi({
                description: 'Why there is no text yet; null: there is.',
                examples: [null],
              }),
          }),
        },
      },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function keepRoutes(api: OpenAPIHono, { desk, actions }: ApiRooms): void {
  api.openapi(savePage, async (context) => {
    const { url, title = null } = context.req.valid('json');
    const readerId = readerOf(context);
    const article = await keepPage(desk, readerId, { address: url, title });
    if (article === null) return context.json({ article, reason: NOT_KEPT }, 200);
    const fetched = await actions.fetchPageNow(article, readerId);
    return context.json({ article, reason: fetched.kind === 'read' ? null : fetched.reason }, 200);
  });
}

const NOT_KEPT = 'This is no address that can be kept.';
