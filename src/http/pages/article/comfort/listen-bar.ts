import { html } from 'hono/html';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';

/** For ui/behaviours/speak.ts, which shows it where the browser has a voice for the text. */
export function listenBar(): Html {
  return html`<div class="listen-bar" id="listen" role="group" aria-label="${say('Reading aloud')}" hidden>
<button type="button" class="quiet" data-speak="before" aria-label="${say('Paragraph before')}">↑</button>
<button type="button" data-speak="pause" data-pause="${say('Pause')}" data-on="${say('Go on')}">${say('Pause')}</button>
<button type="button" class="quiet" data-speak="next" aria-label="${say('Next paragraph')}">↓</button>
<button type="button" class="quiet" data-speak="stop">${say('Stop')}</button></div>`;
}
