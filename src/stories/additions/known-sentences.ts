import type { SentenceWords } from './sentence-words.ts';

/** What a story's earlier articles have told, to ask how much of a sentence it holds. */
export type KnownSentences = {
  add(sentences: readonly SentenceWords[]): void;
  /** The part of a sentence's words, the rarer the heavier, that one or two of the sentences together have, 0 to 1. */
  shareKnown(sentence: SentenceWords): number;
};

/** A word in more sentences than this is common to the story: it is known, and not looked up. */
const MOST_PLACES = 32;
/** A name or a number tells more than another word as rare. */
const ANCHOR_WEIGHT = 1.6;
const LEAST_WEIGHT = 0.05;

/** Linear in the sentences' words, to add and to ask. */
export function openKnownSentences(): KnownSentences {
  const places = new Map<number, number[]>();
  let count = 0;
  const place = (hash: number) => {
    const some = places.get(hash);
    if (some === undefined) places.set(hash, [count]);
    else if (some.length <= MOST_PLACES) some.push(count);
  };
  const add = (sentences: readonly SentenceWords[]) => {
    for (const { hashes } of sentences) {
      for (const hash of hashes) place(hash);
      count += 1;
    }
  };
  const weightsOf = ({ hashes, isAnchor }: SentenceWords) => {
    const all = Math.log(count + 2);
    return hashes.map((hash, at) => {
      const rarity = all - Math.log((places.get(hash)?.length ?? 0) + 1);
      return Math.max(LEAST_WEIGHT, rarity) * (isAnchor[at] ? ANCHOR_WEIGHT : 1);
    });
  };
  return { add, shareKnown: (sentence) => bestCover(sentence, weightsOf(sentence), places) };
}

type Places = ReadonlyMap<number, readonly number[]>;

/** A sentence that joins two known ones tells nothing new: what the first lacks is looked for in a second. */
function bestCover({ hashes }: SentenceWords, weights: readonly number[], places: Places): number {
  const found = hashes.map((hash) => places.get(hash) ?? []);
  let [whole, known] = [0, 0];
  for (const [at, some] of found.entries()) {
    whole += weights[at] ?? 0;
    if (some.length > MOST_PLACES) known += weights[at] ?? 0;
  }
  if (whole === 0) return 1;
  const left = weights.map((weight, at) => ((found[at]?.length ?? 0) > MOST_PLACES ? 0 : weight));
  const first = coverOf(found, left);
  for (const [at, some] of found.entries()) if (some.includes(first.sentence)) left[at] = 0;
  return (known + first.weight + coverOf(found, left).weight) / whole;
}

function coverOf(
  found: readonly (readonly number[])[],
  weights: readonly number[],
): { readonly sentence: number; readonly weight: number } {
  const held = new Map<number, number>();
  let best = { sentence: -1, weight: 0 };
  for (const [at, some] of found.entries()) {
    const own = weights[at] ?? 0;
    if (own === 0) continue;
    for (const sentence of some) {
      const weight = (held.get(sentence) ?? 0) + own;
      held.set(sentence, weight);
      if (weight > best.weight) best = { sentence, weight };
    }
  }
  return best;
}
