import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);

/** What every answer has (WebAuthn 3, 5.1: toJSON). Whatever else a browser says of itself is not looked at. */
const COMMON = { id: bytes.min(1).max(1400), rawId: bytes, type: z.literal('public-key') };

const NEW = z.object({
  ...COMMON,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
});

const USED = z.object({
  ...COMMON,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
  }),
});

/** A passkey that a browser made; null: nothing of the kind. */
export function readNew(text: string): RegistrationResponseJSON | null {
  const read = NEW.safeParse(parsed(text));
  return read.success ? { ...read.data, clientExtensionResults: {} } : null;
}

/** What a browser signed with one; null: nothing of the kind. */
export function readUsed(text: string): AuthenticationResponseJSON | null {
  const read = USED.safeParse(parsed(text));
  return read.success ? { ...read.data, clientExtensionResults: {} } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
