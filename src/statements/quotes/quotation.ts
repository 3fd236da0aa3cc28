import type { Span } from '../../model/statement.ts';

/** What stands in quotation marks within one paragraph. */
export type QuotationPiece = {
  /** With its marks; one that lacks its closing mark ends where its paragraph does. */
  readonly outer: Span;
  /** Without marks, and without spaces at its edges. */
  readonly inner: Span;
  /** The part of the joined text that it stands in, as an index. */
  readonly part: number;
};

/** What tells somebody's words from a title, a nickname or a word that is only held with tongs. */
export type QuotationSigns = {
  readonly words: number;
  /** A full stop, question or exclamation mark or an ellipsis before the closing mark. */
  readonly endsSentence: boolean;
  /** A comma before the closing mark, or right behind it. */
  readonly endsWithComma: boolean;
  readonly startsUpper: boolean;
  readonly afterColon: boolean;
  readonly afterComma: boolean;
  /** Nothing else stands in its paragraphs. */
  readonly fillsParagraph: boolean;
};

export type Quotation = {
  /** In the text's order; one for every paragraph over which it runs. */
  readonly pieces: readonly [QuotationPiece, ...QuotationPiece[]];
  /** dash: a paragraph that opens with a dash, as dialogue is printed in several languages. */
  readonly style: 'marks' | 'dash';
  /** Whether its last piece has a closing mark. */
  readonly closed: boolean;
  /** A guess: somebody's speech, or single words (a scare quote, a title, a nickname). */
  readonly kind: 'speech' | 'words';
  readonly signs: QuotationSigns;
  /** Quotations inside it, in order; at most a few levels deep. */
  readonly inner: readonly Quotation[];
};
