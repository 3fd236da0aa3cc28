import { html } from 'hono/html';
import { say, sayHtml } from '../../language/say.ts';
import type { Html, Piece } from '../frame/html.ts';
import { doorFrame } from './door-frame.ts';
import { secretField } from './secret-field.ts';

export type SignIn = {
  /** Where to go then: a path of ours. */
  readonly next: string;
  /** What was typed before. */
  readonly name: string;
  /** Why the last try did not lead in, or what came before. */
  readonly said: string | null;
  /** Whether others on the way can read what is sent. */
  readonly isExposed: boolean;
  /** Whether one may sign up, or ask to. */
  readonly takesNew?: boolean;
  /** Whether a password leads in; if nothing is said, it does. */
  readonly takesPasswords?: boolean;
  /** Ways beside the password. */
  readonly ways?: Piece;
};

export function signInPage(view: SignIn): Html {
  const { said, isExposed, takesNew = false, takesPasswords = true, ways } = view;
  return doorFrame({
    title: say('Sign in'),
    main: html`<h1>${say('Sign in')}</h1>
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
${isExposed && exposedWords()}
${takesPasswords && passwordForm(view)}
${ways}
${takesNew && html`<p>${sayHtml('New here? {way}.', { way: html`<a href="/sign-up">${say('Sign up')}</a>` })}</p>`}
<p class="why">${
      takesPasswords
        ? sayHtml(
            'Forgotten? {command}, run where Hearsay runs, gives a link by which you choose another.',
            { command: html`<code>hearsay owner link</code>` },
          )
        : sayHtml(
            'No way leads in? Ask who runs this Hearsay for a link; for the owner {command}, run where Hearsay runs, prints one.',
            { command: html`<code>hearsay owner link</code>` },
          )
    }</p>`,
  });
}

function passwordForm({ next, name }: SignIn): Html {
  return html`<form class="door-form" method="post" action="/sign-in"><input type="hidden" name="next" value="${next}">
<p class="field"><label for="name">${say('Name')}</label><input id="name" name="name" value="${name}" required autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200"${name === '' && html` autofocus`}></p>
${secretField({ id: 'password', label: say('Password'), isNew: false })}
<p class="buttons"><button>${say('Sign in')}</button></p></form>`;
}

/** Browsers say so too, but not in every place and not what to do. */
export function exposedWords(): Html {
  return html`<p class="door-warning">${say('This connection is not encrypted: whoever is on the way can read your password and your news. The manual says under “Running” how to have https.')}</p>`;
}

/** Somebody has signed in and asks for what others decide on. */
export function notAllowedPage(): Html {
  return doorFrame({
    title: say('Not for you to decide'),
    main: html`<h1>${say('Not for you to decide')}</h1>
<p>${say('What is asked for here is decided for everybody who reads here, by those who run this Hearsay. Nothing was done.')}</p>
<p><a class="button" href="/">${say('To the front page')}</a></p>`,
  });
}

/** Others can reach Hearsay, and nobody has said whose it is. */
export function unclaimedPage(): Html {
  return doorFrame({
    title: say('No owner yet'),
    main: html`<h1>${say('This Hearsay has no owner yet')}</h1>
<p>${say('It can be reached from other machines, so it shows nothing until its owner has a password.')}</p>
<p>${sayHtml('If it is yours: {command}, run where Hearsay runs, gives a link by which you choose a name and a password.', { command: html`<code>hearsay owner link</code>` })}</p>`,
  });
}
