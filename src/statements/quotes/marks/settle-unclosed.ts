import type { MarkPair, OpenMark } from './pair-marks.ts';
import type { Mark } from './read-marks.ts';

export type Settling = {
  /** Where the line ends, or the mark that closed what is outside. */
  readonly end: number;
  /** The mark with which the next paragraph opens again; null where it does not, or where something is outside. */
  readonly reopened: Mark | null;
  /** Where a verb of saying follows words that should have been closed before it; null where none does. */
  readonly said: number | null;
};

/** What becomes of a quotation that its line does not close: itself, if any, and what stood in it and does not now. */
export function settleUnclosed(unclosed: OpenMark, settling: Settling): MarkPair[] {
  const { mark, inner, misprint } = unclosed;
  const goesOn = settling.said === null && isReopened(unclosed, settling.reopened);
  if (isNone(unclosed, goesOn)) return inner;
  if (goesOn) return [{ open: mark, close: null, end: settling.end, inner }];
  if (misprint !== null) return cutAt(unclosed, misprint.at, misprint);
  // “We saw it, said Fenn. “We ran.”: the closing mark was forgotten before the next of its sort, or before the verb.
  const next = inner.find((pair) => pair.open.sort === mark.sort)?.open.at ?? settling.end;
  return cutAt(unclosed, Math.min(next, settling.said ?? next), null);
}

function isReopened({ mark, inner }: OpenMark, reopened: Mark | null): boolean {
  if (reopened?.sort !== mark.sort) return false;
  // "He interjected, “No.” But: a stray mark; the next paragraph's “ opens a quotation of its own.
  return reopened.look === mark.look || inner.every((pair) => pair.open.sort !== mark.sort);
}

function isNone({ mark, isWeak }: OpenMark, goesOn: boolean): boolean {
  if (mark.sort === 'single') return !mark.isClean;
  return isWeak && !goesOn;
}

function cutAt({ mark, inner }: OpenMark, at: number, close: Mark | null): MarkPair[] {
  const kept = inner.filter((pair) => pair.end <= at);
  const freed = inner.slice(kept.length);
  return [{ open: mark, close, end: close?.end ?? at, inner: kept }, ...freed];
}
