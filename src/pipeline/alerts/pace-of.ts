import type { Desk } from '../../desk.ts';
import type { Millis } from '../../model/time.ts';
import type { Pace } from '../../store/alerts/record-happenings.ts';
import { quietUntil } from './quiet-until.ts';

/** Whether a reader is not to be disturbed now, and how often in a day. */
export async function paceOf(
  { store }: Pick<Desk, 'store'>,
  { readerId, now }: { readonly readerId: number; readonly now: Millis },
): Promise<Pace> {
  const plan = await store.alerts.plan(readerId);
  const { zone } = await store.settings.ofReader(readerId);
  const here = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { quietUntil: quietUntil(plan, here, now), mostADay: plan.mostADay };
}
