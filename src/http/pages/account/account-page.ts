import { html } from 'hono/html';
import type { Reader, Session } from '../../../model/accounts/account.ts';
import type { SignInWay } from '../../../model/accounts/sign-in-way.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { secretField } from '../sign-in/secret-field.ts';
import { exposedWords } from '../sign-in/sign-in-page.ts';
import { moment } from '../wording/times.ts';
import { accountFrame } from './account-frame.ts';
import { madeToken } from './made-token.ts';

/** What is shown above a form that was not taken, or of what was just made. */
export type AccountSaid =
  | { readonly of: 'password' | 'devices'; readonly words: string }
  | { readonly of: 'made'; readonly device: string; readonly token: string };

export type AccountView = {
  readonly visit: Visit;
  readonly said: AccountSaid | null;
  readonly isExposed: boolean;
  readonly reader: Reader;
  /** The one that asks; null: nobody has to sign in. */
  readonly session: Session | null;
  /** All of the reader's, those last used first. */
  readonly sessions: readonly Session[];
  /** Where the reader's own feed of top stories lies, whole; null: feeds need no key. */
  readonly feedAddress: string | null;
  /** Of Hearsay, as whoever asks reaches it. */
  readonly origin: string;
};

/** Who may be this reader, and from where. */
export function accountPage(view: AccountView): Html {
  const { visit, session } = view;
  return accountFrame({
    visit,
    path: '/account',
    title: say('Account'),
    words:
      session === null
        ? say('Nobody has to sign in here: only this machine reaches Hearsay.')
        : say('You are signed in as {name}.', { name: view.reader.name }),
    main: session === null ? firstPassword(view) : signedIn(view, session),
  });
}

/** Where only this machine reaches us: whoever wants may be asked all the same. */
function firstPassword({ said, reader }: AccountView): Html {
  return html`<section aria-labelledby="password-title"><h2 id="password-title">${say('Ask for a password on this machine')}</h2>
<p>${say('From then on everybody who opens Hearsay signs in, programs need a token, and addresses of feeds carry a key.')}</p>
${saidOf(said, 'password')}
<form class="door-form" method="post" action="/account/password">
<p class="field"><label for="name">${say('Name')}</label><input id="name" name="name" value="${reader.name}" required autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="60"></p>
${secretField({ id: 'new', label: say('New password'), isNew: true })}
<p class="buttons"><button>${say('Set and sign in')}</button></p></form></section>`;
}

function signedIn(view: AccountView, session: Session): Html {
  return html`${view.isExposed && exposedWords()}
<section aria-labelledby="out-title"><h2 id="out-title">${say('Sign out')}</h2><p>${say('What this browser keeps of your news goes with it.')}</p>
<form method="post" action="/sign-out"><button class="quiet">${say('Sign out')}</button></form></section>
${passwordPart(view)}${browsersPart(view, session)}${view.visit.role !== 'guest' && html`${devicesPart(view)}${feedsPart(view)}`}`;
}

function passwordPart({ said, reader }: AccountView): Html {
  return html`<section aria-labelledby="password-title"><h2 id="password-title">${say('Password')}</h2>
${saidOf(said, 'password')}
<form class="door-form" method="post" action="/account/password"><input type="hidden" name="name" value="${reader.name}" autocomplete="username">
${secretField({ id: 'password', label: say('Current password'), isNew: false })}
${secretField({ id: 'new', label: say('New password'), isNew: true })}
<p><label class="choice"><input type="checkbox" name="others" value="end" checked> ${say('Sign out all other browsers and devices')}</label></p>
<p class="buttons"><button>${say('Change password')}</button></p></form></section>`;
}

function browsersPart({ visit, sessions }: AccountView, here: Session): Html {
  const browsers = sessions.filter(({ kind }) => kind === 'browser');
  return html`<section aria-labelledby="browsers-title"><h2 id="browsers-title">${say('Browsers that are signed in')}</h2>
<ul class="sessions">${browsers.map((one) => sessionItem(one, { visit, isHere: one.id === here.id }))}</ul>
${
  browsers.length > 1 &&
  html`<form method="post" action="/account/sessions/end"><button class="quiet" name="others" value="end">${say('Sign out all others')}</button></form>`
}</section>`;
}

type Shown = { readonly visit: Visit; readonly isHere: boolean };

function sessionItem(session: Session, { visit, isHere }: Shown): Html {
  const name = session.name ?? session.userAgent ?? say('A browser');
  const times =
    session.expiresAt === null
      ? say('Since {since}, last used {last}.', timesOf(session, visit))
      : say('Since {since}, last used {last}, ends {ends} at the latest.', {
          ...timesOf(session, visit),
          ends: moment(session.expiresAt, visit),
        });
  return html`<li><div><b><bdi>${name}</bdi></b>${isHere && html` <span class="count">${say('this one')}</span>`}<p class="why">${session.way !== null && `${WAYS[session.way]()} `}${session.scope === 'read' && `${say('It only reads.')} `}${times}</p></div>
${!isHere && html`<form method="post" action="/account/sessions/end"><button class="quiet" name="session" value="${session.id}"><span aria-hidden="true">${say('End')}</span><span class="unseen">${say('End the access of {name}', { name })}</span></button></form>`}</li>`;
}

/** How a browser signed in. */
const WAYS: Readonly<Record<SignInWay, () => string>> = {
  password: () => say('Signed in with the password.'),
  passkey: () => say('Signed in with a passkey.'),
  'mail link': () => say('Signed in by a link by mail.'),
  openid: () => say('Signed in by an account elsewhere.'),
  proxy: () => say('Signed in at the proxy in front of Hearsay.'),
  link: () => say('Signed in by a link that sets the password.'),
};

function timesOf({ createdAt, lastSeenAt }: Session, visit: Visit) {
  return { since: moment(createdAt, visit), last: moment(lastSeenAt, visit) };
}

function devicesPart({ said, sessions, visit, reader, origin }: AccountView): Html {
  const devices = sessions.filter(({ kind }) => kind === 'device');
  return html`<section id="devices" aria-labelledby="devices-title"><h2 id="devices-title">${say('Devices and programs')}</h2>
<p>${say('A program or an app shows a token of its own in place of your password. It ends after half a year without use.')}</p>
${said?.of === 'made' && madeToken({ ...said, name: reader.name, origin })}
${devices.length > 0 && html`<ul class="sessions">${devices.map((one) => sessionItem(one, { visit, isHere: false }))}</ul>`}
${saidOf(said, 'devices')}
<form class="door-form" method="post" action="/account/devices">
<p class="field"><label for="device">${say('Name of the device')}</label><input id="device" name="device" required autocomplete="off" maxlength="60"></p>
<p class="field"><label for="lasts">${say('It lasts')}</label><select id="lasts" name="lasts"><option value="365">${say('a year')}</option><option value="30">${say('a month')}</option><option value="long">${say('until I end it')}</option></select></p>
<p class="field"><label for="scope">${say('It may')}</label><select id="scope" name="scope"><option value="change">${say('read, mark, save and follow')}</option><option value="read">${say('only read')}</option></select></p>
${secretField({ id: 'device-password', label: say('Your password'), isNew: false })}
<p class="buttons"><button class="quiet">${say('Make a token')}</button></p></form></section>`;
}

function feedsPart({ feedAddress }: AccountView): Html {
  return html`<section aria-labelledby="feeds-title"><h2 id="feeds-title">${say('Addresses of your feeds')}</h2>
<p>${say('Other readers cannot sign in, so the addresses of feeds that Hearsay gives out carry a key. Whoever has such an address reads your feeds and nothing else.')}</p>
${feedAddress !== null && html`<p><code class="address" dir="ltr">${feedAddress}</code></p>`}
<form method="post" action="/account/feeds"><button class="quiet">${say('Change the key')}</button></form>
<p class="why">${say('All addresses with this key lead nowhere then.')} <a href="/account/feeds">${say('Give single feeds out')}</a></p></section>`;
}

function saidOf(said: AccountSaid | null, of: 'password' | 'devices'): Html | null {
  if (said?.of !== of) return null;
  return html`<p class="door-said" role="alert">${said.words}</p>`;
}
