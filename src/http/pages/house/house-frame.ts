import { html } from 'hono/html';
import { houseSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html, Piece } from '../frame/html.ts';
import { placeList } from '../frame/place-list.ts';
import type { Visit } from '../frame/visit.ts';
import { type HousePlace, placesFor } from './house-places.ts';

export type HouseFramed = {
  readonly visit: Visit;
  /** Of the place that this page belongs to. */
  readonly place: HousePlace['path'];
  readonly title: string;
  /** What the page is for, under its title. */
  readonly words?: Piece;
  readonly head?: Piece;
  readonly main: Piece;
};

/** A page of those who run the house, with the way to the others beside it. */
export function houseFrame({ visit, place, title, words, head, main }: HouseFramed): Html {
  return frame({
    visit,
    title,
    place: 'house',
    ...(head !== undefined && { head }),
    main: html`<link rel="stylesheet" href="${houseSheet.path}">
<div class="with-places">${placeList({ name: say('The house'), places: placesFor(visit.role ?? 'owner'), here: place })}
<div class="place-main"><header class="page-head"><h1>${title}</h1>${words != null && words !== false && html`<p class="page-words">${words}</p>`}</header>
${main}</div></div>`,
  });
}
