import type { StatementRef } from '../../../model/claim.ts';

export function storyPath(id: number): string {
  return `/stories/${id}`;
}

/** The sentence of a statement, where it stands in its article. */
export function sentencePath({ article, ordinal }: StatementRef): string {
  return `/article/${article}#said-${ordinal + 1}`;
}

export function besidePath(one: number, other: number): string {
  return `/article/${one}/beside/${other}`;
}
