import type { Context } from 'hono';
import type { Millis } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { remoteOf } from '../remote.ts';
import { secondLimits } from '../sessions/guess-limits.ts';
import { knownBrowser } from '../sessions/known-browsers.ts';
import { openSecret, recoveryHash, stepOf } from './codes.ts';

export type SecondChecked =
  | { readonly kind: 'right'; readonly by: 'code' | 'recovery code' }
  /** Not it, or used before. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'guessing'; readonly wait: Millis };

/** The one place where a code is tried: of the authenticator, or one of those for its loss. Counted before it is looked at; each works once. */
export function checkSecond(rooms: Pick<AppRooms, 'desk' | 'config'>) {
  const { desk } = rooms;
  const { accounts, ways } = desk.store;
  const remote = remoteOf(rooms.config.trustedProxies);
  const isCode = async (readerId: number, code: string): Promise<boolean> => {
    const factor = await ways.secondFactor(readerId);
    const secret = factor === null ? null : openSecret(desk, readerId, factor.sealed);
    const step = secret === null ? null : await stepOf(secret, code, desk.now());
    return step !== null && ways.recordCode(readerId, step, desk.now());
  };
  const isRecovery = async (readerId: number, typed: string): Promise<boolean> => {
    const hash = recoveryHash(desk, readerId, typed);
    return hash !== null && ways.recordRecovery(readerId, hash, desk.now());
  };
  return async (context: Context, readerId: number, typed: string): Promise<SecondChecked> => {
    const { isEncrypted, address } = remote(context);
    const limits = secondLimits(
      rooms,
      readerId,
      knownBrowser(context, rooms, { readerId, isEncrypted }),
    );
    const guess = await accounts.recordGuess(limits, desk.now());
    if (guess.kind === 'refused') {
      desk.log.warn({ reader: readerId, address }, 'Too many guesses at a code.');
      return { kind: 'guessing', wait: guess.until - desk.now() };
    }
    const code = typed.replace(/\s/g, '').slice(0, 40);
    const isDigits = /^\d{6}$/.test(code);
    const isRight = isDigits ? await isCode(readerId, code) : await isRecovery(readerId, code);
    if (!isRight) {
      desk.log.info({ reader: readerId, address }, 'A code was wrong.');
      return { kind: 'wrong' };
    }
    await accounts.removeGuesses(limits.map(({ bucket }) => bucket));
    if (!isDigits) desk.log.warn({ reader: readerId, address }, 'A recovery code was used.');
    return { kind: 'right', by: isDigits ? 'code' : 'recovery code' };
  };
}
