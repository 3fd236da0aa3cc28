import type { Desk } from '../../desk.ts';
import type { SubscriptionSeen } from '../../model/accounts/membership-event.ts';
import { subscriptionsOf } from '../../model/accounts/standing-of.ts';
import { paymentOfHouse } from './payment-of-house.ts';
import type { PaymentProvider } from './payment-provider.ts';

type Changing = Parameters<typeof paymentOfHouse>[0] & Pick<Desk, 'now' | 'log'>;

/** Those that the provider goes on charging for, or would. */
export async function livingSubscriptions(
  { store }: Pick<Desk, 'store'>,
  readerId: number,
): Promise<SubscriptionSeen[]> {
  const all = subscriptionsOf(await store.membership.events(readerId)).values();
  return [...all].filter(({ status }) => status === 'running' || status === 'unpaid');
}

export type Changed = 'none' | 'done' | 'trouble';
export type SubscriptionChange = {
  readonly readerId: number;
  readonly how: Parameters<PaymentProvider['change']>[1];
};

/**
 * Ends a reader's subscriptions at the provider, at once or with what is paid, or has them go on; what the provider answers is
 * noted. "trouble": it did not answer, or this house has no provider any more: then nothing is noted that is not so.
 */
export async function changeAtProvider(
  desk: Changing,
  { readerId, how }: SubscriptionChange,
): Promise<Changed> {
  const living = await livingSubscriptions(desk, readerId);
  if (living.length === 0) return 'none';
  const provider = await paymentOfHouse(desk);
  if (provider === null) return 'trouble';
  for (const seen of living) {
    const changed = await provider.change(seen.subscription, how);
    if (changed.kind === 'trouble') {
      desk.log.warn({ said: changed.said }, 'the payment provider did not take a change');
      return 'trouble';
    }
    const statedAt = Math.max(changed.seen.statedAt, seen.statedAt);
    await desk.store.membership.recordDeed(readerId, { ...changed.seen, statedAt }, desk.now());
  }
  return 'done';
}
