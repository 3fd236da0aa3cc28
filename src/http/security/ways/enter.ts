import type { Context } from 'hono';
import type { Reader } from '../../../model/accounts/account.ts';
import type { SignInWay } from '../../../model/accounts/sign-in-way.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { halfSessionsOf } from '../second-factor/half-sessions.ts';
import { secondFactorOf } from '../second-factor/second-factor.ts';
import { sessionsOf } from '../sessions/sessions.ts';
import { needsSecond, waySettings } from './way-settings.ts';

export type Entering = {
  readonly way: SignInWay;
  /** A path of ours. */
  readonly next: string;
};

/**
 * What comes after somebody has shown who they are: a session, or the question for a second factor, where one is on or the owner
 * wants one. Every way goes through here.
 */
export function enterWith(rooms: Pick<AppRooms, 'desk' | 'config'>) {
  const sessions = sessionsOf(rooms);
  const halves = halfSessionsOf(rooms);
  const second = secondFactorOf(rooms);
  const isAsked = async ({ id, role }: Reader): Promise<boolean> => {
    if (await second.isOn(id)) return true;
    if (!needsSecond(await waySettings(rooms), role)) return false;
    if ((await second.begun(id)) === null) await second.begin(id);
    return true;
  };
  return async (context: Context, reader: Reader, { way, next }: Entering): Promise<Response> => {
    if (way !== 'passkey' && (await isAsked(reader))) {
      await halves.begin(context, { readerId: reader.id, way, next });
      return context.redirect('/sign-in/second', 303);
    }
    await sessions.signIn(context, reader.id, way);
    return context.redirect(next, 303);
  };
}
