import type { Gender } from '../words/role-book.ts';

/** A name as it stands in the text. Tokens by their indices, ends included. */
export type NameRun = {
  /** Of the name itself: without titles and roles before it. */
  readonly first: number;
  readonly last: number;
  /** The first of the titles right before it, else its own first: "Mr Tan", "Prince Idris". */
  readonly titleFirst: number;
  /** Of the words with capitals that it stands among: "Russian President Vladimir Putin". */
  readonly runFirst: number;
  /** unsure: perhaps a person; what else the text says will tell. */
  readonly sort: 'person' | 'body' | 'unsure';
  /** By its title; null where it has none or one of both. */
  readonly titleGender: Gender | null;
  /** By its first name; null where it has none, or one of both. */
  readonly givenGender: Gender | null;
  /** Whether it is printed as it is called, not "Ирину Голубеву"; true where names have no cases. */
  readonly isNominative: boolean;
  /** Whether a title or a role stands right before it. */
  readonly isTitled: boolean;
  /** The role right before it, in the singular: "president", "analyst"; null where there is none. */
  readonly roleBefore: string | null;
  /** Whether it is one name alone, its particles aside: "Zygar", "van der Berg". */
  readonly isAlone: boolean;
  /** Its words folded, without suffixes: "mikhail", "zygar". */
  readonly words: readonly string[];
};
