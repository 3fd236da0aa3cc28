import { html } from 'hono/html';
import type { Html } from './html.ts';

/** Every key, as the help shows it; ui/behaviours/keyboard.ts does what it says. */
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['j', 'next article'],
  ['k', 'article before'],
  ['o', 'open it'],
  ['v', 'open the original'],
  ['[ ]', 'statement before, next statement'],
  ['m', 'read or unread'],
  ['s', 'save or not'],
  ['A', 'mark all read'],
  ['/', 'search'],
  ['g f', 'front page'],
  ['g t', 'stories'],
  ['g s', 'saved'],
  ['g o', 'subscriptions'],
  ['g a', 'add'],
  ['?', 'these keys'],
];

export function keyTable(): Html {
  return html`<dl class="keys">${KEYS.map(
    ([keys, does]) =>
      html`<div><dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>`,
  )}</dl>`;
}

/** The keys as a sheet over the page; its buttons open it without any script. */
export function keySheet(): Html {
  return html`<div class="sheet" id="keys" popover role="dialog" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
${keyTable()}
<p><a href="/help">More help</a> <button class="quiet" type="button" popovertarget="keys" popovertargetaction="hide">Close</button></p>
</div>`;
}
