import type { Desk } from '../../desk.ts';
import type { Mailing } from '../../model/mail/mailed.ts';

/** No such box, no such domain, or a box that has moved or was closed (RFC 3463, 3.2 and 3.3). */
const GONE = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/;

/** Whether a status says that mail to the box will never arrive. */
export function isGone(status: string | null): boolean {
  return status !== null && GONE.test(status);
}

/** What a refusal while a letter is handed on says of the box. What was said of us (5.7.1: our policy, a list of bad senders) says nothing of it. */
export async function noteRefusal(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  address: string,
  mailing: Mailing,
): Promise<void> {
  if (mailing.kind !== 'refused' || mailing.what !== 'recipient' || !mailing.isForGood) return;
  const { status, answer } = mailing;
  if (isGone(status)) {
    await store.suppressions.addSuppression({ address, reason: 'bounce', answer }, now());
  } else if (status === null || status.startsWith('5.2.')) {
    await store.suppressions.recordSoftBounce({ address, answer }, now());
  }
}
