import { html } from 'hono/html';
import type { Invitation } from '../../../../store/members/invitation-calls.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';
import { roleMeans, roleName } from '../role-names.ts';
import type { SignUpSettingsView } from './sign-up-settings-page.ts';

/** Whom an invitation can make somebody; an owner is made by hand, of somebody who is here. */
export const INVITED_ROLES = ['member', 'editor', 'guest'] as const;
export const DAYS = ['1', '7', '30', '90'] as const;
export const MOST_USES = 1000;
const LONGEST_NOTE = 200;

/** Links by which others come in: one is made here, those that were are listed. */
export function invitationsPart({ settings, invitations, visit }: SignUpSettingsView): Html {
  return html`<section class="house-part" aria-labelledby="invitations-title"><h2 id="invitations-title">${say('Invitations')}</h2>
${settings.mode === 'closed' ? html`<p>${say('While sign-up is closed nobody comes in by an invitation.')}</p>` : newInvitation()}
${invitations.length > 0 && html`<ul class="house-list">${invitations.map((one) => invitationItem(one, visit))}</ul>`}</section>`;
}

function newInvitation(): Html {
  return html`<form class="house-form" method="post" action="/house/invitations">
<p class="field"><label for="invited-role">${say('They come in as')}</label><select id="invited-role" name="role">${INVITED_ROLES.map((one) => html`<option value="${one}">${roleName(one)}: ${roleMeans(one)}</option>`)}</select></p>
<p class="field"><label for="uses">${say('For how many')}</label><input id="uses" name="uses" required inputmode="numeric" pattern="[0-9]{1,4}" maxlength="4" value="1"></p>
<p class="field"><label for="days">${say('For how long')}</label><select id="days" name="days">${DAYS.map((days) => html`<option value="${days}"${days === '7' && html` selected`}>${say('{days, plural, one {# day} other {# days}}', { days: Number(days) })}</option>`)}</select></p>
<p class="field"><label for="note">${say('A note for yourself')}</label><input id="note" name="note" maxlength="${LONGEST_NOTE}" autocomplete="off"></p>
<p class="buttons"><button class="quiet">${say('Make an invitation')}</button></p></form>`;
}

function invitationItem(invitation: Invitation, visit: Visit): Html {
  const { id, role, note, madeBy, mostUses, uses, createdAt } = invitation;
  const ended = endOf(invitation, visit);
  return html`<li><div><b>${roleName(role)}</b>${note !== null && html`, <bdi>${note}</bdi>`}
<p class="why">${say('Made by {name} {when}, used by {uses} of {mostUses}.', { name: madeBy, when: moment(createdAt, visit), uses, mostUses })} ${ended.words}</p></div>
${!ended.isOver && html`<form method="post" action="/house/invitations/end"><button class="quiet" name="invitation" value="${id}"><span aria-hidden="true">${say('Take back')}</span><span class="unseen">${say('Take back the invitation made {when}', { when: moment(createdAt, visit) })}</span></button></form>`}</li>`;
}

function endOf({ revokedAt, expiresAt, uses, mostUses }: Invitation, visit: Visit) {
  if (revokedAt !== null) return { isOver: true, words: say('Taken back.') };
  if (uses >= mostUses) return { isOver: true, words: say('Used up.') };
  if (expiresAt <= visit.now) return { isOver: true, words: say('It has ended.') };
  return { isOver: false, words: say('Ends {when}.', { when: moment(expiresAt, visit) }) };
}
