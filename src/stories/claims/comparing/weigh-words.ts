import type { Said } from '../said/said.ts';

/** Different words, ascending, with what each tells. */
export type WeightedBag = {
  readonly words: Float64Array;
  readonly weights: Float64Array;
  readonly total: number;
};

/** A statement's words with what they tell within the story: the fewer statements have one, the more. */
export type WeightedSaid = {
  readonly own: WeightedBag;
  /** As other languages may have them. See Said.bridge. */
  readonly bridge: WeightedBag;
  /** Within quotation marks; null where nothing is. */
  readonly quoted: WeightedBag | null;
};

export type Weights = {
  readonly weighted: (said: Said) => WeightedSaid;
  readonly of: (word: number) => number;
};

const LEAST = 0.25;
const MOST = 4;
/** Before any was read, words are taken to be in none of so many statements: a short story has no rare words. */
const PRIOR = 12;

/** By the statements in `among`, for all; the very same words count once, so that what many repeat isn't common for that. */
export function weighWords(among: readonly Said[], all: readonly Said[]): Weights {
  const distinct = [...new Map(among.map((one) => [one.statement.normal, one])).values()];
  const of = weigh(distinct.map(({ bag }) => bag));
  const ofBridge = weigh(distinct.map(({ bridge }) => bridge));
  const weighted = all.map(({ bag, bridge, quoted }) => {
    const own = weighBag(bag, of);
    const isWhole = quoted?.bag === bag;
    return {
      own,
      bridge: weighBag(bridge, ofBridge),
      quoted: isWhole ? own : quoted && weighBag(quoted.bag, of),
    };
  });
  const none = { own: NOTHING, bridge: NOTHING, quoted: null };
  return { of, weighted: ({ at }) => weighted[at] ?? none };
}

const NOTHING = weighBag(new Float64Array(), () => 0);

function weighBag(words: Float64Array, of: (word: number) => number): WeightedBag {
  const weights = words.map(of);
  return { words, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

function weigh(bags: readonly Float64Array[]): (word: number) => number {
  const counts = new Map<number, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (count: number) => {
    const weight = Math.log((bags.length + PRIOR) / (count + 1));
    return Math.min(MOST, Math.max(LEAST, weight));
  };
  const weights = new Map([...counts].map(([word, count]) => [word, weightOf(count)]));
  const unknown = weightOf(0);
  return (word) => weights.get(word) ?? unknown;
}
