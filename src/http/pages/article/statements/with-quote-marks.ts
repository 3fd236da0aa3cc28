import type { Span } from '../../../../model/statement.ts';

const QUOTES = new Set('"\'“”„‟«»‹›‘’‚「」『』');
const STOPS = new Set('.,;:!?…');

/** Signs between the words and the mark that closes them: "…!”". */
const MOST_STOPS = 3;

/** A span with the quotation marks that stand round it: what is marked is what a reader sees as quoted. */
export function withQuoteMarks({ start, end }: Span, text: string): Span {
  return { start: start - openingLength(text, start), end: end + closingLength(text, end) };
}

function openingLength(text: string, start: number): number {
  if (isQuote(text, start - 1)) return 1;
  // French puts a space inside its marks.
  return text[start - 1] === ' ' && isGuillemet(text, start - 2) ? 2 : 0;
}

function closingLength(text: string, end: number): number {
  let at = end;
  while (at - end < MOST_STOPS && STOPS.has(text[at] ?? '')) at += 1;
  if (text[at] === ' ' && isGuillemet(text, at + 1)) return at + 2 - end;
  return isQuote(text, at) ? at + 1 - end : 0;
}

function isQuote(text: string, at: number): boolean {
  return QUOTES.has(text[at] ?? '');
}

function isGuillemet(text: string, at: number): boolean {
  return /^[«»‹›]$/.test(text[at] ?? '');
}
