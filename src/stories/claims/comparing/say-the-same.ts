import type { Said } from '../said/said.ts';
import { type Conflict, conflictOf, contradicts } from './conflicts.ts';
import { type Overlap, overlapBeside, overlapOf } from './overlap.ts';
import { isSameQuotation, type Relation } from './same-quotation.ts';
import type { WeightedBag, Weights } from './weigh-words.ts';

/** What a comparison of two statements is told by. */
export type Comparison = {
  readonly weights: Weights;
  readonly relation: Relation;
  /** Words that name either speaker. */
  readonly names: () => readonly ReadonlySet<number>[];
};

/** What a comparison of two statements comes to. */
export type Verdict = {
  readonly kind: 'same' | 'apart' | 'conflict';
  /** What they disagree in, though they tell of the same; null unless `kind` is "conflict". */
  readonly conflict: Conflict | null;
  /** From 0 to 1. */
  readonly score: number;
};

/** Whether two statements say the same thing; all the rules stand here, in `isSameQuotation` and in `conflictOf`. */
export function sayTheSame(a: Said, b: Said, about: Comparison): Verdict {
  const [first, second] = bagsOf(a, b, about.weights);
  const overlap = overlapOf(first, second);
  if (overlap.words === 0) return apart(overlap);
  const isCut = isSameQuotation(a, b, about.weights, about.relation);
  if (isCut) return judge(a, b, { overlap, isCut });
  const isSame = (measured: Overlap) => saysTheSame(a, b, { overlap: measured, about });
  if (isSame(overlap)) return judge(a, b, { overlap, isCut });
  if (overlap.words < 2 || about.relation === 'different') return apart(overlap);
  const beside = overlapBeside(first, second, { overlap, names: about.names() });
  return isSame(beside) ? judge(a, b, { overlap: beside, isCut }) : apart(beside);
}

function apart(overlap: Overlap): Verdict {
  return { kind: 'apart', conflict: null, score: scoreOf(overlap) };
}

function scoreOf({ alike, contained }: Overlap): number {
  return Math.max(alike, contained * 0.9);
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
  const score = scoreOf(overlap);
  // Of two cuts of one quotation one has words that the other lacks: a demand, a number, a "not".
  const conflict = isCut ? (contradicts(a, b) ? 'negation' : null) : conflictOf(a, b);
  if (conflict === null) return { kind: 'same', conflict, score };
  return { kind: 'conflict', conflict, score };
}

function saysTheSame(
  a: Said,
  b: Said,
  { overlap, about }: { overlap: Overlap; about: Comparison },
): boolean {
  if (a.language !== b.language) return isTranslated(overlap, about.relation);
  if (isBareNumber(a) || isBareNumber(b))
    return about.relation === 'same' && overlap.numbers.great > 0;
  if (tellsPart(a) !== tellsPart(b) && overlap.numbers.all > 0) return false;
  // Two quotations of which neither is a cut of the other were both said.
  if (about.relation !== 'same' && isDirect(a) && isDirect(b)) return false;
  return reaches(overlap, SAME_CONTENT[about.relation]);
}

function isDirect({ statement }: Said): boolean {
  return statement.form === 'direct' && statement.place === 'body';
}

/** "14 are missing", "nine of the 14 are found" */
function tellsPart({ numbers }: Said): boolean {
  return numbers.some(({ isPart }) => isPart);
}

/** What two statements must share, any line of it: different words, and shares of their weights. */
type Least = readonly {
  readonly words: number;
  readonly contained: number;
  readonly alike: number;
}[];

/** The same in other words. The less sure that it is one speaker, the more must agree. */
const SAME_CONTENT: Readonly<Record<Relation, Least>> = {
  same: [
    { words: 4, contained: 0.55, alike: 0.3 },
    { words: 3, contained: 0.65, alike: 0.35 },
    { words: 2, contained: 0, alike: 0.6 },
  ],
  unknown: [
    { words: 4, contained: 0.65, alike: 0.4 },
    { words: 3, contained: 0, alike: 0.7 },
    { words: 2, contained: 0, alike: 0.95 },
  ],
  different: [{ words: 4, contained: 0.7, alike: 0.65 }],
};

/** Of another language few words are known to be the same; numbers and names must do. */
const TRANSLATED: Readonly<Record<Relation, Least>> = {
  same: [
    { words: 2, contained: 0.45, alike: 0 },
    { words: 3, contained: 0.35, alike: 0 },
  ],
  unknown: [
    { words: 3, contained: 0.5, alike: 0.5 },
    { words: 3, contained: 0.7, alike: 0 },
    { words: 2, contained: 0.95, alike: 0.7 },
  ],
  different: [{ words: 4, contained: 0.6, alike: 0.5 }],
};

/** The same where a great number is among what they share. */
const TRANSLATED_NUMBERS: Readonly<Record<Relation, Least>> = {
  same: TRANSLATED.same,
  unknown: [{ words: 3, contained: 0.5, alike: 0 }],
  different: [{ words: 4, contained: 0.6, alike: 0 }],
};

function isTranslated(overlap: Overlap, relation: Relation): boolean {
  const { numbers } = overlap;
  if (reaches(overlap, TRANSLATED[relation])) return true;
  if (numbers.great === 0) return false;
  if (reaches(overlap, TRANSLATED_NUMBERS[relation])) return true;
  return (
    relation !== 'different' && numbers.all > 1 && overlap.words >= 4 && overlap.contained >= 0.3
  );
}

function reaches(overlap: Overlap, least: Least): boolean {
  return least.some(
    ({ words, contained, alike }) =>
      overlap.words >= words && overlap.contained >= contained && overlap.alike >= alike,
  );
}

/** "put the figure at 41" */
function isBareNumber({ words, numbers }: Said): boolean {
  return numbers.length === 1 && words.length <= 2;
}
