import type { Words } from './statement.ts';
import type { Millis } from './time.ts';

/** An article as far as stories are told by its text. */
export type StoryText = {
  /** The library's article id, or a place in a file. */
  readonly id: number;
  readonly headline: string;
  /** The paragraphs joined by a blank line; empty where the outlet gave a headline only. */
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** Who publishes: equal for one outlet's articles. */
  readonly outlet: string | null;
  /** When it came out, held within what is believable; null where nobody knows. */
  readonly time: Millis | null;
  /** Agencies whose text it says to be. */
  readonly agencies: readonly string[];
};

/**
 * How an article came by its text. own: its own report. copy: another's text, run with hardly a word changed outside of what
 * was cut. rewrite: in good part another's text. `share` is the part of its own words (0 to 1, quotations apart)
 * that stand in the other.
 */
export type Report =
  | { readonly kind: 'own' }
  | {
      readonly kind: 'copy' | 'rewrite';
      /** The likely original: an article's id. */
      readonly of: number;
      readonly share: number;
      /** Why that one is the original, a sentence for the reader. */
      readonly reason: string;
    };

/** Where an article was put. */
export type Placement = {
  readonly article: number;
  /** A story's number, given once and never to another. */
  readonly story: number;
  /** The happening within the story, a chapter of its timeline; numbered like stories. */
  readonly event: number;
  readonly report: Report;
  /** What joined it to the story, a sentence for the reader: the words, names and numbers they share. */
  readonly reason: string;
};

/** What placing an article, or a reader, changed. Stories and events have numbers of one row. */
export type StoryChange =
  | { readonly kind: 'placed'; readonly placement: Placement }
  /** All of `from` is in `into` now, for good: who asks for `from` is sent there. */
  | {
      readonly kind: 'merged';
      readonly from: number;
      readonly into: number;
      readonly reason: string;
    }
  /** The articles left `from` for a story of their own. */
  | {
      readonly kind: 'split';
      readonly from: number;
      readonly into: number;
      readonly articles: readonly number[];
      readonly reason: string;
    };

/** What a reader decided about stories; outlives whatever is placed later. */
export type StoryCorrection =
  | { readonly kind: 'merge'; readonly stories: readonly [number, number] }
  | { readonly kind: 'split'; readonly story: number; readonly articles: readonly number[] }
  | { readonly kind: 'move'; readonly article: number; readonly into: number };

/**
 * What was decided before, by an engine that is gone or in another process; told in its order so that stories go on
 * under their numbers. Nothing of it is decided again: `recall(told: readonly StoryMemory[])` beside `take`.
 */
export type StoryMemory =
  /** Placed, or moved by placing it anew. */
  | { readonly kind: 'placed'; readonly placement: Placement; readonly text: StoryText }
  | Exclude<StoryChange, { kind: 'placed' }>
  /** A reader's decision, which later placing respects; the changes it made are told on their own, after it. */
  | { readonly kind: 'corrected'; readonly correction: StoryCorrection }
  | { readonly kind: 'undone'; readonly correction: StoryCorrection };

/** A piece of one text beside another. Spans index the text they are of. */
export type TextDifference = {
  readonly kind: 'shared' | 'dropped' | 'added';
  /** Words of the first text; empty where `added`. */
  readonly before: string;
  /** Words of the second text; empty where `dropped`. */
  readonly after: string;
  /** Not lost and not new: it stands at another place of the other text. Of `dropped` and `added` only. */
  readonly isMoved?: true;
};

export type HeadlineVerdict =
  | 'supported'
  /** It states as fact what the text attributes to somebody. */
  | 'attribution dropped'
  /** It quotes words nobody says in the text, or tells what the text does not bear out. */
  | 'not in the text';

/** What a headline makes of its text. */
export type HeadlineCheck = {
  readonly verdict: HeadlineVerdict;
  /** To whom the text attributes it: the speaker's name; null where it is nobody's or there is none. */
  readonly speaker: string | null;
  /** Place of the statement among the article's statements, from 0; null where there is none. */
  readonly statement: number | null;
  /** The sentence that shows it; null where nothing in the text does. */
  readonly sentence: Words | null;
  /** A sentence for the reader. */
  readonly reason: string;
};

/**
 * What an outlet did to a text after it came out. typo: spelling, marks, capitals. wording: the same told
 * otherwise, as far as can be told. fact: a number, a name, a quotation or who says it is another. correction: a note says
 * what was wrong.
 */
export type EditKind = 'correction' | 'fact' | 'added' | 'cut' | 'wording' | 'typo' | 'none';

/** A place where a text was edited. */
export type EditPlace = {
  readonly kind: Exclude<EditKind, 'none'>;
  /** What of a fact is another, or whose. */
  readonly fact: 'number' | 'name' | 'quotation' | 'attribution' | null;
  /** Empty where something was added. */
  readonly before: string;
  /** Empty where something was cut. */
  readonly after: string;
  /** A sentence for the reader. */
  readonly reason: string;
};

/** What an edit comes to: the gravest kind of its places, and these in the text's order. */
export type EditJudgement = {
  readonly kind: EditKind;
  /** The gravest place's sentence, or that nothing changed. */
  readonly reason: string;
  readonly places: readonly EditPlace[];
};
