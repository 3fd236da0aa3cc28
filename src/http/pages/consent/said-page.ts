import { html } from 'hono/html';
import type { Html, Piece } from '../frame/html.ts';
import { doorFrame } from '../sign-in/door-frame.ts';

/** A page for whoever comes by a link or a form of letters: a sentence, and perhaps what can be done. */
export function saidPage({
  title,
  words,
  more,
}: {
  readonly title: string;
  readonly words: Piece;
  readonly more?: Piece;
}): Html {
  return doorFrame({ title, main: html`<h1>${title}</h1>\n<p>${words}</p>\n${more}` });
}
