import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';

/** What the worker shows in the place of a page that is not on the device; ui/behaviours/offline/kept-list.ts fills the list. */
export function offlinePage(visit: Visit): Html {
  return frame({
    visit: { ...visit, here: '/' },
    title: say('Not on this device'),
    place: 'elsewhere',
    main: html`<div class="page-head"><h1>${say('This page is not on this device')}</h1></div>
<div class="help"><section><p>${say('Hearsay cannot be reached, and this page was not kept. When the network is back, it is here again.')}</p>
<p><a class="button" href="">${say('Try again')}</a> <a href="/">${say('To the front page')}</a></p></section>
<section><h2>${say('What is here')}</h2><ul data-kept-list></ul></section></div>`,
  });
}
