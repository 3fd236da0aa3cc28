/**
 * What Stripe sends, written by its documentation: the parts that every account's events have, and around them much that is of no
 * concern here. https://docs.stripe.com/api/subscriptions/object, /events/object, /checkout/sessions/object, /invoices/object
 */
import { Stripe } from 'stripe';
import { type Millis, SECOND } from '../src/model/time.ts';

export const WEBHOOK_SECRET = 'whsec_9f3kTestOnlyTestOnlyTestOnly';
export const SECRET_KEY = 'sk_test_51TestOnlyTestOnly';

export type SubscriptionFacts = {
  readonly id: string;
  readonly reference: string;
  readonly plan: number;
  readonly status: string;
  readonly start: Millis;
  readonly end: Millis;
  readonly cancelsAtEnd?: boolean;
  readonly endedAt?: Millis;
};

export function subscriptionObject(facts: SubscriptionFacts) {
  const [start, end] = [facts.start / SECOND, facts.end / SECOND];
  return {
    id: facts.id,
    object: 'subscription',
    billing_mode: { type: 'flexible' },
    cancel_at: facts.cancelsAtEnd === true ? end : null,
    cancel_at_period_end: facts.cancelsAtEnd ?? false,
    canceled_at: facts.endedAt === undefined ? null : facts.endedAt / SECOND,
    collection_method: 'charge_automatically',
    created: start,
    currency: 'eur',
    customer: 'cus_Q9TestOnly',
    ended_at: facts.endedAt === undefined ? null : facts.endedAt / SECOND,
    items: {
      object: 'list',
      data: [
        {
          id: 'si_TestOnly',
          object: 'subscription_item',
          current_period_start: start,
          current_period_end: end,
          price: { id: 'price_TestOnly', object: 'price', unit_amount: 500, currency: 'eur' },
          quantity: 1,
          subscription: facts.id,
        },
      ],
      has_more: false,
      total_count: 1,
    },
    livemode: false,
    metadata: { hearsay_reader: facts.reference, hearsay_plan: String(facts.plan) },
    start_date: start,
    status: facts.status,
    trial_end: null,
  };
}

export type EventFacts = {
  readonly id: string;
  readonly type: string;
  readonly created: Millis;
  readonly object: unknown;
};

export function eventBody({ id, type, created, object }: EventFacts): string {
  return JSON.stringify({
    id,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: created / SECOND,
    data: { object, previous_attributes: {} },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  });
}

/** As the library signs for tests. */
export function signatureOf(payload: string, at: Millis, secret = WEBHOOK_SECRET): string {
  const timestamp = Math.floor(at / SECOND);
  return Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
}
