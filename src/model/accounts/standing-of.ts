import type { Millis } from '../time.ts';
import { DAY } from '../time.ts';
import { EVERYTHING, type Includes, type Standing, type Term } from './entitlements.ts';
import type { MembershipDeed, MembershipEvent, SubscriptionSeen } from './membership-event.ts';
import { graceOf, type PlanSettings } from './plan-settings.ts';
import type { Role } from './role.ts';

export type Membership = {
  readonly role: Role;
  readonly createdAt: Millis;
  readonly settings: PlanSettings;
  /** In the order in which they were noted. */
  readonly events: readonly MembershipEvent[];
  /** What each plan includes by its number, those no longer offered among them. */
  readonly plans: ReadonlyMap<number, Includes>;
};

/**
 * How a reader stands, from all that happened to their membership. What providers said may have come in any order and more
 * than once: the end is the same.
 */
export function standingOf(membership: Membership): Standing {
  const { role, settings, events } = membership;
  const byHand = termByHand(membership);
  return {
    role,
    hasPlans: settings.isOffered,
    hasFreePlace: hasPlace(events),
    trialUntil: trialUntil(membership),
    terms: [...(byHand === null ? [] : [byHand]), ...termsByProvider(membership)],
    grace: graceOf(settings),
  };
}

function hasPlace(events: readonly MembershipEvent[]): boolean {
  const last = events.findLast(
    ({ deed }) => deed.kind === 'place given' || deed.kind === 'place ended',
  );
  return last?.deed.kind === 'place given';
}

/** As it was noted; of a member to whom nothing has happened yet, from when they came. */
function trialUntil({ role, createdAt, settings, events }: Membership): Millis | null {
  const noted = events.findLast(({ deed }) => deed.kind === 'trial')?.deed;
  if (noted?.kind === 'trial') return noted.until;
  const isNew = role === 'member' && !events.some(({ deed }) => deed.kind !== 'subscription');
  return isNew && settings.trialDays > 0 ? createdAt + settings.trialDays * DAY : null;
}

/** What was paid by hand and given follows one another: the last of it says until when. Null: there is none. */
export function termByHand({ events, plans }: Pick<Membership, 'events' | 'plans'>): Term | null {
  let term: Term | null = null;
  for (const { deed } of events) term = afterDeed(term, { deed, plans });
  return term;
}

type Noted = { readonly deed: MembershipDeed; readonly plans: Membership['plans'] };

function afterDeed(term: Term | null, { deed, plans }: Noted): Term | null {
  if (deed.kind === 'paid' || deed.kind === 'gift')
    return { until: deed.until, isLast: false, includes: includesOf(plans, deed.plan) };
  if (term === null) return null;
  if (deed.kind === 'cancelled')
    return { ...term, until: Math.min(term.until, deed.endsAt), isLast: true };
  return deed.kind === 'resumed' ? { ...term, isLast: false } : term;
}

function termsByProvider({ events, plans }: Membership): Term[] {
  return [...subscriptionsOf(events).values()].flatMap((seen): Term[] => {
    if (seen.status === 'not begun') return [];
    const { until, endsAt } = seen;
    const includes = includesOf(plans, seen.plan);
    if (endsAt === null) return [{ until, isLast: false, includes }];
    return [{ until: Math.min(until, endsAt), isLast: true, includes }];
  });
}

/** Who has paid for a plan that is not known any more is not the one to lose by it. */
function includesOf(plans: Membership['plans'], plan: number | null): Includes {
  return plan === null ? EVERYTHING : (plans.get(plan) ?? EVERYTHING);
}

/** Each subscription as it is now. */
export function subscriptionsOf(
  events: readonly MembershipEvent[],
): ReadonlyMap<string, SubscriptionSeen> {
  const known = new Map<string, SubscriptionSeen>();
  for (const { deed } of events) {
    if (deed.kind !== 'subscription') continue;
    const before = known.get(deed.subscription);
    if (before === undefined || isLater(deed, before)) known.set(deed.subscription, deed);
  }
  return known;
}

/**
 * What has ended does not begin again (Stripe: "canceled" is terminal); otherwise the provider's clock decides. Of the same
 * second what was noted later holds: the webhook asks the provider before it notes such a one.
 */
function isLater(one: SubscriptionSeen, before: SubscriptionSeen): boolean {
  const [ended, endedBefore] = [one.status === 'ended', before.status === 'ended'];
  if (ended !== endedBefore) return ended;
  return one.statedAt >= before.statedAt;
}
