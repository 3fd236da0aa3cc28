import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { clockTime, dayName } from '../wording/times.ts';

/** Of when a page is. Hidden, until the worker shows the page from the device: ui/worker/kept-pages.ts. The day by its name: it may be read on another. */
export function asOf(visit: Visit): Html {
  return html`<p class="as-of" id="as-of" hidden role="status">${say('As of {time}, {day}. Hearsay cannot be reached; this page was kept on this device.', { time: clockTime(visit.now, visit), day: dayName(visit.now, visit) })}</p>`;
}
