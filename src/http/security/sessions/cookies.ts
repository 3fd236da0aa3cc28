import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { DAY, MINUTE, SECOND } from '../../../model/time.ts';
import { TOKEN } from './tokens.ts';

/**
 * - session: who is signed in
 * - form: before that, what binds a form to the browser that was given it
 * - second: that a password was right, and a code is awaited
 * - mail: that a link by mail was asked for from here
 * - openid: that a sign-in by an account elsewhere was begun from here
 * - known: that somebody has signed in from here before (OWASP, "device cookies")
 */
type Cookie = 'session' | 'form' | 'second' | 'mail' | 'openid' | 'known';

const LASTS: Readonly<Record<Cookie, number | null>> = {
  session: (180 * DAY) / SECOND,
  form: null,
  second: (15 * MINUTE) / SECOND,
  mail: (15 * MINUTE) / SECOND,
  openid: (10 * MINUTE) / SECOND,
  known: (365 * DAY) / SECOND,
};

/**
 * Over https a cookie has the prefix by which browsers take it from nobody else: no other name of the same domain, no page
 * that came unencrypted, can put one of its own in its place (RFC 6265bis, 4.1.3.2).
 */
function nameOf(cookie: Cookie, isEncrypted: boolean): string {
  return `${isEncrypted ? '__Host-' : ''}hearsay-${cookie}`;
}

/** Null: there is none, or none that we have given. */
export function readCookie(context: Context, cookie: Cookie, isEncrypted: boolean): string | null {
  const value = getCookie(context, nameOf(cookie, isEncrypted)) ?? '';
  return TOKEN.test(value) || (cookie === 'known' && KNOWN.test(value)) ? value : null;
}

/** See known-browsers.ts. */
const KNOWN = /^\d{1,16}\.[\w-]{43}\.[\w-]{43}$/;

export type CookieSet = { readonly value: string; readonly isEncrypted: boolean };

/** Out of reach for scripts. Lax: a link from elsewhere opens signed in, a form or a picture from elsewhere does not. */
export function giveCookie(context: Context, cookie: Cookie, set: CookieSet): void {
  const lasts = LASTS[cookie];
  setCookie(context, nameOf(cookie, set.isEncrypted), set.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: set.isEncrypted,
    ...(lasts !== null && { maxAge: lasts }),
  });
}

export function dropCookie(context: Context, cookie: Cookie, isEncrypted: boolean): void {
  setCookie(context, nameOf(cookie, isEncrypted), '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isEncrypted,
    maxAge: 0,
  });
}
