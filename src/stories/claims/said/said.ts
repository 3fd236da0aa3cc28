import type { StoryArticle } from '../../../model/claim.ts';
import type { Statement } from '../../../model/statement.ts';

/** A number in a statement. */
export type SaidNumber = {
  readonly value: number;
  /** As printed, marks aside: "41", "four million". */
  readonly text: string;
  /** The word after it, made alike: what is counted. Null at the end, or before another number. */
  readonly counted: number | null;
  /** "nine of the 14": the nine. */
  readonly isPart: boolean;
  /** "34, not 41": the 41. */
  readonly isDenied: boolean;
};

export type QuotedWords = {
  /** The different words, ascending. */
  readonly bag: Float64Array;
  /** Each two words that follow one another, as one number, ascending. */
  readonly pairs: Float64Array;
};

/** Which words a "not" reaches: the next ones of its sentence; of one in the cue, all. */
export type Negation = { readonly from: number; readonly to: number };

/** A statement of a story, its words made alike. */
export type Said = {
  /** Its place among the story's statements: the earliest article's first. */
  readonly at: number;
  readonly article: StoryArticle;
  /** The article's place among the story's, the earliest first. */
  readonly articleAt: number;
  /** Among the article's statements. */
  readonly ordinal: number;
  readonly statement: Statement;
  readonly language: string;
  /** In the text's order, without words that negate. See ClaimWord.ids. */
  readonly words: readonly number[];
  /** The different ones, ascending. */
  readonly bag: Float64Array;
  /** What stands in quotation marks; null where nothing does. */
  readonly quoted: QuotedWords | null;
  /** The different words as other languages may have them too, ascending. See ClaimWord.bridge. */
  readonly bridge: Float64Array;
  readonly negations: readonly Negation[];
  readonly numbers: readonly SaidNumber[];
  /** Its content is what somebody denies; a sentence that says no itself is none. */
  readonly isDenial: boolean;
};
