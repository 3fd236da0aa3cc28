import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

/** Beside looking for feeds: the page itself, saved. */
export function keepForm(address: string, title: string): Html {
  return html`<form class="keep-page" method="post" action="/add/page" data-busy="${say('Fetching')}"><input type="hidden" name="address" value="${address}"><input type="hidden" name="title" value="${title}"><p>${title !== '' && html`<b dir="auto">${title}</b> `}<button class="quiet">${say('Save this page to read')}</button></p></form>`;
}
