import { html } from 'hono/html';
import { withoutTurns } from '../../../text/reading/without-turns.ts';
import { readingSheet, styleSheet, typefaces } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { asOf } from '../offline/as-of.ts';
import { themeColour } from '../offline/paper.ts';
import { colorScheme, rootAttributes } from '../settings/root-attributes.ts';
import type { Html, Piece } from './html.ts';
import { iconSheet } from './icons.ts';
import { keySheet } from './keys.ts';
import { masthead, type Place } from './masthead.ts';
import { noticeBar } from './notice-bar.ts';
import { scripts } from './scripts.ts';
import type { Visit } from './visit.ts';

export type Framed = {
  readonly visit: Visit;
  /** What the browser's tab says before "Hearsay". */
  readonly title: string;
  /** Which part of the house this is, for the masthead. */
  readonly place: Place;
  /** Texts or a story are shown: they have a sheet of their own. */
  readonly isReading?: boolean;
  /** More for the head: links to neighbours, a refresh. */
  readonly head?: Piece;
  /** Instead of the small masthead. */
  readonly masthead?: Html;
  readonly main: Piece;
};

/** A whole page round its main part. */
export function frame({ visit, title, place, head, main, ...given }: Framed): Html {
  const { tag, direction } = spoken();
  return html`<!doctype html>
<html lang="${tag}" dir="${direction}"${rootAttributes(visit.settings)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${colorScheme(visit.settings)}">
<title>${withoutTurns(title)} · Hearsay</title>
${typefaces.needed.map((path) => html`<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${styleSheet.path}">${
    given.isReading === true &&
    html`
<link rel="stylesheet" href="${readingSheet.path}">`
  }
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icon-192.png">
<link rel="manifest" href="/manifest.webmanifest" crossorigin="use-credentials">
${themeColour(visit.settings)}
${scripts(place)}
${head}
</head>
<body>
<a class="skip" href="#main">${say('Skip to the news')}</a>
${iconSheet()}
${given.masthead ?? masthead(place, visit.role)}
${noticeBar(visit)}
${asOf(visit)}
<main id="main" tabindex="-1">${main}</main>
<footer class="colophon">
<p>${visit.role !== 'guest' && html`<a href="/help">${say('Help')}</a> · <button class="link" type="button" popovertarget="keys">${say('Keys')}</button> · <a href="/settings">${say('Settings')}</a> · <a href="/opml" download>${say('Subscriptions as OPML')}</a>${visit.isSignedIn === true && ' · '}`}${visit.isSignedIn === true && html`<button class="link" form="sign-out">${say('Sign out')}</button>`}</p>
</footer>
${keySheet(place === 'front')}
${visit.isSignedIn === true && html`<form id="sign-out" method="post" action="/sign-out" hidden></form>`}
<form id="marks" method="post" hidden><input type="hidden" name="back" value="${visit.here}"></form>
</body>
</html>`;
}
