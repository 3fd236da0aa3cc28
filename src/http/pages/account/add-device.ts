import type { Context } from 'hono';
import { signInName } from '../../../model/accounts/sign-in-name.ts';
import { ownValue } from '../../../text/tables/own-value.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { isClosed } from '../../security/sessions/caller.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { readForm, textOf, textsOf } from '../frame/form-fields.ts';
import type { ShowAccount } from './account-routes.ts';
import { ownPassword } from './own-password.ts';

/** What can be chosen, in days. */
const LASTS: Readonly<Record<string, number | null>> = { '30': 30, '365': 365, long: null };

/** POST /account/devices: a token for a program, for the password: it outlasts the session that asks. The answer alone shows it. */
export function addDeviceAction(rooms: AppRooms, show: ShowAccount) {
  const check = ownPassword(rooms);
  const sessions = sessionsOf(rooms);
  return async (context: Context): Promise<Response> => {
    // Where nobody signs in no program has to.
    if (!isClosed(context)) return context.redirect('/account', 303);
    const fields = await readForm(context);
    const device = signInName(textOf(fields, 'device') ?? '');
    if (device === null)
      return show(context, { of: 'devices', words: say('A name has 1 to 60 letters.') }, 400);
    const again = await check(context, textsOf(fields, 'device-password')[0]);
    if (again !== null) return show(context, { of: 'devices', words: again.said }, again.status);
    const lastsDays = ownValue(LASTS, textOf(fields, 'lasts') ?? '365') ?? null;
    const scope = textOf(fields, 'scope') === 'read' ? 'read' : 'change';
    const { token } = await sessions.addDevice(readerOf(context), {
      name: device,
      lastsDays,
      scope,
    });
    return show(context, { of: 'made', device, token }, 200);
  };
}
