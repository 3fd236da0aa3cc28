import { z } from '@hono/zod-openapi';
import { nameKey } from '../../../model/accounts/sign-in-name.ts';
import type { Store } from '../../../store/store.ts';
import { isOwner } from '../../security/sessions/caller.ts';
import { notAllowed, notThere } from '../calls/answers.ts';
import type { MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, idIn } from '../calls/read-asked.ts';
import { USER, userShape } from '../shapes/user-shape.ts';

/** More are listed on the house's page, which turns over. */
const MOST_LISTED = 10_000;

const me: MinifluxCall = {
  method: 'get',
  path: '/v1/me',
  operationId: 'me',
  tag: 'Users',
  summary: 'Who asks',
  answers: { 200: USER },
  answer: async ({ context, rooms, readerId }) => {
    const member = await rooms.desk.store.members.memberById(readerId);
    return member === null ? notThere(context) : context.json(userShape(member, member.lastSeenAt));
  },
};

const users: MinifluxCall = {
  method: 'get',
  path: '/v1/users',
  operationId: 'users',
  tag: 'Users',
  summary: 'Who reads here; for the owner',
  answers: { 200: z.array(USER) },
  answer: async ({ context, rooms }) => {
    if (!isOwner(context)) return notAllowed(context);
    const all = { search: '', role: null, isKeptOut: null, after: 0, most: MOST_LISTED };
    const members = await rooms.desk.store.members.members(all);
    return context.json(members.map((member) => userShape(member, member.lastSeenAt)));
  },
};

const userBy: MinifluxCall = {
  method: 'get',
  path: '/v1/users/{identifier}',
  operationId: 'user',
  tag: 'Users',
  summary: 'Somebody by number or by name; for the owner',
  answers: { 200: USER },
  answer: async ({ context, rooms: { desk } }) => {
    if (!isOwner(context)) return notAllowed(context);
    const { store } = desk;
    const named = context.req.param('identifier') ?? '';
    // As in Miniflux: whatever reads as a number is one.
    const id = idIn(context, 'identifier') ?? (await numberOf(store, named));
    const member = id === null ? null : await store.members.memberById(id);
    return member === null ? notThere(context) : context.json(userShape(member, member.lastSeenAt));
  },
};

async function numberOf({ members }: Store, name: string): Promise<number | null> {
  const alike = { search: name, role: null, isKeptOut: null, after: 0, most: MOST_LISTED };
  const key = nameKey(name);
  const found = await members.members(alike);
  return found.find((member) => nameKey(member.name) === key)?.id ?? null;
}

/** A program's token may read and mark; who may come in, and by which password, is asked of people on a page that asks for theirs. */
const LET_IN =
  'People are let in on the page of the house, which asks for the owner’s password; no token does.';

const createUser: MinifluxCall = {
  method: 'post',
  path: '/v1/users',
  operationId: 'createUser',
  tag: 'Users',
  summary: 'Let somebody in',
  description: 'Is refused: the page of the house does it.',
  answers: {},
  answer: async ({ context }) => notAllowed(context, LET_IN),
};

const updateUser: MinifluxCall = {
  method: 'put',
  path: '/v1/users/{userID}',
  operationId: 'updateUser',
  tag: 'Users',
  summary: 'Change somebody’s name, password or settings',
  description: 'Is refused: the pages of the account and of the house do it.',
  answers: {},
  answer: async ({ context }) =>
    idIn(context, 'userID') === null
      ? badId(context, 'user')
      : notAllowed(
          context,
          'Names, passwords and settings are changed on the page of the account.',
        ),
};

const removeUser: MinifluxCall = {
  method: 'delete',
  path: '/v1/users/{userID}',
  operationId: 'removeUser',
  tag: 'Users',
  summary: 'Erase somebody',
  description: 'Is refused: whoever it is does it on their page, which asks for their password.',
  answers: {},
  answer: async ({ context }) =>
    idIn(context, 'userID') === null
      ? badId(context, 'user')
      : notAllowed(context, 'Erasing asks for a password, on a page.'),
};

export const USER_CALLS: readonly MinifluxCall[] = [
  createUser,
  users,
  userBy,
  updateUser,
  removeUser,
  me,
];
