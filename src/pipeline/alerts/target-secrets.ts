import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Keys, seal, unseal } from '../../keys.ts';
import type { Way } from '../../model/alerts/alert.ts';
import { DAY, type Millis } from '../../model/time.ts';

const secrets = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('webhook'),
    address: z.string(),
    /** "whsec_" and base64, as Standard Webhooks has it. */
    secret: z.string(),
    /** The one before, which signs beside it for a day, so that a receiver has time to learn the new one. */
    former: z.object({ secret: z.string(), until: z.number() }).nullable(),
  }),
  z.object({
    way: z.literal('push'),
    address: z.string(),
    /** base64url, as the browser gave them: RFC 8291. */
    p256dh: z.string(),
    auth: z.string(),
  }),
  z.object({ way: z.literal('ntfy'), address: z.string(), token: z.string().nullable() }),
  /** To the reader's own confirmed address, whatever it is when something is told. */
  z.object({ way: z.literal('mail'), address: z.literal('mail') }),
]);

/** Where something is told, and what opens it. */
export type TargetSecrets = z.infer<typeof secrets>;
export type SecretsOf<Of extends Way> = Extract<TargetSecrets, { way: Of }>;

type Sealed = { readonly readerId: number; readonly sealed: string };

/** Address and secrets are one sealed piece, so that no secret can be led to another address. */
export function sealSecrets(
  { keys }: { readonly keys: Keys },
  readerId: number,
  one: TargetSecrets,
): string {
  return seal(JSON.stringify(one), { key: keys.keyFor('alerts'), about: aboutOf(readerId) });
}

/** Null: it was sealed by another key, or for another reader. */
export function openSecrets(
  { keys }: { readonly keys: Keys },
  { readerId, sealed }: Sealed,
): TargetSecrets | null {
  const text = unseal(sealed, { key: keys.keyFor('alerts'), about: aboutOf(readerId) });
  return text === null ? null : (secrets.safeParse(JSON.parse(text)).data ?? null);
}

function aboutOf(readerId: number): string {
  return `alerts of reader ${readerId}`;
}

/** By which one address is there once; it says nothing of the address to whoever has the library alone. */
export function addressHash({ keys }: { readonly keys: Keys }, { way, address }: TargetSecrets) {
  return createHmac('sha256', keys.keyFor('alerts'))
    .update(`${way} ${address}`)
    .digest('base64url')
    .slice(0, 22);
}

/** 256 bits; Standard Webhooks asks for 24 to 64 bytes. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** With a new secret; the one before goes on signing for a day. */
export function withNewSecret(
  { secret: former, ...rest }: SecretsOf<'webhook'>,
  now: Millis,
): SecretsOf<'webhook'> {
  return { ...rest, secret: newWebhookSecret(), former: { secret: former, until: now + DAY } };
}
