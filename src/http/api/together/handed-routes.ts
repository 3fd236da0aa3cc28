import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { handedWordsIn } from '../../../model/together/handed-on.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_BODY, BAD_REQUEST } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_ID, ID } from '../shapes/ids.ts';
import { BY_ID, DONE, HANDED_WORDS, notThere } from './together-shapes.ts';

const handOn = createRoute({
  method: 'post',
  path: '/handed-on',
  operationId: 'handOn',
  tags: ['Together'],
  summary: 'Put an article before somebody one reads with',
  description:
    'Only before readers of the same groups; fifty a day. Not: they have had it from the reader already, or too much waits for them.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ to: ID, article: ARTICLE_ID, words: HANDED_WORDS.default('') }),
        },
      },
    },
  },
  responses: { ...BAD_BODY, ...DONE },
});

const takeBack = createRoute({
  method: 'delete',
  path: '/handed-on/{id}',
  operationId: 'takeBackHandedOn',
  tags: ['Together'],
  summary: 'Take back what one handed on',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const putAway = createRoute({
  method: 'post',
  path: '/handed-on/{id}/away',
  operationId: 'putAwayHandedOn',
  tags: ['Together'],
  summary: 'Put away what was put before oneself',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const keep = createRoute({
  method: 'post',
  path: '/handed-on/{id}/keep',
  operationId: 'keepHandedOn',
  tags: ['Together'],
  summary: 'Save what was put before oneself',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const bringBack = createRoute({
  method: 'post',
  path: '/handed-on/{id}/restore',
  operationId: 'bringBackHandedOn',
  tags: ['Together'],
  summary: 'Bring back what one put away',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

/** What readers who are in a group together put before each other. */
export function handedRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { together, marks } = desk.store;

  api.openapi(handOn, async (context) => {
    const { to, article: articleId, words: typed } = context.req.valid('json');
    const handing = { from: readerOf(context), to, articleId, words: handedWordsIn(typed) };
    const done = await together.addHandedOn(handing, desk.now());
    return done.kind === 'handed'
      ? context.json({ id: done.id }, 200)
      : context.json(notThere(), 404);
  });

  api.openapi(takeBack, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await together.setTakenBack(readerOf(context), id, desk.now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(putAway, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await together.setAway(readerOf(context), id, desk.now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(keep, async (context) => {
    const { id } = context.req.valid('param');
    const readerId = readerOf(context);
    const found = (await together.handedTo(readerId)).find((one) => one.id === id);
    if (found === undefined) return context.json(notThere(), 404);
    await marks.markSaved(readerId, [found.article.id], desk.now());
    await together.setAway(readerId, id, desk.now());
    return context.json({ id }, 200);
  });

  api.openapi(bringBack, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await together.setAway(readerOf(context), id, null);
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });
}
