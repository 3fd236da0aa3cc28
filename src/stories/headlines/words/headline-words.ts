import { english } from './english.ts';
import { otherLanguages } from './other-languages.ts';
import { type WordList, wordList } from './word-list.ts';

/**
 * What a language's headlines are read by. Entries are lower case words or phrases; a word that ends with a star
 * stands for all that begin so.
 */
export type HeadlineTable = {
  /** Words that carry no claim. */
  readonly small: string;
  /** Forms of reporting verbs and "according to": who has them in a headline says whose word it is. */
  readonly reporting: string;
  /** Reporting words of texts beside those; empty: every cue is trusted. */
  readonly cues: string;
  /** What names nobody: "reportedly"; empty: every hedging word does. */
  readonly hearsay: string;
  /** Verbs and nouns of claiming, boasting, alleging: never an authority's plain word. */
  readonly claiming: string;
  /** What leaves it open: "may", "alleged", "feared". */
  readonly hedging: string;
  /** What has not happened yet: "set to", "in talks". */
  readonly coming: string;
  /** Nouns that name a source before a colon or behind a dash: "report", "police". */
  readonly sources: string;
  /** Who counts, measures and decides by office: their word is as good as the fact. */
  readonly official: string;
  /** Outlets and unnamed sources pass on: their word is not the fact. */
  readonly passers: string;
  /** Words for having done wrong. */
  readonly wrong: string;
  /** Words that settle a wrong: convicted, confessed. */
  readonly settled: string;
  readonly denying: string;
  /** What turns a sentence into its contrary. */
  readonly negating: string;
  /** "prove", and what bears it out. */
  readonly proving: string;
  /** Deals and deeds: in each line the words that have one as done, and behind the bar the others of its family. */
  readonly done: string;
  /** What is stated to come. */
  readonly ahead: string;
  /** One more of the same. */
  readonly further: string;
  /** The text is a part: the rest is a video, or elsewhere. */
  readonly excerpt: string;
  /** Openings that ask or explain rather than state. */
  readonly asking: string;
  /** Words between clauses. */
  readonly joining: string;
  /** Those of them before what is known already. */
  readonly asides: string;
};

export type HeadlineWords = {
  readonly [Name in Exclude<keyof HeadlineTable, 'done'>]: WordList;
} & { readonly done: readonly Deed[] };

export type Deed = { readonly done: WordList; readonly family: WordList };

const TABLES: Readonly<Record<string, HeadlineTable>> = { en: english, ...otherLanguages };
const made = new Map<string, HeadlineWords>();

/** By a BCP 47 tag; null for a language without a table. */
export function headlineWordsFor(tag: string | null): HeadlineWords | null {
  const language = (tag ?? '').slice(0, 2).toLowerCase();
  const known = made.get(language);
  if (known !== undefined) return known;
  const table = Object.hasOwn(TABLES, language) ? TABLES[language] : undefined;
  if (table === undefined) return null;
  const words = wordsOf(table);
  made.set(language, words);
  return words;
}

function wordsOf(table: HeadlineTable): HeadlineWords {
  const families = table.done.split('\n').filter((line) => line.trim() !== '');
  return {
    small: wordList(table.small),
    reporting: wordList(table.reporting),
    cues: wordList(table.cues),
    hearsay: wordList(table.hearsay),
    claiming: wordList(table.claiming),
    excerpt: wordList(table.excerpt),
    hedging: wordList(table.hedging),
    coming: wordList(table.coming),
    sources: wordList(table.sources),
    official: wordList(table.official),
    passers: wordList(table.passers),
    wrong: wordList(table.wrong),
    settled: wordList(table.settled),
    denying: wordList(table.denying),
    negating: wordList(table.negating),
    proving: wordList(table.proving),
    ahead: wordList(table.ahead),
    further: wordList(table.further),
    asking: wordList(table.asking),
    joining: wordList(table.joining),
    asides: wordList(table.asides),
    done: families.map(deedOf),
  };
}

function deedOf(line: string): Deed {
  const [done = '', others = ''] = line.split('|');
  return { done: wordList(done), family: wordList(`${done},${others}`) };
}
