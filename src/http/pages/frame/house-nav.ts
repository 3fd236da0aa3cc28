import { html } from 'hono/html';
import { isAtLeast, type Role } from '../../../model/accounts/role.ts';
import { say } from '../../language/say.ts';
import type { Html } from './html.ts';
import { type IconName, icon } from './icons.ts';

/** Where in the house a page stands. */
export type Place =
  | 'front'
  | 'latest'
  | 'stories'
  | 'saved'
  | 'following'
  | 'sections'
  | 'picks'
  | 'polls'
  | 'groups'
  | 'history'
  | 'search'
  | 'subscriptions'
  | 'add'
  | 'settings'
  | 'edition'
  | 'account'
  | 'house'
  | 'machinery'
  | 'help'
  | 'elsewhere';

type Room = {
  readonly place: Place;
  readonly path: string;
  readonly name: () => string;
  /** Who finds the way there; absent: all. */
  readonly least?: Role;
  /** Only where somebody has to sign in: there are others to ask. */
  readonly isForMany?: true;
};

/** What is read from every day; on a phone they lie at the thumb. */
const DAILY: readonly (Room & { readonly icon: IconName })[] = [
  { place: 'front', path: '/', icon: 'front', name: () => say('Front page') },
  { place: 'latest', path: '/latest', icon: 'latest', name: () => say('Latest') },
  { place: 'stories', path: '/stories', icon: 'stories', name: () => say('Stories') },
  { place: 'saved', path: '/saved', icon: 'save', name: () => say('Saved') },
  { place: 'following', path: '/following', icon: 'follow', name: () => say('Following') },
];

const SELDOM: readonly Room[] = [
  { place: 'sections', path: '/sections', name: () => say('Sections') },
  { place: 'picks', path: '/picks', name: () => say('Our picks') },
  { place: 'polls', path: '/polls', name: () => say('Polls'), isForMany: true },
  { place: 'groups', path: '/groups', name: () => say('Groups'), least: 'member', isForMany: true },
  { place: 'history', path: '/history', name: () => say('History') },
  { place: 'subscriptions', path: '/subscriptions', name: () => say('Subscriptions') },
  { place: 'add', path: '/add', name: () => say('Add') },
  { place: 'settings', path: '/settings', name: () => say('Settings') },
  { place: 'edition', path: '/edition', name: () => say('Your edition') },
  { place: 'account', path: '/account', name: () => say('Account') },
  { place: 'house', path: '/house', name: () => say('The house'), least: 'editor' },
  { place: 'machinery', path: '/about', name: () => say('About the machinery') },
  { place: 'help', path: '/help', name: () => say('Help') },
];

/**
 * The way to every room: the daily ones in sight, the others behind a button that needs no script. Without a role, where
 * nobody has to sign in, there is nobody to decide for.
 */
export function houseNav(place: Place, role?: Role): Html {
  if (role === 'guest') return guestNav(place);
  const isAway = SELDOM.some((room) => room.place === place);
  return html`<nav class="house" aria-label="Hearsay"><ul>${DAILY.map(
    (room) =>
      html`<li class="to-${room.place}"><a href="${room.path}"${current(room, place)}>${icon(room.icon)}<span>${room.name()}</span></a></li>`,
  )}<li><button class="bare" type="button" popovertarget="more"${isAway && html` aria-current="true"`}>${icon('more')}<span>${say('More')}</span></button></li></ul>
<div class="more" id="more" popover><ul>${[...DAILY.slice(-1), ...SELDOM]
    .filter((room) => isShown(room, role))
    .map(
      (room) =>
        html`<li class="to-${room.place}"><a href="${room.path}"${current(room, place)}>${room.name()}</a></li>`,
    )}</ul></div>
${place !== 'search' && findForm()}</nav>`;
}

/** What is a guest's; public stories are linked from their membership. */
function guestNav(place: Place): Html {
  const room: Room = { place: 'account', path: '/account', name: () => say('Account') };
  return html`<nav class="house" aria-label="Hearsay"><ul><li class="to-account"><a href="${room.path}"${current(room, place)}>${icon('more')}<span>${room.name()}</span></a></li></ul></nav>`;
}

function isShown({ least, isForMany }: Room, role: Role | undefined): boolean {
  if (isForMany === true && role === undefined) return false;
  return least === undefined || isAtLeast(role ?? 'member', least);
}

function current(room: Room, place: Place): Html | false {
  return room.place === place && html` aria-current="page"`;
}

function findForm(): Html {
  return html`<form class="find" role="search" action="/search"><label class="unseen" for="find">${say('Search the library')}</label>
<input id="find" name="q" type="search" placeholder="${say('Search')}" autocomplete="off" maxlength="1000"><button class="bare" aria-label="${say('Search')}">${icon('search')}</button></form>`;
}
