import { randomUUID } from 'node:crypto';
import type { Desk } from '../../desk.ts';
import type { Mailing } from '../../model/mail/mailed.ts';
import { SECOND } from '../../model/time.ts';
import { mailSettings } from './mail-settings.ts';

/** Somebody waits for the page. */
const PATIENCE = { toGreet: 10 * SECOND, toAnswer: 20 * SECOND };

/** Hands a letter on at once, past the queue, to see what the server says; null: mail is not set. */
export async function sendTestLetter(
  desk: Pick<Desk, 'store' | 'keys' | 'mail' | 'now'>,
  to: string,
  { subject, text }: { readonly subject: string; readonly text: string },
): Promise<Mailing | null> {
  const settings = await mailSettings(desk);
  if (settings === null) return null;
  const { server, from, replyTo, bounces } = settings;
  const mailer = desk.mail.open({ server, patience: PATIENCE });
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const letter = {
    ...{ from, replyTo, to: { name: null, address: to }, returnPath: bounces },
    ...{ messageId: `test-${randomUUID()}@${domain}`, subject, text: `${text}\n`, html: null },
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  const mailing = await mailer.send(letter, new Date(desk.now()));
  await mailer.close();
  return mailing;
}
