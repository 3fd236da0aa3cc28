import type { Said } from '../said/said.ts';
import type { Weights } from './weigh-words.ts';

/** How much two statements share; all parts are from 0 to 1. */
export type Overlap = {
  /** Different words in both. */
  readonly words: number;
  /** Of the lighter one's weight. */
  readonly contained: number;
  /** Twice the shared weight, of both weights. */
  readonly alike: number;
  /** Of the shorter one's pairs of neighbouring words: 1 where the words stand in the same order. */
  readonly inOrder: number;
  /** Numbers above two digits that both have. */
  readonly numbers: number;
};

export function overlapOf(a: Said, b: Said, weights: Weights): Overlap {
  let [words, weight, numbers] = [0, 0, 0];
  for (const word of sharedOf(a.bag, b.bag)) {
    words += 1;
    weight += weights.of(word);
    if (word >= 2 ** 33 + 10) numbers += 1;
  }
  const [first, second] = [weights.total(a), weights.total(b)];
  const pairs = Math.min(a.pairs.length, b.pairs.length);
  return {
    words,
    contained: weight / Math.max(1e-9, Math.min(first, second)),
    alike: (2 * weight) / Math.max(1e-9, first + second),
    inOrder: pairs === 0 ? 0 : sharedOf(a.pairs, b.pairs).length / pairs,
    numbers,
  };
}

/** What two ascending lists share, ascending. */
export function sharedOf(a: Float64Array, b: Float64Array): number[] {
  const shared: number[] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [first, second] = [a[left] ?? 0, b[right] ?? 0];
    if (first === second) shared.push(first);
    if (first <= second) left += 1;
    if (second <= first) right += 1;
  }
  return shared;
}
