import type { Report, StoryText } from '../../model/story.ts';
import type { ScannedText } from '../reading/scan-text.ts';
import { agencyKeys, hashName } from './agency-names.ts';
import { chooseOriginal, type Newcomer, type Original } from './choose-original.ts';
import { addShingles, type CopyIndex } from './copy-index.ts';
import { type Families, type Family, isSettled, type Retold } from './families.ts';
import { findHits, type Hits, measureOverlaps, type Overlap } from './find-overlap.ts';
import { judgeOverlap } from './judge-overlap.ts';
import type { KeptArticle } from './kept-articles.ts';
import { type Sample, sampleShingles } from './sample-shingles.ts';

export type Taken = {
  readonly report: Report;
  /** Articles taken before of which this one turns out to be the original. */
  readonly others: readonly Retold[];
};

/** A text without its words: these are scanned. */
export type CopiedArticle = Omit<StoryText, 'headline' | 'text'>;

export type Room = { readonly index: CopyIndex; readonly families: Families };

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

/** The article that has just come. */
type Arrived = Omit<KeptArticle, 'added'> & Newcomer;

type Arrival = {
  readonly number: number;
  readonly newcomer: Arrived;
  readonly sample: Sample;
  readonly hits: Hits;
};

function describe({ id, time, outlet, agencies }: CopiedArticle, sample: Sample): Arrived {
  const names = agencyKeys(outlet);
  const agency = agencies[0] ?? null;
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

/** Another text that this one has much in common with. */
type Source = {
  readonly overlap: Overlap;
  readonly verdict: 'copy' | 'rewrite';
  readonly original: Original;
  readonly article: KeptArticle;
  /** The family it is the root of; null: none yet. */
  readonly family: Family | null;
  /** Of a family, but not its root: shared is what it added to the text. */
  readonly isBranch: boolean;
};

type Search = Pick<Arrival, 'sample' | 'hits' | 'newcomer'>;

function findSource(room: Room, { sample, hits, newcomer }: Search): Source | null {
  const { index, families } = room;
  const rootOf = (family: number) => families.rootOf(family);
  for (const overlap of measureOverlaps(index, { sample, hits, rootOf })) {
    const found = standFor(room, overlap);
    // Its own former text.
    if (found.article.id === newcomer.id) continue;
    const original = originalOf(newcomer, found);
    const isSameOutlet = newcomer.outlet !== 0 && newcomer.outlet === found.article.outlet;
    const verdict = judgeOverlap(original.isNew ? turn(overlap) : overlap, isSameOutlet);
    if (verdict !== 'own') return { overlap, verdict, original, ...found };
  }
  return null;
}

/** The article that an overlap is told of. A root that is forgotten stands for its family still. */
function standFor({ index: { kept }, families }: Room, { number, family: of }: Overlap) {
  const family = families.get(of);
  if (family === null) return { article: kept.at(number), family, isBranch: false };
  if (family.root.number === number || !kept.has(family.root.number))
    return { article: family.root, family, isBranch: false };
  return { article: kept.at(number), family: null, isBranch: true };
}

function originalOf(newcomer: Newcomer, found: Omit<Source, 'overlap' | 'verdict' | 'original'>) {
  const { article, family, isBranch } = found;
  const reason = 'What they share is what that one added to another text.';
  if (isBranch) return { isNew: false, isCredited: false, reason, reasonForAll: reason };
  return chooseOriginal(newcomer, {
    ...article,
    credits: family?.credits ?? new Set(article.credits.filter((key) => key !== 0)),
    isCredited: family?.isCredited ?? false,
    isSettled: family !== null && isSettled(family),
  });
}

/** The overlap as the other article sees it. */
function turn(overlap: Overlap): Overlap {
  return {
    ...overlap,
    share: overlap.shareOfOther,
    shareOfOther: overlap.share,
    raw: overlap.rawOfOther,
    rawOfOther: overlap.raw,
    passages: overlap.passagesOfOther,
    passagesOfOther: overlap.passages,
  };
}

function keepOwn({ index }: Room, { number, sample }: Arrival): Taken {
  addShingles(index, number, { sample, isNew: () => true });
  return OWN;
}

/** It is a copy or rewrite of what is there. */
function follow(room: Room, arrival: Arrival, source: Source): Taken {
  const { index, families } = room;
  const { number, newcomer, sample, hits } = arrival;
  const { article, verdict, overlap, original, isBranch } = source;
  const share = rounded(overlap.share);
  const { reason } = original;
  index.kept.setDerived(number);
  const shared = new Set<number>();
  if (verdict === 'copy' && !isBranch) {
    const family = familyOf(room, source);
    families.join(family, { ...newcomer, number, share });
    if (original.isCredited) families.setCredited(family);
    index.kept.setFamily(number, family);
    for (const [one, at] of hits.places.entries()) {
      if (index.kept.family(hits.numbers[one] ?? 0) === family) shared.add(at);
    }
  }
  // What the family has already is not put in again: 10,000 copies take no more room than one.
  addShingles(index, number, { sample, isNew: (at) => !shared.has(at) });
  return { report: { kind: verdict, of: article.id, share, reason }, others: [] };
}

function familyOf({ index, families }: Room, { overlap, article, family }: Source): number {
  if (family !== null) return overlap.family;
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
  const isDerived = family === null && index.kept.isDerived(overlap.number);
  if (verdict === 'rewrite' && (family !== null || isDerived)) return OWN;
  const { reason } = original;
  const report = { kind: verdict, of: newcomer.id, share: rounded(overlap.shareOfOther), reason };
  const others: Retold[] = [{ article: article.id, report }];
  if (family === null) index.kept.setDerived(overlap.number);
  if (verdict === 'copy') others.push(...reroot(room, arrival, source));
  return { report: OWN.report, others };
}

/** Returns what the family's copies are told, the former root apart. */
function reroot(room: Room, { number, newcomer }: Arrival, source: Source): Retold[] {
  const { overlap, original } = source;
  const family = familyOf(room, source);
  room.index.kept.setFamily(number, family);
  if (original.isCredited) room.families.setCredited(family);
  const root = { ...room.index.kept.at(number), ...newcomer, number };
  const share = rounded(overlap.shareOfOther);
  return room.families.reroot(family, root, { share, reason: original.reasonForAll });
}

/** To a thousandth: no estimate is better. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
