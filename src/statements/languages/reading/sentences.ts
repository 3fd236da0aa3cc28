import type { Span } from '../../../model/statement.ts';
import type { Quotation } from '../../quotes/quotation.ts';
import type { JoinedText, TextPart } from '../../raw-attribution.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { findIncise } from './incises.ts';
import { FORM } from '../words/verb.ts';
import { isForm, isMark, type Quoted, type Token } from './token.ts';
import { tokensOf } from './tokens.ts';

/** A sentence with its quotations as single tokens, however many sentences stand in them. */
export type Sentence = {
  readonly tokens: readonly Token[];
  readonly part: TextPart;
  /** Of its paragraph. */
  readonly isFirst: boolean;
};

/** A text's sentences in order; none runs over the end of its paragraph. */
export function sentencesOf(
  joined: JoinedText,
  quotations: readonly Quotation[],
  words: SpeechWords,
): Sentence[] {
  const quotedByPart = piecesByPart(joined.text, quotations);
  return joined.parts.flatMap((part, index) => {
    const tokens = partTokens(joined.text, { part, quoted: quotedByPart.get(index) ?? [] }, words);
    return split(tokens, words).map((sentence, number) => ({
      tokens: sentence,
      part,
      isFirst: number === 0,
    }));
  });
}

function piecesByPart(
  text: string,
  quotations: readonly Quotation[],
): ReadonlyMap<number, Quoted[]> {
  const byPart = new Map<number, Quoted[]>();
  for (const quotation of quotations) {
    for (const [piece, { part, inner }] of quotation.pieces.entries()) {
      const endsSentence = '.!?…'.includes(text.charAt(inner.end - 1) || ' ');
      const quoted: Quoted = { quotation, piece, endsSentence };
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

/** One token; two with what its outlet says between them where that stands within the marks. */
function quotationTokens(text: string, quoted: Quoted, words: SpeechWords): Token[] {
  const piece = quoted.quotation.pieces[quoted.piece];
  if (piece === undefined) return [];
  const { outer, inner } = piece;
  const whole = quotationToken(text, outer, quoted);
  if (!words.grammar.incises || quoted.quotation.kind !== 'speech') return [whole];
  const tokens = tokensOf(text, inner, words);
  if (quoted.quotation.style === 'dash') return [...dashTokens(text, { quoted, tokens }, words)];
  const incise = findIncise(tokens, words);
  const before = incise === null ? undefined : tokens[incise.start - 1];
  if (incise === null || before === undefined) return [whole];
  const after = tokens[incise.end];
  const halves = [quotationToken(text, { start: outer.start, end: before.end }, quoted)];
  const said = tokens.slice(incise.start, incise.end);
  if (after === undefined) return [...halves, ...said];
  return [...halves, ...said, quotationToken(text, { start: after.start, end: outer.end }, quoted)];
}

type DashRun = { readonly quoted: Quoted; readonly tokens: readonly Token[] };

/** A run behind a dash goes on to its paragraph's end, though its outlet may speak again: „– Tak – mówi ona. – Nie. Kobieta dodaje, że“. */
function dashTokens(text: string, { quoted, tokens }: DashRun, words: SpeechWords): Token[] {
  const outer = quoted.quotation.pieces[quoted.piece]?.outer;
  if (outer === undefined) return [];
  const cut = narratorStart(tokens, words);
  const last = cut === null ? undefined : tokens[cut - 1];
  if (cut === null || last === undefined) return [quotationToken(text, outer, quoted)];
  return [quotationToken(text, { start: outer.start, end: last.end }, quoted), ...tokens.slice(cut)];
}

/** The first sentence but the first that tells what somebody says, thinks or wants; null where none does. */
function narratorStart(tokens: readonly Token[], words: SpeechWords): number | null {
  let at = 0;
  for (const [index, sentence] of split(tokens, words).entries()) {
    const tells = sentence.some((token) => isForm(token, FORM.finite)) && !sentence.some(({ form }) => FIRST_PERSON.has(form));
    if (index > 0 && tells) return at;
    at += sentence.length;
  }
  return null;
}

/** Polish, Russian, Ukrainian, Spanish, Portuguese and French words for the first person. */
const FIRST_PERSON = new Set('ja mnie mi my nas nam я мне меня мы нас нам мені мене ми yo me mi nos nosotros eu me meu minha nós je moi nous'.split(' '));

function quotationToken(text: string, outer: Span, { quotation, piece }: Quoted): Token {
  const { start, end } = outer;
  // Behind the last sign that is no mark of quotation.
  const last = text
    .slice(Math.max(start, end - 3), end)
    .replace(/[\s"“”„»«›‹‘’']+$/u, '')
    .at(-1);
  const quoted = { quotation, piece, endsSentence: '.!?…'.includes(last ?? ' ') };
  return {
    kind: 'quotation',
    start,
    end,
    form: '',
    isCapital: quotation.signs.startsUpper,
    is: 0,
    senses: [],
    quoted,
  };
}

function split(tokens: readonly Token[], words: SpeechWords): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    current.push(token);
    if (!endsHere(tokens, index, words)) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsHere(tokens: readonly Token[], index: number, words: SpeechWords): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return false;
  if (token.quoted !== null) return token.quoted.endsSentence && opensSentence(tokens, index + 1);
  if (token.kind === 'word') return isInitialAtEnd(token) && next.isCapital && next.is !== 0;
  if (isMark(token, ';')) return true;
  if (!isMark(token, '.!?…')) return false;
  if (token.form === '.' && countsBefore(tokens, index, words)) return false;
  return opensSentence(tokens, index + 1);
}

/** "Torben S. Er": behind an initial a small word with a capital opens a sentence. */
function isInitialAtEnd({ form }: Token): boolean {
  return form.length === 2 && form.endsWith('.');
}

/** "3. Mai": the full stop counts. */
function countsBefore(tokens: readonly Token[], index: number, words: SpeechWords): boolean {
  const before = tokens[index - 1];
  return words.grammar.dotOrdinals && before?.kind === 'number' && before.form.length <= 2;
}

/** Behind a sentence's end a small letter, a comma or a closing bracket goes on with it. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'word') return token.isCapital;
  if (token.kind !== 'mark') return true;
  if (token.form === '–') return opensSentence(tokens, at + 1);
  return !'.,;:)!?…'.includes(token.form);
}
