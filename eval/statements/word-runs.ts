import type { Span } from '../../src/model/statement.ts';
import type { Token } from '../../src/text/tokenise.ts';

/** Indexes of words, from the first to the one after the last. */
export type Run = readonly [number, number];

/** The words that a span covers, in part at least. */
export function runOf(tokens: readonly Token[], { start, end }: Span): Run {
  const first = firstAfter(tokens, start);
  let last = first;
  while ((tokens[last]?.start ?? end) < end) last += 1;
  return [first, last];
}

/** The index of the first word that ends behind a place. */
function firstAfter(tokens: readonly Token[], at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
