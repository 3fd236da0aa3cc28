import type { FollowDoes, FollowTarget } from '../../../model/following.ts';

/** The page of a rule. */
export function rulePath(id: number): string {
  return `/following/${id}`;
}

/** Where a rule is made: what it would touch, for how long, and the button that makes it. */
export function newRulePath(does: FollowDoes, { kind, key }: FollowTarget, back: string): string {
  const asked = { does, kind, key: key.toWellFormed(), back: back.toWellFormed() };
  return `/following/new?${new URLSearchParams(asked)}`;
}
