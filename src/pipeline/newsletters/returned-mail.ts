import type { Desk } from '../../desk.ts';
import { mailAddress, mailKey } from '../../model/mail/mail-address.ts';
import { takeBounce } from '../mail/bounces/take-bounce.ts';
import { markedId } from '../mail/letter-tokens.ts';
import { mailSettings } from '../mail/mail-settings.ts';
import type { HouseMail } from './receive-mail.ts';

/** What comes back of the letters that the house sends, to its address for that, with or without a letter's mark. */
export function returnedMail(desk: Desk): HouseMail {
  return {
    isFor: async (typed) => {
      const address = mailAddress(typed);
      const settings = await mailSettings(desk);
      if (address === null || settings === null || settings.bounces === null) return false;
      const [, local = '', mark, domain = ''] = /^([^+@]+)(?:\+([^@]*))?@(.+)$/.exec(address) ?? [];
      if (mark !== undefined && markedId(mark) === null) return false;
      return mailKey(`${local}@${domain}`) === mailKey(settings.bounces);
    },
    take: async (address, bytes) => {
      // The mark stands in the envelope, which the mail itself does not tell.
      const delivered = new TextEncoder().encode(`Delivered-To: ${address}\r\n`);
      await takeBounce(desk, new Uint8Array(Buffer.concat([delivered, bytes])));
    },
  };
}

/** Bytes from a mail's start in which it says that it is a report. */
const HEAD = 20_000;

/** Whether a mail in a box is one of those, and was dealt with. */
export async function takeReturned(desk: Desk, bytes: Uint8Array): Promise<boolean> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (!/^content-type:\s{0,10}multipart\/report/im.test(head)) return false;
  const { kind } = await takeBounce(desk, bytes);
  return kind === 'noted' || kind === 'kept out';
}
