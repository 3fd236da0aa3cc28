import type { Desk } from '../../desk.ts';
import { newToken, tokenHash } from '../../http/security/sessions/tokens.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import { OWNER } from '../with-desk.ts';

export type OwnerLink = { readonly link: string; readonly expiresAt: Millis };

/** Makes the link by which the owner chooses name and password; the one before ends. It is a secret: for the terminal alone, never for a log. */
export async function makeOwnerLink(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  address: string,
): Promise<OwnerLink> {
  const token = newToken();
  const at = now();
  const expiresAt = at + HOUR;
  const readerId = await ownerId(store);
  await store.accounts.addLink({ readerId, tokenHash: tokenHash(token), expiresAt }, at);
  return { link: `${address}/welcome/${token}`, expiresAt };
}

/** The first reader, unless the house has passed to another. */
async function ownerId({ accounts }: Desk['store']): Promise<number> {
  const first = await accounts.readerById(OWNER);
  if (first === null || first.role === 'owner') return OWNER;
  const owner = (await accounts.readers()).find(({ role }) => role === 'owner');
  return owner?.id ?? OWNER;
}
