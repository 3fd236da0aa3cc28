import type { Context } from 'hono';
import type { Reader } from '../../../model/accounts/account.ts';
import type { Millis } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { remoteOf } from '../remote.ts';
import { passwordLimits } from '../sessions/guess-limits.ts';
import { knownBrowser } from '../sessions/known-browsers.ts';
import { isPassword, PasswordsBusyError } from './hash-password.ts';

export type Tried = { readonly name: string; readonly password: string };

export type Checked =
  | { readonly kind: 'right'; readonly reader: Reader }
  | { readonly kind: 'wrong' }
  /** Too many guesses; so long none is looked at, milliseconds. */
  | { readonly kind: 'guessing'; readonly wait: Millis }
  | { readonly kind: 'busy' };

/**
 * The one place where a password is tried, at the door and inside. Counted before it is looked at; a name that nobody has, and a
 * reader who is kept out, cost the same time as a wrong password.
 */
export function checkPassword(rooms: Pick<AppRooms, 'desk' | 'config'>) {
  const { desk } = rooms;
  const { accounts } = desk.store;
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context: Context, { name, password }: Tried): Promise<Checked> => {
    const { address, isEncrypted } = remote(context);
    const found = await accounts.credentials(name);
    const readerId = found?.reader.id ?? 0;
    const known = knownBrowser(context, rooms, { readerId, isEncrypted });
    const limits = passwordLimits(rooms, { name, address, knownBrowser: known });
    const guess = await accounts.recordGuess(limits, desk.now());
    if (guess.kind === 'refused') {
      desk.log.warn({ address }, 'Too many guesses at a password.');
      return { kind: 'guessing', wait: guess.until - desk.now() };
    }
    try {
      const isRight = await isPassword(password, found?.passwordHash ?? null);
      if (!isRight || found === null || found.reader.disabledAt !== null) {
        // Without the name: people type passwords where it belongs.
        desk.log.info({ address }, 'A password was wrong.');
        return { kind: 'wrong' };
      }
    } catch (error) {
      if (error instanceof PasswordsBusyError) return { kind: 'busy' };
      throw error;
    }
    await accounts.removeGuesses(limits.slice(0, 1).map(({ bucket }) => bucket));
    desk.log.info({ reader: found.reader.id, address }, 'A password was right.');
    return { kind: 'right', reader: found.reader };
  };
}
