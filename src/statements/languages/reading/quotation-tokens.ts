import type { Span } from '../../../model/statement.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { FORM } from '../words/verb.ts';
import { findIncise } from './incises.ts';
import { splitSentences } from './split-sentences.ts';
import { isForm, type Quoted, type Token } from './token.ts';
import { tokensOf } from './tokens.ts';

/** One token for a quotation's piece; two, with what its outlet says between them, where that stands within the marks. */
export function quotationTokens(text: string, quoted: Quoted, words: SpeechWords): Token[] {
  const piece = quoted.quotation.pieces[quoted.piece];
  if (piece === undefined) return [];
  const { outer } = piece;
  const inside = insideTokens(text, quoted, words);
  const whole = quotationToken(text, { span: outer, inside }, quoted);
  if (!words.grammar.incises || quoted.quotation.kind !== 'speech') return [whole];
  if (quoted.quotation.style === 'dash') return withoutNarrator(text, whole, words);
  const incise = findIncise(inside, words);
  const before = incise === null ? undefined : inside[incise.start - 1];
  if (incise === null || before === undefined) return [whole];
  const left = {
    span: { start: outer.start, end: before.end },
    inside: inside.slice(0, incise.start),
  };
  const said = inside.slice(incise.start, incise.end);
  const after = inside[incise.end];
  if (after === undefined) return [quotationToken(text, left, quoted), ...said];
  const right = { span: { start: after.start, end: outer.end }, inside: inside.slice(incise.end) };
  return [quotationToken(text, left, quoted), ...said, quotationToken(text, right, quoted)];
}

/** The words of a quotation's piece; quotations within it are tokens again, with nothing inside. */
function insideTokens(text: string, { quotation, piece }: Quoted, words: SpeechWords): Token[] {
  const span = quotation.pieces[piece]?.inner;
  if (span === undefined) return [];
  const tokens: Token[] = [];
  let at = span.start;
  for (const one of quotation.inner) {
    const { outer } = one.pieces[0];
    if (outer.start < at || outer.end > span.end) continue;
    for (const token of tokensOf(text, { start: at, end: outer.start }, words)) tokens.push(token);
    tokens.push(quotationToken(text, { span: outer, inside: [] }, { quotation: one, piece: 0 }));
    at = outer.end;
  }
  for (const token of tokensOf(text, { start: at, end: span.end }, words)) tokens.push(token);
  return tokens;
}

type Half = { readonly span: Span; readonly inside: readonly Token[] };

function quotationToken(
  text: string,
  { span, inside }: Half,
  { quotation, piece }: Pick<Quoted, 'quotation' | 'piece'>,
): Token {
  const { start, end } = span;
  // The last sign that is no mark of quotation.
  const last = text
    .slice(Math.max(start, end - 4), end)
    .replace(/[\s"“”„»«›‹‘’']{1,4}$/u, '')
    .at(-1);
  return {
    kind: 'quotation',
    start,
    end,
    form: '',
    isCapital: quotation.signs.startsUpper,
    is: 0,
    senses: [],
    quoted: { quotation, piece, endsSentence: '.!?…'.includes(last ?? ' '), inside },
  };
}

/**
 * Speech behind a dash goes on to its paragraph's end, though its outlet may speak again there: "– Tak – mówi ona.
 * – Nie wiem. Kobieta dodaje, że" ends before "Kobieta".
 */
function withoutNarrator(text: string, whole: Token, words: SpeechWords): Token[] {
  const { quoted } = whole;
  if (quoted === null) return [whole];
  const { inside } = quoted;
  const cut = narratorStart(inside, words);
  const last = inside[cut - 1];
  if (cut === inside.length || last === undefined) return [whole];
  const speech = { span: { start: whole.start, end: last.end }, inside: inside.slice(0, cut) };
  return [quotationToken(text, speech, quoted), ...inside.slice(cut)];
}

/** The first sentence but the first that tells what somebody says, thinks or wants. */
function narratorStart(inside: readonly Token[], words: SpeechWords): number {
  let at = 0;
  for (const sentence of splitSentences(inside, words)) {
    const tells = sentence.some((token) => isForm(token, FORM.finite));
    if (at > 0 && tells && !sentence.some(({ form }) => FIRST_PERSON.has(form))) return at;
    at += sentence.length;
  }
  return inside.length;
}

/** Of the languages in which speech stands behind dashes. */
const FIRST_PERSON = new Set(
  'ja mnie mi my nas nam я мне меня мы нас нам мені мене ми yo me nos nosotros eu meu minha nós je moi nous'.split(
    ' ',
  ),
);
