import type { Said } from '../said/said.ts';

/** A claim in the making. */
export type DraftClaim = {
  /** In the order of time. */
  readonly said: Said[];
  /** Those a further one is compared with: different wordings, the first seen first. */
  readonly wordings: Said[];
  /** By the article's id. */
  readonly byArticle: Map<number, Said[]>;
  /** Copies' statements to those of the text they are copies of. */
  readonly copied: Map<Said, Said>;
  /** Claims that say the opposite. */
  readonly opposites: Set<DraftClaim>;
  /** Claims that tell another number of the same. */
  readonly otherNumbers: Set<DraftClaim>;
  /** Statements that deny it. */
  readonly denials: Said[];
};

/** More wordings tell little more, and cost as much each. */
const MOST_WORDINGS = 6;

export function draftClaim(first: Said): DraftClaim {
  return {
    said: [first],
    wordings: [first],
    byArticle: new Map([[first.article.id, [first]]]),
    copied: new Map(),
    opposites: new Set(),
    otherNumbers: new Set(),
    denials: [],
  };
}

export function addTo(claim: DraftClaim, said: Said): void {
  claim.said.push(said);
  const own = claim.byArticle.get(said.article.id) ?? [];
  own.push(said);
  claim.byArticle.set(said.article.id, own);
  const isKnown = claim.wordings.some((one) => one.statement.normal === said.statement.normal);
  if (!isKnown && claim.wordings.length < MOST_WORDINGS) claim.wordings.push(said);
}
