import { html } from 'hono/html';
import { EVERYTHING } from '../../../../model/accounts/entitlements.ts';
import {
  LONGEST_PLAN_NAME,
  LONGEST_PLAN_WORDS,
  LONGEST_PRICE,
  type NewPlan,
  type Plan,
} from '../../../../model/accounts/plan.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { MEGABYTE } from '../members/member-page.ts';

const BLANK: NewPlan = {
  ...{ name: '', description: '', price: '', charge: null, includes: EVERYTHING },
};

/** Each plan with its form, and one for another. */
export function planForms(plans: readonly Plan[]): Html {
  return html`<section class="house-part" aria-labelledby="plans-title"><h2 id="plans-title">${say('Plans')}</h2>
${plans.map((plan) => (plan.removedAt === null ? offered(plan) : ended(plan)))}
<details class="plan-form"><summary>${say('Add a plan')}</summary>${planForm(BLANK, 0)}</details></section>`;
}

function offered(plan: Plan): Html {
  return html`<details class="plan-form"><summary><bdi>${plan.name}</bdi> <span class="count"><bdi>${plan.price}</bdi></span></summary>${planForm(plan, plan.id)}
<form method="post" action="/house/plans/end"><button class="quiet" name="plan" value="${plan.id}">${say('Offer it no longer')}</button></form></details>`;
}

function ended(plan: Plan): Html {
  return html`<div class="plan-form"><bdi>${plan.name}</bdi> <span class="count">${say('offered no longer')}</span>
<form method="post" action="/house/plans/restore"><button class="quiet" name="plan" value="${plan.id}"><span aria-hidden="true">${say('Offer it again')}</span><span class="unseen">${say('Offer {plan} again', { plan: plan.name })}</span></button></form></div>`;
}

function planForm({ name, description, price, charge, includes }: NewPlan, id: number): Html {
  const { mostFeeds, mostStorage, digest, newslettersIn, ownTitles } = includes;
  const storage = mostStorage === null ? '' : String(Math.floor(mostStorage / MEGABYTE));
  return html`<form class="house-form" method="post" action="/house/plans/plan"><input type="hidden" name="plan" value="${id}">
<p class="field"><label for="name-${id}">${say('Name')}</label><input id="name-${id}" name="name" required maxlength="${LONGEST_PLAN_NAME}" value="${name}" dir="auto"></p>
<p class="field"><label for="price-${id}">${say('Price, in words')}</label><input id="price-${id}" name="price" maxlength="${LONGEST_PRICE}" value="${price}" dir="auto"></p>
<p class="field"><label for="words-${id}">${say('What it is')}</label><textarea id="words-${id}" name="description" rows="3" maxlength="${LONGEST_PLAN_WORDS}" dir="auto">${description}</textarea></p>
<fieldset class="choices"><legend>${say('What it includes')}</legend>
${check('digest', { words: say('Their edition by mail'), isOn: digest })}
${check('newsletters', { words: say('Addresses for newsletters'), isOn: newslettersIn })}
${check('titles', { words: say('Signing in to titles that they pay for'), isOn: ownTitles })}</fieldset>
<p class="field"><label for="feeds-${id}">${say('Most feeds')}</label><input id="feeds-${id}" name="feeds" inputmode="numeric" pattern="[0-9]{0,5}" maxlength="5" value="${mostFeeds === null ? '' : String(mostFeeds)}" aria-describedby="feeds-why-${id}"><span class="why" id="feeds-why-${id}">${say('Empty: as many as they like.')}</span></p>
<p class="field"><label for="storage-${id}">${say('Most brought in, megabytes')}</label><input id="storage-${id}" name="storage" inputmode="numeric" pattern="[0-9]{0,7}" maxlength="7" value="${storage}"></p>
<fieldset class="choices"><legend>${say('For a payment provider')}</legend>
<p class="field"><label for="amount-${id}">${say('Amount, in the smallest unit')}</label><input id="amount-${id}" name="amount" inputmode="numeric" pattern="[0-9]{0,8}" maxlength="8" value="${charge === null ? '' : String(charge.amount)}" aria-describedby="amount-why-${id}"><span class="why" id="amount-why-${id}">${say('500 for 5 euros. Empty: you mark what was paid.')}</span></p>
<p class="field"><label for="currency-${id}">${say('Currency')}</label><input id="currency-${id}" name="currency" pattern="[A-Za-z]{3}" maxlength="3" value="${charge?.currency ?? 'EUR'}" dir="ltr"></p>
<p class="field"><label for="period-${id}">${say('Charged every')}</label><select id="period-${id}" name="period"><option value="month"${charge?.period !== 'year' && html` selected`}>${say('month')}</option><option value="year"${charge?.period === 'year' && html` selected`}>${say('year')}</option></select></p></fieldset>
<p class="buttons"><button class="quiet">${id === 0 ? say('Add it') : say('Set it')}</button></p></form>`;
}

type Check = { readonly words: string; readonly isOn: boolean };

function check(name: string, { words, isOn }: Check): Html {
  return html`<label class="choice"><input type="checkbox" name="${name}" value="yes"${isOn && html` checked`}> <span>${words}</span></label>`;
}
