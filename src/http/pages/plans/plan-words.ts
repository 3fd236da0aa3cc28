import { html } from 'hono/html';
import type {
  Entitlements,
  Includes,
  MembershipState,
} from '../../../model/accounts/entitlements.ts';
import type { MembershipEvent } from '../../../model/accounts/membership-event.ts';
import type { Plan } from '../../../model/accounts/plan.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { megabytes } from '../wording/figures.ts';
import { moment } from '../wording/times.ts';

const STATES: Readonly<Record<MembershipState, () => string>> = {
  free: () => say('Free place'),
  trial: () => say('On trial'),
  member: () => say('Member'),
  grace: () => say('In grace'),
  ended: () => say('Ended'),
  guest: () => say('Guest'),
};

export function stateName(state: MembershipState): string {
  return STATES[state]();
}

/** What a plan includes, a line each. */
function includedWords(includes: Includes): readonly string[] {
  const { mostFeeds, mostStorage } = includes;
  return [
    mostFeeds === null
      ? say('as many feeds as you like')
      : say('{count, plural, one {# feed} other {# feeds}}', { count: mostFeeds }),
    mostStorage === null
      ? say('as much as you like of what you bring in')
      : say('{size} of what you bring in', { size: megabytes(mostStorage) }),
    ...(includes.digest ? [say('your edition by mail')] : []),
    ...(includes.newslettersIn ? [say('addresses for newsletters')] : []),
    ...(includes.ownTitles ? [say('signing in to titles that you pay for')] : []),
  ];
}

export function includedList(includes: Includes): Html {
  return html`<ul class="plan-includes">${includedWords(includes).map((words) => html`<li>${words}</li>`)}</ul>`;
}

export type StandingWords = {
  readonly visit: Visit;
  readonly entitlements: Entitlements;
  /** Whether the end of a trial is what comes next. */
  readonly hasPlans: boolean;
  /** Whether a provider charges again by itself. */
  readonly isRenewed: boolean;
  readonly graceEnd: number | null;
};

/** How somebody stands, in sentences: what ends when, and what is charged. */
export function standingSentences(view: StandingWords): readonly string[] {
  const { visit, entitlements, hasPlans } = view;
  const { state, until } = entitlements;
  const end = until === null ? '' : moment(until, visit);
  switch (state) {
    case 'free':
      return [
        hasPlans
          ? say('You have a place here without an end, and nothing is charged.')
          : say('Nothing is charged here: members read everything.'),
      ];
    case 'trial':
      return [
        say('Your free trial ends {end}.', { end }),
        say('Nothing is charged then: you go on only if you order a plan.'),
        ...afterwards(view),
      ];
    case 'member':
      return memberSentences(view, end);
    case 'grace':
      return [
        say('Your membership has ended. Until {end} everything goes on; then you are a guest.', {
          end,
        }),
        KEPT(),
      ];
    case 'ended':
      return [
        until === null
          ? say('You have no membership, so you are a guest for the time being.')
          : say('Your membership ended {end}. You are a guest for the time being.', { end }),
        KEPT(),
      ];
    case 'guest':
      return [say('You are a guest here: you read what the owner shows to guests.')];
  }
}

const KEPT = () => say('Nothing of yours is deleted, and you can take it along at any time.');

function memberSentences(view: StandingWords, end: string): readonly string[] {
  if (view.entitlements.isLast)
    return [
      say('You have cancelled. Your membership ends {end}; nothing more is charged.', { end }),
    ];
  if (view.isRenewed)
    return [
      say('Your membership is paid until {end}, and is charged again then until you cancel.', {
        end,
      }),
    ];
  return [
    say('Your membership is paid until {end}. Nothing is charged by itself.', { end }),
    ...afterwards(view),
  ];
}

function afterwards({ visit, graceEnd }: StandingWords): readonly string[] {
  if (graceEnd === null) return [KEPT()];
  const end = moment(graceEnd, visit);
  return [
    say('Without a plan you may read on until {end}; then you are a guest.', { end }),
    KEPT(),
  ];
}

/** One line of a membership's history. */
export function eventWords(
  { deed }: MembershipEvent,
  visit: Visit,
  plans: readonly Plan[],
): string {
  const planOf = (id: number | null) => plans.find((plan) => plan.id === id)?.name ?? '–';
  switch (deed.kind) {
    case 'trial':
      return say('Free trial until {end}.', { end: moment(deed.until, visit) });
    case 'paid':
      return say('Paid: {plan}, {months, plural, one {# month} other {# months}}, until {end}.', {
        ...{ plan: planOf(deed.plan), months: deed.months, end: moment(deed.until, visit) },
      });
    case 'gift':
      return say('Gift: {plan}, {months, plural, one {# month} other {# months}}, until {end}.', {
        ...{ plan: planOf(deed.plan), months: deed.months, end: moment(deed.until, visit) },
      });
    case 'place given':
      return say('A free place was given.');
    case 'place ended':
      return say('The free place ended.');
    case 'cancelled':
      return say('Cancelled; it ends {end}.', { end: moment(deed.endsAt, visit) });
    case 'resumed':
      return say('The cancelling was taken back.');
    case 'payment failed':
      return say('A payment did not come.');
    case 'subscription':
      return subscriptionWords(deed.status, planOf(deed.plan), {
        end: moment(deed.until, visit),
        last: deed.endsAt === null ? null : moment(deed.endsAt, visit),
      });
  }
}

function subscriptionWords(
  status: string,
  plan: string,
  { end, last }: { readonly end: string; readonly last: string | null },
): string {
  if (status === 'not begun') return say('Ordered: {plan}. The payment is awaited.', { plan });
  if (status === 'unpaid')
    return say('{plan}: a payment is missing; paid until {end}.', { plan, end });
  if (status === 'ended') return say('{plan}: ended {end}.', { plan, end: last ?? end });
  return last === null
    ? say('{plan}: paid until {end}.', { plan, end })
    : say('{plan}: ends {end}.', { plan, end: last });
}
