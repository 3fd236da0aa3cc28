import type { Context } from 'hono';
import { nameKey } from '../../../model/accounts/sign-in-name.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { saidByProxy } from '../remote.ts';
import { routeOf } from '../routes/listed-only.ts';
import { callerOf } from '../sessions/caller.ts';
import { sessionsOf } from '../sessions/sessions.ts';
import type { Found } from '../who-calls.ts';

type Look = (context: Context, found: Found) => Promise<Found>;

/**
 * Sign-in by the word of a proxy in front of us (HEARSAY_PROXY_USER_HEADER): who it names is signed in when they open a page, and a
 * session that began so lasts only while it goes on naming them. Its word goes before a browser's session of somebody else, never
 * before a device's token or a feed's key, which programs show that no proxy knows. Whom it names and we do not know is nobody.
 */
export function proxyUsers(rooms: Pick<AppRooms, 'desk' | 'config'>): Look {
  const { proxyUserHeader = null, trustedProxies } = rooms.config;
  if (proxyUserHeader === null) return async (_, found) => found;
  const said = saidByProxy(trustedProxies, proxyUserHeader);
  const enter = enterBy(rooms);
  return async (context, found) => {
    if (isProgram(found)) return found;
    const name = oneName(said(context));
    if (name === null) return isByProxy(found) ? STRANGER : found;
    if (isCalled(found, name)) return found;
    return opensPage(context) ? enter(context, name) : STRANGER;
  };
}

const STRANGER: Found = { kind: 'stranger' };

function isProgram(found: Found): boolean {
  return found.kind === 'known' && found.session.kind !== 'browser';
}

function isByProxy(found: Found): boolean {
  return found.kind === 'known' && found.session.way === 'proxy';
}

function isCalled(found: Found, name: string): boolean {
  return found.kind === 'known' && nameKey(found.reader.name) === nameKey(name);
}

function enterBy(rooms: Pick<AppRooms, 'desk' | 'config'>) {
  const { accounts } = rooms.desk.store;
  const sessions = sessionsOf(rooms);
  return async (context: Context, name: string): Promise<Found> => {
    const reader = (await accounts.credentials(name))?.reader ?? null;
    if (reader === null || reader.disabledAt !== null) return STRANGER;
    await sessions.signIn(context, reader.id, 'proxy');
    const caller = callerOf(context);
    return caller === null ? STRANGER : { ...caller, kind: 'known' };
  };
}

/** Null for several, too: a proxy that adds to what a browser sent has not said who it is. */
function oneName(stated: string | null): string | null {
  const name = stated === null ? '' : utf8(stated).trim();
  return name === '' || name.length > 200 || name.includes(',') ? null : name;
}

/** HTTP's headers come as Latin-1; proxies mean UTF-8. */
function utf8(stated: string): string {
  const words = Buffer.from(stated, 'latin1').toString('utf8');
  return words.includes('\ufffd') ? stated : words;
}

/** A session begins with a page that somebody opens: not with a form, a program's call or a picture. */
function opensPage(context: Context): boolean {
  const { method, path } = context.req;
  const { callers = 'reader', proof } = routeOf(context) ?? {};
  const destination = context.req.header('sec-fetch-dest') ?? 'document';
  const isPage = !path.startsWith('/api/') && !path.startsWith('/feeds/') && proof === undefined;
  return isPage && method === 'GET' && callers !== 'anyone' && destination === 'document';
}
