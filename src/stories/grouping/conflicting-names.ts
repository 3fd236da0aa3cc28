import { type Rows, weightedTerms } from './vectors/rows.ts';

const [BODY, TITLE, NAMES, NUMBERS] = [0, 1, 2, 3] as const;
/** Larger stories name enough that a name missing says little: they are judged by likeness, and split. */
const MOST_ARTICLES = 3;
/** A name half as weighty as the weightiest is one of the main names. */
const MAIN = 0.5;
/** A bare headline leaves out names; with so many words apart from the headline there is a text to have them. */
const LEAST_TOLD = 5;
/** Texts in two languages share names and numbers only: names spelt otherwise are no other names. */
const LEAST_PLAIN_SHARED = 1;

type Pair = { readonly one: number; readonly other: number };

/**
 * Whether two rows of few articles tell of two happenings in the same words ("X wins Ohio", "X wins Iowa"): each has a main name
 * in its headline that the other has nowhere, and no number is in both. `plainShared`: words apart from names that both have.
 */
export function haveConflictingNames(rows: Rows, pair: Pair, plainShared: number): boolean {
  const { one, other } = pair;
  if (plainShared < LEAST_PLAIN_SHARED) return false;
  const articles = Math.max(rows.articles[one] as number, rows.articles[other] as number);
  if (articles > MOST_ARTICLES || !hasText(rows, one) || !hasText(rows, other)) return false;
  const numbers = termsOf(rows, one, [NUMBERS]);
  if (weightedTerms(rows, other, NUMBERS).some(({ term }) => numbers.has(term))) return false;
  return hasNameOfItsOwn(rows, one, other) && hasNameOfItsOwn(rows, other, one);
}

function hasText(rows: Rows, row: number): boolean {
  const title = termsOf(rows, row, [TITLE]);
  return weightedTerms(rows, row, BODY).filter(({ term }) => !title.has(term)).length >= LEAST_TOLD;
}

/** Whether the headlines of `row` have a main name that `other` has nowhere. */
function hasNameOfItsOwn(rows: Rows, row: number, other: number): boolean {
  const names = weightedTerms(rows, row, NAMES);
  const most = names.reduce((found, { weight }) => Math.max(found, weight), 0);
  const title = termsOf(rows, row, [TITLE]);
  const known = termsOf(rows, other, [BODY, TITLE, NAMES]);
  return names.some(
    ({ term, weight }) => weight >= MAIN * most && title.has(term) && !known.has(term),
  );
}

function termsOf(rows: Rows, row: number, blocks: readonly number[]): ReadonlySet<number> {
  return new Set(
    blocks.flatMap((block) => weightedTerms(rows, row, block).map(({ term }) => term)),
  );
}
