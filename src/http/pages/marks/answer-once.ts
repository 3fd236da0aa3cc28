import type { Context, MiddlewareHandler } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';

/** What a device sends with an action that it may have to send again (draft-ietf-httpapi-idempotency-key-header). */
const KEY = 'idempotency-key';
/** What the answer carries once the action is done for good, so that the device can forget it. */
const DONE = 'hearsay-action';
/** Longer answers are none of an action's. */
const LONGEST_ANSWER = 8000;

/**
 * An action with a key is done once: whoever sends it again, not knowing whether it came through, gets the first answer.
 * One that was kept for another reader is refused (409), and stays with the device.
 */
export function answerOnce({ desk }: AppRooms): MiddlewareHandler {
  const { actions } = desk.store;
  const underWay = new Map<string, Promise<void>>();
  return async (context, next) => {
    const key = context.req.header(KEY);
    if (context.req.method !== 'POST' || key === undefined || !/^[\w-]{16,64}$/.test(key)) {
      return next();
    }
    const action = { readerId: readerOf(context), key };
    if (!isOfReader(context, action.readerId))
      return context.text('Another reader’s action.\n', 409);
    const name = `${action.readerId} ${key}`;
    const before = underWay.get(name) ?? Promise.resolve();
    const done = before.then(async () => {
      const known = await actions.answerOf(action);
      const given = known ?? (await next().then(() => answerGiven(context)));
      if (given === null) return;
      if (known === null) await actions.recordAnswer({ ...action, ...given, at: desk.now() });
      // Of what was answered before nothing shall stay, least of all the way to a page.
      context.res = undefined;
      context.res = answer(given, key);
    });
    const settled = done.catch(() => {});
    underWay.set(name, settled);
    await done.finally(() => {
      if (underWay.get(name) === settled) underWay.delete(name);
    });
    return;
  };
}

function isOfReader({ req }: Context, readerId: number): boolean {
  const stated = req.header('hearsay-reader');
  return stated === undefined || stated === String(readerId);
}

type Given = { readonly status: number; readonly body: string };

/** Null if it failed by a fault of ours, and may be tried again. */
async function answerGiven({ res }: Context): Promise<Given | null> {
  if (res.status >= 500) return null;
  const isJson = res.headers.get('content-type')?.startsWith('application/json') === true;
  const body = isJson ? await res.text() : '';
  // Where a page would be shown next, a device that sends behind the reader's back has no use for it.
  const isPlain = res.status === 200 || res.status >= 400;
  const status = isPlain ? res.status : 200;
  return { status, body: body.length > 0 && body.length <= LONGEST_ANSWER ? body : '{}' };
}

function answer({ status, body }: Given, key: string): Response {
  const headers = { 'content-type': 'application/json', [DONE]: key };
  return new Response(body, { status, headers });
}
