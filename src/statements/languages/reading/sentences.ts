import type { Quotation } from '../../quotes/quotation.ts';
import type { JoinedText, TextPart } from '../../raw-attribution.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { quotationTokens } from './quotation-tokens.ts';
import { splitSentences } from './split-sentences.ts';
import type { Quoted, Token } from './token.ts';
import { tokensOf } from './tokens.ts';

/** A sentence with its quotations as single tokens, however many sentences stand in them. */
export type Sentence = { readonly tokens: readonly Token[]; readonly part: TextPart };

/** A text's sentences in order; none runs over the end of its paragraph. */
export function sentencesOf(
  joined: JoinedText,
  quotations: readonly Quotation[],
  words: SpeechWords,
): Sentence[] {
  const quotedByPart = piecesByPart(quotations);
  return joined.parts.flatMap((part, index) => {
    const tokens = partTokens(joined.text, { part, quoted: quotedByPart.get(index) ?? [] }, words);
    return splitSentences(tokens, words).map((sentence) => ({ tokens: sentence, part }));
  });
}

function piecesByPart(quotations: readonly Quotation[]): ReadonlyMap<number, Quoted[]> {
  const byPart = new Map<number, Quoted[]>();
  for (const quotation of quotations) {
    for (const [piece, { part }] of quotation.pieces.entries()) {
      const quoted: Quoted = { quotation, piece, endsSentence: false, inside: [] };
      const known = byPart.get(part);
      if (known === undefined) byPart.set(part, [quoted]);
      else known.push(quoted);
    }
  }
  return byPart;
}

type Part = { readonly part: TextPart; readonly quoted: readonly Quoted[] };

function partTokens(text: string, { part, quoted }: Part, words: SpeechWords): Token[] {
  const tokens: Token[] = [];
  let at = part.span.start;
  for (const one of quoted) {
    const outer = one.quotation.pieces[one.piece]?.outer;
    if (outer === undefined || outer.start < at) continue;
    for (const token of tokensOf(text, { start: at, end: outer.start }, words)) tokens.push(token);
    for (const token of quotationTokens(text, one, words)) tokens.push(token);
    at = outer.end;
  }
  for (const token of tokensOf(text, { start: at, end: part.span.end }, words)) tokens.push(token);
  return tokens;
}
