import type { Span } from '../../model/statement.ts';

/** Attributes that marks are given: their names are ours, their values are escaped where they are written. */
export type MarkAttributes = Readonly<
  Partial<
    Record<
      'id' | 'class' | 'tabindex' | 'href' | 'title' | 'aria-label' | 'aria-hidden' | 'dir',
      string
    >
  >
>;

/** What stands before the line that a mark begins in, for a sheet of styles to put beside it. */
export type MarkNote = {
  readonly attributes: MarkAttributes;
  readonly parts: readonly { readonly attributes: MarkAttributes; readonly words: string }[];
};

/** Words of a text to be marked. */
export type TextMark = {
  /** Half-open, in the paragraphs joined by a blank line; any order. */
  readonly spans: readonly Span[];
  /** Of each piece: a mark is in pieces where paragraphs, links or other marks break it. */
  readonly attributes: MarkAttributes;
  /** Only the first piece's; null for none. */
  readonly id: string | null;
  /** A link behind the last piece, outside of it; null for none. */
  readonly link: { readonly attributes: MarkAttributes; readonly words: string } | null;
  readonly note?: MarkNote;
};

/** A part of a line to be marked: half-open, in the line's text. */
export type LineRange = { readonly mark: number; readonly from: number; readonly to: number };
