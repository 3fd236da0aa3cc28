import { is, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

/** Small words that may stand between a verb and its subject. */
export const SKIPPED = IS.adverb | IS.clitic | IS.negation | IS.time | IS.addressee;

/** Phrases with a preposition in a row that are passed over. */
export const MOST_PHRASES = 2;

type Skipping = { readonly until: number; readonly bits: number };

/** Past words of some kinds, and past "esta mañana" where times are among them. */
export function skip(tokens: readonly Token[], from: number, { until, bits }: Skipping): number {
  let at = from;
  while (at < until) {
    const isTime =
      (bits & IS.time) !== 0 && is(tokens[at], IS.determiner) && is(tokens[at + 1], IS.time);
    if (isTime) at += 2;
    else if (
      is(tokens[at], bits) &&
      !(is(tokens[at], IS.determiner) && (bits & IS.determiner) === 0)
    )
      at += 1;
    else break;
  }
  return Math.min(at, until);
}

/** Behind "am Montag", "en rueda de prensa", "в эфире телеканала". */
export function behindPhrase(tokens: readonly Token[], at: number, grammar: Grammar): number {
  if (!is(tokens[at], IS.preposition)) return at;
  const start = skip(tokens, at + 1, { until: tokens.length, bits: IS.preposition });
  const time = timeEnd(tokens, start);
  if (time > start) return time;
  const told = is(tokens[start], IS.determiner) ? start + 1 : start;
  // "Кинув на це Горобець".
  if (THIS.has(tokens[start]?.form ?? '') && tokens[told]?.isCapital === true) return told;
  if (is(tokens[told], IS.addressee) && tokens[told]?.isCapital === true) return told + 1;
  const limit = grammar.chainsNouns ? nextRole(tokens, start) : nextName(tokens, start, grammar);
  return nounPhraseEnd(tokens, start, grammar, limit);
}

/** "This" by itself, where a name follows. */
const THIS = new Set('це цього это этого то tego'.split(' '));

const YEAR = /^(?:1\d|20)\d\d$/u;

/** Behind "den 3. Mai 2012", "la mañana", "1999"; the same place where no time begins. */
export function timeEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  let end = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (is(token, IS.time)) end = at + 1;
    else if (token?.kind === 'number') end = YEAR.test(token.form) ? at + 1 : end;
    else if (!is(token, IS.determiner | IS.link) || tokens[at + 1]?.kind === 'mark') break;
    at += 1;
  }
  return end;
}

/** "En un comunicado Ana Pérez": a full name behind a small noun that is no role begins another noun phrase. */
function nextName(tokens: readonly Token[], start: number, { capitalNouns }: Grammar): number {
  if (capitalNouns) return tokens.length;
  for (let at = start + 1; at + 1 < tokens.length; at += 1) {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (token?.kind !== 'word') return at;
    const isPlain = before?.isCapital === false && !is(before, NOT_PLAIN);
    if (isPlain && token.isCapital && next?.isCapital === true) return at;
  }
  return tokens.length;
}

const NOT_PLAIN = IS.link | IS.determiner | IS.preposition | IS.role | IS.coordinator;

/** "Про це повідомив на сесії голова громади": where nouns follow nouns, a role begins another noun phrase. */
function nextRole(tokens: readonly Token[], start: number): number {
  let at = start + 1;
  while (at < tokens.length && !is(tokens[at], IS.role)) at += 1;
  return at;
}
