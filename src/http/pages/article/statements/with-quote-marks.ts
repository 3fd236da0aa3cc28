import type { Span } from '../../../../model/statement.ts';

const QUOTES = new Set('"\'“”„‟«»‹›‘’‚「」『』');
const STOPS = new Set('.,;:!?…');

/** Signs between the words and the mark that closes them: "…!”". */
const MOST_STOPS = 3;

/** A span with the quotation marks that stand round it: what is marked is what a reader sees as quoted. */
export function withQuoteMarks({ start, end }: Span, text: string): Span {
  const opening = openingLength(text, start);
  return { start: start - opening, end: end + closingLength(text, end, opening === SPACED) };
}

/** French puts a space inside its marks. */
const SPACED = 2;

function openingLength(text: string, start: number): number {
  if (isQuote(text, start - 1)) return 1;
  return text[start - 1] === ' ' && isGuillemet(text, start - 2) ? SPACED : 0;
}

/** A mark behind a space closes only what one before a space has opened: in German "»" begins the next quotation. */
function closingLength(text: string, end: number, isSpaced: boolean): number {
  let at = end;
  while (at - end < MOST_STOPS && STOPS.has(text[at] ?? '')) at += 1;
  if (isSpaced && text[at] === ' ' && isGuillemet(text, at + 1)) return at + SPACED - end;
  return isQuote(text, at) ? at + 1 - end : 0;
}

function isQuote(text: string, at: number): boolean {
  return QUOTES.has(text[at] ?? '');
}

function isGuillemet(text: string, at: number): boolean {
  return /^[«»‹›]$/.test(text[at] ?? '');
}
