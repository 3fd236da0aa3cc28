import type { Context } from 'hono';
import { areSame } from '../../../keys.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { giveCookie, readCookie } from './cookies.ts';
import { newToken, signed } from './tokens.ts';

type Keyed = Pick<AppRooms, 'desk'>;

/**
 * Remembers in the browser that somebody has signed in from it. Whoever guesses elsewhere then cannot keep that reader out:
 * such a browser's guesses are counted by themselves (OWASP, "Slow down online guessing attacks with device cookies").
 */
export function rememberBrowser(
  context: Context,
  { desk }: Keyed,
  of: { readonly readerId: number; readonly isEncrypted: boolean },
): void {
  const name = `${of.readerId}.${newToken()}`;
  const value = `${name}.${seal(desk, name)}`;
  giveCookie(context, 'known', { value, isEncrypted: of.isEncrypted });
}

/** By what a browser is known for this reader; null: it is not. */
export function knownBrowser(
  context: Context,
  { desk }: Keyed,
  of: { readonly readerId: number; readonly isEncrypted: boolean },
): string | null {
  const cookie = readCookie(context, 'known', of.isEncrypted) ?? '';
  const at = cookie.lastIndexOf('.');
  const name = cookie.slice(0, at);
  if (at < 0 || !name.startsWith(`${of.readerId}.`)) return null;
  return areSame(cookie.slice(at + 1), seal(desk, name)) ? name : null;
}

function seal(desk: Keyed['desk'], name: string): string {
  return signed(desk.keys.keyFor('sessions'), `known browser ${name}`);
}
