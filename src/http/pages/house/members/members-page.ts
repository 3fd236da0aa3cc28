import type { Context } from 'hono';
import { html } from 'hono/html';
import { ROLES, type Role } from '../../../../model/accounts/role.ts';
import type { Member } from '../../../../store/members/member-list.ts';
import type { SignUp } from '../../../../store/members/sign-up-calls.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { megabytes } from '../../wording/figures.ts';
import { moment } from '../../wording/times.ts';
import { houseFrame } from '../house-frame.ts';
import { roleName } from '../role-names.ts';
import { waitingPart } from './waiting-part.ts';

const A_PAGE = 100;
const LONGEST_SEARCH = 200;

type View = {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly members: readonly Member[];
  readonly count: number;
  readonly waiting: readonly SignUp[];
};

/** GET /house/members: who reads here, found by name, role and state; before them those who wait to be let in. */
export function membersPage(rooms: AppRooms) {
  const { members } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const asked = askedFor(context);
    const [visit, found, count, waiting] = await Promise.all([
      visitOf(context, rooms),
      members.members({ ...asked, most: A_PAGE + 1 }),
      members.memberCount(asked),
      members.signUpsWaiting(rooms.desk.now()),
    ]);
    return context.html(page({ visit, asked, members: found, count, waiting }));
  };
}

type Asked = {
  readonly search: string;
  readonly role: Role | null;
  readonly isKeptOut: boolean | null;
  readonly after: number;
};

function askedFor({ req }: Context): Asked {
  const state = req.query('state');
  return {
    search: (req.query('q') ?? '').slice(0, LONGEST_SEARCH),
    role: ROLES.find((role) => role === req.query('role')) ?? null,
    isKeptOut: state === 'out' ? true : state === 'in' ? false : null,
    after: wholeNumber(req.query('after')) ?? 0,
  };
}

function page(view: View): Html {
  const { visit, asked, members, count, waiting } = view;
  const shown = members.slice(0, A_PAGE);
  const last = members.length > A_PAGE ? shown.at(-1) : undefined;
  return houseFrame({
    visit,
    place: '/house/members',
    title: say('Members'),
    words: say('{count, plural, =0 {Nobody is found.} one {# reader.} other {# readers.}}', {
      count,
    }),
    main: html`${waiting.length > 0 && waitingPart(waiting, visit)}
${searchForm(asked)}
${shown.length > 0 && memberTable(shown, visit)}
${last !== undefined && html`<p><a class="button quiet" href="/house/members?${next(asked, last.id)}">${say('More readers')}</a></p>`}
<p class="why">${say('Others come in as you decide under Sign-up; there you invite them, too.')}</p>`,
  });
}

function next({ search, role, isKeptOut }: Asked, after: number): string {
  const state = isKeptOut === null ? '' : isKeptOut ? 'out' : 'in';
  const given = { q: search, role: role ?? '', state, after: String(after) };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
}

function searchForm({ search, role, isKeptOut }: Asked): Html {
  return html`<form class="house-search" role="search" aria-label="${say('Members')}" action="/house/members">
<p class="field"><label for="member-search">${say('Name or mail')}</label><input id="member-search" name="q" type="search" value="${search}" autocomplete="off" maxlength="${LONGEST_SEARCH}"></p>
<p class="field"><label for="member-role">${say('Role')}</label><select id="member-role" name="role"><option value="">${say('All')}</option>${ROLES.map((one) => html`<option value="${one}"${one === role && html` selected`}>${roleName(one)}</option>`)}</select></p>
<p class="field"><label for="member-state">${say('State')}</label><select id="member-state" name="state"><option value="">${say('All')}</option><option value="in"${isKeptOut === false && html` selected`}>${say('May sign in')}</option><option value="out"${isKeptOut === true && html` selected`}>${say('Kept out')}</option></select></p>
<p class="buttons"><button class="quiet">${say('Find')}</button></p></form>`;
}

function memberTable(members: readonly Member[], visit: Visit): Html {
  return html`<div class="house-table" role="region" aria-label="${say('Members')}" tabindex="0"><table>
<thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('Role')}</th><th scope="col">${say('Last seen')}</th><th scope="col" class="number">${say('Feeds')}</th><th scope="col" class="number">${say('Brought in')}</th><th scope="col">${say('State')}</th></tr></thead>
<tbody>${members.map((member) => memberRow(member, visit))}</tbody></table></div>`;
}

function memberRow(member: Member, visit: Visit): Html {
  const { id, name, role, lastSeenAt, feeds, broughtIn } = member;
  return html`<tr><th scope="row"><a href="/house/members/${id}"><bdi>${name}</bdi></a></th><td>${roleName(role)}</td><td>${lastSeenAt === null ? '–' : moment(lastSeenAt, visit)}</td><td class="number">${feeds}</td><td class="number">${megabytes(broughtIn)}</td><td>${memberState(member)}</td></tr>`;
}

export function memberState({ disabledAt, hasPassword }: Member): string {
  if (disabledAt !== null) return say('Kept out');
  return hasPassword ? say('May sign in') : say('Has no password');
}
