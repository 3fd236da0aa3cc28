import type { LineRange } from './text-mark.ts';

/** The marks over a part of a line, the outermost first; parts that the same marks are over share one list. */
export type Stack = readonly LineRange[];

/** A part of a line, up to `end`, and the marks over it. */
export type StackedPart = { readonly end: number; readonly stack: Stack };

/** Marks over the same words at most; more would be seen by nobody. */
const DEEPEST = 6;

/**
 * A line cut wherever a mark begins or ends, in order. Of two marks that cross, the one that begins later is in
 * two pieces: one within the other, one after it. Linear but for sorting.
 */
export function stacksOf(ranges: readonly LineRange[]): StackedPart[] {
  const waiting = ranges
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.mark - b.mark);
  const parts: StackedPart[] = [];
  let over: Stack = [];
  let next = 0;
  while (next < waiting.length || over.length > 0) {
    const end = Math.min(waiting[next]?.from ?? Infinity, ...over.map(({ to }) => to));
    if (end > (parts.at(-1)?.end ?? 0)) parts.push({ end, stack: over });
    const last = next;
    while ((waiting[next]?.from ?? Infinity) <= end) next += 1;
    const still = over.filter(({ to }) => to > end);
    over = [...still, ...waiting.slice(last, next)].slice(0, DEEPEST);
  }
  return parts;
}

/** What both begin with. */
export function sharedStack(one: Stack, other: Stack): Stack {
  if (one === other) return one;
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
