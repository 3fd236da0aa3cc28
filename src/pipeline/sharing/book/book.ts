import type { Millis } from '../../../model/time.ts';

/** Who said what in an article, as its endnotes have it. */
export type BookStatement = {
  /** Null: nobody is named. */
  readonly name: string | null;
  readonly role: string | null;
  readonly cue: string | null;
  readonly words: string;
  readonly isWordForWord: boolean;
};

export type BookArticle = {
  readonly id: number;
  readonly headline: string;
  readonly outlet: string;
  readonly byline: readonly string[];
  readonly published: Millis | null;
  readonly standfirst: string | null;
  /** Sanitised. */
  readonly html: string;
  readonly language: string | null;
  readonly url: string | null;
  readonly statements: readonly BookStatement[];
};

export type BookSection = { readonly title: string; readonly articles: readonly BookArticle[] };

/** An edition for an e-reader. */
export type Book = {
  readonly title: string;
  /** Of the titles and of what we say in it; a BCP 47 tag. */
  readonly language: string;
  readonly made: Millis;
  readonly sections: readonly BookSection[];
  readonly words: BookWords;
};

/** What the book says of itself, in the reader's language. */
export type BookWords = {
  readonly contents: string;
  readonly whoSays: string;
  readonly unnamed: string;
  readonly atOutlet: string;
  /** A time as a reader reads it. */
  readonly time: (at: Millis) => string;
};
