import type { Quotation } from '../../quotes/quotation.ts';
import type { JoinedText, TextPart } from '../../raw-attribution.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import { quotationTokens } from './quotation-tokens.ts';
import { splitSentences } from './split-sentences.ts';
import { is, type Quoted, type Token } from './token.ts';
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
  return words.grammar.chainsNouns
    ? tokens.map((token, place) => asName(tokens, token, place))
    : tokens;
}

/** "Телеканал «Меридиан» сообщил": a few words in marks between a body's noun and a small word are its name. */
function asName(tokens: readonly Token[], token: Token, at: number): Token {
  const { quoted } = token;
  if (quoted === null || quoted.endsSentence || !is(tokens[at - 1], IS.role)) return token;
  const { signs, style } = quoted.quotation;
  const next = tokens[at + 1];
  const isWithin = next?.kind === 'word' && !next.isCapital;
  const isName = isWithin && style !== 'dash' && signs.startsUpper && signs.words <= MOST_NAMING;
  return isName ? { ...token, quoted: { ...quoted, isName } } : token;
}

const MOST_NAMING = 3;
