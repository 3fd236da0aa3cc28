import type { Said } from '../said/said.ts';
import { type Conflict, conflictOf } from './conflicts.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import type { Weights } from './weigh-words.ts';

/** same: one person. unknown: perhaps. different: two. */
export type Relation = 'same' | 'unknown' | 'different';

/** What a comparison of two statements comes to. */
export type Verdict = {
  readonly kind: 'same' | 'apart' | 'conflict';
  /** What they disagree in, though they tell of the same; null unless `kind` is "conflict". */
  readonly conflict: Conflict | null;
  /** From 0 to 1. */
  readonly score: number;
};

const APART: Verdict = { kind: 'apart', conflict: null, score: 0 };

/** Whether two statements say the same thing; all the rules stand here and in `conflictOf`. */
export function sayTheSame(
  a: Said,
  b: Said,
  about: { relation: Relation; weights: Weights },
): Verdict {
  const overlap = overlapOf(a, b, about.weights);
  if (overlap.words === 0) return APART;
  const isCut = isSameQuotation(a, b, overlap, about.relation);
  if (!isCut && !isSameContent(a, b, overlap, about.relation)) return APART;
  const score = Math.max(overlap.alike, overlap.contained * 0.9);
  const conflict = conflictOf(a, b);
  // Who finds a demand in one cut of a quotation may find none in another.
  if (conflict === null || (conflict === 'force' && isCut))
    return { kind: 'same', conflict: null, score };
  return { kind: 'conflict', conflict, score };
}

/** A quotation, whole or cut, by one speaker; by two only where it is long. */
function isSameQuotation(a: Said, b: Said, overlap: Overlap, relation: Relation): boolean {
  if (!a.isQuoted || !b.isQuoted) return false;
  if (overlap.contained < 0.7) return false;
  if (overlap.words <= 3)
    return relation === 'same' && overlap.words >= 2 && overlap.contained > 0.95;
  return overlap.inOrder >= 0.6 && (relation !== 'different' || overlap.words >= 6);
}

/** The same in other words. The less sure that it is one speaker, the more must agree. */
function isSameContent(a: Said, b: Said, overlap: Overlap, relation: Relation): boolean {
  const { words, contained, alike, numbers } = overlap;
  if (isBareNumber(a) || isBareNumber(b)) return relation === 'same' && numbers > 0;
  if (a.language !== b.language && numbers > 0)
    return words >= 2 && (relation !== 'different' || alike >= 0.5);
  if (relation === 'different') return words >= 4 && alike >= 0.55 && contained >= 0.65;
  if (words >= 3 && contained >= 0.65 && alike >= 0.35) return true;
  return words >= 2 && alike >= 0.6;
}

/** "put the figure at 41" */
function isBareNumber({ words, numbers }: Said): boolean {
  return numbers.length === 1 && words.length <= 3;
}
