import type { Context } from 'hono';
import type { SignInWay } from '../../../model/accounts/sign-in-way.ts';
import { MINUTE } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { remoteOf } from '../remote.ts';
import { dropCookie, giveCookie, readCookie } from '../sessions/cookies.ts';
import { newToken, tokenHash } from '../sessions/tokens.ts';

const LASTS = 10 * MINUTE;

/** Who has shown one thing and is to show another. It opens nothing but the page that asks for it. */
export type HalfSession = {
  readonly readerId: number;
  readonly way: SignInWay;
  /** A path of ours. */
  readonly next: string;
};

export function halfSessionsOf({ desk, config }: Pick<AppRooms, 'desk' | 'config'>) {
  const { ways } = desk.store;
  const remote = remoteOf(config.trustedProxies);
  const wanted = (context: Context) => {
    const token = readCookie(context, 'second', remote(context).isEncrypted);
    return token === null ? null : ({ tokenHash: tokenHash(token), kind: 'second' } as const);
  };
  return {
    async begin(context: Context, { readerId, way, next }: HalfSession): Promise<void> {
      const token = newToken();
      const step = { kind: 'second', readerId, details: { way, next } } as const;
      const at = desk.now();
      await ways.addStep({ ...step, tokenHash: tokenHash(token), expiresAt: at + LASTS }, at);
      const { isEncrypted } = remote(context);
      giveCookie(context, 'second', { value: token, isEncrypted });
    },

    /** Null: there is none, or it has ended. */
    async find(context: Context): Promise<HalfSession | null> {
      const step = wanted(context);
      const found = step === null ? null : await ways.step(step, desk.now());
      if (found === null || found.readerId === null) return null;
      const { way, next } = found.details;
      const known = way === 'mail link' || way === 'openid' ? way : 'password';
      return { readerId: found.readerId, way: known, next: next ?? '/' };
    },

    /** Whether it was still there to be ended. */
    async end(context: Context): Promise<boolean> {
      const step = wanted(context);
      dropCookie(context, 'second', remote(context).isEncrypted);
      return step !== null && (await ways.removeStep(step, desk.now())) !== null;
    },
  };
}
