import { html } from 'hono/html';
import type { Suppression, SuppressionReason } from '../../../../model/mail/suppression.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';
import { houseFrame } from '../house-frame.ts';

export type SuppressedView = {
  readonly visit: Visit;
  readonly suppressed: readonly Suppression[];
};

const REASONS: Readonly<Record<SuppressionReason, () => string>> = {
  bounce: () => say('Mail there came back for good.'),
  complaint: () =>
    say('Somebody there called a letter unwanted: no newsletters until they ask anew.'),
  owner: () => say('Put here by hand.'),
};

/** Boxes that get nothing, why, and how they get letters again. */
export function suppressedPage({ visit, suppressed }: SuppressedView): Html {
  return houseFrame({
    visit,
    place: '/house/mail',
    title: say('Boxes that are kept out'),
    words: say('Nothing is sent to these. Take one off only if you know that mail arrives there.'),
    main: html`<div class="house-parts">
${suppressed.length === 0 ? html`<p>${say('There is none.')}</p>` : html`<ul class="house-list">${suppressed.map((one) => suppressedItem(one, visit))}</ul>`}
<section class="house-part" aria-labelledby="keep-out-title"><h2 id="keep-out-title">${say('Keep one out')}</h2>
<form class="house-form" method="post" action="/house/mail/suppressed"><p class="field"><label for="address">${say('Address')}</label><input id="address" name="address" type="email" dir="ltr" required maxlength="254"></p><p class="buttons"><button class="quiet">${say('Keep out')}</button></p></form></section></div>`,
  });
}

function suppressedItem({ id, address, reason, since, answer }: Suppression, visit: Visit): Html {
  const name = address ?? say('somebody who left');
  return html`<li><div><bdi dir="ltr">${name}</bdi>
<p class="why">${REASONS[reason]()} · ${moment(since, visit)}</p>${answer !== null && html`<p class="why"><code dir="ltr">${answer}</code></p>`}</div>
<form method="post" action="/house/mail/suppressed/remove"><button class="quiet" name="suppression" value="${id}"><span aria-hidden="true">${say('Take off')}</span><span class="unseen">${say('Take off: {name}', { name })}</span></button></form></li>`;
}
