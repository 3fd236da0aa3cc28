import { createHash } from 'node:crypto';
import { mailKey } from '../../model/mail/mail-address.ts';

/** 132 bits: for telling apart, not for keeping secret. */
const LENGTH = 22;

/** By which something is found again when it itself is no longer kept. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
}

/** By which a box is known, however its address is spelled. */
export function addressHash(address: string): string {
  return shortHash(mailKey(address));
}
