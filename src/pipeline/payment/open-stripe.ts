/**
 * Stripe by its official library. The library's own ways out are not used: it is handed a fetch of ours, and its signatures are
 * checked by our clock.
 */
import type { Stripe } from 'stripe';
import { type Millis, SECOND } from '../../model/time.ts';
import type { OwnFetch } from '../../net/own-fetch.ts';
import type { Heard, Led, Looked, Order, PaymentProvider } from './payment-provider.ts';
import {
  eventShape,
  invoiceShape,
  PLAN,
  REFERENCE,
  seenOf,
  sessionShape,
  subscriptionShape,
} from './stripe-shapes.ts';

export type StripePlan = {
  /** "sk_live_…" or a restricted "rk_live_…". */
  readonly key: string;
  /** "whsec_…": of the webhook's endpoint. */
  readonly webhookSecret: string;
  readonly fetch: OwnFetch;
  /** In place of api.stripe.com; tests have a server of their own. */
  readonly at?: { readonly host: string; readonly port: number };
};

/** As Stripe advises: what is signed longer ago is somebody's who listened. Seconds. */
const TOLERANCE = 300;

export function openStripe(plan: StripePlan): PaymentProvider {
  let opened: Promise<Stripe> | null = null;
  const stripe = () => {
    opened ??= connect(plan);
    return opened;
  };
  return {
    checkout: (order) => led(async () => (await stripe()).checkout.sessions.create(asked(order))),
    portal: (customer, return_url) =>
      led(async () => (await stripe()).billingPortal.sessions.create({ customer, return_url })),
    look: (subscription) =>
      looked(async () => (await stripe()).subscriptions.retrieve(subscription)),
    change: (subscription, how) =>
      looked(async () => {
        const { subscriptions } = await stripe();
        if (how === 'end at once') return subscriptions.cancel(subscription);
        return subscriptions.update(subscription, { cancel_at_period_end: how === 'end later' });
      }),
    hear: async (body, signature, now) => hear(await stripe(), plan, { body, signature, now }),
  };
}

async function connect({ key, fetch, at }: StripePlan): Promise<Stripe> {
  const { Stripe } = await import('stripe');
  return new Stripe(key, {
    httpClient: Stripe.createFetchHttpClient((asked, how) =>
      fetch(asked instanceof Request ? asked.url : asked, how),
    ),
    maxNetworkRetries: 1,
    timeout: 10 * SECOND,
    telemetry: false,
    ...(at !== undefined && { ...at, protocol: 'http' as const }),
  });
}

function asked(order: Order): Stripe.Checkout.SessionCreateParams {
  const { reference, charge, firstChargeAt } = order;
  const metadata = { [REFERENCE]: reference, [PLAN]: String(order.plan) };
  const trial_end = firstChargeAt === null ? null : Math.floor(firstChargeAt / SECOND);
  return {
    mode: 'subscription',
    client_reference_id: reference,
    ...(order.customer !== null && { customer: order.customer }),
    metadata,
    subscription_data: { metadata, ...(trial_end !== null && { trial_end }) },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: charge.currency.toLowerCase(),
          unit_amount: charge.amount,
          recurring: { interval: charge.period },
          product_data: { name: order.planName },
        },
      },
    ],
    success_url: order.paidPath,
    cancel_url: order.backPath,
  };
}

async function led(ask: () => Promise<{ readonly url: string | null }>): Promise<Led> {
  try {
    const { url } = await ask();
    return url === null || !url.startsWith('https://')
      ? { kind: 'trouble', said: 'Stripe gave no address to pay at' }
      : { kind: 'address', address: url };
  } catch (error) {
    return { kind: 'trouble', said: error instanceof Error ? error.message : String(error) };
  }
}

/** The moment is Stripe's own (its Date header): our clock may stand apart. */
async function looked(ask: () => Promise<Stripe.Response<Stripe.Subscription>>): Promise<Looked> {
  try {
    const answer = await ask();
    const date = Date.parse(answer.lastResponse.headers.date ?? '');
    const read = subscriptionShape.safeParse(answer);
    if (!read.success) return { kind: 'trouble', said: 'what Stripe answered cannot be read' };
    const at = Number.isFinite(date) ? Math.floor(date / SECOND) : 0;
    return { kind: 'seen', seen: seenOf(read.data, at) };
  } catch (error) {
    return { kind: 'trouble', said: error instanceof Error ? error.message : String(error) };
  }
}

type Came = { readonly body: string; readonly signature: string; readonly now: Millis };

function hear(
  stripe: Stripe,
  { webhookSecret }: StripePlan,
  { body, signature, now }: Came,
): Heard {
  const event = signedEvent(() =>
    stripe.webhooks.constructEvent(body, signature, webhookSecret, TOLERANCE, undefined, now),
  );
  if (event === null) return { kind: 'forged' };
  const read = eventShape.safeParse(event);
  return read.success ? understand(read.data) : { kind: 'other' };
}

/** The library throws whatever is wrong with a signature, and where the body is no JSON. */
function signedEvent(check: () => unknown): unknown {
  try {
    return check();
  } catch {
    return null;
  }
}

type Event = {
  readonly id: string;
  readonly type: string;
  readonly created: number;
  readonly data: { readonly object?: unknown };
};

function understand({ id, type, created, data }: Event): Heard {
  if (type.startsWith('customer.subscription.')) {
    const read = subscriptionShape.safeParse(data.object);
    const reference = read.data?.metadata?.[REFERENCE];
    if (!read.success || reference === undefined) return { kind: 'other' };
    const deeds = [seenOf(read.data, created)];
    return { kind: 'notice', id, reference, customer: read.data.customer, deeds };
  }
  if (type === 'checkout.session.completed') {
    const read = sessionShape.safeParse(data.object);
    const reference = read.data?.metadata?.[REFERENCE];
    if (!read.success || reference === undefined) return { kind: 'other' };
    return { kind: 'notice', id, reference, customer: read.data.customer ?? null, deeds: [] };
  }
  return type === 'invoice.payment_failed' ? failedPayment({ id, type, created, data }) : OTHER;
}

const OTHER: Heard = { kind: 'other' };

function failedPayment({ id, created, data }: Event): Heard {
  const read = invoiceShape.safeParse(data.object);
  if (!read.success) return OTHER;
  const details = read.data.parent?.subscription_details ?? read.data.subscription_details;
  const subscription = details?.subscription ?? read.data.subscription;
  const reference = details?.metadata?.[REFERENCE];
  if (subscription == null || reference === undefined) return OTHER;
  const statedAt = created * SECOND;
  const deeds = [{ kind: 'payment failed', subscription, statedAt }] as const;
  return { kind: 'notice', id, reference, customer: read.data.customer ?? null, deeds };
}
