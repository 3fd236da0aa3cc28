import { html } from 'hono/html';
import type { DropReason } from '../../../../model/mail/letter.ts';
import type { Mailing } from '../../../../model/mail/mailed.ts';
import type { MailForm } from '../../../../pipeline/mail/mail-settings.ts';
import type { SenderState } from '../../../../pipeline/mail/sender-state.ts';
import type { OutboxCounts } from '../../../../store/mail/outbox/outbox-questions.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';
import { houseFrame } from '../house-frame.ts';
import { faultWords, mailingWords } from './fault-words.ts';

export type MailView = {
  readonly visit: Visit;
  readonly form: MailForm;
  /** What the environment says, which goes first. */
  readonly given: { readonly server: string | null; readonly from: string | null };
  readonly isSet: boolean;
  readonly counts: OutboxCounts;
  readonly sender: SenderState | null;
  readonly suppressed: number;
  /** Where a test letter would go. */
  readonly to: string;
  /** What a field had wrong; null: nothing. */
  readonly said: string | null;
  /** How the test letter fared that was just sent. */
  readonly tested: Mailing | null;
};

/** How letters go out, and how they fare. */
export function mailPage(view: MailView): Html {
  return houseFrame({
    visit: view.visit,
    place: '/house/mail',
    title: say('Mail'),
    words: say(
      'The server that letters are handed to: links to sign in, digests, the letters of the house. Without one nothing is sent and nothing is offered that needs it.',
    ),
    main: html`${view.said !== null && html`<p class="door-said" role="alert">${view.said}</p>`}${serverForm(view)}${testPart(view)}${queuePart(view)}`,
  });
}

function serverForm({ form, given }: MailView): Html {
  const { server, user, hasPassword, fromName, from, replyTo, imprint, bounces, rates } = form;
  return html`<form class="house-form house-wide" method="post" action="/house/mail" autocomplete="off">
${given.server !== null && html`<p class="why">${say('HEARSAY_SMTP names a server in the environment: it goes before the one here.')}</p>`}
${given.from !== null && html`<p class="why">${say('HEARSAY_MAIL_FROM says whom letters are from: {address}.', { address: given.from })}</p>`}
<p class="field"><label for="server">${say('Server')}</label><input id="server" name="server" dir="ltr" maxlength="500" value="${server}" placeholder="smtps://mail.example.org" spellcheck="false" autocapitalize="none" aria-describedby="server-why"><span class="why" id="server-why">${say('smtps://name for encryption from the start, smtp://name:587 for STARTTLS, smtp://name?tls=none for a server in a network of your own.')}</span></p>
<p class="field"><label for="user">${say('Name there')}</label><input id="user" name="user" dir="ltr" maxlength="300" value="${user}" autocomplete="off" spellcheck="false" autocapitalize="none"></p>
<p class="field"><label for="password">${say('Password there')}</label><input id="password" name="password" type="password" maxlength="1000" autocomplete="new-password" aria-describedby="password-why"><span class="why" id="password-why">${hasPassword ? say('One is kept, sealed. Empty: it stays, as long as the server does.') : say('It is kept sealed by this house’s key.')}</span></p>
<p class="field"><label for="fromName">${say('Letters are from')}</label><input id="fromName" name="fromName" maxlength="200" value="${fromName}" dir="auto"></p>
<p class="field"><label for="from">${say('From which address')}</label><input id="from" name="from" type="email" dir="ltr" maxlength="254" value="${from}"></p>
<p class="field"><label for="replyTo">${say('Answers go to')}</label><input id="replyTo" name="replyTo" type="email" dir="ltr" maxlength="254" value="${replyTo}" aria-describedby="reply-why"><span class="why" id="reply-why">${say('Empty: to the address above.')}</span></p>
<p class="field"><label for="bounces">${say('Letters come back to')}</label><input id="bounces" name="bounces" type="email" dir="ltr" maxlength="254" value="${bounces}" aria-describedby="bounces-why"><span class="why" id="bounces-why">${say('A mailbox that takes name+anything@ as well, and that Hearsay reads or that is piped to “hearsay mail bounce”. Empty: nobody learns which boxes are gone.')}</span></p>
<p class="field"><label for="imprint">${say('Under every letter: who sends it, and where post reaches you')}</label><textarea id="imprint" name="imprint" rows="3" maxlength="2000" dir="auto">${imprint}</textarea></p>
${numberField('aMinute', say('Letters a minute, all together'), rates.aMinute)}
${numberField('domainAnHour', say('Newsletters an hour to one provider'), rates.domainAnHour)}
${numberField('recipientADay', say('Letters a day to one person'), rates.recipientADay)}
<p class="buttons"><button>${say('Set')}</button></p></form>`;
}

function numberField(name: string, label: string, value: number): Html {
  return html`<p class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" required inputmode="numeric" pattern="[0-9]{1,7}" maxlength="7" value="${String(value)}"></p>`;
}

function testPart({ isSet, to, tested }: MailView): Html | null {
  if (!isSet) return null;
  return html`<section class="house-part" aria-labelledby="test-title"><h2 id="test-title">${say('A test letter')}</h2>
${tested !== null && html`<div role="status"><p>${mailingWords(tested)}</p><p class="why"><code dir="ltr">${tested.answer}</code></p></div>`}
<form class="house-form" method="post" action="/house/mail/test"><p class="field"><label for="to">${say('To')}</label><input id="to" name="to" type="email" dir="ltr" required maxlength="254" value="${to}"></p><p class="buttons"><button class="quiet">${say('Send it')}</button></p></form></section>`;
}

const REASONS: Readonly<Record<DropReason, () => string>> = {
  withdrawn: () => say('stopped by who got them'),
  'no consent': () => say('not confirmed'),
  paused: () => say('paused'),
  suppressed: () => say('to boxes that are kept out'),
  refused: () => say('refused by the server'),
  'given up': () => say('given up'),
  'in doubt': () => say('in doubt, so not sent again'),
  'too many': () => say('more than a day allows'),
  erased: () => say('to people who left'),
};

function queuePart({ visit, counts, sender, suppressed }: MailView): Html {
  const { waiting, sent, dropped } = counts;
  const reasons = Object.entries(REASONS).flatMap(([reason, words]) => {
    const letters = dropped[reason as DropReason] ?? 0;
    return letters === 0
      ? []
      : [
          html`<li><span>${words()}</span> <span class="count">${say('{count, number}', { count: letters })}</span></li>`,
        ];
  });
  const trouble = sender?.trouble ?? null;
  return html`<section class="house-part" aria-labelledby="queue-title"><h2 id="queue-title">${say('The last day')}</h2>
${trouble !== null && html`<div role="status"><p>${faultWords(trouble.fault)} ${say('Since {when}; tried again {until}.', { when: moment(trouble.since, visit), until: moment(trouble.until, visit) })}</p><p class="why"><code dir="ltr">${trouble.answer}</code></p></div>`}
<ul class="kept"><li><span>${say('Waiting')}</span> <span class="count">${say('{count, number}', { count: waiting })}</span></li>
<li><span>${say('Sent')}</span> <span class="count">${say('{count, number}', { count: sent })}</span></li>
${reasons}</ul>
<p><a href="/house/mail/suppressed">${say('{count, plural, =0 {No boxes are kept out} one {# box is kept out} other {# boxes are kept out}}', { count: suppressed })}</a></p></section>`;
}
