import { DAY, HOUR, MINUTE, type Millis } from '../time.ts';

/** Who tells that there is news in a feed: a hub (W3C WebSub) or a cloud (rssCloud). */
export type TellerKind = 'websub' | 'rsscloud';

/**
 * - asked: it was asked, or will be, and has not agreed
 * - told: it has agreed, until the lease ends
 * - refused: it said no, or cannot be asked; it is asked again in a week
 * - ending: nobody follows the feed any more, or it names another hub
 */
export type TellerState = 'asked' | 'told' | 'refused' | 'ending';

/** A hub that somebody's feed names, and how it stands with us. */
export type Teller = {
  readonly id: number;
  readonly feedId: number;
  readonly kind: TellerKind;
  readonly hubUrl: string;
  /** What it knows the feed by. */
  readonly topic: string;
  /** From it and our key come the callback and the secret. */
  readonly nonce: string;
  readonly state: TellerState;
  /** How often it was asked since it last agreed. */
  readonly attempts: number;
  readonly askedAt: Millis | null;
  readonly leaseUntil: Millis | null;
  readonly pingedAt: Millis | null;
  /** Pings in a row that told of news which asking had not found before. */
  readonly trust: number;
  /** Why it does not tell; null: it does, or was not asked yet. */
  readonly trouble: string | null;
};

/** An answer to what we asked longer ago is somebody else's. */
const ANSWER_WITHIN: Millis = HOUR;
/** Clocks are set by seconds all the time. */
const CLOCKS_DIFFER: Millis = MINUTE;

/** Whether we asked for something not long ago; a time ahead was written by a clock that stood wrong. */
export function isAnswerAwaited({ askedAt }: Pick<Teller, 'askedAt'>, now: Millis): boolean {
  return askedAt !== null && askedAt > now - ANSWER_WITHIN && askedAt < now + CLOCKS_DIFFER;
}

/** Whether a hub's word may be waited for: pings in a row that told of news, the last not long ago. */
export const TRUSTED_FROM = 3;
export const TRUST_LASTS: Millis = 7 * DAY;

/** Leases longer than this are not believed: whatever number a hub says. */
const LONGEST_LEASE: Millis = 30 * DAY;
/** What the specification has hubs say always and old ones leave out. */
const USUAL_LEASE: Millis = DAY;

/** How long a hub says that it will tell; null: what it says is no time. */
export function readLease(stated: string | null): Millis | null {
  if (stated === null) return USUAL_LEASE;
  if (!/^\d{1,20}$/.test(stated)) return null;
  const lease = Number(stated) * 1000;
  return lease > 0 ? Math.min(lease, LONGEST_LEASE) : null;
}

/** So long after a failure it is asked again: an hour, doubled each time, a day at most. */
export function pauseAfter(attempts: number): Millis {
  return Math.min(DAY, HOUR * 2 ** Math.min(Math.max(0, attempts - 1), 10));
}

/** Who said no is asked again then. */
export const REFUSED_FOR: Millis = 7 * DAY;
