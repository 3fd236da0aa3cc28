import { html } from 'hono/html';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { accountFrame } from '../account-frame.ts';
import type { StatedClaim } from './mail-claim.ts';

export type MailView = {
  readonly visit: Visit;
  /** Null: none. */
  readonly address: string | null;
  readonly hasMail: boolean;
  /** What was just done, or why not; null: nothing. */
  readonly said: string | null;
};

/** Where mail reaches a reader. */
export function mailPage({ visit, address, hasMail, said }: MailView): Html {
  return accountFrame({
    visit,
    path: '/account/mail',
    title: say('Address of mail'),
    words: say(
      'For what you ask for: links to sign in, your digest. It is shown to nobody but the owner.',
    ),
    main: html`<section>${said !== null && html`<p class="door-said" role="status">${said}</p>`}
<p>${address === null ? say('Your account has no address.') : html`<b><bdi dir="ltr">${address}</bdi></b>`}</p>
${hasMail ? addressForm() : html`<p>${say('No mail goes out from here yet: the owner has to name a mail server first.')}</p>`}
${address !== null && html`<form method="post" action="/account/mail/remove"><button class="quiet">${say('Take the address out')}</button></form>`}</section>`,
  });
}

function addressForm(): Html {
  return html`<form class="door-form" method="post" action="/account/mail"><p class="field"><label for="email">${say('Your address of mail')}</label><input id="email" name="email" type="email" required autocomplete="email" maxlength="254" dir="ltr"></p>
<p class="buttons"><button>${say('Send a letter to confirm it')}</button></p></form>`;
}

export function confirmMailPage(visit: Visit, address: string, stated: StatedClaim): Html {
  return accountFrame({
    visit,
    path: '/account/mail',
    title: say('Confirm your address'),
    main: html`<section><p><b><bdi dir="ltr">${address}</bdi></b></p>
<form method="post" action="/account/mail/confirm"><input type="hidden" name="to" value="${stated.to}"><input type="hidden" name="until" value="${stated.until}"><input type="hidden" name="sign" value="${stated.sign}"><button>${say('Confirm')}</button></form></section>`,
  });
}
