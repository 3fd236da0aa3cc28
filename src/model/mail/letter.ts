import type { Millis } from '../time.ts';

/**
 * - account: the answer to something the person has just done here (a link to sign in, a confirmation). It needs no consent and
 *   is given up when it is no longer of use.
 * - newsletter: goes out to those alone who have confirmed that they want it.
 */
export type LetterKind = 'account' | 'newsletter';

/** A letter to one person, as it is put into the queue. Headers and the foot with the way to leave are the sender's affair. */
export type Letter = {
  /** Whatever is queued twice under one key is sent once, ever. No address in it, no secret. */
  readonly key: string;
  /** As mailAddress() gives it. */
  readonly to: string;
  readonly toName: string | null;
  readonly kind: LetterKind;
  /** What of was agreed to: "digest", "picks", "section:…", "story:…"; null for account letters alone. */
  readonly list: string | null;
  readonly subject: string;
  /** The whole letter without markup: never empty. */
  readonly text: string;
  /** A whole document; the foot goes before its </body>. Null: text alone. */
  readonly html: string | null;
  /** Whose it is; goes with them. Null: a visitor's. */
  readonly readerId: number | null;
  /** BCP 47, of the letter and its foot; absent: English. */
  readonly language?: string;
  /** Not to be sent before; absent: at once. */
  readonly notBefore?: Millis;
  /** Of no use after; absent: an hour for account letters, two days for newsletters. */
  readonly notAfter?: Millis;
};

/**
 * - withdrawn, no consent, paused: the person does not want it (any more)
 * - suppressed: mail there came back, or was reported
 * - refused: the server said so for good
 * - given up: tried until it was of no use
 * - in doubt: handed on when the power went; it may have arrived, so it is not sent again
 * - too many: the person has had as many as a day allows
 * - erased: the person is no longer known here
 */
export type DropReason =
  | 'withdrawn'
  | 'no consent'
  | 'paused'
  | 'suppressed'
  | 'refused'
  | 'given up'
  | 'in doubt'
  | 'too many'
  | 'erased';

export type LetterState =
  | { readonly kind: 'waiting'; readonly dueAt: Millis; readonly tries: number }
  | { readonly kind: 'sending'; readonly since: Millis }
  | { readonly kind: 'sent'; readonly at: Millis }
  | { readonly kind: 'dropped'; readonly at: Millis; readonly reason: DropReason };
