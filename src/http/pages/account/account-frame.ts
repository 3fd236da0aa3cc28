import { html } from 'hono/html';
import { doorSheet, houseSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html, Piece } from '../frame/html.ts';
import { placeList } from '../frame/place-list.ts';
import type { Visit } from '../frame/visit.ts';
import { ACCOUNT_PLACES } from './account-places.ts';

export type AccountFramed = {
  readonly visit: Visit;
  /** As ACCOUNT_PLACES has it. */
  readonly path: string;
  readonly title: string;
  /** What the page is for, under its title. */
  readonly words?: Piece;
  readonly main: Piece;
};

/** A page on which readers decide on themselves, with the way to the others once somebody has signed in. */
export function accountFrame({ visit, path, title, words, main }: AccountFramed): Html {
  const places = ACCOUNT_PLACES.filter(({ isOf }) => isOf?.(visit) !== false);
  const isListed = visit.isSignedIn === true && places.length > 1;
  return frame({
    visit,
    title,
    place: 'account',
    main: html`<link rel="stylesheet" href="${doorSheet.path}"><link rel="stylesheet" href="${houseSheet.path}">
<div class="with-places">${isListed && placeList({ name: say('Account'), places, here: path })}
<div class="place-main"><header class="page-head"><h1>${title}</h1>${words != null && words !== false && html`<p class="page-words">${words}</p>`}</header>
<div class="account">${main}</div></div></div>`,
  });
}
