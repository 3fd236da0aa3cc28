import { takeLetter } from '../../src/pipeline/newsletters/take-letter.ts';
import { mail } from '../mails.ts';
import type { House } from './house.ts';

/** An address, a sender with a mail that waits, a mailbox: of newsletters that come to one reader. Their numbers. */
export async function leaveLetters({ desk }: House, readerId: number) {
  const { newsletters } = desk.store;
  const wish = {
    readerId,
    local: `zephyr${readerId}`,
    name: 'Zephyr by another name',
    folder: 'Zephyr folder',
  };
  const address = (await newsletters.addAddress(wish, desk.now())) ?? 0;
  const bytes = mail({ from: 'Zephyr Post <post@zephyr-letter.example>', subject: 'Zephyr waits' });
  await takeLetter(desk, { readerId, addressId: address, bytes });
  const [sender] = await newsletters.senders(readerId);
  const [waiting] = await newsletters.keptMails(readerId, 1);
  const place = { host: 'imap.zephyr-letter.example', port: 993, security: 'tls' } as const;
  const after = { afterTaking: 'leave', moveTo: null, fromStart: false } as const;
  const asked = { readerId, userName: 'zephyr', folder: 'INBOX', ...place, ...after };
  const box = (await newsletters.addBox(asked, desk.now())) ?? 0;
  return { address, sender: sender?.id ?? 0, mail: waiting?.id ?? 0, box };
}
