import type { Desk } from '../../desk.ts';
import { changeAtProvider } from '../payment/change-subscriptions.ts';

export type Erasing = {
  readonly readerId: number;
  /** Who answers for what they decided for everybody. */
  readonly heirId: number;
};

/**
 * - erased: nothing of theirs is kept
 * - still charged: the payment provider did not end their subscription, so nothing was done: nobody is to go on paying for what
 *   they no longer have, and cannot be found any more
 */
export type Erased = 'erased' | 'still charged';

/** Ends what somebody pays for, then erases them. */
export async function eraseReader(
  desk: Pick<Desk, 'store' | 'keys' | 'now' | 'log'>,
  { readerId, heirId }: Erasing,
): Promise<Erased> {
  const ended = await changeAtProvider(desk, { readerId, how: 'end at once' });
  if (ended === 'trouble') return 'still charged';
  await desk.store.privacy.removeReader({ readerId, heirId }, desk.now());
  return 'erased';
}
