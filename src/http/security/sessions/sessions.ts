import type { Context } from 'hono';
import type { Session, SessionScope } from '../../../model/accounts/account.ts';
import type { SignInWay } from '../../../model/accounts/sign-in-way.ts';
import { DAY } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { remoteOf } from '../remote.ts';
import { callerOf, setCalling } from './caller.ts';
import { dropCookie, giveCookie } from './cookies.ts';
import { rememberBrowser } from './known-browsers.ts';
import { feverHash, feverKey, newToken, signed, tokenHash } from './tokens.ts';

/** However often it is used (ASVS 7.3.2); without use it ends after 30 days (store/accounts/session-calls.ts). */
const BROWSER_LASTS = 180 * DAY;

/** What signs in, out, and knows devices. */
export function sessionsOf(rooms: Pick<AppRooms, 'desk' | 'config'>) {
  const { desk } = rooms;
  const { accounts } = desk.store;
  const remote = remoteOf(rooms.config.trustedProxies);
  return {
    /** Signs a reader in under a new id; the session that this browser had before ends (ASVS 7.2.4). */
    async signIn(context: Context, readerId: number, way: SignInWay = 'password'): Promise<void> {
      const { isEncrypted } = remote(context);
      const before = callerOf(context);
      if (before !== null) await accounts.removeSession(before.reader.id, before.session.id);
      const token = newToken();
      const now = desk.now();
      const session = await accounts.addSession(
        {
          readerId,
          kind: 'browser',
          tokenHash: tokenHash(token),
          name: null,
          userAgent: shortAgent(context.req.header('user-agent')),
          nonce: null,
          expiresAt: now + BROWSER_LASTS,
          way,
        },
        now,
      );
      const reader = await accounts.readerById(readerId);
      if (reader !== null) setCalling(context, { kind: 'known', reader, session });
      giveCookie(context, 'session', { value: token, isEncrypted });
      rememberBrowser(context, rooms, { readerId, isEncrypted });
      if ((await feedKey(desk, readerId)) === null) await newFeedKey(rooms, readerId);
    },

    /** Ends the session that asks; its cookie is worth nothing from then on. */
    async signOut(context: Context): Promise<void> {
      const caller = callerOf(context);
      if (caller !== null) await accounts.removeSession(caller.reader.id, caller.session.id);
      dropCookie(context, 'session', remote(context).isEncrypted);
    },

    /** A token for a program; it is known here and now and never again. */
    async addDevice(readerId: number, device: NewDevice): Promise<AddedDevice> {
      return addDevice(rooms, readerId, device);
    },

    feedKey: (readerId: number): Promise<string | null> => feedKey(desk, readerId),

    /** Another secret: addresses with the one before lead nowhere. */
    newFeedKey: (readerId: number): Promise<string> => newFeedKey(rooms, readerId),
  };
}

export type NewDevice = {
  readonly name: string;
  /** Days; null: until it is taken away or lies idle. */
  readonly lastsDays: number | null;
  /** To change, if nothing is said. */
  readonly scope?: SessionScope;
  /** The session that asks for it, with which it ends. */
  readonly madeBy?: number;
};

export type AddedDevice = { readonly token: string; readonly session: Session };

export async function addDevice(
  { desk }: { readonly desk: Pick<AppRooms['desk'], 'store' | 'now'> },
  readerId: number,
  { name, lastsDays, scope = 'change', madeBy }: NewDevice,
): Promise<AddedDevice> {
  const token = newToken();
  const now = desk.now();
  const reader = await desk.store.accounts.readerById(readerId);
  const key = feverKey(reader?.name ?? '', token);
  const session = await desk.store.accounts.addSession(
    {
      ...{ readerId, kind: 'device', tokenHash: tokenHash(token), name },
      ...{ userAgent: null, nonce: null, scope, feverHash: feverHash(key) },
      expiresAt: lastsDays === null ? null : now + lastsDays * DAY,
      ...(madeBy !== undefined && { madeBy }),
    },
    now,
  );
  return { token, session };
}

/**
 * Made again from a nonce whenever a page shows it, so that it is nowhere in the library: without the key beside the library
 * (src/keys.ts) the nonce is worth nothing.
 */
function feedKeyOf({ keys }: Pick<AppRooms['desk'], 'keys'>, readerId: number, nonce: string) {
  return signed(keys.keyFor('feed addresses'), `${readerId} ${nonce}`);
}

/** The secret of a reader's feeds; null: none was made, or by a key of ours that is lost. Signing in makes one. */
async function feedKey(
  desk: Pick<AppRooms['desk'], 'keys' | 'store'>,
  readerId: number,
): Promise<string | null> {
  const made = await desk.store.accounts.feedNonce(readerId);
  if (made === null) return null;
  const key = feedKeyOf(desk, readerId, made.nonce);
  return tokenHash(key) === made.tokenHash ? key : null;
}

async function newFeedKey({ desk }: Pick<AppRooms, 'desk'>, readerId: number): Promise<string> {
  const nonce = newToken();
  const key = feedKeyOf(desk, readerId, nonce);
  await desk.store.accounts.addSession(
    {
      ...{ readerId, kind: 'feeds', tokenHash: tokenHash(key), nonce },
      ...{ name: null, userAgent: null, expiresAt: null },
    },
    desk.now(),
  );
  return key;
}

/** "Firefox 140, Linux" as far as it can be told: enough to know one's own devices again, too little to know a person by. */
function shortAgent(stated: string | undefined): string | null {
  if (stated === undefined) return null;
  const agent = stated.slice(0, 500);
  const browser = BROWSERS.find(([mark]) => agent.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => agent.includes(mark))?.[1];
  return [browser, system].filter((part) => part !== undefined).join(', ') || null;
}

/** In the order in which they claim to be each other. */
const BROWSERS: readonly (readonly [mark: string, name: string])[] = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];

const SYSTEMS: readonly (readonly [mark: string, name: string])[] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
];
