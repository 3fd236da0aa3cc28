import type { Millis } from '../time.ts';
import type { Includes } from './entitlements.ts';
import type { Period } from './membership-event.ts';

/** What a provider charges. */
export type Charge = {
  /** In the smallest unit of the currency: 500 is 5 EUR, and 500 JPY. */
  readonly amount: number;
  /** ISO 4217, in capitals. */
  readonly currency: string;
  readonly period: Period;
};

export type NewPlan = {
  readonly name: string;
  readonly description: string;
  /** As readers are told: "5 € a month". */
  readonly price: string;
  /** Null: no provider charges for it; the owner marks payments. */
  readonly charge: Charge | null;
  readonly includes: Includes;
};

export type Plan = NewPlan & {
  readonly id: number;
  /** Null: it is offered. */
  readonly removedAt: Millis | null;
};

export const LONGEST_PLAN_NAME = 60;
export const LONGEST_PLAN_WORDS = 1000;
export const LONGEST_PRICE = 80;
/** Of a payment that is marked, and of a gift. */
export const MOST_MONTHS = 36;

/** Whether it can be a charge: Stripe takes at most eight digits. */
export function isCharge({ amount, currency }: Charge): boolean {
  return (
    Number.isInteger(amount) && amount > 0 && amount <= 99_999_999 && /^[A-Z]{3}$/.test(currency)
  );
}
