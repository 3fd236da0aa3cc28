import type { ArticleLine } from './library.ts';
import type { Millis } from './time.ts';

export const TARGET_KINDS = ['story', 'person', 'outlet', 'subject', 'phrase', 'search'] as const;

export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * What a reader's rule is about. `key` is, by kind: a story's number, a speaker's key, an outlet's key, a subject, the
 * words of a phrase, a search as typed.
 */
export type FollowTarget = { readonly kind: TargetKind; readonly key: string };

/** A target with what readers call it. */
export type NamedTarget = { readonly target: FollowTarget; readonly name: string };

/**
 * follow: shown more readily, and as a list of its own. mute: in no list, and marked where it is searched for. save: a
 * search under a name, which changes nothing elsewhere.
 */
export const FOLLOW_DOES = ['follow', 'mute', 'save'] as const;

export type FollowDoes = (typeof FOLLOW_DOES)[number];

/** A reader's rule. It holds for what is in the library as for what comes. */
export type Following = {
  /** Given once and never to another. */
  readonly id: number;
  readonly does: FollowDoes;
  readonly target: FollowTarget;
  /** As the reader knows it: a headline, a person's or an outlet's name, the reader's own words. */
  readonly name: string;
  readonly addedAt: Millis;
  /** From then on it does nothing; null: until the reader ends it. */
  readonly endsAt: Millis | null;
  /** Taken away by the reader; null: it stands. */
  readonly removedAt: Millis | null;
};

export type NewFollowing = Pick<Following, 'does' | 'target' | 'name' | 'endsAt'>;

/** What a target touches of the reader's library, whatever is muted. */
export type TargetReach = {
  /** Articles of the last 7 and 30 days, and of all time; no number is above `mostCounted`. */
  readonly lastWeek: number;
  readonly lastMonth: number;
  readonly inAll: number;
  readonly mostCounted: number;
  /** The newest of them, at most three. */
  readonly examples: readonly ArticleLine[];
};

/** A rule that touches an article. */
export type RuleHit = { readonly articleId: number; readonly rule: Following };

/** A rule and what came of it since its page was last looked at. */
export type FollowingNews = {
  readonly rule: Following;
  /** Articles; at most `mostCounted`. */
  readonly newCount: number;
  readonly mostCounted: number;
  /** The newest article it touches, be it new or not; null: none. */
  readonly newest: ArticleLine | null;
};

export function holdsAt({ removedAt, endsAt }: Following, now: Millis): boolean {
  return removedAt === null && (endsAt === null || endsAt > now);
}

export function isTargetKind(word: string | null | undefined): word is TargetKind {
  return TARGET_KINDS.some((kind) => kind === word);
}

export function isFollowDoes(word: string | null | undefined): word is FollowDoes {
  return FOLLOW_DOES.some((does) => does === word);
}
