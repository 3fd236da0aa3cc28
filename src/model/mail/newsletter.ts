import type { ReadEntry } from '../library.ts';
import type { Millis } from '../time.ts';

export type SenderState = 'waiting' | 'allowed' | 'refused';
/** waiting: for the reader's word on its sender, or for being read; unreadable: kept with its reason. */
export type MailState = 'waiting' | 'read' | 'unreadable' | 'discarded';
export type BoxSecurity = 'tls' | 'starttls';
/** What becomes of a mail in its box once it was taken. */
export type AfterTaking = 'leave' | 'mark read' | 'move';

/** What a mail says of itself, apart from its text. */
export type LetterHead = {
  readonly messageId: string | null;
  readonly sender: LetterSender;
  readonly subject: string;
  /** Plain text, one line, at most some 600 characters. */
  readonly preview: string;
  /** Where the mail asks to be confirmed; empty: it does not ask, or shows no way. */
  readonly confirmations: readonly LetterLink[];
  /** Authentication-Results, the first of the server that was named; null: none, or none was named. */
  readonly authentication: string | null;
};

export type LetterSender = {
  /** "list:..." where there is a List-Id, else "from:..."; one sender has one. */
  readonly key: string;
  readonly name: string;
  /** As From gives it, which anybody can write there; null: none. */
  readonly address: string | null;
};

export type LetterLink = { readonly text: string; readonly url: string };

/** A newsletter of a reader, to be told from feeds that are asked for. */
const SCHEME = 'newsletter:';

/** A pattern of SQL's that such addresses fit. */
export const NEWSLETTER_URLS = `${SCHEME}%`;

/** The feed's address stands for the newsletter in lists; nothing can be fetched from it. */
export function newsletterUrl(token: string): string {
  return `${SCHEME}${token}`;
}

export function isNewsletterUrl(url: string): boolean {
  return url.startsWith(SCHEME);
}

/** A mail for one reader, ready for the library. */
export type TakenLetter = {
  readonly readerId: number;
  /** The address it came to; null: by a box, or from a file. */
  readonly addressId: number | null;
  /** Null: it could not be told who sent it. */
  readonly head: LetterHead | null;
  /** Tells it from all others of the same reader. */
  readonly key: string;
  readonly body: Uint8Array | null;
  readonly size: number;
  /** Null: it could not be read. */
  readonly entries: readonly ReadEntry[] | null;
  /** Why not. */
  readonly reason: string | null;
  /** Names the feed that is made if the sender is allowed and has none. */
  readonly token: string;
};

/**
 * What became of a mail. `full`: there is no room for more mails that wait, so it was not taken and is to be offered
 * again.
 */
export type LetterTaken =
  | { readonly kind: 'known' }
  | { readonly kind: 'read'; readonly added: number; readonly feedId: number }
  | { readonly kind: 'waiting'; readonly mailId: number; readonly senderId: number }
  | { readonly kind: 'unreadable'; readonly mailId: number; readonly reason: string }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'full' };

export type NewsletterAddress = {
  readonly id: number;
  readonly readerId: number;
  readonly local: string;
  readonly name: string;
  readonly folder: string | null;
  readonly madeAt: Millis;
  /** Since when nothing is taken there; null: it is on. */
  readonly offAt: Millis | null;
  readonly lastMailAt: Millis | null;
};

export type NewsletterSender = {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly address: string | null;
  readonly state: SenderState;
  readonly feedId: number | null;
  readonly firstAt: Millis;
  readonly lastAt: Millis;
  /** Mails that were discarded since it was refused, or unsubscribed from. */
  readonly discarded: number;
  /** Whether the reader still has it among their subscriptions. */
  readonly isSubscribed: boolean;
};

/** A mail that waits, or could not be read. */
export type KeptMail = {
  readonly id: number;
  readonly senderId: number | null;
  /** The name of the address it came to. */
  readonly addressName: string | null;
  readonly cameAt: Millis;
  readonly state: 'waiting' | 'unreadable';
  readonly subject: string | null;
  readonly preview: string | null;
  readonly links: readonly LetterLink[];
  readonly authentication: string | null;
  readonly reason: string | null;
  readonly size: number;
  /** False: it lies where it came from, and only its reason is here. */
  readonly hasBody: boolean;
};

export type NewsletterBox = {
  readonly id: number;
  readonly readerId: number;
  readonly host: string;
  readonly port: number;
  readonly security: BoxSecurity;
  readonly userName: string;
  readonly folder: string;
  readonly afterTaking: AfterTaking;
  readonly moveTo: string | null;
  readonly fromStart: boolean;
  readonly uidValidity: string | null;
  readonly lastUid: number;
  readonly nextPollAt: Millis | null;
  readonly lastPolledAt: Millis | null;
  readonly failureCount: number;
  readonly failingSince: Millis | null;
  readonly trouble: BoxTrouble | null;
};

export type BoxTroubleKind =
  | 'password refused'
  | 'no such folder'
  | 'not encrypted'
  | 'not reachable'
  | 'not allowed'
  | 'no room'
  | 'strange answer';

/** `detail`: a code for who looks into it, such as ECONNREFUSED; never a server's words. */
export type BoxTrouble = { readonly kind: BoxTroubleKind; readonly detail: string | null };
