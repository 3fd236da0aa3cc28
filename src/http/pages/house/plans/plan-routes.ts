import type { Context, Hono } from 'hono';
import { paymentOfHouse } from '../../../../pipeline/payment/payment-of-house.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { requireReauth } from '../../../security/reauth/require-reauth.ts';
import { seenUrl } from '../../../security/remote.ts';
import { visitOf } from '../../frame/visit.ts';
import { changeMembership, endGift, makeGift } from './change-memberships.ts';
import { endPlan, restorePlan, setPlan, setPlanSettings, setProviderKeys } from './change-plans.ts';
import { plansPage } from './plans-page.ts';

const HERE = '/house/plans';
const MOST_GIFTS = 50;

/** Where an owner offers membership, or does not. */
export function addPlanRoutes(app: Hono, rooms: AppRooms): void {
  const show = showPlans(rooms);
  app.get(HERE, (context) => show(context, null));
  app.post(HERE, setPlanSettings(rooms));
  app.post('/house/plans/plan', setPlan(rooms));
  app.post('/house/plans/end', endPlan(rooms));
  app.post('/house/plans/restore', restorePlan(rooms));
  app.post('/house/plans/provider', requireReauth(rooms), setProviderKeys(rooms));
  app.post('/house/plans/member', changeMembership(rooms));
  app.post('/house/plans/gift', makeGift(rooms, show));
  app.post('/house/plans/gift/end', endGift(rooms));
}

export type ShowPlans = (context: Context, code: string | null) => Promise<Response>;

/** GET /house/plans, and the answer to a gift's making, which shows its code this once. */
function showPlans(rooms: AppRooms): ShowPlans {
  const { desk } = rooms;
  const { membership } = desk.store;
  return async (context, code) => {
    const [visit, settings, plans, standings, gifts, provider] = await Promise.all([
      visitOf(context, rooms),
      membership.planSettings(),
      membership.plans(),
      membership.standings(),
      membership.gifts(MOST_GIFTS),
      paymentOfHouse(desk),
    ]);
    const page = plansPage({
      ...{ visit: { ...visit, here: HERE }, settings, plans, standings, gifts, code },
      hasProvider: provider !== null,
      webhook: `${seenUrl(context).origin}/payment/stripe`,
    });
    if (code !== null) context.header('cache-control', 'no-store');
    return context.html(page);
  };
}
