import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AskedName, Group, GroupMember, GroupNote } from '../../../model/together/group.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { groupSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { notFoundPage } from '../trouble-page.ts';
import { moment } from '../wording/times.ts';
import { type FoldersView, foldersPart } from './folders/folders-part.ts';
import { noteItem } from './note-item.ts';

type GroupView = {
  readonly visit: Visit;
  readonly group: Group;
  readonly asked: readonly AskedName[];
  readonly notes: readonly GroupNote[];
  readonly folders: FoldersView;
};

/** GET /groups/:group: for who is in it; to others it is as if it were not there. */
export function groupPage(rooms: AppRooms) {
  const { together, subscriptions } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('group')) ?? 0;
    const group = await together.group(visit.readerId, id);
    if (group === null)
      return context.html(notFoundPage(visit, say('There is no such group.')), 404);
    const [asked, notes, shared, { folders: own }] = await Promise.all([
      together.asked(id, visit.now),
      together.notes(visit.readerId, id),
      together.sharedFolders({ readerId: visit.readerId, groupId: id }),
      subscriptions.atAGlance(visit.readerId),
    ]);
    return context.html(
      page({ visit, group, asked, notes, folders: { visit, group: id, shared, own } }),
    );
  };
}

function page({ visit, group, asked, notes, folders }: GroupView): Html {
  const keeps = group.members[0]?.readerId === visit.readerId;
  return frame({
    visit,
    title: group.name,
    place: 'groups',
    head: html`<link rel="stylesheet" href="${groupSheet.path}">`,
    main: html`<header class="page-head"><p class="kicker"><a href="/groups">${say('Groups')}</a></p><h1 dir="auto">${group.name}</h1></header>
<div class="groups"><section aria-labelledby="said-title"><h2 class="ruled" id="said-title">${say('What was said')}</h2>
${notes.length === 0 ? html`<div class="empty"><p>${say('Nothing yet. Below every story and article is a form for a note.')}</p></div>` : html`<ul class="group-list">${notes.map((note) => noteItem(note, { visit, isLinked: true }))}</ul>`}</section>
${foldersPart(folders)}
<section aria-labelledby="members-title"><h2 class="ruled" id="members-title">${say('Who is in it')}</h2>
<ul class="group-list">${group.members.map((one) => memberItem(one, { group, visit, keeps }))}</ul></section>
${askPart(group.id, asked, visit)}
<form method="post" action="/groups/leave"><button class="quiet danger" name="group" value="${group.id}">${say('Leave the group')}</button></form></div>`,
  });
}

type Beside = { readonly group: Group; readonly visit: Visit; readonly keeps: boolean };

function memberItem(
  { readerId, name, joinedAt }: GroupMember,
  { group, visit, keeps }: Beside,
): Html {
  const mayRemove = keeps && readerId !== visit.readerId;
  return html`<li class="group-member"><div><b><bdi>${name}</bdi></b>${readerId === group.members[0]?.readerId && html` <span class="count">${say('keeps the group')}</span>`}<p class="story-note">${say('Since {when}', { when: moment(joinedAt, visit) })}</p></div>
${mayRemove && html`<form method="post" action="/groups/remove"><input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="group" value="${group.id}"><button class="quiet" name="member" value="${readerId}"><span aria-hidden="true">${say('Take out')}</span><span class="unseen">${say('Take {name} out of the group', { name })}</span></button></form>`}</li>`;
}

function askPart(id: number, asked: readonly AskedName[], visit: Visit): Html {
  const hidden = html`<input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="group" value="${id}">`;
  return html`<section aria-labelledby="ask-title"><h2 class="ruled" id="ask-title">${say('Ask somebody to join')}</h2>
<form class="group-form" method="post" action="/groups/invite">${hidden}<p class="field"><label for="invited">${say('Their name, as they sign in')}</label><input id="invited" name="name" required maxlength="60" dir="auto" autocomplete="off"></p>
<p class="field-hint">${say('Whether somebody is called so is not told. They see your name and the group’s, for two weeks.')}</p>
<p class="buttons"><button class="quiet">${say('Ask them')}</button></p></form>
${asked.length > 0 && html`<ul class="group-list">${asked.map(({ name, at }) => html`<li class="group-member"><div><bdi>${name}</bdi><p class="story-note">${say('Asked {when}', { when: moment(at, visit) })}</p></div><form method="post" action="/groups/uninvite">${hidden}<button class="quiet" name="name" value="${name}"><span aria-hidden="true">${say('Ask no more')}</span><span class="unseen">${say('Ask {name} no more', { name })}</span></button></form></li>`)}</ul>`}</section>`;
}
