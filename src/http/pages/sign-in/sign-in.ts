import type { Context } from 'hono';
import { SECOND } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { checkPassword } from '../../security/passwords/check-password.ts';
import { isExposed, remoteOf } from '../../security/remote.ts';
import { callerOf, isClosed } from '../../security/sessions/caller.ts';
import { enterWith } from '../../security/ways/enter.ts';
import { waySettings } from '../../security/ways/way-settings.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { takesNew } from '../sign-up/takes-new.ts';
import { otherWays } from './other-ways.ts';
import { signInPage } from './sign-in-page.ts';

/** GET and POST /sign-in: a name and a password for a session. */
export function signInRoutes(rooms: AppRooms) {
  const remote = remoteOf(rooms.config.trustedProxies);
  const check = checkPassword(rooms);
  const enter = enterWith(rooms);
  const page = async (context: Context, given: Given) =>
    signInPage({
      ...given,
      ways: await otherWays(rooms, context, given.next),
      isExposed: isExposed(context, remote),
      takesNew: await takesNew(rooms),
      takesPasswords: (await waySettings(rooms)).passwords,
    });
  return {
    again: async (
      context: Context,
      { next, said }: Pick<Given, 'next'> & { readonly said: string },
      status: 401 | 429,
    ): Promise<Response> => context.html(await page(context, { next, name: '', said }), status),

    show: async (context: Context): Promise<Response> => {
      const next = backPath(context.req.query('next'));
      if (callerOf(context) !== null || !isClosed(context)) return context.redirect(next, 303);
      const said = goodbye(context.req.query('out'));
      return context.html(await page(context, { next, name: '', said }));
    },

    enter: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const next = backPath(textOf(fields, 'next'));
      if (!isClosed(context)) return context.redirect(next, 303);
      const name = textOf(fields, 'name') ?? '';
      // Before anything is looked at, so that it takes the same time whoever asks.
      if (!(await waySettings(rooms)).passwords) {
        const said = say('Nobody signs in with a password here. Take one of the other ways.');
        return context.html(await page(context, { next, name: '', said }), 401);
      }
      const checked = await check(context, {
        name,
        password: textsOf(fields, 'password')[0] ?? '',
      });
      if (checked.kind === 'right') {
        return enter(context, checked.reader, { way: 'password', next });
      }
      const { status, said, seconds } = refusalWords(checked);
      if (seconds !== null) context.header('retry-after', String(seconds));
      return context.html(await page(context, { next, name, said }), status);
    },
  };
}

type Given = { readonly next: string; readonly name: string; readonly said: string | null };
type Refused = Exclude<
  Awaited<ReturnType<ReturnType<typeof checkPassword>>>,
  { readonly kind: 'right' }
>;

/** The same for a name that nobody has and a password that is wrong. */
export function refusalWords(refused: Refused) {
  switch (refused.kind) {
    case 'wrong':
      return {
        status: 401,
        said: say('This name and this password do not go together.'),
        seconds: null,
      } as const;
    case 'busy':
      return {
        status: 503,
        said: say('Many are signing in at once. Try again in a moment.'),
        seconds: 5,
      } as const;
    case 'guessing': {
      const minutes = Math.max(1, Math.ceil(refused.wait / (60 * SECOND)));
      return {
        status: 429,
        said: say(
          'Too many tries. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
          { minutes },
        ),
        seconds: Math.ceil(refused.wait / SECOND),
      } as const;
    }
  }
}

/** What is said to whoever has just left; null: nobody has. */
function goodbye(out: string | undefined): string | null {
  if (out === undefined) return null;
  return out === 'gone'
    ? say('Your account has ended, and all that was yours is gone from the library.')
    : say('You are signed out.');
}
