import type { Desk } from '../../desk.ts';
import { ALERTS_LIST } from '../../model/alerts/alert.ts';
import { DAY } from '../../model/time.ts';
import type { ClaimedDelivery } from '../../store/alerts/deliveries.ts';
import { isMailSet } from '../mail/mail-settings.ts';
import type { AlertWords } from './told.ts';

type Mailed =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'no answer' | 'refused' | 'gone'; readonly words: string };

/** Puts it into the queue of letters, under the name that it has wherever it is told: queued twice it is sent once. */
export async function mailAlert(
  desk: Pick<Desk, 'store' | 'keys' | 'mail' | 'now'>,
  { messageId, target }: ClaimedDelivery,
  words: AlertWords,
): Promise<Mailed> {
  const { store, mail } = desk;
  const reader = await store.accounts.readerById(target.readerId);
  const email = reader?.email ?? null;
  if (reader === null || email === null || reader.emailConfirmedAt === null)
    return { kind: 'gone', words: 'There is no confirmed address of mail any more.' };
  const consents = await store.consent.consentOf(email);
  const isWanted = consents.some(({ list, state }) => list === ALERTS_LIST && state === 'given');
  // Stopped by the link in a letter, perhaps: the page shows it as off then.
  if (!isWanted) return { kind: 'gone', words: 'Letters of this kind were stopped.' };
  if (!(await isMailSet(desk))) return { kind: 'no answer', words: 'No mail server is set.' };
  const { title, body, why, path, language } = words;
  const lines = [
    ...[title, body, why],
    `${words.open}:\n${mail.address}${path}`,
    `${words.change}:\n${mail.address}/account/alerts`,
  ];
  const letter = {
    ...{ key: `alert ${messageId}`, to: email, toName: reader.displayName ?? reader.name },
    ...({ kind: 'newsletter', list: ALERTS_LIST, subject: title, html: null, language } as const),
    text: `${lines.filter((line) => line !== '').join('\n\n')}\n`,
    ...{ readerId: reader.id, notAfter: desk.now() + DAY },
  };
  await store.outbox.addLetters([letter], desk.now());
  mail.bell.ring();
  return { kind: 'answered', status: 250, text: '' };
}
