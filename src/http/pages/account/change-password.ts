import type { Context } from 'hono';
import { signInName } from '../../../model/accounts/sign-in-name.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { newPassword } from '../../security/passwords/new-password.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { type FormFields, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { answerDone } from '../marks/notice.ts';
import { nameTaken, passwordRefusal } from '../sign-in/welcome.ts';
import type { ShowAccount } from './account-routes.ts';
import { type Again, ownPassword } from './own-password.ts';

/** POST /account/password: another password, for the one there is; where there is none, the first. Signs in anew under a new id. */
export function changePassword(rooms: AppRooms, show: ShowAccount) {
  const { desk } = rooms;
  const { accounts } = desk.store;
  const check = ownPassword(rooms);
  const sessions = sessionsOf(rooms);

  /** The name a reader has; where nobody signs in yet, the one that was chosen, kept. */
  const nameFor = async (context: Context, fields: FormFields): Promise<string | Again> => {
    const caller = callerOf(context);
    if (caller !== null) return caller.reader.name;
    const name = signInName(textOf(fields, 'name') ?? '');
    if (name === null) return { said: say('A name has 1 to 60 letters.'), status: 400 };
    const isRenamed = await accounts.renameReader(readerOf(context), { name, displayName: null });
    return isRenamed ? name : { said: nameTaken(), status: 409 };
  };
  const set = async (context: Context, fields: FormFields): Promise<Again | null> => {
    const readerId = readerOf(context);
    const name = await nameFor(context, fields);
    if (typeof name !== 'string') return name;
    const made = await newPassword(textsOf(fields, 'new')[0] ?? '', name);
    if (made.kind !== 'made') return passwordRefusal(made);
    await accounts.setPassword(readerId, made.hash, desk.now());
    if (textOf(fields, 'others') !== null)
      await accounts.removeSessions(readerId, { kinds: ['browser', 'device'] });
    return null;
  };

  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const mayNot = await check(context, textsOf(fields, 'password')[0]);
    const again = mayNot ?? (await set(context, fields));
    if (again !== null) return show(context, { of: 'password', words: again.said }, again.status);
    await sessions.signIn(context, readerOf(context));
    return answerDone(context, '/account', { kind: 'password-set' });
  };
}
