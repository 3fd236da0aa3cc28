import { type Token, tokenise } from '../text/tokenise.ts';
import { findQuotations } from './quotes/find-quotations.ts';
import type { Quotation } from './quotes/quotation.ts';
import { quoteMarksOf } from './quotes/quote-marks.ts';
import type { JoinedText } from './raw-attribution.ts';

/** A text with its words and its quotations, which every step needs. */
export type ReadText = {
  readonly joined: JoinedText;
  /** A BCP 47 primary subtag; "en" where no language is stated, "und" where what is stated is none. */
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
};

export function readText(joined: JoinedText, tag: string | null): ReadText {
  const [primary = ''] = (tag ?? 'en').toLowerCase().split(/[-_]/u);
  // A page may call its language anything, "constructor" too, and tables are asked by it.
  const language = /^[a-z]{2,3}$/.test(primary) ? primary : 'und';
  return {
    joined,
    language,
    tokens: tokenise(joined.text),
    quotations: findQuotations(joined, quoteMarksOf(language)),
  };
}
