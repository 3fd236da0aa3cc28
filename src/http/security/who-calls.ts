import type { Context, MiddlewareHandler } from 'hono';
import type { Caller, SessionKind } from '../../model/accounts/account.ts';
import { isAtLeast, type Role } from '../../model/accounts/role.ts';
import { MINUTE, SECOND } from '../../model/time.ts';
import type { AppRooms } from '../app-rooms.ts';
import { bearerOf, PROOFS } from './programs/proofs.ts';
import { noteRemote, remoteOf } from './remote.ts';
import { routeOf } from './routes/listed-only.ts';
import type { Callers } from './routes/route.ts';
import { asTheyStand } from './sessions/as-they-stand.ts';
import { setCalling } from './sessions/caller.ts';
import { readCookie } from './sessions/cookies.ts';
import { recordBadToken } from './sessions/guess-limits.ts';
import { type Doors, houseDoors } from './sessions/house-doors.ts';
import { feverHash, TOKEN, tokenHash } from './sessions/tokens.ts';
import { proxyUsers } from './ways/proxy-users.ts';

/** Nearer than this nobody needs to know when a session was used; each time is a write. */
const SEEN_EVERY = 10 * MINUTE;

/** Why somebody is not let in. */
export type Refusal =
  | { readonly kind: 'unclaimed' }
  | { readonly kind: 'stranger' }
  /** Signed in, but this is not for them. */
  | { readonly kind: 'not allowed' }
  | { readonly kind: 'guessing'; readonly seconds: number };

export type Refuse = (context: Context, refusal: Refusal) => Response | Promise<Response>;

/**
 * The one guard at the door: finds out who calls, puts it where reader-of.ts reads it, and lets in whom the table of routes
 * names. What does not stand in the table is for readers alone. While only this machine can reach us and nobody has a
 * password, whoever calls is the owner (docs/notes/accounts.md).
 */
export function whoCalls(rooms: AppRooms, refuse: Refuse): MiddlewareHandler {
  const doors = houseDoors(rooms);
  const find = finderOf(rooms);
  const atProxy = proxyUsers(rooms);
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context, next) => {
    noteRemote(context, remote(context));
    const standing = await doors();
    if (standing === 'open') {
      setCalling(context, { kind: 'open' });
      return next();
    }
    const callers = routeOf(context)?.callers ?? 'reader';
    const shown = await find(context);
    const found = await forNow(rooms, callers, await atProxy(context, shown));
    setCalling(
      context,
      found.kind === 'known' ? { ...found, kind: 'known' } : { kind: 'stranger' },
    );
    const refusal = refusalOf(callers, found, standing) ?? refusalOfScope(context, found);
    if (refusal === null) return next();
    noteRefusal(rooms, { context, refusal, found });
    return refuse(context, refusal);
  };
}

type Refused = { readonly context: Context; readonly refusal: Refusal; readonly found: Found };

/** Strangers without a secret come all day; who tries something that is not theirs is worth a line. The route, since an address may hold a key. */
function noteRefusal({ desk }: AppRooms, { context, refusal, found }: Refused): void {
  if (refusal.kind !== 'not allowed' && refusal.kind !== 'guessing') return;
  const reader = found.kind === 'known' ? found.reader.id : null;
  desk.log.warn({ route: routeOf(context)?.path, reader, why: refusal.kind }, 'Refused.');
}

export type Found =
  | ({ readonly kind: 'known' } & Caller)
  | { readonly kind: 'stranger' }
  | { readonly kind: 'guessing'; readonly seconds: number };

/** What is anybody's needs no membership, so nobody is asked for one. */
async function forNow(rooms: AppRooms, callers: Callers, found: Found): Promise<Found> {
  if (callers === 'anyone' || found.kind !== 'known') return found;
  return { ...(await asTheyStand(rooms, found)), kind: 'known' };
}

function refusalOf(callers: Callers, found: Found, doors: Doors): Refusal | null {
  if (callers === 'anyone') return null;
  if (doors === 'unclaimed') return { kind: 'unclaimed' };
  if (found.kind !== 'known') return found;
  return isAtLeast(found.reader.role, LEAST[callers]) ? null : { kind: 'not allowed' };
}

/** A token may be for reading alone. Of Fever's one address the call itself asks (mayChange). */
function refusalOfScope(context: Context, found: Found): Refusal | null {
  const { method } = context.req;
  if (found.kind !== 'known' || found.session.scope !== 'read') return null;
  const isAsking = method === 'GET' || method === 'HEAD' || routeOf(context)?.asks === true;
  return isAsking ? null : { kind: 'not allowed' };
}

/** The least of the roles that may call a route. */
const LEAST: Readonly<Record<Exclude<Callers, 'anyone'>, Role>> = {
  guest: 'guest',
  'feed key': 'member',
  reader: 'member',
  editor: 'editor',
  owner: 'owner',
};

/** What a caller shows: the secret and the kind of session that it may be of. */
type Shown = {
  readonly token: string;
  readonly kinds: readonly SessionKind[];
  /** Not the token, but what Fever's programs make of it. */
  readonly isFever?: true;
};

function finderOf(rooms: AppRooms) {
  const { desk } = rooms;
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context: Context): Promise<Found> => {
    const { address, isEncrypted } = remote(context);
    const cookie = readCookie(context, 'session', isEncrypted);
    const shown = await shownBy(context, cookie);
    if (shown === null) return { kind: 'stranger' };
    const caller = await callerBy(desk, shown);
    if (caller !== null && shown.kinds.includes(caller.session.kind)) {
      await noteSeen(rooms, caller);
      return { kind: 'known', ...caller };
    }
    // A browser goes on showing a session that has ended, with each of its requests.
    if (shown.token === cookie) return { kind: 'stranger' };
    const guess = await recordBadToken(rooms, address);
    if (guess.kind === 'taken') return { kind: 'stranger' };
    return { kind: 'guessing', seconds: Math.ceil((guess.until - desk.now()) / SECOND) };
  };
}

async function callerBy(
  { store, now }: AppRooms['desk'],
  { token, isFever }: Shown,
): Promise<Caller | null> {
  if (isFever) return store.accounts.sessionByFever(feverHash(token), now());
  return TOKEN.test(token) ? store.accounts.sessionByToken(tokenHash(token), now()) : null;
}

/** Programs show a token and nothing else, browsers their cookie, whoever reads our feeds the key in the address. */
async function shownBy(context: Context, cookie: string | null): Promise<Shown | null> {
  const { path } = context.req;
  const proof = routeOf(context)?.proof;
  if (proof !== undefined) {
    const token = await PROOFS[proof](context);
    if (token === null) return null;
    return { token, kinds: ['device'], ...(proof === 'fever' && { isFever: true }) };
  }
  const bearer = bearerOf(context);
  if (path.startsWith('/api/'))
    return bearer === null ? null : { token: bearer, kinds: ['device'] };
  const isFeed = path.startsWith('/feeds/');
  if (isFeed && bearer !== null) return { token: bearer, kinds: ['device'] };
  const key = isFeed ? context.req.query('key') : undefined;
  if (key !== undefined) return { token: key, kinds: ['feeds'] };
  return cookie === null ? null : { token: cookie, kinds: ['browser'] };
}

async function noteSeen({ desk }: AppRooms, { session }: Caller): Promise<void> {
  const now = desk.now();
  if (Math.abs(now - session.lastSeenAt) < SEEN_EVERY) return;
  // A full disk takes no note, and keeps nobody from reading.
  await desk.store.accounts.markSeen(session.id, now).catch((error: unknown) => {
    desk.log.warn({ error }, 'When a session was used could not be noted.');
  });
}
