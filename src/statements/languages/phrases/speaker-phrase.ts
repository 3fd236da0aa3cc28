import { is, isForm, isMark, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

/** Tokens from `start` to before `end`. */
export type Range = { readonly start: number; readonly end: number };

const MOST_APPOSITIONS = 3;
/** Behind an apposition stands one of these, or the sentence's end. */
const CLOSING = ',.;:–!?…';

/** The words for a speaker that begin at a token, with their appositions; null where none do. */
export function speakerPhrase(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
): Range | null {
  const first = tokens[at];
  if (first?.kind === 'word' && is(first, IS.pronoun) && (at === 0 || !first.isCapital)) {
    const end = is(tokens[at + 1], IS.self) ? at + 2 : at + 1;
    const phrase = nounPhraseEnd(tokens, at, grammar);
    return { start: at, end: Math.max(end, phrase) };
  }
  const end = nounPhraseEnd(tokens, at, grammar);
  return end === at ? null : { start: at, end: withAppositions(tokens, end, grammar) };
}

/** Where a phrase ends that ends at a token, its appositions included: ", die Sprecherin der Stadt,". */
export function withAppositions(tokens: readonly Token[], end: number, grammar: Grammar): number {
  let at = end;
  for (let count = 0; count < MOST_APPOSITIONS; count += 1) {
    const next = appositionEnd(tokens, at, grammar);
    if (next === at) break;
    at = next;
  }
  return at;
}

function appositionEnd(tokens: readonly Token[], at: number, grammar: Grammar): number {
  if (!isMark(tokens[at], ',')) return at;
  const first = tokens[at + 1];
  if (
    first === undefined ||
    first.kind === 'quotation' ||
    isForm(first, FORM.converb) ||
    (is(first, IS.pronoun | IS.complementiser) && !is(first, IS.determiner))
  )
    return at;
  const end = isAge(tokens, at + 1) ? at + 2 : nounPhraseEnd(tokens, at + 1, grammar);
  if (end === at + 1) return at;
  if (closes(tokens[end])) return end;
  // "..., пенсионерка с улицы Кожевников".
  if (!is(tokens[end], IS.preposition) || !is(first, IS.role | IS.determiner)) return at;
  const behind = nounPhraseEnd(tokens, end + 1, grammar);
  return behind > end + 1 && closes(tokens[behind]) ? behind : at;
}

function closes(after: Token | undefined): boolean {
  return after === undefined || (after.kind === 'mark' && CLOSING.includes(after.form));
}

/** "Jan Möller, 45,". */
function isAge(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.kind === 'number' &&
    (tokens[at + 1] === undefined || isMark(tokens[at + 1], ',.:;'))
  );
}
