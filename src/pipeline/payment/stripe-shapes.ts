import { z } from 'zod';
import type {
  SubscriptionSeen,
  SubscriptionStatus,
} from '../../model/accounts/membership-event.ts';
import { SECOND } from '../../model/time.ts';

/** By which our own orders are known among whatever else the owner sells by the same account. */
export const REFERENCE = 'hearsay_reader';
export const PLAN = 'hearsay_plan';

const seconds = z.number().int().min(0).max(1e11);
const name = z.string().min(1).max(255);
const customer = z.union([name, z.object({ id: name }).transform(({ id }) => id)]);

const metadata = z
  .object({
    [REFERENCE]: name,
    [PLAN]: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  })
  .partial()
  .nullish();

const periods = { current_period_start: seconds.nullish(), current_period_end: seconds.nullish() };

/**
 * A subscription, as far as it matters (https://docs.stripe.com/api/subscriptions/object). Since 2025-03-31 its items have the
 * periods; accounts with an older version of the API send them on the subscription itself.
 */
export const subscriptionShape = z.object({
  id: name,
  customer,
  status: z.string().max(40),
  cancel_at_period_end: z.boolean().nullish(),
  cancel_at: seconds.nullish(),
  ended_at: seconds.nullish(),
  start_date: seconds.nullish(),
  metadata,
  ...periods,
  items: z.object({ data: z.array(z.object(periods)).max(100) }).nullish(),
});

export type StripeSubscription = z.infer<typeof subscriptionShape>;

/** https://docs.stripe.com/api/events/object */
export const eventShape = z.object({
  id: name,
  type: z.string().max(100),
  created: seconds,
  data: z.object({ object: z.unknown() }),
});

/** https://docs.stripe.com/api/checkout/sessions/object */
export const sessionShape = z.object({ customer: customer.nullish(), metadata });

const details = z.object({ subscription: customer.nullish(), metadata }).nullish();

/** https://docs.stripe.com/api/invoices/object: the subscription's own words stand in `parent` since 2025-03-31. */
export const invoiceShape = z.object({
  customer: customer.nullish(),
  parent: z.object({ subscription_details: details }).nullish(),
  subscription_details: details,
  subscription: customer.nullish(),
});

const STATUS: Readonly<Record<string, SubscriptionStatus>> = {
  trialing: 'running',
  active: 'running',
  past_due: 'unpaid',
  unpaid: 'unpaid',
  paused: 'unpaid',
  incomplete: 'not begun',
  incomplete_expired: 'not begun',
  canceled: 'ended',
};

/** As it matters here; `statedAt` in seconds by Stripe's clock. A status that is new to us is one that never began. */
export function seenOf(stripe: StripeSubscription, statedAt: number): SubscriptionSeen {
  const { start, end } = periodOf(stripe);
  const status = Object.hasOwn(STATUS, stripe.status) ? STATUS[stripe.status] : undefined;
  // Where a payment did not come the period has begun all the same: what is paid ended with the one before.
  const until = status === 'unpaid' ? start : end;
  return {
    kind: 'subscription',
    provider: 'stripe',
    subscription: stripe.id,
    plan: stripe.metadata?.[PLAN] ?? null,
    status: status ?? 'not begun',
    until: until * SECOND,
    endsAt: endOf(stripe, end),
    statedAt: statedAt * SECOND,
  };
}

/** Of all its items, whatever is paid for longest. */
function periodOf(stripe: StripeSubscription): { readonly start: number; readonly end: number } {
  const items = [stripe, ...(stripe.items?.data ?? [])];
  const first = stripe.start_date ?? 0;
  return {
    start: Math.max(first, ...items.map((item) => item.current_period_start ?? 0)),
    end: Math.max(first, ...items.map((item) => item.current_period_end ?? 0)),
  };
}

function endOf(stripe: StripeSubscription, periodEnd: number): number | null {
  if (stripe.status === 'canceled') return (stripe.ended_at ?? periodEnd) * SECOND;
  if (stripe.cancel_at != null) return stripe.cancel_at * SECOND;
  return stripe.cancel_at_period_end === true ? periodEnd * SECOND : null;
}
