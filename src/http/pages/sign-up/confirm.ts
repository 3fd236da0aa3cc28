import type { Context } from 'hono';
import {
  readSignUpSettings,
  type SignUpSettings,
} from '../../../pipeline/members/sign-up-settings.ts';
import type { SignUp } from '../../../store/members/sign-up-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { remoteOf } from '../../security/remote.ts';
import { recordBadToken } from '../../security/sessions/guess-limits.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { TOKEN, tokenHash } from '../../security/sessions/tokens.ts';
import { closedPage, confirmPage, spentPage, waitingPage } from './sign-up-page.ts';
import { WAITING_LASTS } from './take-sign-up.ts';

/** GET and POST /sign-up/confirm/:token: the link of a letter. To look at it changes nothing: programs look at links, too. */
export function confirmRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { members, house } = desk.store;
  const remote = remoteOf(rooms.config.trustedProxies);
  const sessions = sessionsOf(rooms);

  const signUpOf = async (token: string): Promise<SignUp | null> =>
    TOKEN.test(token) ? members.signUpByToken(tokenHash(token), desk.now()) : null;
  const spent = async (context: Context): Promise<Response> => {
    const guess = await recordBadToken(rooms, remote(context).address);
    const words = say('It was used, or a day has passed. Sign in, or sign up again.');
    return context.html(spentPage(words), guess.kind === 'taken' ? 404 : 429);
  };
  const letIn = async (context: Context, signUp: SignUp): Promise<Response> => {
    const settings = readSignUpSettings(await house.all());
    const way = wayFor(signUp, settings);
    if (way === 'none')
      return context.html(closedPage(say('Nobody can sign up here any more.')), 403);
    if (way === 'owner') {
      const isKept = await members.setSignUpWaiting(signUp.id, desk.now() + WAITING_LASTS);
      return isKept ? context.html(waitingPage()) : context.html(closedPage(nobodyElse()), 403);
    }
    const { newRole: role, most } = settings;
    const added = await members.addSignedUp({ signUpId: signUp.id, role, most }, desk.now());
    if (added.kind === 'full') return context.html(closedPage(nobodyElse()), 403);
    if (added.kind !== 'added') return spent(context);
    desk.log.info({ reader: added.readerId }, 'Somebody signed up.');
    await sessions.signIn(context, added.readerId, 'mail link');
    return context.redirect('/', 303);
  };

  return {
    show: async (context: Context): Promise<Response> => {
      const token = context.req.param('token') ?? '';
      const signUp = await signUpOf(token);
      return signUp === null ? spent(context) : context.html(confirmPage(token, signUp.name));
    },

    confirm: async (context: Context): Promise<Response> => {
      const signUp = await signUpOf(context.req.param('token') ?? '');
      return signUp === null ? spent(context) : letIn(context, signUp);
    },
  };
}

/** How sign-up stands now counts, not how it stood when the letter was sent. */
function wayFor(
  { invitationId }: SignUp,
  { mode }: Pick<SignUpSettings, 'mode'>,
): 'in' | 'owner' | 'none' {
  if (mode === 'closed') return 'none';
  if (invitationId !== null || mode === 'open') return 'in';
  return mode === 'approval' ? 'owner' : 'none';
}

function nobodyElse(): string {
  return say('Nobody else can come in at the moment. Ask the owner.');
}
