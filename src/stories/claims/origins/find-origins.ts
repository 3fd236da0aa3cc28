import type { Origin, StatementRef } from '../../../model/claim.ts';
import type { DraftClaim } from '../grouping/draft-claim.ts';
import type { Said } from '../said/said.ts';
import type { StoryCast } from '../speakers/tell-speakers.ts';
import { differ, type Occasion, occasionOf, printOccasion } from './occasions.ts';
import type { OutletNames } from './relays.ts';
import { nameOf, type SpeakingUnit, speakerOf, speakingUnits } from './speaking-units.ts';

/** What origins are told by. */
export type OriginSources = {
  readonly cast: StoryCast;
  readonly outlets: OutletNames;
  /** Statements that quote the same words, by place, with how many words they share. */
  readonly twinsOf: (said: Said) => ReadonlyMap<number, number>;
  readonly isSameQuotation: (a: Said, b: Said) => boolean;
  /** Where a statement's speaker is told to have spoken elsewhere in the article, if it is one place; else null. */
  readonly occasionIn: (said: Said) => string | null;
  /** Articles of one text have the same number. */
  readonly familyOf: (article: number) => number;
};

/** Statements from one mouth on one occasion. */
type Draft = { readonly said: Said[]; readonly occasions: Occasion[]; readonly unit: SpeakingUnit };

/**
 * A claim's independent roots: one speaker on one occasion each, the first seen first. Where it can't be told whether
 * two are one, they are one.
 */
export function findOrigins(claim: DraftClaim, sources: OriginSources): [Origin, ...Origin[]] {
  const drafts = speakingUnits(claim, sources).flatMap((unit) => partByOccasion(unit, sources));
  for (const [copy, original] of claim.copied) {
    (drafts.find(({ said }) => said.includes(original)) ?? drafts[0])?.said.push(copy);
  }
  const ordered = drafts.map(orderSaid).toSorted((a, b) => atOf(a) - atOf(b));
  const [first, ...others] = ordered.flatMap((draft) => tellOrigin(draft, sources) ?? []);
  // Each statement is in a draft, and a claim has one at least.
  if (!first) throw new Error('A claim has statements, and so has origins');
  return [first, ...others];
}

function partByOccasion(unit: SpeakingUnit, sources: OriginSources): Draft[] {
  const drafts: Draft[] = [];
  for (const one of unit.said.toSorted((a, b) => a.at - b.at)) {
    const occasion = occasionOf(one);
    const home =
      drafts.find((draft) => isSameText(draft, one, sources)) ??
      drafts.find((draft) => isSameWords(draft, one, sources)) ??
      drafts.find((draft) => !draft.occasions.some((other) => differ(other, occasion)));
    if (!home) drafts.push({ said: [one], occasions: [occasion], unit });
    else {
      home.said.push(one);
      home.occasions.push(occasion);
    }
  }
  return drafts;
}

function isSameText({ said }: Draft, one: Said, { familyOf }: OriginSources): boolean {
  return said.some((other) => familyOf(other.article.id) === familyOf(one.article.id));
}

function isSameWords({ said }: Draft, one: Said, sources: OriginSources): boolean {
  const twins = sources.twinsOf(one);
  return said.some((other) => twins.has(other.at) || sources.isSameQuotation(one, other));
}

function orderSaid(draft: Draft): Draft {
  draft.said.sort((a, b) => a.at - b.at);
  return draft;
}

function atOf({ said: [first] }: Draft): number {
  return first?.at ?? 0;
}

function tellOrigin({ said, unit }: Draft, { occasionIn }: OriginSources): Origin | null {
  const [first, ...others] = said.map(refOf);
  if (!first) return null;
  const occasion = firstOf(said, printOccasion) ?? firstOf(said, occasionIn);
  const articles = new Set(said.map(({ article }) => article.id)).size;
  const reasons = [...unit.reasons];
  if (articles > 1) reasons.unshift(whyOneOccasion(unit, occasion, articles));
  return { speaker: speakerOf(unit), occasion, statements: [first, ...others], reasons };
}

function firstOf(said: readonly Said[], tell: (one: Said) => string | null): string | null {
  for (const one of said) {
    const told = tell(one);
    if (told !== null) return told;
  }
  return null;
}

function whyOneOccasion(unit: SpeakingUnit, occasion: string | null, articles: number): string {
  const told = occasion === null ? '' : ` (“${occasion}”)`;
  return `${articles} articles have it from ${nameOf(unit)}${told}, and none tells of another occasion.`;
}

export function refOf(said: Said): StatementRef {
  return { article: said.article.id, ordinal: said.ordinal };
}
