import type { Millis } from '../time.ts';
import type { Schedule } from './schedule.ts';

/** What a digest may be made of, in the order in which it stands there. */
export const DIGEST_PARTS = ['top', 'for you', 'picks', 'followed'] as const;

export type DigestPart = (typeof DIGEST_PARTS)[number];

/** How a member wants their digest. */
export type DigestPlan = Schedule & {
  readonly parts: readonly DigestPart[];
  /** Stories in each part, at most. */
  readonly stories: number;
  /** Whether a letter says so where nothing is new; else none is sent. */
  readonly saysNothingNew: boolean;
};

/** A member's digest as the library holds it. */
export type KeptDigest = DigestPlan & {
  readonly readerId: number;
  /** Null: the member has turned it off. */
  readonly nextAt: Millis | null;
  /** The last that was made or had nothing to say; see Turn. */
  readonly lastPeriod: string | null;
  /** Up to when its reader was told what is new; null: never. */
  readonly lastAt: Millis | null;
};

export const DIGEST_LENGTHS: readonly number[] = [3, 5, 8, 12];

/** The list under which members consent to it. */
export const DIGEST_LIST = 'digest';

/** What the form begins with. */
export const USUAL_DIGEST: Omit<DigestPlan, 'zone'> = {
  ...{ rhythm: 'daily', weekday: 1, hour: 7, everyHours: 3 },
  ...{ parts: DIGEST_PARTS, stories: 5, saysNothingNew: false },
};
