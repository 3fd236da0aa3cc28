import type { Place, Span } from '../model/statement.ts';

/** One of an article's texts, and where it stands in the joined text. */
export type TextPart = {
  readonly place: Place;
  /** Of a paragraph: its number, from 0; null in a headline or a stand-first. */
  readonly paragraph: number | null;
  readonly span: Span;
};

/** An article as it is read for statements: headline, stand-first and paragraphs, joined by a blank line. */
export type JoinedText = { readonly text: string; readonly parts: readonly TextPart[] };

/** Who is credited with what by which words, as found in a text: all spans index the joined text. */
export type RawAttribution = {
  /** The words for the speaker with their titles and appositions; empty where none are near. In the text's order, not overlapping. */
  readonly source: readonly Span[];
  /** The reporting words; empty where a quotation stands alone. */
  readonly cue: readonly Span[];
  /** With quotation marks where there are some; pieces are what the cue or the source breaks. Never empty. */
  readonly content: readonly [Span, ...Span[]];
  /** Of being right, 0 to 1. */
  readonly chance: number;
  /** Which rule or weights found it, a sentence for the reader. */
  readonly reason: string;
};
