import type { Desk } from '../../desk.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';

/** How long lines of what was done to the house and its accounts are kept. */
const AUDIT_LASTS: Millis = 400 * DAY;
/** To the hour is near enough for what is kept for days. */
const APART: Millis = HOUR;

/** So long the owner sees which invitations there were. */
const INVITATIONS_SHOWN = 90 * DAY;

/** What is kept for a time only goes when its time is over. Returns how long to rest. */
export async function ageOut({ store, now }: Pick<Desk, 'store' | 'now'>): Promise<Millis> {
  const at = now();
  for (const { readerId, value } of await store.settings.readersWith('readingLasts')) {
    // "always" is no number.
    const days = Number(value);
    if (days > 0) await store.reading.removeBefore(readerId, at - days * DAY);
  }
  await store.audit.removeActionsBefore(at - AUDIT_LASTS);
  await store.members.removeOldSignUps(at, at - INVITATIONS_SHOWN);
  return APART;
}
