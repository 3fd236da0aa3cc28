import { html } from 'hono/html';
import type { Entitlements, Standing } from '../../../model/accounts/entitlements.ts';
import type {
  MembershipEvent,
  SubscriptionSeen,
} from '../../../model/accounts/membership-event.ts';
import type { Charge, Plan } from '../../../model/accounts/plan.ts';
import type { Millis } from '../../../model/time.ts';
import { planSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import { moneyWords } from './money-words.ts';
import { eventWords, includedList, standingSentences } from './plan-words.ts';

export type MembershipView = {
  readonly visit: Visit;
  readonly standing: Standing;
  readonly entitlements: Entitlements;
  readonly events: readonly MembershipEvent[];
  /** All there ever were. */
  readonly plans: readonly Plan[];
  /** Whether somebody takes payments for this house. */
  readonly hasProvider: boolean;
  /** Whether the provider knows them as somebody who pays. */
  readonly isPayer: boolean;
  /** What the provider goes on charging for. */
  readonly living: readonly SubscriptionSeen[];
  /** Whether what was paid by hand or given can be cancelled, or that be taken back; null: there is none. */
  readonly byHand: 'running' | 'ending' | null;
  /** When an order of now is charged first; null: at once. */
  readonly firstChargeAt: Millis | null;
  readonly showsStories: boolean;
};

/** How one's membership stands, what ends when, and what may be done about it. */
export function membershipPage(view: MembershipView): Html {
  const { visit, standing, entitlements } = view;
  const sentences = standingSentences({
    ...{ visit, entitlements, hasPlans: standing.hasPlans },
    isRenewed: view.living.some(({ status, endsAt }) => status === 'running' && endsAt === null),
    graceEnd: graceEndOf(view),
  });
  return accountFrame({
    visit,
    path: '/account/membership',
    title: say('Membership'),
    main: html`<link rel="stylesheet" href="${planSheet.path}"><section class="membership-now"><p class="membership-state">${sentences[0] ?? ''}</p>
${sentences.slice(1).map((words) => html`<p>${words}</p>`)}
${waysFor(view)}</section>
${standing.hasPlans && entitlements.state !== 'free' && html`${planPart(view)}${giftPart()}${endPart(view)}`}
${standing.hasPlans && historyPart(view)}`,
  });
}

function graceEndOf({ standing, entitlements }: MembershipView): Millis | null {
  const { until, state } = entitlements;
  if (until === null || standing.grace === 0) return null;
  return state === 'trial' || state === 'member' ? until + standing.grace : null;
}

function waysFor({ entitlements, showsStories }: MembershipView): Html | null {
  if (entitlements.reads === 'all') return null;
  return html`<ul class="membership-ways">${showsStories && html`<li><a href="/open/stories">${say('Stories that guests may read')}</a></li>`}
<li><a href="/account/data">${say('Take along what is yours')}</a></li></ul>`;
}

function planPart(view: MembershipView): Html {
  const offered = view.plans.filter(({ removedAt }) => removedAt === null);
  return html`<section aria-labelledby="plans-title"><h2 id="plans-title">${say('Plans')}</h2>
${offered.length === 0 && html`<p>${say('The owner offers no plan at the moment.')}</p>`}
<ul class="plan-list">${offered.map((plan) => planItem(plan, view))}</ul>
${view.isPayer && view.hasProvider && html`<form method="post" action="/account/membership/portal"><button class="quiet">${say('Invoices and how you pay')}</button></form>`}</section>`;
}

function planItem(plan: Plan, view: MembershipView): Html {
  const isOrdered = view.living.some(({ plan: of }) => of === plan.id);
  return html`<li class="plan"><h3><bdi>${plan.name}</bdi></h3>
<p class="plan-price"><bdi>${plan.price}</bdi></p>
${plan.description !== '' && html`<p dir="auto">${plan.description}</p>`}
${includedList(plan.includes)}
${isOrdered ? html`<p class="why">${say('This is your plan.')}</p>` : orderForm(plan, view)}</li>`;
}

function orderForm({ id, name, charge }: Plan, view: MembershipView): Html | null {
  if (view.living.length > 0) return null;
  if (charge === null || !view.hasProvider)
    return html`<p class="why">${say('Paid to the owner of this house, who then marks it here.')}</p>`;
  return html`<form method="post" action="/account/membership/checkout"><p class="why" id="order-${id}">${orderWords(charge, view)}</p>
<button name="plan" value="${id}" aria-describedby="order-${id}">${say('Order {plan}', { plan: name })}</button></form>`;
}

/** What is charged, when first, and how often: before anybody orders. */
function orderWords(charge: Charge, { visit, firstChargeAt }: MembershipView): string {
  const money = moneyWords(charge);
  if (firstChargeAt === null) {
    return charge.period === 'month'
      ? say('{money} at once and every month, until you cancel. You pay on a page of Stripe.', {
          money,
        })
      : say('{money} at once and every year, until you cancel. You pay on a page of Stripe.', {
          money,
        });
  }
  const first = moment(firstChargeAt, visit);
  return charge.period === 'month'
    ? say(
        '{money} {first}, when what you have now ends, and every month from then, until you cancel. You order on a page of Stripe.',
        { money, first },
      )
    : say(
        '{money} {first}, when what you have now ends, and every year from then, until you cancel. You order on a page of Stripe.',
        { money, first },
      );
}

function giftPart(): Html {
  return html`<section aria-labelledby="gift-title"><h2 id="gift-title">${say('A gift')}</h2>
<form class="door-form" method="post" action="/account/membership/gift">
<p class="field"><label for="code">${say('Code')}</label><input id="code" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" dir="ltr"></p>
<p class="buttons"><button class="quiet">${say('Take the gift')}</button></p></form></section>`;
}

function endPart(view: MembershipView): Html | null {
  const isEnding = view.byHand === 'ending' || view.living.some(({ endsAt }) => endsAt !== null);
  const isRunning = view.byHand === 'running' || view.living.some(({ endsAt }) => endsAt === null);
  if (!isEnding && !isRunning) return null;
  return html`<section aria-labelledby="end-title"><h2 id="end-title">${say('Cancel')}</h2>
<p>${say('Cancelling takes effect as you choose. What is paid is not paid back by itself: the owner decides on that.')}</p>
<form method="post" action="/account/membership/cancel"><fieldset class="choices"><legend class="unseen">${say('When')}</legend>
${isRunning && html`<label class="choice"><input type="radio" name="when" value="end" checked> <span>${say('With what is paid')}</span></label>`}
<label class="choice"><input type="radio" name="when" value="now"${!isRunning && html` checked`}> <span>${say('At once')}</span></label></fieldset>
<p class="buttons"><button class="quiet">${say('Cancel the membership')}</button></p></form>
${isEnding && html`<form method="post" action="/account/membership/resume"><button class="quiet">${say('Have it go on after all')}</button></form>`}</section>`;
}

function historyPart({ events, plans, visit }: MembershipView): Html | null {
  if (events.length === 0) return null;
  return html`<section aria-labelledby="history-title"><h2 id="history-title">${say('What happened')}</h2>
<ol class="membership-events">${events.map((event) => html`<li><span class="count">${moment(event.at, visit)}</span> ${eventWords(event, visit, plans)}</li>`)}</ol></section>`;
}
