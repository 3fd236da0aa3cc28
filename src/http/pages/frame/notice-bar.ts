import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from './html.ts';
import type { Visit } from './visit.ts';

/** What the last action did, with the button that takes it back; scripts fill the same place. */
export function noticeBar({ notice, here }: Pick<Visit, 'notice' | 'here'>): Html {
  const undo = notice?.undo ?? null;
  return html`<div class="notices" role="status" id="notices" data-back="${here}" data-undo="${say('Undo')}" data-silent="${say('Hearsay does not answer; nothing was changed.')}">${
    notice !== null &&
    html`<div class="notice"><p>${notice.text}</p>${
      undo !== null &&
      html`<form method="post" action="${undo.action}">
<input type="hidden" name="back" value="${here}"><input type="hidden" name="${undo.field[0]}" value="${undo.field[1]}">
<button class="quiet">${say('Undo')}</button></form>`
    }</div>`
  }</div>`;
}
