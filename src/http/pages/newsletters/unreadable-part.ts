import { html } from 'hono/html';
import type { KeptMail } from '../../../model/mail/newsletter.ts';
import { say } from '../../language/say.ts';
import { storedWords } from '../../language/stored/say-stored.ts';
import type { Html } from '../frame/html.ts';
import { moment } from '../wording/times.ts';
import type { NewslettersView } from './newsletters-page.ts';

/** Mails that came and could not be read: none is lost for that. */
export function unreadablePart({ mails, visit }: NewslettersView): Html | null {
  const unreadable = mails.filter(({ state }) => state === 'unreadable');
  if (unreadable.length === 0) return null;
  return html`<section aria-labelledby="unreadable"><h2 id="unreadable">${say('Mails that could not be read')} <span class="count">${unreadable.length}</span></h2>
<ul class="sessions">${unreadable.map((mail) => row(mail, moment(mail.cameAt, visit)))}</ul></section>`;
}

function row({ id, subject, reason, hasBody }: KeptMail, came: string): Html {
  const name = subject || say('(no subject)');
  return html`<li><div><b dir="auto">${name}</b><p class="why">${came} · ${storedWords(reason ?? '')}</p></div>
<form method="post" action="/account/newsletters/mails/again"><input type="hidden" name="mail" value="${id}">${hasBody && html`<button class="quiet">${say('Try again')}<span class="unseen"> ${name}</span></button> `}<button class="quiet" formaction="/account/newsletters/mails/remove">${say('Throw away')}<span class="unseen"> ${name}</span></button></form></li>`;
}
