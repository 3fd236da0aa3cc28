import { html } from 'hono/html';
import type { Delivery } from '../../../model/alerts/alert.ts';
import { say } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import type { Html } from '../frame/html.ts';
import { moment } from '../wording/times.ts';
import { deliveryWords, fareWords } from './alert-words.ts';
import type { AlertsView } from './alerts-page.ts';

/** What was told, the last first, and what waits. */
export function deliveriesPart({ deliveries, targets, visit }: AlertsView): Html {
  const names = new Map(targets.map(({ target }) => [target.id, target.name]));
  return html`<section aria-labelledby="alert-told"><h2 id="alert-told">${say('What was told')}</h2>
${
  deliveries.length === 0
    ? html`<p class="empty-line">${say('Nothing yet.')}</p>`
    : html`<ul class="alert-deliveries">${deliveries.map(
        (one) => html`<li><p><bdi>${deliveryWords(one)}</bdi></p>
<p class="why"><bdi>${names.get(one.targetId) ?? ''}</bdi> · ${moment(one.queuedAt, visit)} · <span class="alert-fare"${one.state === 'dropped' && html` data-bad`}>${fareWords(one)}</span></p>
${one.answer !== null && one.state !== 'delivered' && html`<p class="why alert-answer"><bdi>${one.status === null ? sayStored(one.answer) : one.answer}</bdi></p>`}
${againForm(one)}</li>`,
      )}</ul><p class="why">${say('It is listed for thirty days. A message has the same name however often it is sent.')}</p>`
}</section>`;
}

function againForm({ id, state, kind }: Delivery): Html | null {
  if (kind === 'test' || state === 'waiting' || state === 'sending') return null;
  return html`<form method="post" action="/account/alerts/again"><input type="hidden" name="delivery" value="${id}"><button class="quiet">${say('Send it again')}</button></form>`;
}
