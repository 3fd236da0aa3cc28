import type { Member } from '../cast/member.ts';
import type { Page } from '../page.ts';
import { SIGN, SMALL } from '../words/signs.ts';
import type { Case, Telling } from './telling.ts';

/** Fewer words in a row may be anybody's. */
const LEAST_IN_A_ROW = 3;
/** What counts of words alone: a number is rarer than a word. */
const NUMBER_WEIGHT = 2;
const LEAST_LIKENESS = 2;
/** Statements looked through: a headline tells what stands near the beginning. */
const MOST_CASES = 80;
/** Words looked at of one statement. */
const MOST_WORDS = 300;

type Spoken = { readonly member: Member; readonly row: string };

/** What is said in a text's body, to find there what a headline says. */
export class SpokenWords {
  readonly #telling: Telling;
  #spoken: readonly Spoken[] | null = null;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** The only one who says these very words. */
  whoSaid(one: Case): Member | null {
    const row = rowOf(this.#telling.page, one);
    if (row.split(' ').length < LEAST_IN_A_ROW + 2) return null;
    const who = new Set(
      this.#read()
        .filter((said) => said.row.includes(row))
        .map(({ member }) => member),
    );
    return who.size === 1 ? ([...who][0] ?? null) : null;
  }

  /** Who says most of what these words say; null where little of it is, or two say as much. */
  whoSaysLike(one: Case): Member | null {
    const words = contentWords(this.#telling.page, one);
    const likeness = new Map<Member, number>();
    for (const { member, row } of this.#read()) {
      const weight = weightIn(row, words);
      likeness.set(member, Math.max(weight, likeness.get(member) ?? 0));
    }
    const [best, second] = [...likeness].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < LEAST_LIKENESS) return null;
    return second === undefined || best[1] > second[1] ? best[0] : null;
  }

  #read(): readonly Spoken[] {
    const { page, cases, verdicts } = this.#telling;
    this.#spoken ??= cases.slice(0, MOST_CASES).flatMap((one) => {
      const verdict = verdicts[one.index];
      return verdict?.kind === 'speaker' ? [{ member: verdict.member, row: rowOf(page, one) }] : [];
    });
    return this.#spoken;
  }
}

/** A statement's words, a space around each. */
function rowOf({ tokens }: Page, { contents }: Case): string {
  let row = ' ';
  for (const { first, last } of contents) {
    for (let at = first; at <= Math.min(last, first + MOST_WORDS); at += 1) {
      const token = tokens[at];
      if (token?.sort === 'word' || token?.sort === 'number') row += `${token.lower} `;
    }
  }
  return row;
}

function weightIn(row: string, words: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of words) if (row.includes(` ${word} `)) sum += weight;
  return sum;
}

/** Numbers, and words that do not only hold a sentence together, each with its weight. */
function contentWords({ tokens }: Page, { contents }: Case): Map<string, number> {
  const words = new Map<string, number>();
  for (const { first, last } of contents) {
    for (const { sort, lower, signs } of tokens.slice(first, Math.min(last + 1, first + 100))) {
      const isSmall = (signs & (SMALL | SIGN.pronoun)) !== 0;
      if (sort === 'number') words.set(lower, NUMBER_WEIGHT);
      else if (sort === 'word' && lower.length > 3 && !isSmall) words.set(lower, 1);
    }
  }
  return words;
}
