import type { Desk } from '../../desk.ts';
import { takeLetterAgain } from './take-letter.ts';

/** Mails held in memory at once. */
const AT_ONCE = 5;

/**
 * Reads the mails that waited for a sender who has been allowed since: that they wait is what is left to do, so a crash
 * in between is mended by the next call. Returns how many articles came of it. Throws StoreError.
 */
export async function takeAwaited(
  desk: Pick<Desk, 'store' | 'reading' | 'mailIn' | 'now'>,
  signal?: AbortSignal,
): Promise<number> {
  let added = 0;
  for (;;) {
    const mails = await desk.store.newsletters.awaitedMails(AT_ONCE);
    for (const { id, readerId, addressId, body } of mails) {
      if (signal?.aborted) return added;
      const taken = await takeLetterAgain(desk, id, { readerId, addressId, bytes: body });
      if (taken.kind === 'read') added += taken.added;
    }
    if (mails.length < AT_ONCE) return added;
  }
}
