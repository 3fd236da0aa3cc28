import type { ConsentAsked, ConsentEnd } from '../../../model/mail/consent.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { consentQuestions } from './consent-questions.ts';
import { addRequest, type ConsentRequest, confirmRequest } from './consent-requests.ts';
import { forgetAddress } from './forget-address.ts';
import { recordAsked, recordConfirmed, recordPause, recordWithdrawn } from './record-consent.ts';

/** Who agreed to which letters, in which words. By address: visitors without an account subscribe too. */
export function consentCalls(db: Db) {
  const inOneStep = <Result>(work: (step: Db) => Promise<Result>) => db.transaction().execute(work);
  return {
    /** Somebody was asked, and has not shown yet that the address is theirs: nothing is sent by it. */
    recordAsked: (asked: ConsentAsked, at: Millis): Promise<void> =>
      inOneStep((step) => recordAsked(step, asked, at)),

    /** Whoever reads mail at the address has said yes: by a link in a letter, or signed in with an address they have shown to be theirs. */
    recordConfirmed: (given: ConsentAsked, at: Millis): Promise<void> =>
      inOneStep((step) => recordConfirmed(step, given, at)),

    /** Takes consent back, and what waits by it. True: there was something to take back. */
    recordWithdrawn: (end: ConsentEnd, at: Millis): Promise<boolean> =>
      inOneStep((step) => recordWithdrawn(step, end, at)),

    /** No letters of any list until then; null: from now on again. */
    recordPause: (
      pause: { readonly address: string; readonly until: Millis | null; readonly how: string },
      at: Millis,
    ): Promise<void> => inOneStep((step) => recordPause(step, pause, at)),

    /** Keeps what was asked for with a form until its link is used. */
    addRequest: (request: ConsentRequest, at: Millis): Promise<void> =>
      inOneStep((step) => addRequest(step, request, at)),

    /** Uses a link, once; null: there is nothing to confirm by it. */
    setByRequest: (tokenHash: string, at: Millis): Promise<ConsentRequest | null> =>
      inOneStep((step) => confirmRequest(step, tokenHash, at)),

    /** Everything of an address: consents, links under way, letters that wait. Boxes that bounced stay known by a hash. */
    removePerson: (address: string, at: Millis): Promise<void> =>
      inOneStep((step) => forgetAddress(step, address, at)),

    ...consentQuestions(db),
  };
}
