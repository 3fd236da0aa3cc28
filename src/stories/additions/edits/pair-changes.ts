import type { TextDifference } from '../../../model/story.ts';

/** One place of an edit: what stood there and what stands there now, either may be empty. */
export type Change = {
  readonly before: string;
  readonly after: string;
  /** Where it begins in the earlier and in the later text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly isMoved: boolean;
};

/** Shared words of no more letters between two changes belong to one: "41 people" and "34 persons". */
const BRIDGE = 3;

/** The places where two texts differ, in order; a word dropped where another was added is one change. */
export function pairChanges(differences: readonly TextDifference[]): Change[] {
  const changes: Change[] = [];
  let open: Change | null = null;
  let [from, to] = [0, 0];
  for (const { kind, before, after, isMoved = false } of differences) {
    const isBridge = kind === 'shared' && open !== null && after.trim().length <= BRIDGE;
    if (kind === 'shared' && !isBridge) {
      if (open !== null) changes.push(open);
      open = null;
    } else {
      const known: Change = open ?? { before: '', after: '', from, to, isMoved };
      open = { ...known, before: known.before + before, after: known.after + after };
    }
    from += before.length;
    to += after.length;
  }
  if (open !== null) changes.push(open);
  return changes;
}
