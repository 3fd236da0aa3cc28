import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { addPick } from '../../../pipeline/picks/add-pick.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID, ID_TEXT } from '../shapes/ids.ts';
import { COMMENT, FROM, PICK, pickShape, UNTIL } from './pick-shapes.ts';

const BY_PICK = z.object({ id: ID_TEXT.openapi({ description: 'The pick.' }) });
const ONE = { 'application/json': { schema: PICK } };

const listPicks = createRoute({
  method: 'get',
  path: '/picks',
  operationId: 'listPicks',
  tags: ['Picks'],
  summary: 'What an editor put before all readers, in the editor’s order, what is to come among it',
  responses: {
    200: {
      description: 'The picks that stand.',
      content: { 'application/json': { schema: z.object({ picks: z.array(PICK) }) } },
    },
    ...TROUBLE_OF_OURS,
  },
});

const pickThis = createRoute({
  method: 'post',
  path: '/picks',
  operationId: 'addPick',
  tags: ['Picks'],
  summary: 'Put a story or an article before all other picks',
  description: 'What is picked already is left as it is and given back.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            kind: z.enum(['story', 'article']).openapi({ examples: ['story'] }),
            target: ID.openapi({ examples: [12] }),
            comment: COMMENT.nullable().default(null),
            from: FROM.optional(),
            until: UNTIL.default(null),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'The pick.', content: ONE },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    409: troubleAnswer('There are as many picks as can stand at once.'),
    ...TROUBLE_OF_OURS,
  },
});

const changePick = createRoute({
  method: 'patch',
  path: '/picks/{id}',
  operationId: 'changePick',
  tags: ['Picks'],
  summary: 'Change a pick’s comment, times or place',
  request: {
    params: BY_PICK,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            comment: COMMENT.nullable().optional(),
            from: FROM.optional(),
            until: UNTIL.optional(),
            place: z
              .int()
              .min(0)
              .max(1000)
              .optional()
              .openapi({ description: 'Among those that stand, from 0.', examples: [0] }),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'The pick as it is now.', content: ONE },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const removePick = createRoute({
  method: 'delete',
  path: '/picks/{id}',
  operationId: 'removePick',
  tags: ['Picks'],
  summary: 'Take a pick away; restoring brings it back',
  request: { params: BY_PICK },
  responses: {
    200: { description: 'The pick, past now.', content: ONE },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const restorePick = createRoute({
  method: 'post',
  path: '/picks/{id}/restore',
  operationId: 'restorePick',
  tags: ['Picks'],
  summary: 'Bring back a pick that was taken away',
  request: { params: BY_PICK },
  responses: {
    200: { description: 'The pick.', content: ONE },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const NO_PICK = trouble('not_found', 'There is no such pick.');

export function pickRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { picks } = desk.store;
  const found = async (id: number) => {
    const pick = await picks.byId(id);
    return pick === null ? null : pickShape(pick, desk.now());
  };

  api.openapi(listPicks, async (context) => {
    const standing = await picks.standing(desk.now());
    return context.json({ picks: standing.map((pick) => pickShape(pick, desk.now())) }, 200);
  });

  api.openapi(pickThis, async (context) => {
    const { kind, target, comment, from, until } = context.req.valid('json');
    const added = await addPick(desk, {
      ...{ editorId: readerOf(context), target: { kind, id: target }, comment },
      from: from === undefined ? desk.now() : Date.parse(from),
      until: until === null ? null : Date.parse(until),
    });
    if (added.kind === 'full')
      return context.json(trouble('no_room', 'There are too many picks.'), 409);
    const pick = added.kind === 'absent' ? null : await found(added.id);
    return pick === null
      ? context.json(trouble('not_found', 'There is no such story or article.'), 404)
      : context.json(pick, 200);
  });

  api.openapi(changePick, async (context) => {
    const { id } = context.req.valid('param');
    const { comment, from, until, place } = context.req.valid('json');
    await picks.setPick(id, {
      ...(comment !== undefined && { comment }),
      ...(from !== undefined && { from: Date.parse(from) }),
      ...(until !== undefined && { until: until === null ? null : Date.parse(until) }),
    });
    if (place !== undefined) await picks.setPlace(id, place, desk.now());
    const pick = await found(id);
    return pick === null ? context.json(NO_PICK, 404) : context.json(pick, 200);
  });

  api.openapi(removePick, async (context) => {
    const { id } = context.req.valid('param');
    await picks.removePick(id, desk.now());
    const pick = await found(id);
    return pick === null ? context.json(NO_PICK, 404) : context.json(pick, 200);
  });

  api.openapi(restorePick, async (context) => {
    const { id } = context.req.valid('param');
    await picks.restorePick(id);
    const pick = await found(id);
    return pick === null ? context.json(NO_PICK, 404) : context.json(pick, 200);
  });
}
