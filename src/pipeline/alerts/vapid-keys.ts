import { createECDH, hkdfSync } from 'node:crypto';
import type { Keys } from '../../keys.ts';

/** By which services that bring messages to browsers know us (RFC 8292): base64url, as libraries and browsers take them. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

/**
 * Made from the house's one secret: nothing more to keep, and the same after every start, since a browser's subscription is bound to
 * them. A new secret ends all subscriptions.
 */
export function vapidKeys({ keyFor }: Keys): VapidKeys {
  const secret = keyFor('push');
  // A number from 1 to below the curve's order; one in 2^32 is not, then the next is taken.
  for (let at = 0; ; at++) {
    const bytes = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `vapid ${at}`, 32));
    const pair = createECDH('prime256v1');
    try {
      pair.setPrivateKey(bytes);
    } catch {
      // No such number: see above.
      continue;
    }
    return {
      publicKey: pair.getPublicKey('base64url'),
      privateKey: bytes.toString('base64url'),
    };
  }
}
