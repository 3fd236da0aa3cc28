import { randomInt } from 'node:crypto';
import { type Keys, seal, unseal } from '../../../keys.ts';
import type { Millis } from '../../../model/time.ts';
import { signed } from '../sessions/tokens.ts';

type Keyed = { readonly keys: Keys };

/** Codes as all authenticators make them (RFC 6238): SHA-1, six digits, half a minute. */
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;

/** A secret that codes are made from, in base 32 and 160 bits long (RFC 4226, 4). */
export async function newSecret(): Promise<string> {
  const { Secret } = await import('otpauth');
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** As an authenticator takes it from a picture. */
export async function secretAddress(secret: string, label: string): Promise<string> {
  const { TOTP } = await import('otpauth');
  return new TOTP({ ...KIND, secret, issuer: 'Hearsay', label }).toString();
}

/** The half minute whose code this is, now, the one before or the one after; null: none. */
export async function stepOf(secret: string, code: string, now: Millis): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const { TOTP } = await import('otpauth');
  const totp = new TOTP({ ...KIND, secret });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : totp.counter({ timestamp: now }) + delta;
}

export function sealSecret({ keys }: Keyed, readerId: number, secret: string): string {
  return seal(secret, { key: keys.keyFor('credentials'), about: `second factor ${readerId}` });
}

/** Null: it was sealed by another key. */
export function openSecret({ keys }: Keyed, readerId: number, sealed: string): string | null {
  return unseal(sealed, { key: keys.keyFor('credentials'), about: `second factor ${readerId}` });
}

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const CODES = 10;

/** Ten codes of 60 random bits, for who loses the authenticator: "3f7k-…", without signs that look alike (Crockford's base 32). */
export function newRecoveryCodes(): readonly string[] {
  const four = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: CODES }, () => `${four()}-${four()}-${four()}`);
}

/** By which the library knows a code, however it was typed. Keyed, so that a copy of the library leaves nothing to try; null: none of ours. */
export function recoveryHash({ keys }: Keyed, readerId: number, typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  if (!/^[0-9a-z]{12}$/.test(plain)) return null;
  return signed(keys.keyFor('credentials'), `recovery ${readerId} ${plain}`);
}
