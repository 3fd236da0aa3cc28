import { z } from 'zod';
import type { Desk } from '../../../desk.ts';
import { seal, unseal } from '../../../keys.ts';
import type { SendTarget } from '../../../model/sharing/sending.ts';

/** What opens a reader's account elsewhere: it lies sealed in the library and is read nowhere but where something is sent. */
export type AccountSecret = z.infer<typeof SECRET>;

/** Visible ASCII: these stand in headers and forms. */
const token = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[\x21-\x7e]+$/);

const SECRET = z.discriminatedUnion('target', [
  z.strictObject({
    target: z.literal('wallabag'),
    ...{ clientId: token, clientSecret: token },
    name: z.string().min(1).max(500),
    password: z.string().min(1).max(1_000),
  }),
  z.strictObject({ target: z.literal('readwise'), token }),
]);

/** Null: something is missing or cannot be sent. */
export function accountSecret(value: unknown): AccountSecret | null {
  const read = SECRET.safeParse(value);
  return read.success ? read.data : null;
}

/** Where an account is, so that what is sealed for one address cannot be moved to another. */
export type AccountPlace = {
  readonly readerId: number;
  readonly target: SendTarget;
  readonly address: string | null;
};

export function sealAccount(
  { keys }: Pick<Desk, 'keys'>,
  place: AccountPlace,
  secret: AccountSecret,
): string {
  return seal(JSON.stringify(secret), sealingOf(keys, place));
}

/** Null: it was sealed by another key, or for another place. */
export function openAccount(
  { keys }: Pick<Desk, 'keys'>,
  place: AccountPlace,
  sealed: string,
): AccountSecret | null {
  const text = unseal(sealed, sealingOf(keys, place));
  return text === null ? null : accountSecret(JSON.parse(text));
}

function sealingOf(keys: Desk['keys'], { readerId, target, address }: AccountPlace) {
  const about = `share account ${readerId} ${target} ${address ?? ''}`;
  return { key: keys.keyFor('credentials'), about };
}
