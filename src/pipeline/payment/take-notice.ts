import type { Desk } from '../../desk.ts';
import type { SubscriptionSeen } from '../../model/accounts/membership-event.ts';
import { subscriptionsOf } from '../../model/accounts/standing-of.ts';
import type { Heard, PaymentProvider } from './payment-provider.ts';

export type Came = { readonly body: string; readonly signature: string };

/**
 * - done: it is in the library
 * - known: it was told before; other: it is of no concern here
 * - forged: not said by the provider
 * - later: the provider had to be asked and did not answer; it is to tell again
 */
export type Taken = 'done' | 'known' | 'other' | 'forged' | 'later';

type Taking = Pick<Desk, 'store' | 'now' | 'log'>;

const LAST = new WeakMap<Desk['store'], Promise<unknown>>();

/** Takes what came to the webhook. One after another: two of the same second must see each other. */
export function takeNotice(desk: Taking, provider: PaymentProvider, came: Came): Promise<Taken> {
  const before = LAST.get(desk.store) ?? Promise.resolve();
  const taken = before.then(() => take(desk, provider, came));
  LAST.set(
    desk.store,
    taken.catch(() => null),
  );
  return taken;
}

async function take(desk: Taking, provider: PaymentProvider, came: Came): Promise<Taken> {
  const { membership } = desk.store;
  const heard = await provider.hear(came.body, came.signature, desk.now());
  if (heard.kind !== 'notice') return heard.kind;
  if (await membership.isNoticed(heard.id)) return 'known';
  const sure = await makeSure(desk, provider, heard);
  if (sure === null) return 'later';
  const { id, reference, customer } = heard;
  const done = await membership.recordNotice({ id, reference, customer, deeds: sure }, desk.now());
  if (done === 'nobody') desk.log.warn({ notice: id }, 'a payment is of nobody who reads here');
  return done === 'nobody' ? 'other' : done;
}

type Notice = Extract<Heard, { kind: 'notice' }>;

/**
 * The provider tells in no order, and its clock knows only seconds: "created" and "updated" of one second are told in
 * either order. Then it is asked how things stand. Null: it does not say.
 */
async function makeSure(
  desk: Taking,
  provider: PaymentProvider,
  { reference, deeds }: Notice,
): Promise<Notice['deeds'] | null> {
  const seen = deeds.find((deed) => deed.kind === 'subscription');
  if (seen === undefined) return deeds;
  const before = await lastSeen(desk, reference, seen.subscription);
  if (before === undefined || before.statedAt !== seen.statedAt) return deeds;
  const looked = await provider.look(seen.subscription);
  if (looked.kind === 'trouble') {
    desk.log.warn({ said: looked.said }, 'the payment provider could not be asked');
    return null;
  }
  return [{ ...looked.seen, statedAt: Math.max(looked.seen.statedAt, seen.statedAt) }];
}

async function lastSeen(
  { store }: Taking,
  reference: string,
  subscription: string,
): Promise<SubscriptionSeen | undefined> {
  const readerId = await store.membership.readerByReference(reference);
  if (readerId === null) return undefined;
  return subscriptionsOf(await store.membership.events(readerId)).get(subscription);
}
