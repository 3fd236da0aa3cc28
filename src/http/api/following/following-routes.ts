import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Asked, nameTarget } from '../../../pipeline/following/name-target.ts';
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
import { ARTICLE_LINE, lineShape } from '../shapes/article-shapes.ts';
import { ID_TEXT } from '../shapes/ids.ts';
import { NEXT, PAGE } from '../shapes/list-shapes.ts';
import {
  DOES,
  ENDS_AT,
  FOLLOWING,
  followingShape,
  RULE_NAME,
  TARGET_KEY,
  TARGET_KIND,
} from './following-shapes.ts';

const REFUSED = {
  words: 'No text can hold these words.',
  marks: 'A search with is: can be saved, but neither followed nor muted.',
  'not a search': 'Only a search or a phrase can be saved.',
} as const;

const listFollowing = createRoute({
  method: 'get',
  path: '/following',
  operationId: 'listFollowing',
  tags: ['Following'],
  summary: 'What is followed, muted and kept as a search, the latest first',
  responses: {
    200: {
      description: 'The rules, those that have ended among them.',
      content: { 'application/json': { schema: z.object({ rules: z.array(FOLLOWING) }) } },
    },
    ...TROUBLE_OF_OURS,
  },
});

const COUNT = z.int().openapi({ examples: [9] });

const previewFollowing = createRoute({
  method: 'get',
  path: '/following/preview',
  operationId: 'previewFollowing',
  tags: ['Following'],
  summary: 'What a rule would touch, before it is made',
  request: { query: z.strictObject({ kind: TARGET_KIND, key: TARGET_KEY }) },
  responses: {
    200: {
      description: 'Articles of the last 7 and 30 days and in all, none above 10,000; the newest.',
      content: {
        'application/json': {
          schema: z.object({
            name: RULE_NAME,
            lastWeek: COUNT,
            lastMonth: COUNT,
            inAll: COUNT,
            examples: z.array(ARTICLE_LINE),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

/** What a call on one rule answers, and what may be in its way. */
const THE_RULE = {
  200: { description: 'The rule.', content: { 'application/json': { schema: FOLLOWING } } },
  ...NOT_FROM_HERE,
  ...NOT_FOUND,
  ...TROUBLE_OF_OURS,
};

const addFollowing = createRoute({
  method: 'post',
  path: '/following',
  operationId: 'addFollowing',
  tags: ['Following'],
  summary: 'Follow, mute or save something',
  description:
    'A rule that stands already takes the new end and name. What is muted is followed no more, and the other way round.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            does: DOES,
            kind: TARGET_KIND,
            key: TARGET_KEY,
            name: RULE_NAME.optional(),
            endsAt: ENDS_AT.optional(),
          }),
        },
      },
    },
  },
  responses: { ...THE_RULE, ...BAD_BODY },
});

const BY_RULE = z.object({ id: ID_TEXT.openapi({ description: 'The rule.' }) });

const changeFollowing = createRoute({
  method: 'patch',
  path: '/following/{id}',
  operationId: 'changeFollowing',
  tags: ['Following'],
  summary: 'Give a rule another name or end',
  request: {
    params: BY_RULE,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ name: RULE_NAME.optional(), endsAt: ENDS_AT.optional() }),
        },
      },
    },
  },
  responses: { ...THE_RULE, ...BAD_BODY },
});

const endFollowing = createRoute({
  method: 'delete',
  path: '/following/{id}',
  operationId: 'endFollowing',
  tags: ['Following'],
  summary: 'End a rule; restoring brings it back',
  request: { params: BY_RULE },
  responses: { ...THE_RULE, ...BAD_REQUEST },
});

const restoreFollowing = createRoute({
  method: 'post',
  path: '/following/{id}/restore',
  operationId: 'restoreFollowing',
  tags: ['Following'],
  summary: 'Bring back a rule that was ended, unless the same stands by now',
  request: { params: BY_RULE },
  responses: { ...THE_RULE, ...BAD_REQUEST },
});

const listFollowed = createRoute({
  method: 'get',
  path: '/following/{id}/articles',
  operationId: 'listFollowed',
  tags: ['Following'],
  summary: 'What a rule touches, newest first',
  request: { params: BY_RULE, query: z.strictObject(PAGE) },
  responses: {
    200: {
      description: 'A page of articles; what other rules mute is not among them.',
      content: {
        'application/json': { schema: z.object({ articles: z.array(ARTICLE_LINE), next: NEXT }) },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const noRule = () => trouble('not_found', 'There is no such rule.');

/** Looks up what is asked for; else the answer that says why it cannot be. */
async function named({ store }: ApiRooms['desk'], asked: Asked) {
  const naming = await nameTarget(store, asked);
  if (naming.kind === 'named') return { kind: 'named', ...naming.named } as const;
  if (naming.kind === 'unknown') {
    const answer = trouble('not_found', 'There is nothing of that name in the library.');
    return { kind: 'trouble', answer, status: 404 } as const;
  }
  const answer = trouble('bad_request', REFUSED[naming.reason]);
  return { kind: 'trouble', answer, status: 400 } as const;
}

export function followingRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { following } = desk.store;
  const zone = 'UTC';

  api.openapi(listFollowing, async (context) => {
    const rules = await following.all(readerOf(context));
    return context.json({ rules: rules.map(followingShape) }, 200);
  });

  api.openapi(previewFollowing, async (context) => {
    const target = context.req.valid('query');
    const found = await named(desk, { does: 'mute', target, zone, now: desk.now() });
    if (found.kind === 'trouble') return context.json(found.answer, found.status);
    const reach = await following.reach(readerOf(context), found.target);
    const { lastWeek, lastMonth, inAll, examples } = reach;
    const counts = { name: found.name, lastWeek, lastMonth, inAll };
    return context.json({ ...counts, examples: examples.map(lineShape) }, 200);
  });

  api.openapi(addFollowing, async (context) => {
    const { does, kind, key, name, endsAt } = context.req.valid('json');
    const at = desk.now();
    const found = await named(desk, { does, target: { kind, key }, zone, now: at });
    if (found.kind === 'trouble') return context.json(found.answer, found.status);
    const { rule } = await following.addRule({
      ...{ readerId: readerOf(context), does, target: found.target, at },
      name: name ?? found.name,
      endsAt: endsAt == null ? null : Date.parse(endsAt),
    });
    return context.json(followingShape(rule), 200);
  });

  api.openapi(changeFollowing, async (context) => {
    const readerId = readerOf(context);
    const { name, endsAt } = context.req.valid('json');
    const rule = await following.byId(readerId, context.req.valid('param').id);
    if (rule === null) return context.json(noRule(), 404);
    const changed = await following.setRule({
      ...{ readerId, id: rule.id, name: name ?? rule.name },
      endsAt: endsAt === undefined ? rule.endsAt : endsAt === null ? null : Date.parse(endsAt),
    });
    return context.json(followingShape(changed ?? rule), 200);
  });

  api.openapi(endFollowing, async (context) => {
    const rule = await following.removeRule(readerOf(context), context.req.valid('param').id);
    return rule === null ? context.json(noRule(), 404) : context.json(followingShape(rule), 200);
  });

  api.openapi(restoreFollowing, async (context) => {
    const rule = await following.restoreRule(readerOf(context), context.req.valid('param').id);
    return rule === null ? context.json(noRule(), 404) : context.json(followingShape(rule), 200);
  });

  api.openapi(listFollowed, async (context) => {
    const readerId = readerOf(context);
    const { before = null, limit } = context.req.valid('query');
    const rule = await following.byId(readerId, context.req.valid('param').id);
    if (rule === null) return context.json(noRule(), 404);
    const page = { rule, before, limit };
    const { rows, before: next } = await following.page(readerId, page);
    return context.json({ articles: rows.map(lineShape), next }, 200);
  });
}
