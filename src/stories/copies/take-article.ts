import type { Report, StoryText } from '../../model/story.ts';
import type { ScannedText } from '../reading/scan-text.ts';
import { agencyKeys, hashName } from './agency-names.ts';
import { addShingles, levelKept } from './copy-index.ts';
import type { Member } from './families.ts';
import { findHits, type Hits, partKept } from './find-overlap.ts';
import { type Arrived, findSource, type Room, type Source } from './find-source.ts';
import { type Level, type Sample, sampleShingles } from './sample-shingles.ts';

/** An article that is told anew, since its original has come after it. */
export type Retold = { readonly article: number; readonly report: Report };

export type Taken = {
  readonly report: Report;
  /** Articles taken before of which this one turns out to be the original. */
  readonly others: readonly Retold[];
};

/** A text without its words: these are scanned. */
export type CopiedArticle = Omit<StoryText, 'headline' | 'text'>;

const OWN: Taken = { report: { kind: 'own' }, others: [] };

export function takeArticle(room: Room, scanned: ScannedText, article: CopiedArticle): Taken {
  const sample = sampleShingles(scanned);
  const { kept, tables } = room.index;
  const hits = findHits(room.index, sample);
  const newcomer = describe(article, sample);
  const found = findSource(room, { sample, hits, newcomer });
  const added = [tables[1].added, tables[2].added] as const;
  const number = kept.add({ ...newcomer, added });
  const arrival = { number, newcomer, sample, hits };
  if (found === null) return keepOwn(room, arrival);
  return found.original.isNew ? becomeOriginal(room, arrival, found) : follow(room, arrival, found);
}

/** The article that has just come, what is kept of it, and what it has in common with others. */
type Arrival = {
  readonly number: number;
  readonly newcomer: Arrived;
  readonly sample: Sample;
  readonly hits: Hits;
};

function describe({ id, time, outlet, agencies }: CopiedArticle, sample: Sample): Arrived {
  const names = agencyKeys(outlet);
  // An agency names itself in its own texts.
  const isOther = (agency: string) =>
    !agencyKeys(agency).some((key) => key !== 0 && names.includes(key));
  const agency = agencies.find(isOther) ?? null;
  return {
    id,
    time: time === null || !Number.isFinite(time) ? null : time,
    outlet: hashName(outlet ?? ''),
    name: names[0],
    names,
    agency,
    credits: agencyKeys(agency),
    shingles: sample.shingles,
    ownShingles: sample.ownShingles,
    counts: sample.counts,
  };
}

function keepOwn({ index }: Room, { number, sample }: Arrival): Taken {
  addShingles(index, number, { sample, isNew: () => true });
  return OWN;
}

/** It is a copy or rewrite of what is there. */
function follow(room: Room, arrival: Arrival, source: Source): Taken {
  const { index, families } = room;
  const { number, newcomer, sample } = arrival;
  const { article, verdict, overlap, original } = source;
  const share = rounded(overlap.share);
  index.kept.setDerived(number);
  const family = familyOf(room, source);
  // What shares only what was added to a family's text has nothing of its root, but may have of the next.
  const ofRoot = source.isBranch ? 0 : share;
  families.join(family, { ...newcomer, number, kind: verdict, share: ofRoot });
  if (original.isCredited) families.setCredited(family);
  const inFamily = verdict === 'copy' && !source.isBranch && !source.isLoose ? family : 0;
  if (inFamily > 0) index.kept.setFamily(number, inFamily);
  // What the family has already is not put in again: 10,000 copies take no more room than one.
  const shared = inFamily > 0 ? placesOf(room, arrival.hits, inFamily) : new Set();
  addShingles(index, number, { sample, isNew: (at) => !shared.has(at) });
  const report = { kind: verdict, of: article.id, share, reason: original.reason };
  return { report, others: [] };
}

/** Places of a sample at which a family has the same. */
function placesOf(
  { index: { kept } }: Room,
  { places, numbers }: Hits,
  family: number,
): Set<number> {
  return new Set(places.filter((_, one) => kept.family(numbers[one] ?? 0) === family));
}

function familyOf({ index, families }: Room, { overlap, article }: Source): number {
  if (families.get(overlap.family) !== null) return overlap.family;
  const number = families.found({ ...article, number: overlap.number });
  index.kept.setFamily(overlap.number, number);
  return number;
}

/** What was there is a copy or rewrite of it. */
function becomeOriginal(room: Room, arrival: Arrival, source: Source): Taken {
  const { index } = room;
  const { number, newcomer, sample } = arrival;
  const { article, family, verdict, overlap, original } = source;
  addShingles(index, number, { sample, isNew: () => true });
  const known = family?.root.number ?? overlap.number;
  // A rewrite of something else stays that.
  if (verdict === 'rewrite' && index.kept.has(known) && index.kept.isDerived(known)) return OWN;
  if (index.kept.has(known)) index.kept.setDerived(known);
  const share = rounded(overlap.shareOfOther);
  const former: Member = { id: article.id, number: known, kind: verdict, share };
  const report = { kind: verdict, of: newcomer.id, share, reason: original.reason };
  const others: Retold[] = [{ article: article.id, report }];
  if (verdict === 'copy') others.push(...reroot(room, arrival, { source, former }));
  return { report: OWN.report, others };
}

type Rerooting = { readonly source: Source; readonly former: Member };

/** With less of a new root a member stays told of what it was. */
const LEAST_SHARE = 0.05;

/** Puts the newcomer in the place of its family's root. Returns what the others of it are told, the former root apart. */
function reroot(room: Room, arrival: Arrival, { source, former }: Rerooting): Retold[] {
  const { number, newcomer } = arrival;
  const family = familyOf(room, source);
  room.index.kept.setFamily(number, family);
  if (source.original.isCredited) room.families.setCredited(family);
  const members = membersAnew(room, arrival, { family, rootShare: source.overlap.shareOfOther });
  const root = { ...room.index.kept.at(number), ...newcomer, number };
  room.families.reroot(family, root, [...members, former]);
  const reason = source.original.reasonForAll;
  const told = members.filter(({ share }) => share >= LEAST_SHARE);
  return told.map(({ id, kind, share }): Retold => {
    return { article: id, report: { kind, of: newcomer.id, share, reason } };
  });
}

/**
 * What a family's members have of their new root: what they have of the former root, as far as that stands in the new one, and
 * what they themselves brought in that stands there.
 */
function membersAnew(
  { index, families }: Room,
  { sample, hits }: Arrival,
  { family, rootShare }: { family: number; rootShare: number },
): Member[] {
  const own = new Map<number, number>();
  for (const [one, at] of hits.places.entries()) {
    const number = hits.numbers[one] ?? 0;
    if (sample.own[at] === 1) own.set(number, (own.get(number) ?? 0) + 1);
  }
  return (families.get(family)?.members ?? []).map((member) => {
    const found = own.get(member.number) ?? 0;
    if (found === 0 || !index.kept.has(member.number)) return member;
    const level = Math.min(sample.level, levelKept(index, member.number)) as Level;
    const added = partKept(index, member.number, { hits: found, level });
    const share = rounded(Math.min(1, member.share * rootShare + added));
    return { ...member, share, kind: share >= 0.5 ? 'copy' : member.kind };
  });
}

/** To a thousandth: no estimate is better. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
