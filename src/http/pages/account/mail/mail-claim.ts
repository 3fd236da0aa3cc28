import { timingSafeEqual } from 'node:crypto';
import type { Desk } from '../../../../desk.ts';
import { mailAddress } from '../../../../model/mail/mail-address.ts';
import type { Millis } from '../../../../model/time.ts';
import { signed } from '../../../security/sessions/tokens.ts';

/** That a reader says an address is theirs; whoever has the signed link, which goes there by mail, has shown it. */
export type MailClaim = {
  readonly readerId: number;
  readonly address: string;
  readonly until: Millis;
};

/** As the query of a link. Nothing of it is kept. */
export function claimQuery(desk: Pick<Desk, 'keys'>, claim: MailClaim): string {
  const { address, until } = claim;
  const sign = signatureOf(desk, claim);
  return new URLSearchParams({ to: address, until: String(until), sign }).toString();
}

export type StatedClaim = {
  readonly to: string;
  readonly until: string;
  readonly sign: string;
};

/** The address of a link that is this reader's and still of use; null: of none. */
export function claimedAddress(
  { keys, now }: Pick<Desk, 'keys' | 'now'>,
  readerId: number,
  { to, until, sign }: StatedClaim,
): string | null {
  const address = mailAddress(to);
  if (address === null || !/^\d{1,16}$/.test(until) || Number(until) <= now()) return null;
  const wanted = Buffer.from(signatureOf({ keys }, { readerId, address, until: Number(until) }));
  const stated = Buffer.from(sign);
  return wanted.length === stated.length && timingSafeEqual(wanted, stated) ? address : null;
}

function signatureOf({ keys }: Pick<Desk, 'keys'>, claim: MailClaim): string {
  const { readerId, address, until } = claim;
  return signed(keys.keyFor('letters'), `address ${readerId} ${until} ${address}`);
}
