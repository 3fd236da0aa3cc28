import { html } from 'hono/html';
import { behaviours, doorSheet, styleSheet, typefaces } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import type { Html, Piece } from '../frame/html.ts';
import { themeColour } from '../offline/paper.ts';

export type DoorFramed = {
  readonly title: string;
  readonly main: Piece;
};

/** A page before the door: the house's look and nothing of what is inside. */
export function doorFrame({ title, main }: DoorFramed): Html {
  const { tag, direction } = spoken();
  return html`<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title} · Hearsay</title>
${typefaces.needed.map((path) => html`<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${styleSheet.path}">
<link rel="stylesheet" href="${doorSheet.path}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${themeColour({ theme: 'auto' })}
<script type="module" src="${behaviours.door.path}"></script>
</head>
<body class="door">
<header class="door-head"><p class="nameplate"><span class="wordmark">Hearsay</span></p></header>
<main id="main" tabindex="-1">${main}</main>
<footer class="door-foot"><p>${say('All your news in one place, every story told once, every claim traced to who said it.')}</p></footer>
</body>
</html>`;
}
