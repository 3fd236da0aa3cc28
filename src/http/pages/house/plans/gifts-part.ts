import { html } from 'hono/html';
import type { Plan } from '../../../../model/accounts/plan.ts';
import type { Gift } from '../../../../store/membership/month-calls.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';

export type GiftsView = {
  readonly visit: Visit;
  readonly plans: readonly Plan[];
  readonly gifts: readonly Gift[];
};

/** Codes that give months. */
export function giftsPart({ visit, plans, gifts }: GiftsView): Html | null {
  const offered = plans.filter(({ removedAt }) => removedAt === null);
  if (offered.length === 0) return null;
  return html`<section class="house-part" aria-labelledby="gifts-title"><h2 id="gifts-title">${say('Gifts')}</h2>
<p>${say('A code gives months of a plan to whoever types it first.')}</p>
<form class="house-form" method="post" action="/house/plans/gift">
<p class="field"><label for="gift-plan">${say('Plan')}</label><select id="gift-plan" name="plan">${offered.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></p>
<p class="field"><label for="gift-months">${say('Months')}</label><input id="gift-months" name="months" required inputmode="numeric" pattern="[0-9]{1,2}" maxlength="2" value="3"></p>
<p class="field"><label for="gift-note">${say('For whom or why; only you see it')}</label><input id="gift-note" name="note" maxlength="200" dir="auto"></p>
<p class="buttons"><button class="quiet">${say('Make a code')}</button></p></form>
${gifts.length > 0 && html`<ul class="gift-list">${gifts.map((gift) => giftItem(gift, { visit, plans }))}</ul>`}</section>`;
}

function giftItem(gift: Gift, { visit, plans }: Pick<GiftsView, 'visit' | 'plans'>): Html {
  const plan = plans.find(({ id }) => id === gift.plan)?.name ?? '–';
  const words = say('{plan}, {months, plural, one {# month} other {# months}}', {
    ...{ plan, months: gift.months },
  });
  return html`<li><div>${words} ${gift.note !== '' && html`<bdi class="count">${gift.note}</bdi>`}<p class="why">${stateOf(gift, visit)}</p></div>
${gift.usedAt === null && html`<form method="post" action="/house/plans/gift/end"><button class="quiet" name="gift" value="${gift.id}"><span aria-hidden="true">${say('End')}</span><span class="unseen">${say('End the gift of {gift}', { gift: words })}</span></button></form>`}</li>`;
}

function stateOf({ usedAt, expiresAt }: Gift, visit: Visit): string {
  if (usedAt !== null) return say('Taken {time}.', { time: moment(usedAt, visit) });
  const time = moment(expiresAt, visit);
  return expiresAt > visit.now
    ? say('To be taken until {time}.', { time })
    : say('Was to be taken until {time}.', { time });
}
