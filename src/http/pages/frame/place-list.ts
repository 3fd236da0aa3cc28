import { html } from 'hono/html';
import type { Html } from './html.ts';

export type ListedPlace = { readonly path: string; readonly title: () => string };

export type PlaceList = {
  /** What the places have in common, for those who hear the page. */
  readonly name: string;
  readonly places: readonly ListedPlace[];
  /** The path of the one that is shown. */
  readonly here: string;
};

/** The pages that belong together: beside the page, on a phone above it. */
export function placeList({ name, places, here }: PlaceList): Html {
  return html`<nav class="places" aria-label="${name}"><ul>${places.map(
    ({ path, title }) =>
      html`<li><a href="${path}"${path === here && html` aria-current="page"`}>${title()}</a></li>`,
  )}</ul></nav>`;
}
