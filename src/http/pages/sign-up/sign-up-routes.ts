import type { Context, Hono, MiddlewareHandler } from 'hono';
import {
  readSignUpSettings,
  type SignUpSettings,
} from '../../../pipeline/members/sign-up-settings.ts';
import type { Invitation } from '../../../store/members/invitation-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { isExposed, remoteOf, seenUrl } from '../../security/remote.ts';
import { callerOf, isClosed } from '../../security/sessions/caller.ts';
import { recordBadToken } from '../../security/sessions/guess-limits.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { TOKEN, tokenHash } from '../../security/sessions/tokens.ts';
import { type FormFields, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { roleName } from '../house/role-names.ts';
import { confirmRoutes } from './confirm.ts';
import {
  closedPage,
  lookIntoMailPage,
  NOTHING_TYPED,
  signUpPage,
  spentPage,
  type Typed,
  waitingPage,
} from './sign-up-page.ts';
import { signUpRefusal } from './sign-up-words.ts';
import { asksEmail, takeSignUp } from './take-sign-up.ts';

/** How somebody comes to read here: by themselves, or by an invitation. */
export function addSignUpRoutes(app: Hono, rooms: AppRooms): void {
  const signUp = signUpRoutes(rooms);
  const confirm = confirmRoutes(rooms);
  for (const path of ['/sign-up', '/sign-up/*', '/invited/*']) app.use(path, neverKept());
  app.get('/sign-up', signUp.show);
  app.post('/sign-up', signUp.take);
  app.get('/sign-up/confirm/:token', confirm.show);
  app.post('/sign-up/confirm/:token', confirm.confirm);
  app.get('/invited/:token', signUp.show);
  app.post('/invited/:token', signUp.take);
}

/** Not even the browser keeps what was typed here, or who was invited. */
function neverKept(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  };
}

/** By which way somebody comes. */
type Way = {
  readonly settings: SignUpSettings;
  readonly invitation: Invitation | null;
  /** Where its form goes. */
  readonly action: string;
};

function signUpRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const remote = remoteOf(rooms.config.trustedProxies);
  const sessions = sessionsOf(rooms);
  const take = takeSignUp(rooms);
  const wayOf = wayFinder(rooms);
  const form = async (context: Context, way: Way, given: Given): Promise<Response> => {
    const { settings, invitation, action } = way;
    const page = signUpPage({
      ...{ action, typed: given.typed, said: given.said, words: settings.words },
      asksEmail: await asksEmail(desk, settings),
      isApproved: invitation === null && settings.mode === 'approval',
      invitedAs: invitation === null ? null : roleName(invitation.role),
      isExposed: isExposed(context, remote),
    });
    return context.html(page, given.status);
  };

  return {
    show: async (context: Context): Promise<Response> => {
      const way = await wayOf(context);
      if (way instanceof Response) return way;
      return form(context, way, { typed: NOTHING_TYPED, said: null, status: 200 });
    },

    take: async (context: Context): Promise<Response> => {
      const way = await wayOf(context);
      if (way instanceof Response) return way;
      const { settings, invitation } = way;
      const typed = typedIn(await readForm(context));
      const { address } = remote(context);
      const { origin } = seenUrl(context);
      const result = await take({ settings, invitation, address, origin, typed });
      switch (result.kind) {
        case 'in':
          desk.log.info({ reader: result.readerId }, 'Somebody signed up.');
          await sessions.signIn(context, result.readerId);
          return context.redirect('/', 303);
        case 'mailed':
          return context.html(lookIntoMailPage(result.email));
        case 'waiting':
          return context.html(waitingPage());
        default: {
          const { said, status, seconds } = signUpRefusal(result);
          if (seconds !== null) context.header('retry-after', String(seconds));
          return form(context, way, { typed, said, status });
        }
      }
    },
  };
}

function typedIn(fields: FormFields): Typed & { readonly password: string } {
  const [name, email, about] = ['name', 'email', 'about'].map((one) => textOf(fields, one) ?? '');
  const password = textsOf(fields, 'password')[0] ?? '';
  return { name: name ?? '', email: email ?? '', about: about ?? '', password };
}

/** The way that an address leads, or the answer where it leads nowhere. */
function wayFinder(rooms: AppRooms) {
  const { desk } = rooms;
  const remote = remoteOf(rooms.config.trustedProxies);
  const byInvitation = async (context: Context, settings: SignUpSettings, token: string) => {
    const invitation = TOKEN.test(token)
      ? await desk.store.members.invitationByToken(tokenHash(token), desk.now())
      : null;
    if (invitation !== null && settings.mode !== 'closed')
      return { settings, invitation, action: `/invited/${token}` };
    const guess = await recordBadToken(rooms, remote(context).address);
    return context.html(spentPage(spentInvitation()), guess.kind === 'taken' ? 404 : 429);
  };
  return async (context: Context): Promise<Way | Response> => {
    if (callerOf(context) !== null || !isClosed(context)) return context.redirect('/', 303);
    const settings = readSignUpSettings(await desk.store.house.all());
    const token = context.req.param('token');
    if (token !== undefined) return byInvitation(context, settings, token);
    if (settings.mode === 'closed') return context.html(closedPage(closed()), 403);
    if (settings.mode === 'invitation') return context.html(closedPage(invitedOnly()), 403);
    return { settings, invitation: null, action: '/sign-up' };
  };
}

type Given = {
  readonly typed: Typed;
  readonly said: string | null;
  readonly status: 200 | 400 | 403 | 409 | 429 | 503;
};

function closed(): string {
  return say('Nobody can sign up here. Whoever runs this Hearsay may let you in.');
}

function invitedOnly(): string {
  return say('Here one comes in by an invitation. Whoever runs this Hearsay makes them.');
}

function spentInvitation(): string {
  return say('This invitation was used, has ended or was taken back. Ask whoever gave it to you.');
}
