import type { Said } from '../said/said.ts';
import type { Weights } from './weigh-words.ts';

/** How much two statements share; shares are from 0 to 1. */
export type Overlap = {
  /** Different words in both. */
  readonly words: number;
  /** What they weigh together. */
  readonly weight: number;
  /** Of the lighter one's weight. */
  readonly contained: number;
  /** Twice the shared weight, of both weights. */
  readonly alike: number;
  /** Numbers above ten that both have. */
  readonly numbers: number;
};

const NUMBERS_FROM = 2 ** 33 + 10;

/** Of two lists of different words, ascending; words in `aside` that only one has weigh nothing. */
export function overlapOf(
  a: Float64Array,
  b: Float64Array,
  { of, aside }: { of: Weights['of']; aside?: ReadonlySet<number> | undefined },
): Overlap {
  const shared = sharedOf(a, b);
  const own = (bag: Float64Array) => weigh(bag, of, aside);
  const weight = weigh(shared, of);
  // Words set aside that both have count after all.
  const back = aside
    ? weigh(
        shared.filter((word) => aside.has(word)),
        of,
      )
    : 0;
  const [first, second] = [own(a) + back, own(b) + back];
  return {
    words: shared.length,
    weight,
    contained: weight / Math.max(1e-9, Math.min(first, second)),
    alike: (2 * weight) / Math.max(1e-9, first + second),
    numbers: shared.filter((word) => word > NUMBERS_FROM).length,
  };
}

function weigh(
  words: Iterable<number>,
  of: (word: number) => number,
  aside?: ReadonlySet<number>,
): number {
  let weight = 0;
  for (const word of words) if (aside?.has(word) !== true) weight += of(word);
  return weight;
}

/** The part of the shorter one's pairs of neighbouring words that the other has: 1 where the words stand in one order. */
export function inOrder(a: Float64Array, b: Float64Array): number {
  const pairs = Math.min(a.length, b.length);
  return pairs === 0 ? 0 : sharedOf(a, b).length / pairs;
}

/** Whether the pieces that two statements quote are one quotation, whole or cut. */
export function isSameQuotation(a: Said, b: Said, { of }: Weights, isOneSpeaker: boolean): boolean {
  if (!a.quoted || !b.quoted) return false;
  const { words, weight, contained } = overlapOf(a.quoted.bag, b.quoted.bag, { of });
  if (words < 3) return isOneSpeaker && words === 2 && contained > 0.95 && weight > 5;
  const isOrdered =
    inOrder(a.quoted.pairs, b.quoted.pairs) >= 0.6 || (words >= 6 && contained > 0.9);
  return isOrdered && contained >= 0.7 && (isOneSpeaker || words >= 6);
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
