import type { Said } from '../said/said.ts';

/** How much a word tells within the story: the fewer statements have it, the more. */
export type Weights = {
  readonly of: (word: number) => number;
  /** The same for words as other languages may have them. See Said.bridge. */
  readonly ofBridge: (word: number) => number;
};

const LEAST = 0.25;
const MOST = 4;
/** Before any was read, words are taken to be in one of so many statements: a short story has no rare words. */
const PRIOR = 12;

/** Statements with the very same words count once, so that what many repeat isn't common for that. */
export function weighWords(said: readonly Said[]): Weights {
  const distinct = [...new Map(said.map((one) => [one.statement.normal, one])).values()];
  return {
    of: weigh(distinct.map(({ bag }) => bag)),
    ofBridge: weigh(distinct.map(({ bridge }) => bridge)),
  };
}

function weigh(bags: readonly Float64Array[]): (word: number) => number {
  const counts = new Map<number, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map<number, number>();
  for (const [word, count] of counts) {
    const weight = Math.log((bags.length + PRIOR) / (count + 1));
    weights.set(word, Math.min(MOST, Math.max(LEAST, weight)));
  }
  const unknown = Math.min(MOST, Math.log(bags.length + PRIOR));
  return (word) => weights.get(word) ?? unknown;
}
