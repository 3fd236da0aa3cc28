import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { nameKey, signInName } from '../../../model/accounts/sign-in-name.ts';
import { groupNameIn } from '../../../model/together/group.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_BODY, BAD_REQUEST } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID_TEXT } from '../shapes/ids.ts';
import { BY_ID, DONE, GROUP_NAME, notThere } from './together-shapes.ts';

const TYPED = z
  .string()
  .min(1)
  .max(200)
  .openapi({ description: 'The name somebody signs in with.', examples: ['mira'] });

const BY_MEMBER = z.object({
  id: ID_TEXT.openapi({ description: 'The group.' }),
  member: ID_TEXT.openapi({ description: 'The reader.' }),
});

const addGroup = createRoute({
  method: 'post',
  path: '/groups',
  operationId: 'addGroup',
  tags: ['Together'],
  summary: 'Make a group, whose only member is the reader',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ name: GROUP_NAME }) } },
    },
  },
  responses: { ...BAD_BODY, ...DONE },
});

const invite = createRoute({
  method: 'post',
  path: '/groups/{id}/invitations',
  operationId: 'inviteToGroup',
  tags: ['Together'],
  summary: 'Ask somebody into a group by the name they sign in with',
  description: 'The answer is the same whether anybody is called so.',
  request: {
    params: BY_ID,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ name: TYPED }) } },
    },
  },
  responses: { ...BAD_BODY, ...DONE },
});

const uninvite = createRoute({
  method: 'delete',
  path: '/groups/{id}/invitations',
  operationId: 'uninviteFromGroup',
  tags: ['Together'],
  summary: 'Ask somebody no more',
  request: { params: BY_ID, query: z.strictObject({ name: TYPED }) },
  responses: { ...BAD_REQUEST, ...DONE },
});

const join = createRoute({
  method: 'put',
  path: '/groups/{id}/membership',
  operationId: 'joinGroup',
  tags: ['Together'],
  summary: 'Join a group that invites the reader',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const leave = createRoute({
  method: 'delete',
  path: '/groups/{id}/membership',
  operationId: 'leaveGroup',
  tags: ['Together'],
  summary: 'Leave a group; for an hour that can be taken back',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const comeBack = createRoute({
  method: 'post',
  path: '/groups/{id}/membership/restore',
  operationId: 'returnToGroup',
  tags: ['Together'],
  summary: 'Take leaving back',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const refuse = createRoute({
  method: 'put',
  path: '/groups/{id}/refusal',
  operationId: 'refuseGroup',
  tags: ['Together'],
  summary: 'Want no invitation of a group; it is not told',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const unrefuse = createRoute({
  method: 'delete',
  path: '/groups/{id}/refusal',
  operationId: 'unrefuseGroup',
  tags: ['Together'],
  summary: 'Take a refusal back',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const removeMember = createRoute({
  method: 'delete',
  path: '/groups/{id}/members/{member}',
  operationId: 'removeMember',
  tags: ['Together'],
  summary: 'Take somebody out of a group that the reader keeps',
  request: { params: BY_MEMBER },
  responses: { ...BAD_REQUEST, ...DONE },
});

const restoreMember = createRoute({
  method: 'post',
  path: '/groups/{id}/members/{member}/restore',
  operationId: 'restoreMember',
  tags: ['Together'],
  summary: 'Bring back who was taken out, for an hour',
  request: { params: BY_MEMBER },
  responses: { ...BAD_REQUEST, ...DONE },
});

/** What is done to groups and who is in them; the store lets nobody touch what is of a group that they are not in. */
export function groupChangeRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { together } = desk.store;

  api.openapi(addGroup, async (context) => {
    const name = groupNameIn(context.req.valid('json').name);
    const id = name === null ? null : await together.addGroup(readerOf(context), name, desk.now());
    return id === null ? context.json(notThere(), 404) : context.json({ id }, 200);
  });

  api.openapi(invite, async (context) => {
    const { id } = context.req.valid('param');
    const name = signInName(context.req.valid('json').name);
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = name !== null && (await together.addInvitation(of, name, desk.now()));
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(uninvite, async (context) => {
    const { id } = context.req.valid('param');
    const key = nameKey(context.req.valid('query').name);
    const isDone = await together.removeInvitation(
      { readerId: readerOf(context), groupId: id },
      key,
    );
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  memberRoutes(api, desk);
}

function memberRoutes(api: OpenAPIHono, { store, now }: Pick<ApiRooms['desk'], 'store' | 'now'>) {
  const { together } = store;

  api.openapi(join, async (context) => {
    const { id } = context.req.valid('param');
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = await together.addMember(of, now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(leave, async (context) => {
    const { id } = context.req.valid('param');
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = await together.markLeft(of, now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(comeBack, async (context) => {
    const { id } = context.req.valid('param');
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = await together.restoreMember(of, of.readerId, now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(refuse, async (context) => {
    const { id } = context.req.valid('param');
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = await together.addRefusal(of, now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(unrefuse, async (context) => {
    const { id } = context.req.valid('param');
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = await together.removeRefusal(of);
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(removeMember, async (context) => {
    const { id, member } = context.req.valid('param');
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = await together.removeMember(of, member, now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(restoreMember, async (context) => {
    const { id, member } = context.req.valid('param');
    const of = { readerId: readerOf(context), groupId: id };
    const isDone = await together.restoreMember(of, member, now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });
}
