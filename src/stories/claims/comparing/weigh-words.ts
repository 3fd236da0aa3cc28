import type { Said } from '../said/said.ts';

/** How much a word tells within the story: the fewer statements have it, the more. */
export type Weights = {
  readonly of: (word: number) => number;
  /** Of all a statement's different words. */
  readonly total: (said: Said) => number;
};

const LEAST = 0.25;
const MOST = 4;
/** Before any was read, words are taken to be in one of so many statements: a short story has no rare words. */
const PRIOR = 12;

/** Statements with the very same words count once, so that what many repeat isn't common for that. */
export function weighWords(said: readonly Said[]): Weights {
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const one of said) {
    if (seen.has(one.statement.normal)) continue;
    seen.add(one.statement.normal);
    for (const word of one.bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const of = (word: number) => {
    const weight = Math.log((seen.size + PRIOR) / ((counts.get(word) ?? 0) + 1));
    return Math.min(MOST, Math.max(LEAST, weight));
  };
  const totals = new Map<Said, number>();
  return {
    of,
    total: (one) => {
      const known = totals.get(one);
      if (known !== undefined) return known;
      let total = 0;
      for (const word of one.bag) total += of(word);
      totals.set(one, total);
      return total;
    },
  };
}
