/**
 * What a reader may do by their membership, decided here and nowhere else: the guard at the door, the limits on feeds, the digest,
 * letters in and titles of one's own ask `entitlementsOf` (through pipeline/members/entitlements-of-reader.ts) and keep no rule
 * of their own. Where the owner offers no membership, as in a household, members may do everything.
 */
import type { Millis } from '../time.ts';
import type { Role } from './role.ts';

/** What a plan includes. The house's own limits for a member hold besides. */
export type Includes = {
  /** Feeds that one subscribes to; null: as many as one likes. */
  readonly mostFeeds: number | null;
  /** Bytes of what one has brought in; null: as much as one likes. */
  readonly mostStorage: number | null;
  /** Their edition by mail. */
  readonly digest: boolean;
  /** Addresses at which newsletters come in. */
  readonly newslettersIn: boolean;
  /** Signing in to the titles one pays for. */
  readonly ownTitles: boolean;
};

export const EVERYTHING: Includes = {
  mostFeeds: null,
  mostStorage: null,
  digest: true,
  newslettersIn: true,
  ownTitles: true,
};

/** Something that was paid or given: a period, or a subscription that goes on. */
export type Term = {
  /** The first moment that is not included any more. */
  readonly until: Millis;
  /** Whether it ends there because somebody said so: then nothing is waited for, and no grace follows. */
  readonly isLast: boolean;
  readonly includes: Includes;
};

/** All of a reader that decides, as `standingOf` works it out from the events of their membership. */
export type Standing = {
  readonly role: Role;
  /** Whether the owner offers membership at all; false: nothing else here counts. */
  readonly hasPlans: boolean;
  /** A place given without an end. */
  readonly hasFreePlace: boolean;
  /** The first moment after the trial; null: there was none. */
  readonly trialUntil: Millis | null;
  /** What was paid or given, in no order. */
  readonly terms: readonly Term[];
  /** For so long after the end everything goes on. */
  readonly grace: Millis;
};

/**
 * - free: nobody asks for anything: who works here, a free place, a house without plans
 * - trial, member: until the time that is stated
 * - grace: it has ended, and everything goes on until the time that is stated
 * - ended: a guest for the time being; nothing of theirs goes, and they may take it along
 * - guest: was never more
 */
export type MembershipState = 'free' | 'trial' | 'member' | 'grace' | 'ended' | 'guest';

export type Entitlements = Includes & {
  /** public: what the owner shows to guests. */
  readonly reads: 'all' | 'public';
  readonly state: MembershipState;
  /** The first moment at which this is no longer so, or since when it has ended; null: no end is set, or there never was one. */
  readonly until: Millis | null;
  /** Whether it ends there because somebody said so: nothing is charged, and no grace follows. */
  readonly isLast: boolean;
};

const NOTHING: Includes = {
  mostFeeds: 0,
  mostStorage: 0,
  digest: false,
  newslettersIn: false,
  ownTitles: false,
};

/** What somebody may do now. An end belongs to what comes after it: at `until` itself it is over. */
export function entitlementsOf(standing: Standing, now: Millis): Entitlements {
  const { role, hasPlans, hasFreePlace } = standing;
  if (role === 'owner' || role === 'editor') return freeOf();
  if (!hasPlans) return role === 'guest' ? guestOf('guest', null) : freeOf();
  if (hasFreePlace) return freeOf();
  return running(standing, now) ?? graceOf(standing, now) ?? endedOf(standing);
}

function freeOf(): Entitlements {
  return { ...EVERYTHING, reads: 'all', state: 'free', until: null, isLast: false };
}

/** Whoever pays during their trial has what they pay for and, until the trial ends, everything. */
function running(standing: Standing, now: Millis): Entitlements | null {
  const { terms, trialUntil } = standing;
  const isTrial = trialUntil !== null && now < trialUntil;
  const paid = terms.filter(({ until }) => now < until);
  const last = lastOf(paid);
  if (last !== null) {
    const includes = isTrial ? EVERYTHING : together(paid.map((term) => term.includes));
    return { ...includes, reads: 'all', state: 'member', until: last.until, isLast: last.isLast };
  }
  if (!isTrial) return null;
  return { ...EVERYTHING, reads: 'all', state: 'trial', until: trialUntil, isLast: false };
}

/** What ends last; of two that end together the one that nobody ended. */
function lastOf(terms: readonly Term[]): Term | null {
  const [last] = terms.toSorted(
    (one, other) => other.until - one.until || Number(one.isLast) - Number(other.isLast),
  );
  return last ?? null;
}

/** What somebody has who has several: of each the most. */
function together(all: readonly Includes[]): Includes {
  const most = (limits: readonly (number | null)[]) =>
    limits.reduce<number | null>(
      (one, other) => (one === null || other === null ? null : Math.max(one, other)),
      0,
    );
  return {
    mostFeeds: most(all.map(({ mostFeeds }) => mostFeeds)),
    mostStorage: most(all.map(({ mostStorage }) => mostStorage)),
    digest: all.some(({ digest }) => digest),
    newslettersIn: all.some(({ newslettersIn }) => newslettersIn),
    ownTitles: all.some(({ ownTitles }) => ownTitles),
  };
}

/** After whatever ended last; not after what somebody ended, since they did not forget it. */
function graceOf(standing: Standing, now: Millis): Entitlements | null {
  const end = endOf(standing);
  if (end === null || end.isLast || now >= end.until + standing.grace) return null;
  const until = end.until + standing.grace;
  return { ...end.includes, reads: 'all', state: 'grace', until, isLast: false };
}

function endedOf(standing: Standing): Entitlements {
  const end = endOf(standing);
  if (end === null) return guestOf(standing.role === 'guest' ? 'guest' : 'ended', null);
  return guestOf('ended', end.isLast ? end.until : end.until + standing.grace);
}

/** The last of all, the trial among them; null: there never was any. */
function endOf({ terms, trialUntil }: Standing): Term | null {
  const trial =
    trialUntil === null ? [] : [{ until: trialUntil, isLast: false, includes: EVERYTHING }];
  const ordered = terms.filter((term) => trialUntil === null || term.until >= trialUntil);
  return lastOf(ordered.length > 0 ? ordered : trial);
}

function guestOf(state: 'ended' | 'guest', until: Millis | null): Entitlements {
  return { ...NOTHING, reads: 'public', state, until, isLast: false };
}

/**
 * The role by which the table of routes is read for now: a membership that has ended is a guest's, and a guest who has
 * one is a member. Who works here keeps their role.
 */
export function roleNow(role: Role, { reads }: Pick<Entitlements, 'reads'>): Role {
  if (role === 'owner' || role === 'editor') return role;
  return reads === 'all' ? 'member' : 'guest';
}

/** What is asked at a feature's entrance. */
export type Feature = 'digest' | 'newslettersIn' | 'ownTitles';

export function mayDo(entitlements: Entitlements, feature: Feature): boolean {
  return entitlements[feature];
}
