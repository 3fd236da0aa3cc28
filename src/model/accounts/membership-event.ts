import type { Millis } from '../time.ts';

/** A month or a year, as a provider charges for it. */
export type Period = 'month' | 'year';

/** What the provider says of a subscription, by the one word that matters here. */
export type SubscriptionStatus =
  /** Paid, or about to be when a free time ends that was ordered together with it. */
  | 'running'
  /** A payment did not come; the provider tries again. */
  | 'unpaid'
  /** Never began: the first payment is awaited or never came. */
  | 'not begun'
  | 'ended';

/** A subscription as it was at a moment of the provider's clock. */
export type SubscriptionSeen = {
  readonly kind: 'subscription';
  readonly provider: 'stripe';
  /** The provider's name for it. */
  readonly subscription: string;
  readonly plan: number | null;
  readonly status: SubscriptionStatus;
  /** What is paid ends then. */
  readonly until: Millis;
  /** When it ends for good, because somebody said so; null: it goes on. */
  readonly endsAt: Millis | null;
  /** By the provider's clock, which knows only seconds. */
  readonly statedAt: Millis;
};

/** One thing that happened to a membership. What is here is never changed; a mistake is mended by what comes after. */
export type MembershipDeed =
  | { readonly kind: 'trial'; readonly until: Millis }
  /** By hand: the owner saw the money. */
  | {
      readonly kind: 'paid';
      readonly plan: number;
      readonly months: number;
      readonly until: Millis;
    }
  | {
      readonly kind: 'gift';
      readonly plan: number;
      readonly months: number;
      readonly until: Millis;
      readonly gift: number;
    }
  | { readonly kind: 'place given' }
  | { readonly kind: 'place ended' }
  /** Of what was paid by hand or given: at once, or at its end. */
  | { readonly kind: 'cancelled'; readonly endsAt: Millis }
  | { readonly kind: 'resumed' }
  | SubscriptionSeen
  | { readonly kind: 'payment failed'; readonly subscription: string; readonly statedAt: Millis };

export type MembershipEvent = {
  readonly id: number;
  readonly at: Millis;
  readonly deed: MembershipDeed;
};
