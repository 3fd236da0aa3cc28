import type { Context } from 'hono';
import { html } from 'hono/html';
import { signInName } from '../../../model/accounts/sign-in-name.ts';
import { SECOND } from '../../../model/time.ts';
import type { ChosenByLink } from '../../../store/accounts/link-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { type NewPassword, newPassword } from '../../security/passwords/new-password.ts';
import { isExposed, remoteOf } from '../../security/remote.ts';
import { recordBadToken } from '../../security/sessions/guess-limits.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { TOKEN, tokenHash } from '../../security/sessions/tokens.ts';
import { readForm, textOf, textsOf } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';
import { doorFrame } from './door-frame.ts';
import { secretField } from './secret-field.ts';
import { exposedWords } from './sign-in-page.ts';

type Welcome = {
  readonly token: string;
  readonly name: string;
  readonly said: string | null;
  readonly isExposed: boolean;
};

/** GET and POST /welcome/:token: by a link of the terminal a reader chooses name and password, once. */
export function welcomeRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts } = desk.store;
  const remote = remoteOf(rooms.config.trustedProxies);
  const sessions = sessionsOf(rooms);

  /** Null: the link leads nowhere. */
  const nameBehind = async (token: string): Promise<string | null> => {
    if (!TOKEN.test(token)) return null;
    const id = await accounts.linkReader(tokenHash(token), desk.now());
    return id === null ? null : ((await accounts.readerById(id))?.name ?? null);
  };
  const spent = async (context: Context): Promise<Response> => {
    const guess = await recordBadToken(rooms, remote(context).address);
    if (guess.kind === 'taken') return context.html(spentPage(), 404);
    context.header('retry-after', String(Math.ceil((guess.until - desk.now()) / SECOND)));
    return context.html(spentPage(), 429);
  };
  const setChosen = async (token: string, typed: string, password: string): Promise<Set> => {
    const name = signInName(typed);
    if (name === null)
      return { kind: 'again', said: say('A name has 1 to 60 letters.'), status: 400 };
    const made = await newPassword(password, name);
    if (made.kind !== 'made') return { kind: 'again', ...passwordRefusal(made) };
    const hashes = { tokenHash: tokenHash(token), passwordHash: made.hash };
    const set = await accounts.setByLink({ ...hashes, name, displayName: null }, desk.now());
    return set.kind === 'taken' ? { kind: 'again', said: nameTaken(), status: 409 } : set;
  };
  const page = (context: Context, given: Omit<Welcome, 'isExposed'>) =>
    welcomePage({ ...given, isExposed: isExposed(context, remote) });

  return {
    show: async (context: Context): Promise<Response> => {
      const token = context.req.param('token') ?? '';
      const name = await nameBehind(token);
      if (name === null) return spent(context);
      return context.html(page(context, { token, name, said: null }));
    },

    choose: async (context: Context): Promise<Response> => {
      const token = context.req.param('token') ?? '';
      if ((await nameBehind(token)) === null) return spent(context);
      const fields = await readForm(context);
      const typed = textOf(fields, 'name') ?? '';
      const set = await setChosen(token, typed, textsOf(fields, 'password')[0] ?? '');
      if (set.kind === 'spent') return spent(context);
      if (set.kind === 'again')
        return context.html(page(context, { token, name: typed, said: set.said }), set.status);
      desk.log.info({ reader: set.readerId }, 'Name and password were set by a link.');
      await sessions.signIn(context, set.readerId, 'link');
      return context.redirect('/', 303);
    },
  };
}

type Set =
  | Exclude<ChosenByLink, { readonly kind: 'taken' }>
  | { readonly kind: 'again'; readonly said: string; readonly status: 400 | 409 | 503 };

export function nameTaken(): string {
  return say('Somebody else here is called so already. Take another name.');
}

type Refused = Exclude<NewPassword, { readonly kind: 'made' }>;

/** Why a password was not taken. */
export function passwordRefusal(refused: Refused) {
  return { said: passwordWords(refused), status: refused.kind === 'busy' ? 503 : 400 } as const;
}

function passwordWords({ kind }: Refused): string {
  switch (kind) {
    case 'short':
      return say('This password is too short: it needs at least eight characters.');
    case 'long':
      return say('This password is too long: it may have a thousand characters at most.');
    case 'common':
      return say('This password is among the first that are tried. Take another.');
    case 'name':
      return say('This password is as easily guessed as your name. Take another.');
    case 'busy':
      return say('Many are signing in at once. Try again in a moment.');
  }
}

function welcomePage({ token, name, said, isExposed: isRead }: Welcome): Html {
  return doorFrame({
    title: say('Welcome'),
    main: html`<h1>${say('Welcome to your Hearsay')}</h1>
<p>${say('Choose the name and the password by which you sign in from now on. All that was here stays; whoever was signed in before no longer is.')}</p>
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
${isRead && exposedWords()}
<form class="door-form" method="post" action="/welcome/${token}">
<p class="field"><label for="name">${say('Name')}</label><input id="name" name="name" value="${name}" required autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="60"></p>
${secretField({ id: 'password', label: say('New password'), isNew: true })}
<p class="buttons"><button>${say('Set and sign in')}</button></p></form>`,
  });
}

function spentPage(): Html {
  return doorFrame({
    title: say('Nothing here'),
    main: html`<h1>${say('This link leads nowhere')}</h1>
<p>${sayHtml('It was used, its time is over, or another was made since. Whoever runs this Hearsay gives you a new one; {command}, run where Hearsay runs, gives the owner one.', { command: html`<code>hearsay owner link</code>` })}</p>
<p><a class="button" href="/sign-in">${say('Sign in')}</a></p>`,
  });
}
