/**
 * What is for one reader, and why. A story's score is the sum of its reasons: each feature's weight times its share, what it
 * counts for among the top stories, and what the reader follows. Nothing is drawn by chance: who asks twice gets the same.
 */
import type { FollowedBy } from '../../model/edition/edition.ts';
import type { PersonalPlace, TasteFeature, TasteReason } from '../../model/edition/taste.ts';
import { drawFrom } from './draw.ts';
import { effectOf, featureName, kindShares, type TasteModel } from './fit-taste.ts';
import { KIND_STARTS } from './taste-kinds.ts';
import { toReason } from './taste-reasons.ts';

export type TasteCandidate = {
  readonly story: number;
  readonly features: readonly TasteFeature[];
  /** Its score among the top stories; 0: it is none. */
  readonly topScore: number;
  /** What the reader follows that brought it. */
  readonly followedBy: FollowedBy | null;
};

export type PersonalAsked = {
  readonly model: TasteModel;
  readonly limit: number;
  /** Of 10 places so many go by what counts for everybody, 0 to 10. */
  readonly sharedOfTen: number;
  /** Equal for one edition: what is tried in it stays the same. */
  readonly seed: string;
};

/** One of so many places tries what the reader may like. */
const TRIED_OF = 10;

/** The best for the reader first. What they follow stands above all else. */
export function rankPersonally(
  candidates: readonly TasteCandidate[],
  asked: PersonalAsked,
): PersonalPlace[] {
  const scored = candidates.map((one) => score(one, asked.model)).sort(byScore);
  const left = new Set(scored);
  const places: PersonalPlace[] = [];
  while (places.length < asked.limit && left.size > 0) {
    const slot = slotAt(places.length, asked.sharedOfTen);
    const next = pick(slot, [...left], { places, asked });
    left.delete(next.from);
    places.push(next.place);
  }
  return places;
}

type Scored = {
  readonly candidate: TasteCandidate;
  readonly reasons: readonly TasteReason[];
  readonly score: number;
};

function score(candidate: TasteCandidate, model: TasteModel): Scored {
  const { features, topScore, followedBy } = candidate;
  const shares = kindShares(features);
  const reasons = features.flatMap((feature) => {
    const weight = model.get(featureName(feature)) ?? null;
    const effect = weight === null ? KIND_STARTS[feature.kind].mean : effectOf(weight);
    const points = effect * (shares.get(feature.kind) ?? 1);
    return points === 0 ? [] : [toReason(feature, points, weight)];
  });
  if (topScore !== 0) reasons.push(fixedReason('top', 'top stories', topScore));
  if (followedBy !== null) reasons.push(fixedReason('follow', followedBy.name, 1));
  return { candidate, reasons, score: sumOf(reasons) };
}

function fixedReason(kind: 'top' | 'follow' | 'variety', label: string, times: number) {
  return toReason({ kind, key: kind, label }, KIND_STARTS[kind].mean * times, null);
}

function sumOf(reasons: readonly TasteReason[]): number {
  return reasons.reduce((sum, { points }) => sum + points, 0);
}

function byScore(a: Scored, b: Scored): number {
  const followed =
    Number(b.candidate.followedBy !== null) - Number(a.candidate.followedBy !== null);
  return followed || b.score - a.score || b.candidate.story - a.candidate.story;
}

/** Places for everybody are spread evenly, and so are those that try; the first is never one. */
function slotAt(place: number, sharedOfTen: number): PersonalPlace['slot'] {
  const before = Math.floor((place * sharedOfTen) / 10);
  if (Math.floor(((place + 1) * sharedOfTen) / 10) > before) return 'everybody';
  return place % TRIED_OF === TRIED_OF - 4 ? 'try' : 'taste';
}

type Picked = { readonly from: Scored; readonly place: PersonalPlace };
type Picking = { readonly places: readonly PersonalPlace[]; readonly asked: PersonalAsked };

function pick(slot: PersonalPlace['slot'], left: readonly Scored[], picking: Picking): Picked {
  if (slot === 'everybody') return best(left, slot, ({ candidate }) => candidate.topScore);
  if (slot === 'try') return best(left, slot, (one) => drawn(one, picking.asked));
  const varied = left.map((one) => ({ from: one, shown: withVariety(one, picking.places) }));
  const [first] = varied.toSorted((a, b) => byScore(a.shown, b.shown));
  if (first === undefined) throw new Error('there is nothing left to choose from');
  return { from: first.from, place: toPlace(first.shown, slot) };
}

function best(
  left: readonly Scored[],
  slot: PersonalPlace['slot'],
  worthOf: (one: Scored) => number,
): Picked {
  const valued = left.map((one) => ({ one, value: worthOf(one) }));
  const [first] = valued.toSorted((a, b) => b.value - a.value || byScore(a.one, b.one));
  if (first === undefined) throw new Error('there is nothing left to choose from');
  return { from: first.one, place: toPlace(first.one, slot) };
}

/** A score drawn from what it may be by what is known (Thompson 1933): the less is known, the farther it may be off. */
function drawn({ candidate, score: mean }: Scored, { model, seed }: PersonalAsked): number {
  const shares = kindShares(candidate.features);
  const variance = candidate.features.reduce((sum, feature) => {
    const known = model.get(featureName(feature))?.variance ?? KIND_STARTS[feature.kind].variance;
    return sum + known * (shares.get(feature.kind) ?? 1) ** 2;
  }, 0);
  return mean + Math.sqrt(variance) * drawFrom(`${seed} ${candidate.story}`);
}

/** So many of one outlet above count; what more there are is no worse. */
const MOST_ABOVE = 3;

function withVariety(one: Scored, places: readonly PersonalPlace[]): Scored {
  const outlet = one.candidate.features.find(({ kind }) => kind === 'outlet');
  if (outlet === undefined) return one;
  const above = places.filter(({ reasons, slot }) => slot === 'taste' && isBy(reasons, outlet.key));
  if (above.length === 0) return one;
  const reason = fixedReason('variety', outlet.label, -Math.min(MOST_ABOVE, above.length));
  const reasons = [...one.reasons, reason];
  return { ...one, reasons, score: sumOf(reasons) };
}

function isBy(reasons: readonly TasteReason[], outlet: string): boolean {
  return reasons.some(({ kind, key }) => kind === 'outlet' && key === outlet);
}

function toPlace({ candidate, reasons }: Scored, slot: PersonalPlace['slot']): PersonalPlace {
  const ordered = reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { story: candidate.story, score: sumOf(ordered), reasons: ordered, slot };
}
