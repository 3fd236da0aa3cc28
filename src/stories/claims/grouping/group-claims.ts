import type { Conflict } from '../comparing/conflicts.ts';
import { sayTheSame, type Verdict } from '../comparing/say-the-same.ts';
import type { Weights } from '../comparing/weigh-words.ts';
import type { Said } from '../said/said.ts';
import { addTo, type DraftClaim, draftClaim } from './draft-claim.ts';
import type { Relations } from './relations.ts';

export type Grouping = Relations & {
  readonly weights: Weights;
  /** Whether the story is told in several languages. */
  readonly isMixed: boolean;
};

/** Words by which a statement looks for claims, the rarest first; and claims it is compared with. */
const MOST_KEYS = 12;
const MOST_PER_KEY = 48;
const MOST_CANDIDATES = 8;

/**
 * Puts statements together that say the same, one after another in the order given; each into the claim it fits best,
 * or into a new one. A claim is fitted only by what agrees with at least half of its wordings and contradicts none:
 * no chains. The cost of one statement is bounded, however many there are.
 */
export function groupClaims(said: readonly Said[], grouping: Grouping): DraftClaim[] {
  const claims: DraftClaim[] = [];
  const byWord = new Map<number, DraftClaim[]>();
  for (const one of said) {
    const keys = keysOf(one, grouping);
    const { best, against } = bestFit(one, candidatesFor(keys, byWord, grouping.weights), grouping);
    const claim = best ?? draftClaim(one);
    if (best) addTo(best, one);
    else claims.push(claim);
    for (const { other, conflict } of against) oppose(claim, other, conflict);
    if (claim.wordings.at(-1) === one) index(claim, keys, byWord);
  }
  return claims;
}

function keysOf(said: Said, { weights, isMixed }: Grouping): number[] {
  const own = rarest(said.bag, weights.of);
  return isMixed ? [...new Set([...own, ...rarest(said.bridge, weights.ofBridge)])] : own;
}

function rarest(bag: Float64Array, weightOf: (word: number) => number): number[] {
  if (bag.length <= MOST_KEYS) return [...bag];
  return [...bag].sort((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, MOST_KEYS);
}

function index(
  claim: DraftClaim,
  keys: readonly number[],
  byWord: Map<number, DraftClaim[]>,
): void {
  for (const word of keys) {
    const claims = byWord.get(word) ?? [];
    if (claims.at(-1) === claim) continue;
    claims.push(claim);
    if (claims.length > MOST_PER_KEY) claims.shift();
    byWord.set(word, claims);
  }
}

function candidatesFor(
  keys: readonly number[],
  byWord: ReadonlyMap<number, DraftClaim[]>,
  weights: Weights,
): DraftClaim[] {
  const scores = new Map<DraftClaim, number>();
  for (const word of keys) {
    for (const claim of byWord.get(word) ?? []) {
      scores.set(claim, (scores.get(claim) ?? 0) + weights.of(word));
    }
  }
  if (scores.size <= MOST_CANDIDATES) return [...scores.keys()];
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, MOST_CANDIDATES).map(([claim]) => claim);
}

type Against = { readonly other: DraftClaim; readonly conflict: Conflict };

function bestFit(
  said: Said,
  claims: readonly DraftClaim[],
  grouping: Grouping,
): { best: DraftClaim | null; against: Against[] } {
  let [best, score]: [DraftClaim | null, number] = [null, 0];
  const against: Against[] = [];
  for (const claim of claims) {
    const verdict = fit(said, claim, grouping);
    if (verdict.conflict !== null) against.push({ other: claim, conflict: verdict.conflict });
    if (verdict.kind !== 'same' || verdict.score <= score) continue;
    [best, score] = [claim, verdict.score];
  }
  return { best, against };
}

function oppose(claim: DraftClaim, other: DraftClaim, conflict: Conflict): void {
  if (claim === other || conflict === 'force') return;
  const side = conflict === 'negation' ? 'opposites' : 'otherNumbers';
  claim[side].add(other);
  other[side].add(claim);
}

/** How well a statement fits a claim: with half of its wordings at least, against none, beside its own article's. */
function fit(said: Said, claim: DraftClaim, grouping: Grouping): Verdict {
  const verdicts = claim.wordings.map((other) => compare(said, other, grouping));
  const conflict = verdicts.find(({ kind }) => kind === 'conflict');
  if (conflict) return conflict;
  const same = verdicts.filter(({ kind }) => kind === 'same');
  const score = Math.max(0, ...same.map((verdict) => verdict.score));
  const isFit = same.length * 2 >= verdicts.length && standsBeside(said, claim, grouping);
  return { kind: isFit && same.length > 0 ? 'same' : 'apart', conflict: null, score };
}

export function compare(a: Said, b: Said, { weights, relationOf, namesOf }: Grouping): Verdict {
  const relation = relationOf(a, b);
  const names = relation === 'different' ? undefined : namesOf(a, b);
  return sayTheSame(a, b, { weights, relation, names });
}

/** Two statements of one paragraph stay two; a headline, or an opening that a quotation follows, says the same. */
function standsBeside(said: Said, claim: DraftClaim, grouping: Grouping): boolean {
  const own = claim.byArticle.get(said.article.id) ?? [];
  return own.slice(0, 8).every((other) => {
    const [a, b] = [said.statement, other.statement];
    if (a.normal === b.normal) return true;
    if (a.place === b.place && a.paragraph === b.paragraph) return false;
    return compare(said, other, grouping).kind === 'same';
  });
}
