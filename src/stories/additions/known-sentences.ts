import type { SentenceWords } from './sentence-words.ts';

/** What a story's earlier articles have told, to ask how much of a sentence it holds. */
export type KnownSentences = {
  /** The part of a sentence's words, the rarer the heavier, that one or two earlier sentences together have, 0 to 1. */
  shareKnown(sentence: SentenceWords): number;
};

/** A word in more sentences tells too little to look them all up. */
const MOST_PLACES = 64;
const ANCHOR_WEIGHT = 1.6;

/** Linear in the sentences' words, to build and to ask. */
export function knownSentences(sentences: readonly SentenceWords[]): KnownSentences {
  const places = new Map<number, number[]>();
  const counts = new Map<number, number>();
  for (const [at, { hashes }] of sentences.entries())
    for (const hash of hashes) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      const some = places.get(hash);
      if (some === undefined) places.set(hash, [at]);
      else if (some.length < MOST_PLACES) some.push(at);
    }
  const all = Math.log(sentences.length + 2);
  const weightOf = (hash: number, isAnchor: boolean) => {
    const rarity = all - Math.log((counts.get(hash) ?? 0) + 1);
    return Math.max(0.05, rarity) * (isAnchor ? ANCHOR_WEIGHT : 1);
  };
  return { shareKnown: (sentence) => bestCover(sentence, places, weightOf) };
}

function bestCover(
  { hashes, isAnchor }: SentenceWords,
  places: ReadonlyMap<number, readonly number[]>,
  weightOf: (hash: number, isAnchor: boolean) => number,
): number {
  const weights = hashes.map((hash, at) => weightOf(hash, isAnchor[at] ?? false));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return 1;
  const first = coverOf(hashes, weights, places);
  const left = hashes.map((hash, at) =>
    places.get(hash)?.includes(first.sentence) ? 0 : (weights[at] ?? 0),
  );
  // A sentence that joins two known ones tells nothing new.
  const second = coverOf(hashes, left, places);
  return (first.weight + second.weight) / whole;
}

function coverOf(
  hashes: readonly number[],
  weights: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
): { readonly sentence: number; readonly weight: number } {
  const held = new Map<number, number>();
  let best = { sentence: -1, weight: 0 };
  for (const [at, hash] of hashes.entries())
    for (const sentence of places.get(hash) ?? []) {
      const weight = (held.get(sentence) ?? 0) + (weights[at] ?? 0);
      held.set(sentence, weight);
      if (weight > best.weight) best = { sentence, weight };
    }
  return best;
}
