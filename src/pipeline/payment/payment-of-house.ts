import type { Desk } from '../../desk.ts';
import { seal, unseal } from '../../keys.ts';
import { ownFetch } from '../../net/own-fetch.ts';
import { openStripe } from './open-stripe.ts';
import type { PaymentProvider } from './payment-provider.ts';

type Paying = Pick<Desk, 'store' | 'keys'> & Partial<Pick<Desk, 'stripeAt'>>;

/** The names under which the house keeps the provider's secrets, sealed. */
const KEY = 'plans.stripe-key';
const WEBHOOK = 'plans.stripe-webhook';

type Known = { readonly of: string; readonly provider: PaymentProvider };
const OPENED = new WeakMap<Desk['store'], Known>();

/** Who takes payments for this house; null: nobody, so the owner marks them by hand. */
export async function paymentOfHouse(desk: Paying): Promise<PaymentProvider | null> {
  const stored = await desk.store.house.all();
  const [sealedKey = '', sealedSecret = ''] = [stored[KEY], stored[WEBHOOK]];
  if (sealedKey === '' || sealedSecret === '') return null;
  const of = `${sealedKey} ${sealedSecret}`;
  const known = OPENED.get(desk.store);
  if (known?.of === of) return known.provider;
  const key = unseal(sealedKey, sealing(desk, KEY));
  const webhookSecret = unseal(sealedSecret, sealing(desk, WEBHOOK));
  // Sealed by another machine's key: as if they had not been typed yet.
  if (key === null || webhookSecret === null) return null;
  const provider = openStripe({ key, webhookSecret, ...roadOf(desk) });
  OPENED.set(desk.store, { of, provider });
  return provider;
}

function roadOf({ stripeAt }: Paying) {
  const named = stripeAt === undefined ? [] : [`${stripeAt.host}:${stripeAt.port}`];
  const fetch = ownFetch({ named, userAgent: 'Hearsay/0.1' });
  return { fetch, ...(stripeAt !== undefined && { at: stripeAt }) };
}

export type ProviderSecrets = { readonly key: string; readonly webhookSecret: string };

/** As Stripe makes them; anything else was copied from the wrong place. */
export function areSecrets({ key, webhookSecret }: ProviderSecrets): boolean {
  return (
    /^[sr]k_(?:live|test)_\w{8,200}$/.test(key) && /^whsec_[\w+/=-]{8,200}$/.test(webhookSecret)
  );
}

/** Keeps the provider's secrets, sealed; null: there is no provider any more. */
export async function setProvider(desk: Paying, secrets: ProviderSecrets | null): Promise<void> {
  await desk.store.house.setMany({
    [KEY]: secrets === null ? '' : seal(secrets.key, sealing(desk, KEY)),
    [WEBHOOK]: secrets === null ? '' : seal(secrets.webhookSecret, sealing(desk, WEBHOOK)),
  });
}

function sealing({ keys }: Paying, about: string) {
  return { key: keys.keyFor('credentials'), about };
}
