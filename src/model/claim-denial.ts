import type { Claim, StatementRef } from './claim.ts';

/**
 * Whether nobody in the story is known to say it: its words are those of who denies it, and must not be put into their
 * mouth.
 */
export function isKnownByDenial({ deniedBy, shown }: Pick<Claim, 'deniedBy' | 'shown'>): boolean {
  return deniedBy.some((ref) => isSame(ref, shown));
}

export function isSame(one: StatementRef, other: StatementRef): boolean {
  return one.article === other.article && one.ordinal === other.ordinal;
}
