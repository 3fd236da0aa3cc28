import { html } from 'hono/html';
import type { Html } from './html.ts';
import { icon } from './icons.ts';

export type Place =
  | 'front'
  | 'stories'
  | 'saved'
  | 'search'
  | 'subscriptions'
  | 'add'
  | 'settings'
  | 'help'
  | 'elsewhere';

const PLACES: readonly (readonly [place: Place, path: string, name: string])[] = [
  ['front', '/', 'Front page'],
  ['stories', '/stories', 'Stories'],
  ['saved', '/?only=saved', 'Saved'],
  ['subscriptions', '/subscriptions', 'Subscriptions'],
  ['add', '/add', 'Add'],
  ['settings', '/settings', 'Settings'],
];

/** The head of every page but the front page. */
export function masthead(place: Place): Html {
  return html`<header class="masthead">
<a class="nameplate" href="/">Hearsay</a>
${searchLink(place)}
${houseNav(place)}
</header>`;
}

/** The head of the front page: a newspaper's nameplate, with what there is to say of today at its sides. */
export function frontMasthead(ears: { left: string; right: string }, place: Place): Html {
  return html`<header class="masthead masthead-front">
<p class="ear ear-left">${ears.left}</p>
<h1><a class="nameplate" href="/">Hearsay</a></h1>
${searchLink(place)}
<p class="ear ear-right">${ears.right}</p>
${houseNav(place)}
</header>`;
}

function houseNav(place: Place): Html {
  return html`<nav class="house" aria-label="Hearsay"><ul>${PLACES.map(
    ([name, path, words]) =>
      html`<li><a href="${path}"${name === place ? html` aria-current="page"` : ''}>${words}</a></li>`,
  )}</ul>
${place !== 'search' && findForm()}</nav>`;
}

/** On a phone, in place of the field. */
function searchLink(place: Place): Html | null {
  if (place === 'search') return null;
  return html`<a class="search-link" href="/search" aria-label="Search">${icon('search')}</a>`;
}

function findForm(): Html {
  return html`<form class="find" role="search" action="/search"><label class="unseen" for="find">Search the library</label>
<input id="find" name="q" type="search" placeholder="Search" autocomplete="off" maxlength="1000"><button class="bare" aria-label="Search">${icon('search')}</button></form>`;
}
