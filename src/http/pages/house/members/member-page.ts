import { html } from 'hono/html';
import { ROLES } from '../../../../model/accounts/role.ts';
import type { OwnLimits } from '../../../../store/members/limit-calls.ts';
import type { Member } from '../../../../store/members/member-list.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { megabytes } from '../../wording/figures.ts';
import { moment } from '../../wording/times.ts';
import { houseFrame } from '../house-frame.ts';
import { roleMeans, roleName } from '../role-names.ts';
import { memberState } from './members-page.ts';

export type MemberView = {
  readonly visit: Visit;
  readonly member: Member;
  readonly limits: OwnLimits;
  readonly isLastOwner: boolean;
  /** A link that was just made: it is shown this once. */
  readonly link: string | null;
  /** Why nobody was removed; null: nobody asked. */
  readonly said: string | null;
};

/** The reader whom the terminal speaks for and in whose name the house acts: never removed. */
export const FIRST = 1;

export const MEGABYTE = 1_000_000;

/** One reader, and what an owner may do to their account. Nothing of what they read is here. */
export function memberPage(view: MemberView): Html {
  const { visit, member, isLastOwner, link } = view;
  return houseFrame({
    visit,
    place: '/house/members',
    title: member.name,
    words: html`${roleName(member.role)}, ${roleMeans(member.role)}.`,
    main: html`${link !== null && shownLink(member, link)}
${factsOf(member, visit)}
<div class="house-parts">${isLastOwner ? lastOwner() : html`${roleForm(member)}${stateForm(member)}`}${sessionsForm(member)}${linkForm(member)}${limitsForm(view)}${!isLastOwner && member.id !== FIRST && removeForm(view)}</div>
<p><a href="/house/members">${say('All members')}</a></p>`,
  });
}

function shownLink({ name }: Member, link: string): Html {
  return html`<div class="made-token" role="status"><p>${say('By this link {name} chooses a new name and password, once, within three days. It is shown this once: hand it to them as you would a key.', { name })}</p><p><code dir="ltr">${link}</code></p></div>`;
}

function factsOf(member: Member, visit: Visit): Html {
  const { email, emailConfirmedAt, createdAt, lastSeenAt, feeds, broughtIn } = member;
  const facts: readonly (readonly [name: string, value: string | Html])[] = [
    [say('State'), memberState(member)],
    [say('Reads here since'), moment(createdAt, visit)],
    [say('Last seen'), lastSeenAt === null ? '–' : moment(lastSeenAt, visit)],
    [say('Mail'), email === null ? '–' : mailOf(email, emailConfirmedAt !== null)],
    [say('Feeds'), String(feeds)],
    [say('Brought in'), megabytes(broughtIn)],
  ];
  return html`<dl class="house-facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function mailOf(email: string, isConfirmed: boolean): Html {
  return html`<bdi dir="ltr">${email}</bdi>${!isConfirmed && html` <span class="count">${say('not confirmed')}</span>`}`;
}

function lastOwner(): Html {
  return html`<section class="house-part"><h2>${say('Role')}</h2><p>${say('Nobody else owns this house. Make another reader an owner before you change this one.')}</p></section>`;
}

function roleForm({ id, role }: Member): Html {
  return html`<section class="house-part" aria-labelledby="role-title"><h2 id="role-title">${say('Role')}</h2>
<form method="post" action="/house/members/role"><input type="hidden" name="member" value="${id}">
<fieldset class="choices"><legend class="unseen">${say('Role')}</legend>${ROLES.map((one) => html`<label class="choice"><input type="radio" name="role" value="${one}"${one === role && html` checked`}> <span><b>${roleName(one)}</b> ${roleMeans(one)}</span></label>`)}</fieldset>
<p class="buttons"><button class="quiet">${say('Change role')}</button></p></form></section>`;
}

function stateForm({ id, disabledAt }: Member): Html {
  const isOut = disabledAt !== null;
  return html`<section class="house-part" aria-labelledby="state-title"><h2 id="state-title">${isOut ? say('Let in again') : say('Keep out')}</h2>
<p>${isOut ? say('What is theirs is as they left it.') : say('They can no longer sign in, and whatever is signed in ends. What is theirs stays until you let them in again.')}</p>
<form method="post" action="/house/members/state"><input type="hidden" name="member" value="${id}"><button class="quiet" name="state" value="${isOut ? 'in' : 'out'}">${isOut ? say('Let in again') : say('Keep out')}</button></form></section>`;
}

function sessionsForm({ id }: Member): Html {
  return html`<section class="house-part" aria-labelledby="ended-title"><h2 id="ended-title">${say('Sign out')}</h2>
<p>${say('Ends all their browsers, devices and addresses of feeds. They may sign in again.')}</p>
<form method="post" action="/house/members/sign-out"><button class="quiet" name="member" value="${id}">${say('Sign out everywhere')}</button></form></section>`;
}

function linkForm({ id, disabledAt }: Member): Html | null {
  if (disabledAt !== null) return null;
  return html`<section class="house-part" aria-labelledby="link-title"><h2 id="link-title">${say('A forgotten password')}</h2>
<p>${say('Makes a link by which they choose another. Whoever has the link is let in: give it to nobody else.')}</p>
<form method="post" action="/house/members/link"><button class="quiet" name="member" value="${id}">${say('Make a link')}</button></form></section>`;
}

function limitsForm({ member, limits }: MemberView): Html {
  const { mostFeeds, mostStorage } = limits;
  const megabytes = mostStorage === null ? '' : String(Math.floor(mostStorage / MEGABYTE));
  return html`<section class="house-part" aria-labelledby="limits-title"><h2 id="limits-title">${say('Limits')}</h2>
<p>${say('Empty: what holds for all members. What is there stays, however low the limit.')}</p>
<form class="house-form" method="post" action="/house/members/limits"><input type="hidden" name="member" value="${member.id}">
<p class="field"><label for="feeds">${say('Most feeds')}</label><input id="feeds" name="feeds" inputmode="numeric" pattern="[0-9]{0,5}" maxlength="5" value="${mostFeeds === null ? '' : String(mostFeeds)}"></p>
<p class="field"><label for="storage">${say('Most brought in, megabytes')}</label><input id="storage" name="storage" inputmode="numeric" pattern="[0-9]{0,7}" maxlength="7" value="${megabytes}"></p>
<p class="buttons"><button class="quiet">${say('Set limits')}</button></p></form></section>`;
}

function removeForm({ member, said }: MemberView): Html {
  return html`<section class="house-part" aria-labelledby="remove-title"><h2 id="remove-title">${say('Remove')}</h2>
<p>${say('Takes out their account and all that is theirs, for good: subscriptions, marks, rules, settings. What they decided for everybody stays. Let them take along first what is theirs, under Account.')}</p>
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
<form class="house-form" method="post" action="/house/members/remove"><input type="hidden" name="member" value="${member.id}">
<p class="field"><label for="remove-name">${say('Their name, typed, so that it is nobody else')}</label><input id="remove-name" name="name" required autocomplete="off" maxlength="60" dir="auto"></p>
<p class="buttons"><button class="quiet danger">${say('Remove for good')}</button></p></form></section>`;
}
