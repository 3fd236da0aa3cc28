import { html } from 'hono/html';
import type { NewsletterAddress } from '../../../model/mail/newsletter.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import type { NewslettersView } from './newsletters-page.ts';

/** An address for each newsletter, so that each can be turned off by itself. */
export function addressesPart({ addresses, domain, visit }: NewslettersView): Html | null {
  // Where no mail comes there is nothing to make an address of; those there were are told all the same.
  if (domain === null && addresses.length === 0) return null;
  const at = domain ?? '…';
  return html`<section aria-labelledby="addresses"><h2 id="addresses">${say('Addresses for newsletters')}</h2>
<p>${say('Make an address for each newsletter and subscribe with it. Nobody can guess it, and if it gets into wrong hands you turn off that one alone.')}</p>
${domain === null && html`<p role="note">${say('No mail comes to them: this Hearsay takes none.')}</p>`}
<ul class="mail-addresses">${addresses.map((address) => addressItem(address, { at, visit }))}</ul>
${domain !== null && newAddress()}</section>`;
}

type Around = { readonly at: string; readonly visit: Visit };

function addressItem(address: NewsletterAddress, { at, visit }: Around): Html {
  const { id, name, local, folder, offAt, lastMailAt } = address;
  const isOff = offAt !== null;
  return html`<li${isOff && html` class="is-off"`}><h3><bdi>${name}</bdi>${isOff && html` <span class="count">${say('off')}</span>`}</h3>
<p><code class="address" dir="ltr">${local}@${at}</code></p>
<p class="why">${lastMailAt === null ? say('No mail yet.') : say('last mail {time}', { time: moment(lastMailAt, visit) })}</p>
<details><summary>${say('Change')}<span class="unseen"> ${name}</span></summary>
<form method="post" action="/account/newsletters/addresses/change"><input type="hidden" name="address" value="${id}">
<div class="field-pair"><p class="field"><label for="a${id}">${say('Name')}</label><input id="a${id}" name="name" value="${name}" maxlength="120" dir="auto"></p>
<p class="field"><label for="af${id}">${say('Folder')}</label><input id="af${id}" name="folder" value="${folder ?? ''}" list="mail-folders" maxlength="120" dir="auto"></p></div>
<p class="buttons"><button>${say('Save changes')}</button> <button class="quiet" formaction="/account/newsletters/addresses/${isOff ? 'on' : 'off'}">${isOff ? say('Turn on') : say('Turn off')}</button> <button class="quiet" formaction="/account/newsletters/addresses/renew">${say('Give it another address')}</button> <button class="quiet" formaction="/account/newsletters/addresses/remove">${say('Remove')}</button></p></form></details></li>`;
}

function newAddress(): Html {
  return html`<form class="door-form" method="post" action="/account/newsletters/addresses">
<p class="field"><label for="new-address">${say('For which newsletter')}</label><input id="new-address" name="name" required maxlength="120" dir="auto" autocomplete="off"></p>
<p class="field"><label for="new-folder">${say('Folder')}</label><input id="new-folder" name="folder" list="mail-folders" maxlength="120" dir="auto"></p>
<p class="buttons"><button>${say('Make an address')}</button></p></form>`;
}
