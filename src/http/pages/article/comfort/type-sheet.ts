import { html } from 'hono/html';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { choicesIn } from '../../settings/choices.ts';

/** How texts are set, over the text that one is reading: the same choices as in the settings, kept at once. */
export function typeSheet({ settings, here }: Visit): Html {
  return html`<div class="sheet type-sheet" id="type" popover role="dialog" aria-labelledby="type-title">
<h2 id="type-title">${say('Type')}</h2>
<form method="post" action="/settings" autocomplete="off" data-settings><input type="hidden" name="back" value="${here}">
${choicesIn('type', settings)}
<p class="unscripted"><button>${say('Save settings')}</button></p></form>
<p><a href="/settings">${say('All settings')}</a> <button class="quiet" type="button" popovertarget="type" popovertargetaction="hide">${say('Close')}</button></p>
</div>`;
}
