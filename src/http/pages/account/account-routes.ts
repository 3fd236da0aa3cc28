import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { isExposed, remoteOf, seenUrl } from '../../security/remote.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { addWayRoutes } from '../ways/ways-routes.ts';
import { type AccountSaid, accountPage } from './account-page.ts';
import { addDeviceAction } from './add-device.ts';
import { changePassword } from './change-password.ts';
import { confirmRoutes } from './confirm.ts';
import { confirmPasskey } from './confirm-passkey.ts';

const HERE = '/account';

/** Where a reader decides who may be them. */
export function addAccountRoutes(app: Hono, rooms: AppRooms): void {
  const show = showAccount(rooms);
  app.get(HERE, (context) => show(context, null, 200));
  app.post('/account/password', changePassword(rooms, show));
  app.post('/account/devices', addDeviceAction(rooms, show));
  app.post('/account/sessions/end', endSessions(rooms));
  app.post('/account/feeds', changeFeedKey(rooms));
  const confirm = confirmRoutes(rooms);
  const passkey = confirmPasskey(rooms);
  app.get('/account/confirm', confirm.show);
  app.post('/account/confirm', confirm.prove);
  app.post('/account/confirm/passkey/start', passkey.start);
  app.post('/account/confirm/passkey', passkey.prove);
  addWayRoutes(app, rooms);
}

export type ShowAccount = (
  context: Context,
  said: AccountSaid | null,
  status: 200 | 400 | 401 | 409 | 429 | 503,
) => Promise<Response>;

/** GET /account, and what its forms answer when they are not taken. */
function showAccount(rooms: AppRooms): ShowAccount {
  const { desk } = rooms;
  const { accounts } = desk.store;
  const sessions = sessionsOf(rooms);
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context, said, status) => {
    const readerId = readerOf(context);
    const [visit, all, reader] = await Promise.all([
      visitOf(context, rooms),
      accounts.sessions(readerId, desk.now()),
      accounts.readerById(readerId),
    ]);
    if (reader === null) throw new Error('a reader who is signed in is not there');
    const session = callerOf(context)?.session ?? null;
    const key = session === null ? null : await sessions.feedKey(readerId);
    const page = accountPage({
      ...{ visit: { ...visit, here: HERE }, said, reader, session, sessions: all },
      isExposed: isExposed(context, remote),
      origin: seenUrl(context).origin,
      feedAddress: key === null ? null : `${seenUrl(context).origin}/feeds/atom/stories?key=${key}`,
    });
    // A token that was just made is in it.
    if (said?.of === 'made') context.header('cache-control', 'no-store');
    return context.html(page, status);
  };
}

/** POST /account/sessions/end: one, or all browsers but this. */
function endSessions({ desk }: AppRooms) {
  const { accounts } = desk.store;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const readerId = readerOf(context);
    const here = callerOf(context)?.session.id;
    const one = wholeNumber(textOf(fields, 'session') ?? undefined);
    if (one !== null && one !== here) {
      const isEnded = await accounts.removeSession(readerId, one);
      return answerDone(context, HERE, { kind: 'access-ended', count: isEnded ? 1 : 0 });
    }
    if (textOf(fields, 'others') === null || here === undefined)
      return answerDone(context, HERE, { kind: 'access-ended', count: 0 });
    const count = await accounts.removeSessions(readerId, { kinds: ['browser'], but: here });
    return answerDone(context, HERE, { kind: 'access-ended', count });
  };
}

/** POST /account/feeds: another key for the addresses of feeds. */
function changeFeedKey(rooms: AppRooms) {
  const sessions = sessionsOf(rooms);
  return async (context: Context): Promise<Response> => {
    await sessions.newFeedKey(readerOf(context));
    return answerDone(context, HERE, { kind: 'feeds-moved' });
  };
}
