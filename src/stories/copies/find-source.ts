import { chooseOriginal, type Newcomer, type Original } from './choose-original.ts';
import type { CopyIndex } from './copy-index.ts';
import { type Families, type Family, isSettled } from './families.ts';
import { type Hits, measureOverlaps, type Overlap } from './find-overlap.ts';
import { judgeOverlap } from './judge-overlap.ts';
import type { KeptArticle } from './kept-articles.ts';
import type { Sample } from './sample-shingles.ts';

/** All that is known of the window's texts. */
export type Room = { readonly index: CopyIndex; readonly families: Families };

/** The article that has just come. */
export type Arrived = Omit<KeptArticle, 'added'> & Newcomer;

/** Another text that this one has much in common with. */
export type Source = {
  readonly overlap: Overlap;
  readonly verdict: 'copy' | 'rewrite';
  readonly original: Original;
  readonly article: KeptArticle;
  /** The family it is the root of; null: none yet. */
  readonly family: Family | null;
  /** Of a family, but not its root: shared is what it added to the text. */
  readonly isBranch: boolean;
  /** It is of the same outlet, and both have much beside what they share: perhaps what that outlet prints under everything. */
  readonly isLoose: boolean;
};

type Search = {
  readonly sample: Sample;
  readonly hits: Hits;
  readonly newcomer: Arrived;
};

/** What a text is a copy or rewrite of, or is the original of; null where it has too little in common with all others. */
export function findSource(room: Room, { sample, hits, newcomer }: Search): Source | null {
  const { index, families } = room;
  const rootOf = (family: number) => families.rootOf(family);
  for (const overlap of measureOverlaps(index, { sample, hits, rootOf })) {
    const found = standFor(room, overlap);
    // Its own former text.
    if (found.article.id === newcomer.id) continue;
    const original = originalOf(newcomer, found);
    const isSameOutlet = newcomer.outlet !== 0 && newcomer.outlet === found.article.outlet;
    const verdict = judgeOverlap(original.isNew ? turn(overlap) : overlap, isSameOutlet);
    const isLoose = isSameOutlet && Math.max(overlap.share, overlap.shareOfOther) < 0.8;
    if (verdict !== 'own') return { overlap, verdict, original, isLoose, ...found };
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

function originalOf(newcomer: Newcomer, found: Pick<Source, 'article' | 'family' | 'isBranch'>) {
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
