import type { Claim, StoryArticle, Unclaimed } from '../../model/claim.ts';
import { findTwins, type Twin } from './comparing/find-twins.ts';
import { isSameQuotation } from './comparing/same-quotation.ts';
import { weighWords } from './comparing/weigh-words.ts';
import { describeClaims } from './describe-claims.ts';
import { draftClaims } from './grouping/draft-claims.ts';
import { openRelations } from './grouping/relations.ts';
import { refOf } from './origins/find-origins.ts';
import { openOccasions } from './origins/occasions.ts';
import { openOutletNames } from './origins/relays.ts';
import { whyNoClaim } from './said/is-claim.ts';
import { readStory, type StorySaid } from './said/read-story.ts';
import type { Said } from './said/said.ts';
import { tellSpeakers } from './speakers/tell-speakers.ts';

export type FoundClaims = {
  readonly claims: readonly Claim[];
  readonly unclaimed: readonly Unclaimed[];
  readonly limits: readonly string[];
  readonly story: StorySaid;
  readonly twins: readonly Twin[];
};

/**
 * What is claimed in a story, by whom, and on how many independent occasions at least. Articles in any order; claims by
 * when they were first seen. Bounded: see `limits`.
 */
export function findClaims(given: readonly StoryArticle[]): FoundClaims {
  const story = readStory(given);
  const { articles, said } = story;
  const originals = said.filter((one) => !story.isCopy(one));
  const twins = findTwins(originals, said);
  const cast = tellSpeakers(articles, said, twins);
  const outlets = openOutletNames(articles);
  const weights = weighWords(originals, said);
  const isMixed = new Set(said.map(({ language }) => language)).size > 1;
  const grouping = { ...openRelations(said, cast, outlets), weights, isMixed };
  const { claimed, unclaimed } = partClaimed(said);
  const { drafts, untold } = draftClaims(claimed, story, grouping);
  const sources = {
    cast,
    outlets,
    twinsOf: twinsByPlace(twins),
    familyOf: story.familyOf,
    isSameQuotation: (a: Said, b: Said) => isSameQuotation(a, b, weights, 'same'),
    occasionIn: openOccasions(said, cast),
  };
  const claims = describeClaims(drafts, { articles, grouping, sources });
  return {
    claims,
    unclaimed: [...story.unclaimed, ...unclaimed, ...untold.map(asUntold)],
    limits: story.limits,
    story,
    twins,
  };
}

function asUntold(said: Said): Unclaimed {
  return { statement: refOf(said), reason: 'What it denies is not told.' };
}

function partClaimed(said: readonly Said[]): { claimed: Said[]; unclaimed: Unclaimed[] } {
  const [claimed, unclaimed]: [Said[], Unclaimed[]] = [[], []];
  for (const one of said) {
    const reason = whyNoClaim(one);
    if (reason === null) claimed.push(one);
    else unclaimed.push({ statement: refOf(one), reason });
  }
  return { claimed, unclaimed };
}

function twinsByPlace(twins: readonly Twin[]): (said: Said) => ReadonlyMap<number, number> {
  const byPlace = new Map<number, Map<number, number>>();
  for (const { a, b, shared } of twins) {
    byPlace.set(a, (byPlace.get(a) ?? new Map()).set(b, shared));
    byPlace.set(b, (byPlace.get(b) ?? new Map()).set(a, shared));
  }
  const none: ReadonlyMap<number, number> = new Map();
  return (said) => byPlace.get(said.at) ?? none;
}
