import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { checkPassword } from '../../security/passwords/check-password.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { refusalWords } from '../sign-in/sign-in.ts';

/** Why something was not done, with the status that says so. */
export type Again = {
  readonly said: string;
  readonly status: 400 | 401 | 409 | 429 | 503;
};

/** Whether whoever is signed in knows the password, too: a browser left alone is not enough. Null: they do, or nobody signs in. */
export function ownPassword(rooms: AppRooms) {
  const check = checkPassword(rooms);
  return async (context: Context, password: string | undefined): Promise<Again | null> => {
    const caller = callerOf(context);
    if (caller === null) return null;
    const { name } = caller.reader;
    const checked = await check(context, { name, password: password ?? '' });
    if (checked.kind === 'right') return null;
    const { said, status } = refusalWords(checked);
    return { status, said: checked.kind === 'wrong' ? say('This is not your password.') : said };
  };
}
