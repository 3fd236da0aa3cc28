import type { Said } from '../said/said.ts';
import { type Conflict, conflictOf } from './conflicts.ts';
import { isSameQuotation, type Overlap, overlapOf } from './overlap.ts';
import type { Weights } from './weigh-words.ts';

/** same: one person. unknown: perhaps. different: two. */
export type Relation = 'same' | 'unknown' | 'different';

/** What a comparison of two statements is told by. */
export type Comparison = {
  readonly weights: Weights;
  readonly relation: Relation;
  /** Words that name either speaker: "he" in one, the name in the other. */
  readonly names?: ReadonlySet<number> | undefined;
};

/** What a comparison of two statements comes to. */
export type Verdict = {
  readonly kind: 'same' | 'apart' | 'conflict';
  /** What they disagree in, though they tell of the same; null unless `kind` is "conflict". */
  readonly conflict: Conflict | null;
  /** From 0 to 1. */
  readonly score: number;
};

const APART: Verdict = { kind: 'apart', conflict: null, score: 0 };

/** Whether two statements say the same thing; all the rules stand here, in `isSameQuotation` and in `conflictOf`. */
export function sayTheSame(a: Said, b: Said, about: Comparison): Verdict {
  const { weights, relation, names } = about;
  const isForeign = a.language !== b.language;
  const overlap = isForeign
    ? overlapOf(a.bridge, b.bridge, { of: weights.ofBridge, aside: names })
    : overlapOf(a.bag, b.bag, { of: weights.of, aside: names });
  if (overlap.words === 0) return APART;
  const isCut = !isForeign && isSameQuotation(a, b, weights, relation !== 'different');
  const isSame = isForeign
    ? isTranslated(overlap, relation)
    : isCut || isSameContent(a, b, { overlap, relation });
  if (!isSame) return APART;
  const score = Math.max(overlap.alike, overlap.contained * 0.9);
  const conflict = conflictOf(a, b);
  // Who finds a demand in one cut of a quotation may find none in another.
  if (conflict === null || (conflict === 'force' && isCut))
    return { kind: 'same', conflict: null, score };
  return { kind: 'conflict', conflict, score };
}

type Measured = { readonly overlap: Overlap; readonly relation: Relation };

/** The same in other words. The less sure that it is one speaker, the more must agree. */
function isSameContent(a: Said, b: Said, { overlap, relation }: Measured): boolean {
  const { words, contained, alike, numbers } = overlap;
  if (isBareNumber(a) || isBareNumber(b)) return relation === 'same' && numbers > 0;
  if (relation === 'different') return words >= 4 && alike >= 0.55 && contained >= 0.65;
  if (relation === 'unknown')
    return (words >= 4 && contained >= 0.7 && alike >= 0.45) || (words >= 3 && alike >= 0.7);
  if (words >= 3 && contained >= 0.62 && alike >= 0.3) return true;
  return words >= 2 && alike >= 0.6;
}

/** Of another language few words are known to be the same; numbers and names must do. */
function isTranslated({ words, contained, alike, numbers }: Overlap, relation: Relation): boolean {
  if (relation === 'same')
    return (words >= 2 && contained >= 0.5) || (words >= 3 && contained >= 0.35);
  if (relation === 'different') return words >= 4 && contained >= 0.6 && alike >= 0.5;
  return words >= 3 && contained >= 0.5 && (numbers > 0 || alike >= 0.5);
}

/** "put the figure at 41" */
function isBareNumber({ words, numbers }: Said): boolean {
  return numbers.length === 1 && words.length <= 3;
}
