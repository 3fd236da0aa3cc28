import type { LetterKind } from '../../model/mail/letter.ts';
import type { Mailing } from '../../model/mail/mailed.ts';
import { HOUR, MINUTE, type Millis } from '../../model/time.ts';
import type { Claimed } from '../../store/mail/outbox/claim-letters.ts';
import type { Handed } from '../../store/mail/outbox/end-letters.ts';

/** Somebody waits for the one; a server that knows no newcomers ("greylisting") wants some minutes. */
const FIRST_WAIT: Readonly<Record<LetterKind, Millis>> = {
  account: MINUTE,
  newsletter: 5 * MINUTE,
};
const LONGEST_WAIT = 4 * HOUR;

/** What the queue is to note of a letter after what the server said. */
export function handedOf(letter: Claimed, mailing: Mailing, at: Millis): Handed {
  const { id } = letter;
  const { answer } = mailing;
  switch (mailing.kind) {
    case 'taken':
      return { id, kind: 'sent', answer };
    case 'no server':
      return { id, kind: 'later', dueAt: at + FIRST_WAIT.account, answer };
    case 'refused':
      return mailing.isForGood
        ? { id, kind: 'dropped', reason: 'refused', answer }
        : { id, kind: 'later', dueAt: at + waitOf(letter), answer };
    case 'in doubt':
      // As after a crash: settle-doubt.ts.
      return letter.kind === 'account'
        ? { id, kind: 'later', dueAt: at + FIRST_WAIT.account, answer }
        : { id, kind: 'dropped', reason: 'in doubt', answer };
  }
}

function waitOf({ kind, tries }: Claimed): Millis {
  return Math.min(LONGEST_WAIT, FIRST_WAIT[kind] * 2 ** Math.min(10, tries - 1));
}
