import { z } from '@hono/zod-openapi';
import type { Session } from '../../../model/accounts/account.ts';
import { DAY } from '../../../model/time.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { addDevice } from '../../security/sessions/sessions.ts';
import { done, notThere, refuse } from '../calls/answers.ts';
import { type Asked, callWithBody, type MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, idIn } from '../calls/read-asked.ts';
import { stamp } from '../calls/stamp.ts';

/** More nobody has programs for. */
const MOST_KEYS = 100;

const API_KEY = z
  .object({
    id: z.int(),
    user_id: z.int(),
    token: z.string().openapi({ description: 'Shown once, when it is made; empty from then on.' }),
    description: z.string(),
    last_used_at: z.string().nullable(),
    created_at: z.string(),
  })
  .openapi('APIKey', {
    title: 'API key',
    description: 'A token of a device, as the account page lists them.',
  });

const listKeys: MinifluxCall = {
  method: 'get',
  path: '/v1/api-keys',
  operationId: 'apiKeys',
  tag: 'API keys',
  summary: 'The tokens of the reader’s devices',
  answers: { 200: z.array(API_KEY) },
  answer: async (asked) => {
    const devices = await devicesOf(asked);
    return asked.context.json(devices.map((session) => keyShape(session, '')));
  },
};

const createKey = callWithBody(
  {
    method: 'post',
    path: '/v1/api-keys',
    operationId: 'createAPIKey',
    tag: 'API keys',
    summary: 'Make a token for another program',
    description:
      'It may do what the token that asks for it may do, ends no later than it, and ends with it.',
    body: z.object({ description: z.string().trim().min(1).max(100) }),
    answers: { 201: API_KEY },
  },
  async (asked, { description }) => {
    const devices = await devicesOf(asked);
    if (devices.some(({ name }) => name === description))
      return refuse(asked.context, 400, 'This API Key already exists.');
    if (devices.length >= MOST_KEYS)
      return refuse(asked.context, 400, `There are ${MOST_KEYS} tokens already.`);
    const { token, session } = await addDevice(asked.rooms, asked.readerId, {
      name: description,
      ...within(asked),
    });
    return asked.context.json(keyShape(session, token), 201);
  },
);

/** No more and no longer than what asks; of an open house, in which nobody has to show anything, as long as its page makes them. */
function within({ context, rooms }: Asked) {
  const caller = callerOf(context);
  if (caller === null) return { lastsDays: null };
  const { id, scope, expiresAt } = caller.session;
  const lastsDays = expiresAt === null ? null : (expiresAt - rooms.desk.now()) / DAY;
  return { scope, madeBy: id, lastsDays };
}

const deleteKey: MinifluxCall = {
  method: 'delete',
  path: '/v1/api-keys/{apiKeyID}',
  operationId: 'deleteAPIKey',
  tag: 'API keys',
  summary: 'End a token',
  answers: { 204: 'nothing' },
  answer: async (asked) => {
    const id = idIn(asked.context, 'apiKeyID');
    if (id === null) return badId(asked.context, 'API key');
    const devices = await devicesOf(asked);
    if (!devices.some((device) => device.id === id)) return notThere(asked.context);
    await asked.rooms.desk.store.accounts.removeSession(asked.readerId, id);
    return done(asked.context);
  },
};

async function devicesOf({ rooms: { desk }, readerId }: Asked): Promise<Session[]> {
  const sessions = await desk.store.accounts.sessions(readerId, desk.now());
  return sessions.filter(({ kind }) => kind === 'device');
}

function keyShape(session: Session, token: string): z.infer<typeof API_KEY> {
  const { id, readerId, name, createdAt, lastSeenAt } = session;
  return {
    ...{ id, user_id: readerId, token, description: name ?? '' },
    last_used_at: lastSeenAt === createdAt ? null : stamp(lastSeenAt),
    created_at: stamp(createdAt),
  };
}

export const API_KEY_CALLS: readonly MinifluxCall[] = [createKey, listKeys, deleteKey];
