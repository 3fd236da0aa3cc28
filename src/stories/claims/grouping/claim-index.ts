import type { Weights } from '../comparing/weigh-words.ts';
import type { Said } from '../said/said.ts';
import type { DraftClaim } from './draft-claim.ts';

/** Finds the claims that share telling words with a statement. */
export type ClaimIndex = {
  add(claim: DraftClaim, said: Said): void;
  /** Those that share the most; so many at most. */
  near(said: Said): readonly DraftClaim[];
};

/** Words by which a statement looks for claims, the rarest first; and claims it is compared with. */
const MOST_KEYS = 12;
const MOST_PER_KEY = 48;
const MOST_CANDIDATES = 8;

/** `isMixed`: claims in other languages are looked for too. */
export function openClaimIndex(weights: Weights, isMixed: boolean): ClaimIndex {
  const byWord = new Map<number, DraftClaim[]>();
  let last: { said: Said; keys: Iterable<number> } | null = null;
  const keysOf = (said: Said) => {
    // A statement is looked for, then added.
    if (last?.said !== said) last = { said, keys: readKeys(said, weights, isMixed) };
    return last.keys;
  };
  return {
    add(claim, said) {
      for (const word of keysOf(said)) addTo(byWord, word, claim);
    },
    near(said) {
      const scores = new Map<DraftClaim, number>();
      for (const word of keysOf(said)) {
        const weight = weights.of(word);
        for (const claim of byWord.get(word) ?? []) {
          scores.set(claim, (scores.get(claim) ?? 0) + weight);
        }
      }
      return best(scores);
    },
  };
}

function readKeys(said: Said, { weighted }: Weights, isMixed: boolean): Iterable<number> {
  const own = rarest(said.bag, weighted(said).own.weights);
  if (!isMixed) return own;
  return new Set([...own, ...rarest(said.bridge, weighted(said).bridge.weights)]);
}

/** The newest claims of a word are kept. */
function addTo(byWord: Map<number, DraftClaim[]>, word: number, claim: DraftClaim): void {
  const claims = byWord.get(word);
  if (!claims) byWord.set(word, [claim]);
  else if (claims.at(-1) !== claim) {
    claims.push(claim);
    if (claims.length > MOST_PER_KEY) claims.shift();
  }
}

function rarest(bag: Float64Array, weights: Float64Array): readonly number[] {
  if (bag.length <= MOST_KEYS) return [...bag];
  const places = [...bag.keys()];
  places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return places.slice(0, MOST_KEYS).map((place) => bag[place] ?? 0);
}

function best(scores: ReadonlyMap<DraftClaim, number>): DraftClaim[] {
  if (scores.size <= MOST_CANDIDATES) return [...scores.keys()];
  const ranked = [...scores.values()].sort((a, b) => b - a);
  const least = ranked[MOST_CANDIDATES - 1] ?? 0;
  const near = [...scores.keys()].filter((claim) => (scores.get(claim) ?? 0) >= least);
  return near.slice(0, MOST_CANDIDATES);
}
