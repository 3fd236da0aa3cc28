import type { Member } from '../cast/member.ts';
import type { Page } from '../page.ts';
import { SIGN, SMALL } from '../words/signs.ts';
import type { Case, Telling } from './telling.ts';

/** Fewer words in a row may be anybody's. */
const LEAST_IN_A_ROW = 3;
/** What counts of words alone: a number is rarer than a word. */
const NUMBER_WEIGHT = 2;
const LEAST_LIKENESS = 2;
/** Statements looked through: a headline tells what stands at the beginning. */
const MOST_CASES = 200;

/** What is said in a text's body, to find there what a headline says. */
export class SpokenWords {
  readonly #page: Page;
  readonly #spoken: readonly { member: Member; row: string; words: ReadonlySet<string> }[];

  constructor({ page, cases, verdicts }: Telling) {
    this.#page = page;
    this.#spoken = cases.slice(0, MOST_CASES).flatMap((one) => {
      const verdict = verdicts[one.index];
      if (verdict?.kind !== 'speaker') return [];
      const row = wordsOf(page, one);
      return [{ member: verdict.member, row: ` ${row.join(' ')} `, words: new Set(row) }];
    });
  }

  /** The only one who says these very words. */
  whoSaid(one: Case): Member | null {
    const words = wordsOf(this.#page, one);
    if (words.length < LEAST_IN_A_ROW) return null;
    const row = ` ${words.join(' ')} `;
    const who = new Set(
      this.#spoken.filter((said) => said.row.includes(row)).map(({ member }) => member),
    );
    return who.size === 1 ? ([...who][0] ?? null) : null;
  }

  /** Who says most of what these words say; null where little of it is, or two say as much. */
  whoSaysLike(one: Case): Member | null {
    const words = contentWords(this.#page, one);
    const likeness = new Map<Member, number>();
    for (const said of this.#spoken) {
      let weight = 0;
      for (const word of words)
        if (said.words.has(word)) weight += /\d/.test(word) ? NUMBER_WEIGHT : 1;
      likeness.set(said.member, Math.max(weight, likeness.get(said.member) ?? 0));
    }
    const [best, second] = [...likeness].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < LEAST_LIKENESS) return null;
    return second === undefined || best[1] > second[1] ? best[0] : null;
  }
}

function wordsOf({ tokens }: Page, { contents }: Case): string[] {
  return contents.flatMap(({ first, last }) =>
    tokens
      .slice(first, Math.min(last + 1, first + 300))
      .flatMap(({ sort, lower }) => (sort === 'word' || sort === 'number' ? lower : [])),
  );
}

/** Numbers, and words that do not only hold a sentence together. */
function contentWords({ tokens }: Page, { contents }: Case): Set<string> {
  const words = new Set<string>();
  for (const { first, last } of contents) {
    for (const { sort, lower, signs } of tokens.slice(first, Math.min(last + 1, first + 100))) {
      const isSmall = (signs & (SMALL | SIGN.pronoun)) !== 0;
      if (sort === 'number' || (sort === 'word' && lower.length > 3 && !isSmall)) words.add(lower);
    }
  }
  return words;
}
