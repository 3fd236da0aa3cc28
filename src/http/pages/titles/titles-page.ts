import { html } from 'hono/html';
import type { SignInWay, TitleSignIn } from '../../../model/own/title-sign-in.ts';
import { say } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { stateWords, WAY_WORDS } from './sign-in-words.ts';

export type TitlesView = {
  readonly visit: Visit;
  readonly signIns: readonly TitleSignIn[];
  /** What was typed and not taken: never what is secret. */
  readonly typed: { readonly address: string; readonly way: SignInWay };
  /** Why it was not taken. */
  readonly said: string | null;
};

export const TITLES_PATH = '/account/titles';

/** The outlets that a reader pays, and how Hearsay shows them that. */
export function titlesPage(view: TitlesView): Html {
  return accountFrame({
    visit: view.visit,
    path: TITLES_PATH,
    title: say('Titles you pay for'),
    words: say(
      'Hearsay can sign in for you where you have a subscription. What comes with it is yours alone: nobody else who reads here sees it, and it is in no story.',
    ),
    main: html`${listPart(view)}${addPart(view)}${aboutPart()}`,
  });
}

function listPart({ signIns, visit }: TitlesView): Html | false {
  return (
    signIns.length > 0 &&
    html`<section aria-labelledby="known-title"><h2 id="known-title">${say('Your sign-ins')}</h2>
<ul class="sessions">${signIns.map((one) => item(one, visit))}</ul></section>`
  );
}

function item(signIn: TitleSignIn, visit: Visit): Html {
  const { host, way, isClear, state } = signIn;
  return html`<li><div><b><bdi>${host}</bdi></b> <span class="count">${WAY_WORDS[way]()}</span>
<p class="${state === 'out' ? 'trouble-words' : 'why'}">${stateWords(signIn, visit)}</p>
${isClear && html`<p class="why">${say('It goes in the clear: whoever is between here and the outlet can read it.')}</p>`}</div>
<form method="post" action="${TITLES_PATH}/try"><button class="quiet" name="host" value="${host}"><span aria-hidden="true">${say('Try')}</span><span class="unseen">${say('Try the sign-in for {host}', { host })}</span></button></form>
<form method="post" action="${TITLES_PATH}/forget"><button class="quiet" name="host" value="${host}"><span aria-hidden="true">${say('Forget')}</span><span class="unseen">${say('Forget the sign-in for {host}', { host })}</span></button></form></li>`;
}

/** A form for each way, since each wants other things; the one that was typed is open. */
function addPart({ typed, said }: TitlesView): Html {
  return html`<section aria-labelledby="add-title"><h2 id="add-title">${say('Add a sign-in')}</h2>
${said !== null && html`<p class="trouble" role="alert">${said}</p>`}
${WAYS.map(
  ({ way, fields }) =>
    html`<details${typed.way === way && html` open`}><summary>${WAY_WORDS[way]()}</summary>
<form class="door-form" method="post" action="${TITLES_PATH}"><input type="hidden" name="way" value="${way}">
<p class="field"><label for="${way}-address">${say('The outlet')}</label><input id="${way}-address" name="address" value="${typed.address}" placeholder="example.org" required autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="500"></p>
${fieldsOf(way, fields())}
<p class="buttons"><button>${say('Keep it')}</button></p></form></details>`,
)}</section>`;
}

/** What is mostly found by itself is folded away. */
function fieldsOf(way: SignInWay, fields: readonly Field[]): Html {
  const free = fields.filter(({ isFree }) => isFree);
  return html`${fields.filter(({ isFree }) => !isFree).map((field) => fieldOf(way, field))}
${free.length > 0 && html`<details><summary>${say('More fields')}</summary>${free.map((field) => fieldOf(way, field))}</details>`}`;
}

type Field = {
  readonly name: string;
  readonly label: string;
  readonly why?: string;
  readonly isSecret?: true;
  readonly isFree?: true;
};

const WAYS: readonly { readonly way: SignInWay; readonly fields: () => readonly Field[] }[] = [
  { way: 'form', fields: formFields },
  { way: 'basic', fields: () => [nameField(), passwordField()] },
  { way: 'cookie', fields: cookieFields },
  { way: 'header', fields: headerFields },
];

function nameField(): Field {
  return { name: 'name', label: say('Your name there, or your address of mail') };
}

function passwordField(): Field {
  return { name: 'secret', label: say('Your password there'), isSecret: true };
}

function formFields(): Field[] {
  return [
    { name: 'page', label: say('Address of the page where you sign in') },
    nameField(),
    passwordField(),
    {
      ...{ name: 'fields', isFree: true },
      label: say('What is sent along'),
      why: say('Mostly not needed: Hearsay finds the form. One to a line, as name=value.'),
    },
    { name: 'nameField', label: say('What the field for the name is called'), isFree: true },
    {
      name: 'passwordField',
      label: say('What the field for the password is called'),
      isFree: true,
    },
    { name: 'button', label: say('What the button is called'), isFree: true },
  ];
}

function cookieFields(): Field[] {
  return [
    {
      ...{ name: 'secret', isSecret: true },
      label: say('The cookie'),
      why: say('As your browser sends it to the outlet: name=value; name=value.'),
    },
  ];
}

function headerFields(): Field[] {
  return [
    { name: 'name', label: say('Name of the header') },
    { name: 'secret', label: say('Its value'), isSecret: true },
  ];
}

function fieldOf(way: SignInWay, { name, label, why, isSecret, isFree }: Field): Html {
  const id = `${way}-${name}`;
  const about = why === undefined ? null : html` aria-describedby="${id}-why"`;
  const plain = html`autocomplete="off" autocapitalize="none" spellcheck="false"`;
  return html`<p class="field"><label for="${id}">${label}</label>${
    name === 'fields'
      ? html`<textarea id="${id}" name="${name}" rows="2" maxlength="8000" ${plain}${about}></textarea>`
      : html`<input id="${id}" name="${name}" type="${isSecret ? 'password' : 'text'}" maxlength="8000" ${plain}${isFree !== true && html` required=""`}${about}>`
  }${why !== undefined && html`<span class="why" id="${id}-why">${why}</span>`}</p>`;
}

function aboutPart(): Html {
  return html`<section aria-labelledby="about-title"><h2 id="about-title">${say('What is done with it')}</h2>
<p>${say('It is kept locked, with a key that lies outside the library, and nobody can look it up again: not you, not whoever runs Hearsay by these pages. It is sent to the outlet’s own hosts alone, never to where they forward, and only for your feeds, pages and pictures.')}</p>
<p>${say('Where a page is cut off by its paywall, that is said. Hearsay does not go around paywalls: without a subscription you read what the outlet gives.')}</p></section>`;
}
