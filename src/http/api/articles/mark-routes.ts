import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { firstArticleIdAt } from '../../../model/article-id.ts';
import { DAY, type Millis } from '../../../model/time.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_BODY, BAD_REQUEST, NOT_FROM_HERE, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_ID, ID } from '../shapes/ids.ts';
import { toListScope } from '../shapes/list-shapes.ts';
import { FOLDER_NAME } from '../shapes/texts.ts';
import { TIME, time } from '../shapes/times.ts';

/** More go in several calls. */
const MOST_AT_ONCE = 1000;

const COUNT = z.int().openapi({ examples: [2] });
const ACTION = ID.openapi({ description: 'Takes all of it back: see undoMark.', examples: [17] });

const markArticles = createRoute({
  method: 'post',
  path: '/marks',
  operationId: 'markArticles',
  tags: ['Marks'],
  summary: 'Mark articles read, unread, saved or not saved',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            mark: z.enum(['read', 'unread', 'saved', 'not saved']).openapi({ examples: ['read'] }),
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
      description: 'It is done.',
      content: {
        'application/json': {
          schema: z.object({
            action: ACTION.nullable().openapi({
              description: 'Takes it back, by undoMark; null unless articles were marked read.',
            }),
            count: COUNT.nullable().openapi({
              description: 'How many were unread until now; null unless they were marked read.',
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

const markAllRead = createRoute({
  method: 'post',
  path: '/marks/all-read',
  operationId: 'markAllRead',
  tags: ['Marks'],
  summary: 'Mark a whole list read, up to the newest article that was seen in it',
  description: 'What the reader mutes is marked with the rest.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              upTo: ARTICLE_ID.openapi({
                description: 'The newest article that is to be marked; newer ones stay unread.',
              }),
              outlet: ID.optional().openapi({ description: 'Only of this outlet.' }),
              feed: ID.optional().openapi({ description: 'Only of this feed.' }),
              folder: FOLDER_NAME.optional().openapi({
                description: 'Only of the feeds in this folder.',
              }),
            })
            .openapi({ examples: [{ upTo: 3_676_714_598_402_047, folder: 'Local news' }] }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'How many were unread until now.',
      content: { 'application/json': { schema: z.object({ action: ACTION, count: COUNT }) } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const undoMark = createRoute({
  method: 'post',
  path: '/marks/undo',
  operationId: 'undoMark',
  tags: ['Marks'],
  summary: 'Take an action back: what it marked read is unread again',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            action: ID.openapi({
              description: 'As markArticles or markAllRead gave it.',
              examples: [17],
            }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'How many are unread again.',
      content: { 'application/json': { schema: z.object({ count: COUNT }) } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

/** Older news that was never read is no news; the client may ask for it. */
const USUAL_REACH: Millis = 30 * DAY;

const countUnread = createRoute({
  method: 'get',
  path: '/unread',
  operationId: 'countUnread',
  tags: ['Marks'],
  summary: 'How many articles are unread, by feed',
  description: 'What the reader mutes is counted, too.',
  request: {
    query: z.strictObject({
      since: TIME.optional().openapi({
        description: 'Only articles from this moment on; the last thirty days if absent.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'Feeds in which something is unread; the others are left out.',
      content: {
        'application/json': {
          schema: z.object({
            since: TIME,
            feeds: z.array(z.object({ feedId: ID, count: COUNT })),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

export function markRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { marks } = desk.store;

  api.openapi(markArticles, async (context) => {
    const { mark, articles } = context.req.valid('json');
    const readerId = readerOf(context);
    if (mark === 'read') {
      return context.json(await marks.markRead(readerId, articles, desk.now()), 200);
    }
    if (mark === 'unread') await marks.markUnread(readerId, articles, desk.now());
    else if (mark === 'saved') await marks.markSaved(readerId, articles, desk.now());
    else await marks.markUnsaved(readerId, articles, desk.now());
    return context.json({ action: null, count: null }, 200);
  });

  api.openapi(markAllRead, async (context) => {
    const { upTo, ...scope } = context.req.valid('json');
    const readerId = readerOf(context);
    const asked = { readerId, scope: toListScope(scope), upTo, at: desk.now() };
    return context.json(await marks.markAllRead(asked), 200);
  });

  api.openapi(undoMark, async (context) => {
    const { action } = context.req.valid('json');
    return context.json({ count: await marks.undoMark(readerOf(context), action) }, 200);
  });

  api.openapi(countUnread, async (context) => {
    const stated = context.req.valid('query').since;
    const since = stated === undefined ? desk.now() - USUAL_REACH : Date.parse(stated);
    const counts = await marks.unreadSince(readerOf(context), firstArticleIdAt(since));
    return context.json({ since: time(since), feeds: counts }, 200);
  });
}
