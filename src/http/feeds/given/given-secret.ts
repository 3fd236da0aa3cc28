import type { Desk } from '../../../desk.ts';
import type { GivenFeed } from '../../../model/given/given-feed.ts';
import { newToken, signed, tokenHash } from '../../security/sessions/tokens.ts';

/** A new secret as the library keeps it: what it is made from, and what it is known by. */
export function newSecret(desk: Pick<Desk, 'keys'>, readerId: number) {
  const nonce = newToken();
  return { nonce, tokenHash: tokenHash(secretFrom(desk, readerId, nonce)) };
}

/**
 * The secret in an address that was given out; it is nowhere in the library (docs/notes/accounts.md, "The key of feeds"). Null: it was made by
 * a key of ours that is lost, so the address leads nowhere until it is changed.
 */
export function secretOf(desk: Pick<Desk, 'keys'>, given: GivenFeed): string | null {
  const secret = secretFrom(desk, given.readerId, given.nonce);
  return tokenHash(secret) === given.tokenHash ? secret : null;
}

function secretFrom({ keys }: Pick<Desk, 'keys'>, readerId: number, nonce: string): string {
  return signed(keys.keyFor('feed addresses'), `given ${readerId} ${nonce}`);
}
