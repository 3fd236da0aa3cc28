import { html } from 'hono/html';
import type { AsksEmail } from '../../../pipeline/members/sign-up-settings.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { doorFrame } from '../sign-in/door-frame.ts';
import { secretField } from '../sign-in/secret-field.ts';
import { exposedWords } from '../sign-in/sign-in-page.ts';

const LONGEST_ABOUT = 500;

export type SignUpForm = {
  /** Where the form goes: /sign-up, or an invitation's address. */
  readonly action: string;
  /** What was typed before. */
  readonly typed: Typed;
  /** Why it was not taken; null: nothing was sent yet. */
  readonly said: string | null;
  readonly asksEmail: AsksEmail;
  /** Whether somebody decides on it. */
  readonly isApproved: boolean;
  /** Of the owner, for those who come. */
  readonly words: string;
  /** As whom an invitation lets in; null: nobody was invited. */
  readonly invitedAs: string | null;
  readonly isExposed: boolean;
};

export type Typed = { readonly name: string; readonly email: string; readonly about: string };

export const NOTHING_TYPED: Typed = { name: '', email: '', about: '' };

/** The form by which somebody comes to read here. */
export function signUpPage(form: SignUpForm): Html {
  const { action, typed, said, isApproved, invitedAs } = form;
  const title = invitedAs === null ? say('Sign up') : say('You are invited');
  return doorFrame({
    title,
    main: html`<h1>${title}</h1>
${invitedAs !== null && html`<p>${say('You come in as: {role}.', { role: invitedAs })}</p>`}
${ownersWords(form.words)}
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
${form.isExposed && exposedWords()}
<form class="door-form" method="post" action="${action}">
<p class="field"><label for="name">${say('Name')}</label><input id="name" name="name" value="${typed.name}" required autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="60" dir="auto" aria-describedby="name-rule"><span class="why" id="name-rule">${say('In any script, as others here may see it.')}</span></p>
${secretField({ id: 'password', label: say('Password'), isNew: true })}
${emailField(form)}
${isApproved && html`<p class="field"><label for="about">${say('Who you are')}</label><textarea id="about" name="about" rows="3" maxlength="${LONGEST_ABOUT}" dir="auto" aria-describedby="about-rule">${typed.about}</textarea><span class="why" id="about-rule">${say('For the owner, who decides; may be left empty.')}</span></p>`}
<p class="buttons"><button>${isApproved ? say('Ask to be let in') : say('Sign up')}</button></p></form>
<p class="why">${say('Kept here: what you type, and what you follow, mark and read. You see all of it and end it whenever you like. Nothing goes to anybody else.')}</p>
<p><a href="/sign-in">${say('Sign in')}</a></p>`,
  });
}

function ownersWords(words: string): readonly Html[] {
  const paragraphs = words.split(/\n\s*\n/).filter((one) => one.trim() !== '');
  return paragraphs.map((one) => html`<p class="owners-words" dir="auto">${one}</p>`);
}

function emailField({ asksEmail, typed }: SignUpForm): Html | null {
  if (asksEmail === 'no') return null;
  const isNeeded = asksEmail === 'required';
  return html`<p class="field"><label for="email">${isNeeded ? say('Address of mail') : say('Address of mail, if you like')}</label><input id="email" name="email" type="email" value="${typed.email}"${isNeeded && html` required`} autocomplete="email" maxlength="254" dir="ltr" aria-describedby="email-rule"><span class="why" id="email-rule">${say('You get a letter to confirm it. Nothing else is sent that you have not asked for.')}</span></p>`;
}

/** The way in is another, or none. */
export function closedPage(words: string): Html {
  return doorFrame({
    title: say('Sign up'),
    main: html`<h1>${say('Sign up')}</h1><p>${words}</p><p><a class="button" href="/sign-in">${say('Sign in')}</a></p>`,
  });
}

/** The same for whoever signs up, whether the address is known here or not. */
export function lookIntoMailPage(email: string): Html {
  return doorFrame({
    title: say('Look into your mail'),
    main: html`<h1>${say('Look into your mail')}</h1>
<p role="status">${say('A letter is on its way to {email}. The link in it leads on; it works for a day.', { email })}</p>
<p class="why">${say('Nothing has come after some minutes? Look where unwanted mail is put, then sign up again.')}</p>`,
  });
}

export function waitingPage(): Html {
  return doorFrame({
    title: say('The owner is asked'),
    main: html`<h1>${say('The owner is asked')}</h1>
<p role="status">${say('Once they have let you in, sign in with the name and the password you have just chosen. If nobody decides within thirty days, what you sent is forgotten.')}</p>
<p><a class="button" href="/sign-in">${say('Sign in')}</a></p>`,
  });
}

export function confirmPage(token: string, name: string): Html {
  return doorFrame({
    title: say('Confirm your address'),
    main: html`<h1>${say('Confirm your address')}</h1><p>${say('You have signed up as {name}.', { name })}</p>
<form class="door-form" method="post" action="/sign-up/confirm/${token}"><p class="buttons"><button>${say('Confirm')}</button></p></form>`,
  });
}

/** A link that was used, has ended or never was. */
export function spentPage(words: string): Html {
  return doorFrame({
    title: say('Nothing here'),
    main: html`<h1>${say('This link leads nowhere')}</h1><p>${words}</p><p><a class="button" href="/sign-in">${say('Sign in')}</a></p>`,
  });
}
