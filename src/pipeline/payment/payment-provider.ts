import type { MembershipDeed, SubscriptionSeen } from '../../model/accounts/membership-event.ts';
import type { Charge } from '../../model/accounts/plan.ts';
import type { Millis } from '../../model/time.ts';

/** What a reader orders. The provider learns the reference and nothing else of them; the rest it asks them itself. */
export type Order = {
  readonly reference: string;
  /** The provider's name for whoever pays, if they have paid before. */
  readonly customer: string | null;
  readonly plan: number;
  readonly planName: string;
  readonly charge: Charge;
  /** Nothing is charged before; null: at once. */
  readonly firstChargeAt: Millis | null;
  /** Where the provider leads back to. */
  readonly paidPath: string;
  readonly backPath: string;
};

/** A provider that does not answer, or says no: what it said, for the log. */
export type PaymentTrouble = { readonly kind: 'trouble'; readonly said: string };

export type Led = { readonly kind: 'address'; readonly address: string } | PaymentTrouble;

export type Looked = { readonly kind: 'seen'; readonly seen: SubscriptionSeen } | PaymentTrouble;

export type Heard =
  | {
      readonly kind: 'notice';
      readonly id: string;
      /** By which the provider knows the reader. */
      readonly reference: string;
      readonly customer: string | null;
      readonly deeds: readonly MembershipDeed[];
    }
  /** Of no concern to a membership here. */
  | { readonly kind: 'other' }
  /** Not said by the provider, or too long ago. */
  | { readonly kind: 'forged' };

/** Whoever takes payments. A driver knows its own service and nothing of readers. */
export type PaymentProvider = {
  /** Where a reader pays; that page belongs to the provider. */
  readonly checkout: (order: Order) => Promise<Led>;
  /** Where whoever pays sees invoices and changes how they pay. */
  readonly portal: (customer: string, backPath: string) => Promise<Led>;
  /** A subscription as it is now. */
  readonly look: (subscription: string) => Promise<Looked>;
  /** Ends it, at once or with what is paid; or has it go on. */
  readonly change: (
    subscription: string,
    how: 'end at once' | 'end later' | 'go on',
  ) => Promise<Looked>;
  /** What came to the webhook: the body byte for byte, and its signature. */
  readonly hear: (body: string, signature: string, now: Millis) => Promise<Heard>;
};
