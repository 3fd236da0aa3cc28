import { readFile } from 'node:fs/promises';
import type { Desk } from '../../desk.ts';
import { mailAddress } from '../../model/mail/mail-address.ts';
import type { NewsletterAddress } from '../../model/mail/newsletter.ts';
import type { MailReceiver, MailTaken, ReceivedMail } from '../../net/smtp-in/open-receiver.ts';
import { StoreError } from '../../store/database/store-error.ts';
import { takeLetter } from './take-letter.ts';

/** Mail that is for the house itself, such as what comes back of what it sent. */
export type HouseMail = {
  readonly isFor: (address: string) => Promise<boolean>;
  /** When this resolves the mail is dealt with. Throws StoreError. */
  readonly take: (address: string, bytes: Uint8Array) => Promise<void>;
};

export type Receiving = {
  /** Told when articles came. */
  readonly onNews: () => void;
  readonly houseMail: HouseMail | null;
};

/** Listens for mail where the configuration says; null: it says nowhere. Rejects if that address cannot be had. */
export async function receiveMail(
  desk: Desk,
  { onNews, houseMail }: Receiving,
): Promise<MailReceiver | null> {
  const { listen, domains, tls } = desk.mailIn;
  const [name] = domains;
  if (listen === null || name === undefined) return null;
  const { openReceiver } = await import('../../net/smtp-in/open-receiver.ts');
  return openReceiver({
    ...{ ...listen, name },
    tls: tls && { key: await readFile(tls.key, 'utf8'), cert: await readFile(tls.cert, 'utf8') },
    isKnown: async (address) =>
      (await houseMail?.isFor(address)) === true || (await whose(desk, address)) !== null,
    take: (mail) => take(desk, mail, { onNews, houseMail }),
    onFault: (error) => desk.log.error({ error: String(error) }, 'a mail could not be taken'),
  });
}

/** The reader's address that a mail goes to: what stands behind a "+" is the reader's to choose. */
async function whose(
  { store, mailIn }: Pick<Desk, 'store' | 'mailIn'>,
  typed: string,
): Promise<NewsletterAddress | null> {
  const address = mailAddress(typed);
  if (address === null) return null;
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  if (!mailIn.domains.includes(domain)) return null;
  const found = await store.newsletters.addressByLocal(local.split('+', 1)[0] ?? '');
  return found === null || found.offAt !== null ? null : found;
}

/** For each who is to have it; whoever has it already when it is offered again has it once. */
async function take(
  desk: Desk,
  { to, bytes }: ReceivedMail,
  receiving: Receiving,
): Promise<MailTaken> {
  try {
    for (const address of to)
      if (!(await takeFor(desk, { address, bytes }, receiving))) return 'no room';
    return 'taken';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    desk.log.error(
      { error: error.message },
      'the library did not take a mail: it is asked for again',
    );
    return error.code === 'full' ? 'no room' : 'not now';
  }
}

type Offered = { readonly address: string; readonly bytes: Uint8Array };

/** False: there is no room. */
async function takeFor(
  desk: Desk,
  { address, bytes }: Offered,
  { onNews, houseMail }: Receiving,
): Promise<boolean> {
  if (houseMail !== null && (await houseMail.isFor(address))) {
    await houseMail.take(address, bytes);
    return true;
  }
  const found = await whose(desk, address);
  // Turned off since RCPT, a moment ago.
  if (found === null) return true;
  const { readerId, id: addressId } = found;
  const taken = await takeLetter(desk, { readerId, addressId, bytes });
  if (taken.kind === 'read') onNews();
  return taken.kind !== 'full';
}
