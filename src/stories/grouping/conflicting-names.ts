import { blockStart, grainsOf, type Rows, sizeOf, termsOf } from './vectors/rows.ts';

const [BODY, TITLE, NAMES, NUMBERS] = [0, 1, 2, 3] as const;
const ANYWHERE = [BODY, TITLE, NAMES] as const;
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
 * Asked of most candidates, so nothing is made for it: blocks are short enough to be looked through.
 */
export function haveConflictingNames(rows: Rows, pair: Pair, plainShared: number): boolean {
  const { one, other } = pair;
  if (plainShared < LEAST_PLAIN_SHARED) return false;
  const articles = Math.max(rows.articles[one] as number, rows.articles[other] as number);
  if (articles > MOST_ARTICLES || !hasText(rows, one) || !hasText(rows, other)) return false;
  if (shareNumber(rows, pair)) return false;
  return hasNameOfItsOwn(rows, one, other) && hasNameOfItsOwn(rows, other, one);
}

function hasText(rows: Rows, row: number): boolean {
  const terms = termsOf(rows, row);
  const start = blockStart(rows, row, BODY);
  const end = start + sizeOf(rows, row, BODY);
  let told = 0;
  for (let at = start; at < end && told < LEAST_TOLD; at += 1) {
    if (!holds(rows, { row, block: TITLE }, terms[at] as number)) told += 1;
  }
  return told >= LEAST_TOLD;
}

function shareNumber(rows: Rows, { one, other }: Pair): boolean {
  const terms = termsOf(rows, one);
  const start = blockStart(rows, one, NUMBERS);
  const end = start + sizeOf(rows, one, NUMBERS);
  for (let at = start; at < end; at += 1) {
    if (holds(rows, { row: other, block: NUMBERS }, terms[at] as number)) return true;
  }
  return false;
}

/** Whether the headlines of `row` have a main name that `other` has nowhere. */
function hasNameOfItsOwn(rows: Rows, row: number, other: number): boolean {
  const [terms, weights] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, NAMES);
  const end = start + sizeOf(rows, row, NAMES);
  let most = 0;
  for (let at = start; at < end; at += 1) most = Math.max(most, weights[at] as number);
  for (let at = start; at < end; at += 1) {
    const term = terms[at] as number;
    if ((weights[at] as number) < MAIN * most || !holds(rows, { row, block: TITLE }, term))
      continue;
    if (!ANYWHERE.some((block) => holds(rows, { row: other, block }, term))) return true;
  }
  return false;
}

function holds(rows: Rows, { row, block }: { row: number; block: number }, term: number): boolean {
  const terms = termsOf(rows, row);
  const start = blockStart(rows, row, block);
  const end = start + sizeOf(rows, row, block);
  for (let at = start; at < end; at += 1) if (terms[at] === term) return true;
  return false;
}
