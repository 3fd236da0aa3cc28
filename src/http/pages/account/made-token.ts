import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

export type MadeToken = {
  readonly device: string;
  readonly token: string;
  /** Of the reader, as they sign in. */
  readonly name: string;
  /** Of Hearsay, as whoever asks reaches it. */
  readonly origin: string;
};

/** What apps call the kinds of account that they know, and the address that each wants. The names are theirs, in every language. */
const KINDS: readonly (readonly [kind: string, path: string])[] = [
  ['Google Reader, FreshRSS', '/'],
  ['Fever', '/fever/'],
  ['Miniflux', '/'],
  ['Nextcloud News', '/'],
  ['Tiny Tiny RSS', '/tt-rss/'],
];

/** A token that was just made, and how apps are told of it. */
export function madeToken({ device, token, name, origin }: MadeToken): Html {
  return html`<div class="made-token" role="status"><p>${say('The token of {device}. It is shown this once: nobody can look it up later.', { device })}</p>
<p><code dir="ltr">${token}</code></p>
<p>${say('In an app, choose one of these kinds of account, with this address, your name {name} and the token as the password:', { name })}</p>
<dl class="app-addresses">${KINDS.map(
    ([kind, path]) =>
      html`<div><dt>${kind}</dt><dd><code class="address" dir="ltr">${`${origin}${path}`}</code></dd></div>`,
  )}</dl></div>`;
}
