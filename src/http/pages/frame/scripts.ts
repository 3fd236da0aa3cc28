import { html } from 'hono/html';
import { behaviours } from '../../assets/house-assets.ts';
import type { Html } from './html.ts';
import type { Place } from './masthead.ts';

/** Pages that list, which are opened most and have to be there soonest. */
const LISTS: readonly Place[] = ['front', 'latest', 'stories', 'saved'];

/** The scripts of a page: what all need, and what those need that do not only list. */
export function scripts(place: Place): Html {
  const needed = LISTS.includes(place) ? [behaviours.all] : [behaviours.all, behaviours.more];
  return html`${needed.map(({ path }) => html`<script type="module" src="${path}"></script>`)}`;
}
