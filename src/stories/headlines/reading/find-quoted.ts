import type { Span } from '../../../model/statement.ts';

/** Marks that open, to those that close them. ' and " stand for both sides. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': '’‘',
  '‚': '‘’',
  '‹': '›',
  '"': '"”',
  "'": "'’",
  '「': '」',
  '『': '』',
};

/** What stands in a headline's quotation marks, without them, in order. Apostrophes are none. Linear in a headline's length squared at worst. */
export function findQuoted(headline: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < headline.length; at += 1) {
    const closing = CLOSING[headline.charAt(at)];
    if (closing === undefined || isInside(headline, at - 1)) continue;
    const end = closeOf(headline, at + 1, closing);
    if (end === null) continue;
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans;
}

/** The closing mark stands behind a word and before none; a single one may be an apostrophe, and the last such closes. */
function closeOf(headline: string, from: number, closing: string): number | null {
  for (let at = from + 1; at < headline.length; at += 1) {
    if (!closing.includes(headline.charAt(at))) continue;
    if (!isInside(headline, at + 1) && !/\s/.test(headline.charAt(at - 1))) return at;
  }
  return null;
}

function isInside(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
