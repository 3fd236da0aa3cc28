import type { Claim, StatementRef, StoryArticle, Unclaimed } from '../../model/claim.ts';
import { findTwins, type Twin } from './comparing/find-twins.ts';
import type { Relation } from './comparing/say-the-same.ts';
import { weighWords } from './comparing/weigh-words.ts';
import { addCopies, alignCopies } from './grouping/align-copies.ts';
import type { DraftClaim } from './grouping/draft-claim.ts';
import { type Grouping, groupClaims } from './grouping/group-claims.ts';
import { findOrigins, type OriginSources, refOf } from './origins/find-origins.ts';
import { openOutletNames, relayOf } from './origins/relays.ts';
import { isBodyOf } from './origins/speaking-units.ts';
import { whyNoClaim } from './said/is-claim.ts';
import { readStory, type StorySaid } from './said/read-story.ts';
import type { Said } from './said/said.ts';
import { type StoryCast, tellSpeakers } from './speakers/tell-speakers.ts';
import { claimDenied } from './states/attach-denials.ts';
import { correctionFor, readCorrections } from './states/find-corrections.ts';
import { lineUpNumbers } from './states/line-up-numbers.ts';
import { tellState } from './states/tell-state.ts';

export type FoundClaims = {
  readonly claims: readonly Claim[];
  readonly unclaimed: readonly Unclaimed[];
  readonly limits: readonly string[];
  readonly story: StorySaid;
  readonly cast: StoryCast;
  readonly twins: readonly Twin[];
};

/**
 * What is claimed in a story, by whom, and on how many independent occasions at least. Articles in any order; claims by
 * when they were first seen. Bounded: see `limits`.
 */
export function findClaims(articles: readonly StoryArticle[]): FoundClaims {
  const story = readStory(articles);
  const { said } = story;
  const originals = said.filter((one) => !story.isCopy(one));
  const twins = findTwins(originals);
  const cast = tellSpeakers(articles, said, twins);
  const outlets = openOutletNames(articles);
  const weights = weighWords(originals);
  const grouping = {
    weights,
    relationOf: relationIn(cast, (one) => relayOf(one, outlets) !== null),
  };
  const unclaimed: Unclaimed[] = [...story.unclaimed];
  const claimed = said.filter((one) => {
    const reason = whyNoClaim(one);
    if (reason !== null) unclaimed.push({ statement: refOf(one), reason });
    return reason === null;
  });
  const drafts = draftClaims(claimed, story, grouping);
  const sources = { cast, outlets, twinsOf: twinsByPlace(twins), familyOf: story.familyOf };
  const claims = describeClaims(drafts, { articles, grouping, sources });
  return { claims, unclaimed, limits: story.limits, story, cast, twins };
}

/** A relay's own name says nothing of who said it. */
function relationIn(cast: StoryCast, isRelay: (said: Said) => boolean) {
  return (a: Said, b: Said): Relation => {
    const [first, second] = [cast.personOf[a.at] ?? -1, cast.personOf[b.at] ?? -1];
    if (first === second && first >= 0) return 'same';
    const [one, other] = [cast.people[first], cast.people[second]];
    if (!one || !other || isRelay(a) || isRelay(b)) return 'unknown';
    if (isBodyOf(one, other) || isBodyOf(other, one)) return 'same';
    return one.isNamed && other.isNamed ? 'different' : isPlural(one, other);
  };
}

function isPlural(...people: readonly StoryCast['people'][number][]): Relation {
  const isOther = people.some(
    ({ speaker }) => speaker.kind === 'group' || speaker.kind === 'organisation',
  );
  return isOther ? 'different' : 'unknown';
}

function draftClaims(claimed: readonly Said[], story: StorySaid, grouping: Grouping): DraftClaim[] {
  const aligned = alignCopies(claimed, story, grouping);
  const claims = groupClaims(
    aligned.originals.filter(({ isDenial }) => !isDenial),
    grouping,
  );
  const denials = groupClaims(
    aligned.originals.filter(({ isDenial }) => isDenial),
    grouping,
  );
  addCopies([...claims, ...denials], aligned);
  for (const denial of denials) attachDenial(denial, claims, grouping);
  for (const claim of claims) attachOpposites(claim, grouping);
  return claims.toSorted((a, b) => (a.said[0]?.at ?? 0) - (b.said[0]?.at ?? 0));
}

/** A denial of what nobody in the story claims is a claim of its own, known by its denial. */
function attachDenial(denial: DraftClaim, claims: DraftClaim[], grouping: Grouping): void {
  const denied = denial.wordings
    .map((said) => claimDenied(said, claims, grouping))
    .find((claim) => claim !== null);
  denial.denials.push(...denial.said);
  if (denied && !denied.said.some(({ isDenial }) => isDenial)) denied.denials.push(...denial.said);
  else claims.push(denial);
}

/** Who says the opposite denies it, unless it is the same speaker, who may have had news. */
function attachOpposites(claim: DraftClaim, { relationOf }: Grouping): void {
  for (const opposite of claim.opposites) {
    const others = opposite.said.filter((other) =>
      claim.said.every((one) => relationOf(one, other) === 'different'),
    );
    claim.denials.push(...others);
  }
}

function twinsByPlace(twins: readonly Twin[]): OriginSources['twinsOf'] {
  const byPlace = new Map<number, Map<number, number>>();
  for (const { a, b, shared } of twins) {
    byPlace.set(a, (byPlace.get(a) ?? new Map()).set(b, shared));
    byPlace.set(b, (byPlace.get(b) ?? new Map()).set(a, shared));
  }
  const none: ReadonlyMap<number, number> = new Map();
  return (said) => byPlace.get(said.at) ?? none;
}

type Description = {
  readonly articles: readonly StoryArticle[];
  readonly grouping: Grouping;
  readonly sources: OriginSources;
};

function describeClaims(drafts: readonly DraftClaim[], about: Description): Claim[] {
  const corrections = readCorrections(about.articles, drafts, about.grouping);
  const { cast } = about.sources;
  const nameOf = (said: Said) =>
    cast.people[cast.personOf[said.at] ?? -1]?.speaker.name ?? 'Somebody unnamed';
  return drafts.flatMap((draft) => {
    draft.said.sort((a, b) => a.at - b.at);
    draft.denials.sort((a, b) => a.at - b.at);
    const [first] = draft.said;
    if (!first) return [];
    const origins = findOrigins(draft, about.sources);
    const correction = correctionFor(draft, corrections);
    const [firstRef, ...others] = draft.said.map(refOf);
    const statements: [StatementRef, ...StatementRef[]] = [firstRef ?? refOf(first), ...others];
    return {
      statements,
      shown: refOf(shownOf(draft.said, first)),
      origins,
      ...tellState(draft, { origins, correction, nameOf }),
      deniedBy: draft.denials.map(refOf),
      numbers: lineUpNumbers(draft),
      firstSeen: { article: first.article.id, time: first.article.time },
    };
  });
}

/** Direct and whole before indirect and cut, a body's before a headline's. */
function shownOf(said: readonly Said[], first: Said): Said {
  const rank = ({ statement }: Said) =>
    (statement.place === 'body' ? 100 : 0) + FORMS[statement.form];
  return said.reduce((best, one) => {
    const gain = rank(one) - rank(best);
    if (gain !== 0) return gain > 0 ? one : best;
    return one.words.length > best.words.length ? one : best;
  }, first);
}

const FORMS = { direct: 20, mixed: 10, indirect: 0 } as const;
