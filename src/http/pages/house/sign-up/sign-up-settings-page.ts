import { html } from 'hono/html';
import {
  ASKS_EMAIL,
  type AsksEmail,
  LONGEST_WORDS,
  MOST_READERS,
  SIGN_UP_MODES,
  type SignUpMode,
  type SignUpSettings,
} from '../../../../pipeline/members/sign-up-settings.ts';
import type { Invitation } from '../../../../store/members/invitation-calls.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { houseFrame } from '../house-frame.ts';
import { MEGABYTE } from '../members/member-page.ts';
import { roleName } from '../role-names.ts';
import { invitationsPart } from './invitations-part.ts';

export type SignUpSettingsView = {
  readonly visit: Visit;
  readonly settings: SignUpSettings;
  /** Whether mail can be sent; without, no address is asked for. */
  readonly hasMail: boolean;
  readonly invitations: readonly Invitation[];
  /** An invitation that was just made: it is shown this once. */
  readonly link: string | null;
};

const MODES: Readonly<Record<SignUpMode, () => string>> = {
  closed: () => say('Closed: nobody comes in by themselves; the terminal adds members.'),
  invitation: () => say('By invitation: whoever has a link that you made.'),
  approval: () =>
    say('By approval: everybody may ask, and you let them in. Invitations work, too.'),
  open: () => say('Open: everybody who reaches this house.'),
};

const EMAILS: Readonly<Record<AsksEmail, () => string>> = {
  no: () => say('Not asked for'),
  optional: () => say('Whoever wants gives one'),
  required: () => say('Needed'),
};

/** How others come in, and how much each may have. */
export function signUpSettingsPage(view: SignUpSettingsView): Html {
  const { visit, link } = view;
  return houseFrame({
    visit,
    place: '/house/sign-up',
    title: say('Sign-up'),
    words: say('How others come to read here, and how much a member may have.'),
    main: html`${link !== null && madeInvitation(link)}${settingsForm(view)}${invitationsPart(view)}`,
  });
}

function madeInvitation(link: string): Html {
  return html`<div class="made-token" role="status"><p>${say('The invitation. It is shown this once; whoever has it comes in by it.')}</p><p><code dir="ltr">${link}</code></p></div>`;
}

function settingsForm({ settings, hasMail }: SignUpSettingsView): Html {
  const { mode, words, newRole, most, mostFeeds, mostStorage } = settings;
  const megabytes = mostStorage === null ? '' : String(Math.floor(mostStorage / MEGABYTE));
  return html`<form class="house-form house-wide" method="post" action="/house/sign-up">
<fieldset class="choices"><legend>${say('Who comes in')}</legend>${SIGN_UP_MODES.map((one) => html`<label class="choice"><input type="radio" name="mode" value="${one}"${one === mode && html` checked`}> <span>${MODES[one]()}</span></label>`)}</fieldset>
${emailField(settings, hasMail)}
<p class="field"><label for="words">${say('What you say to them above the form')}</label><textarea id="words" name="words" rows="4" maxlength="${LONGEST_WORDS}" dir="auto">${words}</textarea></p>
<p class="field"><label for="newRole">${say('As what they come in')}</label><select id="newRole" name="role">${(['member', 'guest'] as const).map((one) => html`<option value="${one}"${one === newRole && html` selected`}>${roleName(one)}</option>`)}</select></p>
<p class="field"><label for="most">${say('Most readers, all together')}</label><input id="most" name="most" required inputmode="numeric" pattern="[0-9]{1,6}" maxlength="6" value="${String(most)}" aria-describedby="most-why"><span class="why" id="most-why">${say('From 1 to {most}.', { most: MOST_READERS })}</span></p>
<p class="field"><label for="feeds">${say('Most feeds of a member')}</label><input id="feeds" name="feeds" inputmode="numeric" pattern="[0-9]{0,5}" maxlength="5" value="${mostFeeds === null ? '' : String(mostFeeds)}" aria-describedby="feeds-why"><span class="why" id="feeds-why">${say('Empty: as many as they like.')}</span></p>
<p class="field"><label for="storage">${say('Most that a member brings in, megabytes')}</label><input id="storage" name="storage" inputmode="numeric" pattern="[0-9]{0,7}" maxlength="7" value="${megabytes}" aria-describedby="storage-why"><span class="why" id="storage-why">${say('Files of articles and lists. Empty: as much as they like.')}</span></p>
<p class="buttons"><button>${say('Set')}</button></p></form>`;
}

function emailField({ asksEmail }: SignUpSettings, hasMail: boolean): Html {
  if (!hasMail)
    return html`<p class="why">${say('No address of mail is asked for: no mail can be sent from here, so nobody could show that one is theirs.')}</p>`;
  return html`<p class="field"><label for="email">${say('Address of mail')}</label><select id="email" name="email">${ASKS_EMAIL.map((one) => html`<option value="${one}"${one === asksEmail && html` selected`}>${EMAILS[one]()}</option>`)}</select></p>`;
}
