import type { MailFault } from '../../model/mail/mailed.ts';
import type { Millis } from '../../model/time.ts';

/** How the sender fares, for whoever asks. */
export type SenderState = {
  /** Why nothing goes out at present; null: nothing is wrong. */
  readonly trouble: null | {
    readonly fault: MailFault;
    readonly answer: string;
    readonly since: Millis;
    /** When it is tried again. */
    readonly until: Millis;
  };
  readonly lastSentAt: Millis | null;
};

export const QUIET: SenderState = { trouble: null, lastSentAt: null };
