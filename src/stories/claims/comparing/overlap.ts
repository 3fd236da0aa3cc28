import type { WeightedBag } from './weigh-words.ts';

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
  /** Numbers that both have; great ones are above ten, or have decimals. */
  readonly numbers: { readonly all: number; readonly great: number };
};

const NUMBERS_FROM = 2 ** 33;

export function overlapOf(a: WeightedBag, b: WeightedBag): Overlap {
  let [words, weight, place] = [0, 0, 0];
  for (let at = 0; at < a.words.length; at += 1) {
    const word = a.words[at] ?? 0;
    while ((b.words[place] ?? Infinity) < word) place += 1;
    if (b.words[place] !== word) continue;
    words += 1;
    weight += a.weights[at] ?? 0;
  }
  return { words, numbers: sharedNumbers(a.words, b.words), ...sharesOf(weight, a.total, b.total) };
}

/** Numbers stand after all words. */
function sharedNumbers(a: Float64Array, b: Float64Array): Overlap['numbers'] {
  let [all, great] = [0, 0];
  for (let at = a.length - 1; (a[at] ?? 0) >= NUMBERS_FROM; at -= 1) {
    const number = a[at] ?? 0;
    if (!b.includes(number)) continue;
    all += 1;
    if (number > NUMBERS_FROM + 10 || !Number.isInteger(number)) great += 1;
  }
  return { all, great };
}

function sharesOf(
  weight: number,
  first: number,
  second: number,
): Pick<Overlap, 'weight' | 'contained' | 'alike'> {
  const contained = weight / Math.max(1e-9, Math.min(first, second));
  return { weight, contained, alike: (2 * weight) / Math.max(1e-9, first + second) };
}

/** The same, where words that name the speakers count only if both have them: "he" in one, the name in the other. */
export function overlapBeside(
  a: WeightedBag,
  b: WeightedBag,
  { overlap, names }: { overlap: Overlap; names: readonly ReadonlySet<number>[] },
): Overlap {
  const first = a.total - namesIn(a, b, names);
  const second = b.total - namesIn(b, a, names);
  return { ...overlap, ...sharesOf(overlap.weight, first, second) };
}

/** What a bag's names weigh that the other has not. */
function namesIn(
  bag: WeightedBag,
  other: WeightedBag,
  names: readonly ReadonlySet<number>[],
): number {
  let weight = 0;
  for (const [at, word] of bag.words.entries()) {
    const isName = names.some((known) => known.has(word));
    if (isName && !other.words.includes(word)) weight += bag.weights[at] ?? 0;
  }
  return weight;
}

/** The part of the shorter one's pairs of neighbouring words that the other has: 1 where the words stand in one order. */
export function inOrder(a: Float64Array, b: Float64Array): number {
  const pairs = Math.min(a.length, b.length);
  return pairs === 0 ? 0 : sharedOf(a, b).length / pairs;
}

/** What two ascending lists share, ascending. */
function sharedOf(a: Float64Array, b: Float64Array): number[] {
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
