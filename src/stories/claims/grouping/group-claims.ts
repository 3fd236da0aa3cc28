import type { Conflict } from '../comparing/conflicts.ts';
import { sayTheSame, type Verdict } from '../comparing/say-the-same.ts';
import type { Weights } from '../comparing/weigh-words.ts';
import type { Said } from '../said/said.ts';
import { openClaimIndex } from './claim-index.ts';
import { addTo, type DraftClaim, draftClaim } from './draft-claim.ts';
import type { Relations } from './relations.ts';

export type Grouping = Relations & {
  readonly weights: Weights;
  /** Whether the story is told in several languages. */
  readonly isMixed: boolean;
};

/**
 * Puts statements together that say the same, one after another in the order given; each into the claim it fits best,
 * or into a new one. A claim is fitted only by what agrees with at least half of its wordings and contradicts none:
 * no chains. The cost of one statement is bounded, however many there are.
 */
export function groupClaims(said: readonly Said[], grouping: Grouping): DraftClaim[] {
  const claims: DraftClaim[] = [];
  const index = openClaimIndex(grouping.weights, grouping.isMixed);
  for (const one of said) {
    const { best, against } = bestFit(one, index.near(one), grouping);
    const claim = best ?? draftClaim(one);
    if (best) addTo(best, one);
    else claims.push(claim);
    for (const { other, conflict } of against) oppose(claim, other, conflict);
    if (claim.wordings.at(-1) === one) index.add(claim, one);
  }
  return claims;
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

/** What a wording that says something else must share all the same, if most wordings do. */
const NEAR = 0.36;

/** How well a statement fits a claim: says the same as half of its wordings, or is near all; against none; beside its own article's. */
function fit(said: Said, claim: DraftClaim, grouping: Grouping): Verdict {
  const verdicts = claim.wordings.map((other) => compare(said, other, grouping));
  const conflict = verdicts.find(({ kind }) => kind === 'conflict');
  if (conflict) return conflict;
  const same = verdicts.filter(({ kind }) => kind === 'same');
  const score = Math.max(0, ...same.map((verdict) => verdict.score));
  const isMost = same.length * 2 >= verdicts.length;
  const isNear = isMost || verdicts.every((verdict) => verdict.score >= NEAR);
  const isFit = same.length > 0 && isNear && standsBeside(said, claim, grouping);
  return { kind: isFit ? 'same' : 'apart', conflict: null, score };
}

export function compare(a: Said, b: Said, { weights, relationOf, namesOf }: Grouping): Verdict {
  return sayTheSame(a, b, { weights, relation: relationOf(a, b), names: () => namesOf(a, b) });
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
