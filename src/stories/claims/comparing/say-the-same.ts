import type { Said } from '../said/said.ts';
import { type Conflict, conflictOf } from './conflicts.ts';
import { type Overlap, overlapBeside, overlapOf } from './overlap.ts';
import { isSameQuotation } from './same-quotation.ts';
import type { WeightedBag, Weights } from './weigh-words.ts';

/** same: one person. unknown: perhaps. different: two. */
export type Relation = 'same' | 'unknown' | 'different';

/** What a comparison of two statements is told by. */
export type Comparison = {
  readonly weights: Weights;
  readonly relation: Relation;
  /** Whether a word names either speaker. */
  readonly isName: (word: number) => boolean;
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
  const [first, second] = bagsOf(a, b, about.weights);
  const overlap = overlapOf(first, second);
  if (overlap.words === 0) return APART;
  const isCut = isSameQuotation(a, b, about.weights, about.relation !== 'different');
  if (isCut) return judge(a, b, { overlap, isCut });
  const isSame = (measured: Overlap) => saysTheSame(a, b, { overlap: measured, about });
  if (isSame(overlap)) return judge(a, b, { overlap, isCut });
  if (overlap.words < 2 || about.relation === 'different') return APART;
  const beside = overlapBeside(first, second, { overlap, isName: about.isName });
  return isSame(beside) ? judge(a, b, { overlap: beside, isCut }) : APART;
}

function bagsOf(a: Said, b: Said, { weighted }: Weights): readonly [WeightedBag, WeightedBag] {
  const [first, second] = [weighted(a), weighted(b)];
  return a.language === b.language ? [first.own, second.own] : [first.bridge, second.bridge];
}

function judge(
  a: Said,
  b: Said,
  { overlap, isCut }: { overlap: Overlap; isCut: boolean },
): Verdict {
  const score = Math.max(overlap.alike, overlap.contained * 0.9);
  const conflict = conflictOf(a, b);
  // Who finds a demand in one cut of a quotation may find none in another.
  const isSame = conflict === null || (conflict === 'force' && isCut);
  return isSame ? { kind: 'same', conflict: null, score } : { kind: 'conflict', conflict, score };
}

function saysTheSame(
  a: Said,
  b: Said,
  { overlap, about }: { overlap: Overlap; about: Comparison },
): boolean {
  if (a.language !== b.language) return isTranslated(overlap, about.relation);
  if (isBareNumber(a) || isBareNumber(b)) return about.relation === 'same' && overlap.numbers > 0;
  return isSameContent(overlap, about.relation);
}

/** The same in other words. The less sure that it is one speaker, the more must agree. */
function isSameContent({ words, contained, alike }: Overlap, relation: Relation): boolean {
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
