import { html } from 'hono/html';
import { withoutTurns } from '../../../text/reading/without-turns.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import type { Html, Piece } from '../frame/html.ts';
import { publicStyle } from './public-assets.ts';

export type PublicFramed = {
  readonly title: string;
  readonly head?: Piece;
  readonly main: Html;
};

/** A page for anybody: no forms, no scripts, no way into the house, nothing of the reader whose it is. Search engines leave it out. */
export function publicFrame({ title, head, main }: PublicFramed): Html {
  const { tag, direction } = spoken();
  return html`<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${withoutTurns(title)} · Hearsay</title>
<link rel="stylesheet" href="${publicStyle.path}">
<link rel="icon" href="data:,">
${head}
</head>
<body class="public">
<header class="public-masthead"><p>Hearsay</p></header>
<main id="main">${main}</main>
<footer class="colophon"><p>${say('Put together by Hearsay, a news reader, from what the titles named here published. Their words are theirs: each links to where it stands.')}</p></footer>
</body>
</html>`;
}
