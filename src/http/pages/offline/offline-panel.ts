import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { ReaderSettings } from '../settings/reader-settings.ts';

/** How many pages can be kept; 60 is usual: see ui/worker/keep-edition.ts. */
const NUMBERS = [0, 30, 60, 150, 300];

/** The part of the settings that is about this device; ui/behaviours/offline/panel.ts fills it. Its answers go to no server. */
export function offlinePanel({ clock }: Pick<ReaderSettings, 'clock'>): Html {
  return html`<section id="offline" aria-labelledby="offline-title"><h2 id="offline-title">${say('On this device')}</h2>
<p>${say('The front page with its stories and articles, and what you saved, can be read without a network: they are fetched in the background after a visit. What you mark meanwhile is sent later.')}</p>
<form class="settings" data-offline data-clock="${clock}" data-under-way="${say('{done} of {total} pages kept, {size}.', PLACES)}" data-kept="${say('{done} pages are kept, {size}, as of {at}.', PLACES)}" data-nothing="${say('Nothing is kept.')}" data-waits="${say('Actions that wait to be sent: {done}.', PLACES)}">
<p class="unscripted">${say('This needs scripts, which your browser does not run here.')}</p>
<p data-part="impossible" hidden>${say('Here it cannot be: browsers keep pages only of addresses with https, or of the machine itself (localhost). The manual says under “Running” how to have https.')}</p>
<div data-part="choices" hidden>
<fieldset class="setting" aria-describedby="why-offline"><legend>${say('Pages to keep')}</legend><p class="why" id="why-offline">${say('This choice is for this device alone. Anybody who uses it can read what is kept.')}</p>
<div class="options">${NUMBERS.map(
    (number) =>
      html`<label><input type="radio" name="pages" value="${number}"><span>${number === 0 ? say('No pages') : number}</span></label>`,
  )}</div></fieldset>
<fieldset class="setting" aria-describedby="why-offline-pictures"><legend>${say('Pictures')}</legend><p class="why" id="why-offline-pictures">${say('At most a hundred of them.')}</p>
<div class="options"><label><input type="checkbox" name="pictures"><span>${say('Keep pictures too')}</span></label></div></fieldset>
<p role="status" data-part="state"></p><p><progress hidden aria-label="${say('Keeping pages')}"></progress></p>
<p class="buttons"><button class="quiet" data-part="keep">${say('Keep now')}</button> <button class="quiet" data-part="forget">${say('Remove all of it from this device')}</button></p>
</div></form></section>`;
}

/** The script fills these. */
const PLACES = { done: '{done}', total: '{total}', size: '{size}', at: '{at}' };
