import { html } from 'hono/html';
import { entitlementsOf } from '../../../../model/accounts/entitlements.ts';
import type { Plan } from '../../../../model/accounts/plan.ts';
import {
  LONGEST_GRACE_DAYS,
  LONGEST_TRIAL_DAYS,
  MOST_FREE_STORIES,
  type PlanSettings,
} from '../../../../model/accounts/plan-settings.ts';
import type { ReaderStanding } from '../../../../store/membership/membership.ts';
import type { Gift } from '../../../../store/membership/month-calls.ts';
import { planSheet } from '../../../assets/house-assets.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { stateName } from '../../plans/plan-words.ts';
import { moment } from '../../wording/times.ts';
import { houseFrame } from '../house-frame.ts';
import { giftsPart } from './gifts-part.ts';
import { planForms } from './plan-forms.ts';

export type PlansView = {
  readonly visit: Visit;
  readonly settings: PlanSettings;
  readonly plans: readonly Plan[];
  readonly standings: readonly ReaderStanding[];
  readonly gifts: readonly Gift[];
  /** A gift's code that was just made: it is shown this once. */
  readonly code: string | null;
  /** Whether a provider's secrets are kept here. */
  readonly hasProvider: boolean;
  /** Where the provider tells what was paid. */
  readonly webhook: string;
};

const MOST_MEMBERS = 200;

/** Whether membership is offered, what it includes, who has it, and who takes the money. */
export function plansPage(view: PlansView): Html {
  const { visit, settings, code } = view;
  return houseFrame({
    visit,
    place: '/house/plans',
    title: say('Plans'),
    words: say(
      'A household needs none of this: without plans members read everything, and nothing is asked of them.',
    ),
    main: html`<link rel="stylesheet" href="${planSheet.path}">${code !== null && madeCode(code)}${settingsForm(settings)}
${settings.isOffered && html`${planForms(view.plans)}${membersPart(view)}${giftsPart(view)}${providerPart(view)}`}`,
  });
}

function madeCode(code: string): Html {
  return html`<div class="made-token" role="status"><p>${say('The gift’s code. It is shown this once; whoever types it first has the gift.')}</p><p><code dir="ltr">${code}</code></p></div>`;
}

function settingsForm(settings: PlanSettings): Html {
  const { isOffered, trialDays, graceDays, showsStories, freeStories } = settings;
  return html`<form class="house-form house-wide" method="post" action="/house/plans">
<fieldset class="choices"><legend>${say('Membership')}</legend>
${radio('offered', 'no', { words: say('Not offered: members read everything'), isOn: !isOffered })}
${radio('offered', 'yes', { words: say('Offered: by a trial and plans. Whoever reads here now has a free place until you end it.'), isOn: isOffered })}</fieldset>
<p class="field"><label for="trial">${say('Days of free trial')}</label><input id="trial" name="trial" required inputmode="numeric" pattern="[0-9]{1,3}" maxlength="3" value="${String(trialDays)}" aria-describedby="trial-why"><span class="why" id="trial-why">${say('Up to {most}; 0: none. Who is on trial keeps the end they were told.', { most: LONGEST_TRIAL_DAYS })}</span></p>
<p class="field"><label for="grace">${say('Days of grace after an end')}</label><input id="grace" name="grace" required inputmode="numeric" pattern="[0-9]{1,2}" maxlength="2" value="${String(graceDays)}" aria-describedby="grace-why"><span class="why" id="grace-why">${say('Up to {most}. For so long everything goes on; then they are guests, and nothing of theirs is deleted.', { most: LONGEST_GRACE_DAYS })}</span></p>
<fieldset class="choices"><legend>${say('Guests and visitors')}</legend>
${radio('stories', 'no', { words: say('Read nothing'), isOn: !showsStories })}
${radio('stories', 'yes', { words: say('Read stories: headline, a few sentences, who says what, and where it stands'), isOn: showsStories })}</fieldset>
<p class="field"><label for="free">${say('Free stories a month')}</label><input id="free" name="free" inputmode="numeric" pattern="[0-9]{0,2}" maxlength="2" value="${freeStories === null ? '' : String(freeStories)}" aria-describedby="free-why"><span class="why" id="free-why">${say('Up to {most}; empty: as many as they like. Visitors are counted by a cookie and nothing else, so a private window begins anew.', { most: MOST_FREE_STORIES })}</span></p>
<p class="buttons"><button>${say('Set')}</button></p></form>`;
}

type Radio = { readonly words: string; readonly isOn: boolean };

function radio(name: string, value: string, { words, isOn }: Radio): Html {
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${isOn && html` checked`}> <span>${words}</span></label>`;
}

function membersPart({ visit, standings, plans }: PlansView): Html {
  const offered = plans.filter(({ removedAt }) => removedAt === null);
  return html`<section class="house-part" aria-labelledby="members-title"><h2 id="members-title">${say('Who has what')}</h2>
${
  standings.length > 0 &&
  html`<div class="house-table" role="region" aria-labelledby="members-title" tabindex="0"><table><thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('State')}</th><th scope="col">${say('Until')}</th></tr></thead>
<tbody>${standings.slice(0, MOST_MEMBERS).map((one) => memberRow(one, visit))}</tbody></table></div>`
}
${standings.length > MOST_MEMBERS && html`<p class="why">${say('The first {count}; “hearsay plan members” lists all.', { count: MOST_MEMBERS })}</p>`}
<form class="house-form" method="post" action="/house/plans/member">
<p class="field"><label for="member">${say('Name of a member or guest')}</label><input id="member" name="member" required maxlength="60" autocomplete="off" autocapitalize="none" spellcheck="false"></p>
<p class="field"><label for="does">${say('What happens')}</label><select id="does" name="does"><option value="place">${say('They have a free place')}</option><option value="end">${say('Their free place ends')}</option>${offered.map(({ id, name }) => html`<option value="paid-${id}">${say('They have paid for {plan}', { plan: name })}</option>`)}</select></p>
<p class="field"><label for="months">${say('Months paid')}</label><input id="months" name="months" inputmode="numeric" pattern="[0-9]{1,2}" maxlength="2" value="1"></p>
<p class="buttons"><button class="quiet">${say('Note it')}</button></p></form></section>`;
}

function memberRow({ name, standing }: ReaderStanding, visit: Visit): Html {
  const { state, until } = entitlementsOf(standing, visit.now);
  return html`<tr><th scope="row"><bdi>${name}</bdi></th><td>${stateName(state)}</td><td>${until === null ? '–' : moment(until, visit)}</td></tr>`;
}

function providerPart({ hasProvider, webhook }: PlansView): Html {
  return html`<section class="house-part" aria-labelledby="provider-title"><h2 id="provider-title">${say('Who takes payments')}</h2>
<p>${hasProvider ? say('Stripe takes payments for plans that say an amount. Its keys are kept sealed and are not shown.') : say('Nobody: you mark what was paid. With an account at Stripe it takes payments for plans that say an amount.')}</p>
<p>${say('Have Stripe tell what happens at this address, with the events customer.subscription.*, checkout.session.completed and invoice.payment_failed:')} <code class="address" dir="ltr">${webhook}</code></p>
<form class="house-form" method="post" action="/house/plans/provider">
<p class="field"><label for="key">${say('Secret key')}</label><input id="key" name="key" type="password" autocomplete="off" maxlength="300" dir="ltr"></p>
<p class="field"><label for="webhook">${say('Signing secret of the webhook')}</label><input id="webhook" name="webhook" type="password" autocomplete="off" maxlength="300" dir="ltr"></p>
<p class="buttons"><button class="quiet" name="does" value="set">${say('Keep the keys')}</button>${hasProvider && html` <button class="quiet" name="does" value="end">${say('Forget the keys')}</button>`}</p></form></section>`;
}
