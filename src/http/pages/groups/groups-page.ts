import type { Context } from 'hono';
import { html } from 'hono/html';
import {
  type Group,
  type GroupInvitation,
  type GroupNote,
  LONGEST_GROUP_NAME,
} from '../../../model/together/group.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { groupSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import { groupPath } from './group-path.ts';
import { noteItem } from './note-item.ts';

type GroupsView = {
  readonly visit: Visit;
  readonly groups: readonly Group[];
  readonly invitations: readonly GroupInvitation[];
  readonly notes: readonly GroupNote[];
};

/** GET /groups: with whom somebody reads, who asks them to, and what was said. */
export function groupsPage({ desk, ...rooms }: AppRooms) {
  const { together } = desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, { desk, ...rooms });
    const [groups, invitations, notes] = await Promise.all([
      together.groups(visit.readerId),
      together.invitations(visit.readerId, visit.now),
      together.notes(visit.readerId, null),
    ]);
    return context.html(page({ visit, groups, invitations, notes }));
  };
}

function page({ visit, groups, invitations, notes }: GroupsView): Html {
  return frame({
    visit,
    title: say('Groups'),
    place: 'groups',
    head: html`<link rel="stylesheet" href="${groupSheet.path}">`,
    main: html`<header class="page-head"><h1>${say('Groups')}</h1>
<p class="page-words">${say('Readers of this house who leave each other notes on stories and articles. Only who is in a group sees that it is there.')}</p></header>
<div class="groups">${invitations.map((one) => invitation(one, visit))}
${groups.length === 0 ? html`<div class="empty"><p>${say('You are in no group yet.')}</p></div>` : html`<ul class="group-list">${groups.map(row)}</ul>`}
${makeForm()}
${notes.length > 0 && html`<section aria-labelledby="said-title"><h2 class="ruled" id="said-title">${say('What was said')}</h2><ul class="group-list">${notes.map((note) => noteItem(note, { visit, isLinked: true }))}</ul></section>`}</div>`,
  });
}

function invitation({ groupId, groupName, from, at }: GroupInvitation, visit: Visit): Html {
  const id = html`<input type="hidden" name="group" value="${groupId}">`;
  return html`<section class="group-invitation" aria-labelledby="invited-${groupId}"><h2 id="invited-${groupId}">${say('{from} asks you to join {group}', { from, group: groupName })}</h2><p class="story-note">${moment(at, visit)}</p>
<div class="buttons"><form method="post" action="/groups/join">${id}<button>${say('Join the group')}</button></form><form method="post" action="/groups/refuse">${id}<button class="quiet">${say('No, and do not ask again')}</button></form></div></section>`;
}

function row({ id, name, members }: Group): Html {
  return html`<li><a class="headline" href="${groupPath(id)}" dir="auto">${name}</a><p class="story-note">${say('{count, plural, one {# member} other {# members}}', { count: members.length })}</p></li>`;
}

function makeForm(): Html {
  return html`<form class="group-form" method="post" action="/groups"><p class="field"><label for="group-name">${say('Name of a new group')}</label><input id="group-name" name="name" required maxlength="${LONGEST_GROUP_NAME}" dir="auto" autocomplete="off"></p>
<p class="buttons"><button class="quiet">${say('Make a group')}</button></p></form>`;
}
