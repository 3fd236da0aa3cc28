import type { Context, Hono } from 'hono';
import { entitlementsOf, type Standing, type Term } from '../../../model/accounts/entitlements.ts';
import { termByHand } from '../../../model/accounts/standing-of.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../../../model/time.ts';
import { giftHash } from '../../../pipeline/members/gift-code.ts';
import {
  changeAtProvider,
  livingSubscriptions,
} from '../../../pipeline/payment/change-subscriptions.ts';
import { paymentOfHouse } from '../../../pipeline/payment/payment-of-house.ts';
import type { Led } from '../../../pipeline/payment/payment-provider.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { seenUrl } from '../../security/remote.ts';
import { newToken } from '../../security/sessions/tokens.ts';
import { withNotice } from '../frame/back-path.ts';
import { readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { membershipPage } from './membership-page.ts';

const HERE = '/account/membership';

/** How a reader's own membership stands, and what they decide on it. */
export function addMembershipRoutes(app: Hono, rooms: AppRooms): void {
  app.get(HERE, showMembership(rooms));
  app.post('/account/membership/checkout', order(rooms));
  app.post('/account/membership/portal', openPortal(rooms));
  app.post('/account/membership/cancel', cancel(rooms));
  app.post('/account/membership/resume', resume(rooms));
  app.post('/account/membership/gift', takeGift(rooms));
}

/** GET /account/membership */
function showMembership(rooms: AppRooms) {
  const { desk } = rooms;
  const { membership } = desk.store;
  return async (context: Context): Promise<Response> => {
    const readerId = readerOf(context);
    const visit = { ...(await visitOf(context, rooms)), here: HERE };
    const [standing, events, plans, payer, provider, settings, living] = await Promise.all([
      membership.standing(readerId),
      membership.events(readerId),
      membership.plans(),
      membership.payerOf(readerId),
      paymentOfHouse(desk),
      membership.planSettings(),
      livingSubscriptions(desk, readerId),
    ]);
    if (standing === null) throw new Error('a reader who is signed in is not there');
    const byHand = termByHand({ events, plans: new Map() });
    const page = membershipPage({
      ...{ visit, standing, events, plans, living },
      entitlements: entitlementsOf(standing, visit.now),
      hasProvider: provider !== null,
      isPayer: payer?.customer != null,
      byHand: stateOf(byHand, visit.now),
      firstChargeAt: firstChargeAt(standing, visit.now),
      showsStories: settings.showsStories,
    });
    return context.html(page);
  };
}

function stateOf(term: Term | null, now: Millis): 'running' | 'ending' | null {
  if (term === null || term.until <= now) return null;
  return term.isLast ? 'ending' : 'running';
}

/** Nobody pays for days that are free or paid already. Stripe wants two days until then, else it is charged at once. */
function firstChargeAt({ trialUntil, terms }: Standing, now: Millis): Millis | null {
  const end = Math.max(trialUntil ?? 0, ...terms.map(({ until }) => until));
  return end - now > 2 * DAY + HOUR ? end : null;
}

/** POST /account/membership/checkout: leads to the provider's own page. Nothing is ordered until it is there. */
function order(rooms: AppRooms) {
  const { desk } = rooms;
  const { membership } = desk.store;
  return async (context: Context): Promise<Response> => {
    const readerId = readerOf(context);
    const id = wholeNumber(textOf(await readForm(context), 'plan') ?? undefined);
    const plan = (await membership.plans()).find((one) => one.id === id && one.removedAt === null);
    const [provider, standing, living] = await Promise.all([
      paymentOfHouse(desk),
      membership.standing(readerId),
      livingSubscriptions(desk, readerId),
    ]);
    if (plan == null || plan.charge === null || provider === null || standing?.hasPlans !== true)
      return answerDone(context, HERE, { kind: 'plan-odd' });
    if (living.length > 0) return answerDone(context, HERE, { kind: 'pay-already' });
    const reference = await membership.addReference(readerId, newToken());
    const customer = (await membership.payerOf(readerId))?.customer ?? null;
    const { origin } = seenUrl(context);
    const led = await provider.checkout({
      ...{ reference, customer, plan: plan.id, planName: plan.name, charge: plan.charge },
      firstChargeAt: firstChargeAt(standing, desk.now()),
      paidPath: `${origin}${withNotice(HERE, 'paid')}`,
      backPath: `${origin}${HERE}`,
    });
    return lead(context, rooms, led);
  };
}

/** POST /account/membership/portal */
function openPortal(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const provider = await paymentOfHouse(desk);
    const payer = await desk.store.membership.payerOf(readerOf(context));
    if (provider === null || payer?.customer == null)
      return answerDone(context, HERE, { kind: 'plan-odd' });
    const back = `${seenUrl(context).origin}${HERE}`;
    return lead(context, rooms, await provider.portal(payer.customer, back));
  };
}

function lead(context: Context, { desk }: AppRooms, led: Led): Response {
  if (led.kind === 'address') return context.redirect(led.address, 303);
  desk.log.warn({ said: led.said }, 'The payment provider gave no address.');
  return answerDone(context, HERE, { kind: 'pay-trouble' });
}

/** POST /account/membership/cancel: takes effect as they chose, at the provider first. */
function cancel({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const readerId = readerOf(context);
    const isAtOnce = textOf(await readForm(context), 'when') === 'now';
    const how = isAtOnce ? 'end at once' : 'end later';
    const there = await changeAtProvider(desk, { readerId, how });
    if (there === 'trouble') return answerDone(context, HERE, { kind: 'pay-trouble' });
    const isHere = await desk.store.membership.recordCancelled(readerId, isAtOnce, desk.now());
    if (there === 'none' && !isHere) return answerDone(context, HERE, { kind: 'membership-as-is' });
    return answerDone(context, HERE, { kind: isAtOnce ? 'membership-over' : 'membership-ends' });
  };
}

/** POST /account/membership/resume */
function resume({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const readerId = readerOf(context);
    const there = await changeAtProvider(desk, { readerId, how: 'go on' });
    if (there === 'trouble') return answerDone(context, HERE, { kind: 'pay-trouble' });
    const isHere = await desk.store.membership.restoreCancelled(readerId, desk.now());
    const isDone = there === 'done' || isHere;
    return answerDone(context, HERE, { kind: isDone ? 'membership-goes-on' : 'membership-as-is' });
  };
}

/** POST /account/membership/gift */
function takeGift({ desk }: AppRooms) {
  const { accounts, membership } = desk.store;
  return async (context: Context): Promise<Response> => {
    const readerId = readerOf(context);
    const bucket = `gift ${readerId}`;
    const guess = await accounts.recordGuess(
      [{ bucket, most: 10, within: 15 * MINUTE }],
      desk.now(),
    );
    if (guess.kind === 'refused') return answerDone(context, HERE, { kind: 'gift-later' });
    const code = textOf(await readForm(context), 'code') ?? '';
    const taken = await membership.recordGiftUsed(giftHash(code), readerId, desk.now());
    if (taken.kind === 'none') return answerDone(context, HERE, { kind: 'gift-none' });
    return answerDone(context, HERE, { kind: 'gift-taken', months: taken.months });
  };
}
