import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { EditionView } from './edition-page.ts';

/** All of what is known of the reader: as a file, from a file, begun anew, erased. */
export function keepingPart({ visit, taste }: Pick<EditionView, 'visit' | 'taste'>): Html {
  const back = html`<input type="hidden" name="back" value="${visit.here}">`;
  return html`<section aria-labelledby="keeping"><h2 class="ruled" id="keeping">${say('All of it')}</h2>
<div class="edition-keeping">
<div><h3>${say('As a file')}</h3><p>${say('Every weight in a file that you can read, change and take elsewhere (JSON).')}</p>
<p><a class="button quiet" href="/edition/taste.json" download>${say('Download')}</a></p></div>
<form method="post" action="/edition/taste/file" enctype="multipart/form-data">${back}<h3><label for="taste-file">${say('From a file')}</label></h3><p>${say('It takes the place of what is known here.')}</p>
<p><input type="file" id="taste-file" name="file" accept=".json,application/json" required></p><p><button class="quiet">${say('Take it over')}</button></p></form>
<form method="post" action="/edition/taste/reset">${back}<h3>${say('Begin anew')}</h3><p>${say('What you read so far counts for nothing, and every line is as if never turned. It can be taken back.')}</p>
<p><button class="quiet">${say('Begin anew')}</button></p></form>
${taste.canUndo && html`<form method="post" action="/edition/taste/undo">${back}<h3>${say('As it was')}</h3><p>${say('Brings back what the last file or new beginning took the place of.')}</p><p><button class="quiet">${say('Take it back')}</button></p></form>`}
<form method="post" action="/edition/erase">${back}<h3>${say('Erase')}</h3><p>${say('What you opened, finished and were shown, your history and all that was told from it. What you hid stays hidden. This cannot be taken back.')}</p>
<p><label><input type="checkbox" name="sure" value="yes"> ${say('Yes, for good')}</label></p><p><button class="quiet">${say('Erase it')}</button></p></form>
</div></section>`;
}
