import { html } from 'hono/html';
import type { Role } from '../../../model/accounts/role.ts';
import { say } from '../../language/say.ts';
import { houseNav, type Place } from './house-nav.ts';
import type { Html, Piece } from './html.ts';
import { icon } from './icons.ts';

export type { Place } from './house-nav.ts';

/** The head of every page but the front page. */
export function masthead(place: Place, role?: Role): Html {
  return html`<header class="masthead">
<a class="nameplate" href="/">${WORDMARK}</a>
${searchLink(place, role)}
${houseNav(place, role)}
</header>`;
}

type Ears = { readonly left: Piece; readonly right: Piece };

/** The head of the front page: a newspaper's nameplate, with what there is to say of today beside it. */
export function frontMasthead(ears: Ears, place: Place, role?: Role): Html {
  return html`<header class="masthead masthead-front">
<h1><a class="nameplate" href="/">${WORDMARK}</a></h1>
${searchLink(place, role)}
<p class="ear"><span>${ears.left}</span> <span>${ears.right}</span></p>
${houseNav(place, role)}
</header>`;
}

/** The name as text; the style sheet shows it as it is drawn. */
const WORDMARK = html`<span class="wordmark">Hearsay</span>`;

/** On a phone, in place of the field. */
function searchLink(place: Place, role?: Role): Html | null {
  if (place === 'search' || role === 'guest') return null;
  return html`<a class="search-link" href="/search" aria-label="${say('Search')}">${icon('search')}</a>`;
}
