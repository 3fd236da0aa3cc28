import type { Millis } from '../time.ts';

/** Where articles are sent with a reader's own account. */
export const SEND_TARGETS = ['wallabag', 'readwise'] as const;

export type SendTarget = (typeof SEND_TARGETS)[number];

/** Why an article was not taken. */
export const SEND_TROUBLES = [
  /** The account is not let in (401, 403): nothing more is tried until the reader changes it. */
  'not let in',
  /** The answer says that this article cannot be taken. */
  'not taken',
  'too many',
  'server trouble',
  'no answer',
  /** The address leads into a private network that the owner has not allowed, or is none. */
  'not reachable',
  /** What opens the account cannot be read any more: the house has another key. */
  'sealed',
] as const;

export type SendTrouble = (typeof SEND_TROUBLES)[number];

export type ShareAccount = {
  readonly target: SendTarget;
  /** Null: the service has one address for all. */
  readonly address: string | null;
  readonly addedAt: Millis;
  readonly trouble: SendTrouble | null;
};

export type SealedAccount = ShareAccount & { readonly sealed: string };

/** An article on its way. */
export type Sending = {
  readonly id: number;
  readonly readerId: number;
  readonly target: SendTarget;
  readonly articleId: number;
  readonly headline: string;
  readonly askedAt: Millis;
  /** Null: it was sent, or given up. */
  readonly nextAt: Millis | null;
  readonly attempts: number;
  readonly sentAt: Millis | null;
  readonly trouble: SendTrouble | null;
};
