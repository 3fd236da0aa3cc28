import { type DetailText, tokenAt } from '../detail-text.ts';
import type { QuotedPiece } from './quoted-pieces.ts';

/**
 * Whether a quotation is part of the outlet's sentence (called it “a disgrace”) rather than set beside it (said: “We
 * ran.”): then its statement is mixed even where nothing else is attributed.
 */
export function isEmbedded(text: DetailText, { piece, quotation }: QuotedPiece): boolean {
  const { signs } = quotation;
  if (quotation.style === 'dash' || signs.fillsParagraph || signs.afterColon) return false;
  const before = tokenAt(text, piece.outer.start) - 1;
  if (startsSentence(text, before)) return !isSetApart(text, { piece, quotation });
  const word = text.lower[before] ?? '';
  if (word === ',' || word === ':') return false;
  return !signs.startsUpper || leadsOn(text, word);
}

function startsSentence({ joined, tokens, lower }: DetailText, before: number): boolean {
  if (before < 0 || '.!?…”"’—–'.includes(lower[before] ?? ' ')) return true;
  const gap = joined.text.slice(tokens[before]?.end ?? 0, tokens[before + 1]?.start ?? 0);
  return gap.includes('\n');
}

/** By a comma, a colon, its own full stop, or a dash behind it. */
function isSetApart({ joined }: DetailText, { piece, quotation }: QuotedPiece): boolean {
  const { signs } = quotation;
  if (signs.endsWithComma || signs.endsSentence || signs.words >= 12) return true;
  return /^\s?[,:—–-]/u.test(joined.text.slice(piece.outer.end, piece.outer.end + 2));
}

/** A word that cannot stand before a sentence of its own: "as", "the", "was". */
function leadsOn({ words: { grammar } }: DetailText, word: string): boolean {
  if (grammar.prepositions.has(word) || grammar.determiners.has(word)) return true;
  return grammar.subordinators.has(word) || grammar.auxiliaries.has(word);
}
