import { clauseEnd } from '../../phrases/clauses.ts';
import { behindPhrase } from '../../phrases/skip.ts';
import { is, isMark, isMood, type Token } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';
import { type After, REACH } from './after.ts';
import { plainEnd } from './content-end.ts';

/** "..., die Händler zu entschädigen." */
export function hasInfinitive({ tokens, words, end }: Reading, from: number): boolean {
  if (is(tokens[from], IS.complementiser)) return false;
  for (let at = from; at < end && at < from + REACH; at += 1) {
    const token = tokens[at];
    if (is(token, IS.toward) && words.isInfinitive(tokens[at + 1]?.form ?? '')) return true;
    if (isOneWord(token)) return true;
    if (isMood(token) || isMark(token, ';:')) return false;
  }
  return false;
}

/** "Aufzugeben". */
function isOneWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Ll}{2,6}zu\p{Ll}{2,20}en$/u.test(token.form);
}

/** Dutch: "zegt de boosheid te begrijpen". */
export function framedInfinitive(reading: Reading, { subject }: CueInClause): After | null {
  const { tokens, words } = reading;
  if (!words.grammar.verbSecond || words.grammar.bareClauses) return null;
  const stop = clauseEnd(tokens, subject.rest);
  for (let at = subject.rest; at < stop; at += 1) {
    const isOne = is(tokens[at], IS.toward) && words.isInfinitive(tokens[at + 1]?.form ?? '');
    if (isOne) return { range: { start: subject.rest, end: stop }, by: 'infinitive' };
  }
  return null;
}

/** Romance and Slavic: "promised [to] pay", "affirme avoir vu". */
export function infinitiveAt(reading: Reading, one: CueInClause, at: number): After | null {
  const { tokens, words } = reading;
  const { takes } = one.cue;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isCapital || words.grammar.verbSecond) return null;
  if (!words.isInfinitive(token.form) || is(token, NO_INFINITIVE)) return null;
  const start = openingOf(tokens, at);
  const isNear =
    start === one.subject.rest || behindPhrase(tokens, one.subject.rest, words.grammar) === start;
  const isBehindComma = tokens.slice(one.subject.rest, start).some((other) => isMark(other, ','));
  const isTold = takes.infinitive && is(tokens[start], IS.toward) && !isBehindComma;
  if (!isNear && !isTold) return null;
  const first = is(tokens[start], IS.toward) ? start + 1 : start;
  return { range: { start: first, end: plainEnd(reading, one, at) }, by: 'infinitive' };
}

const NO_INFINITIVE = IS.determiner | IS.preposition | IS.adverb | IS.role | IS.time;

/** Before the small words that hang on an infinitive: "de ne pas se". */
function openingOf(tokens: readonly Token[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    is(tokens[start - 1], IS.clitic | IS.negation) &&
    !is(tokens[start - 1], IS.toward)
  )
    start -= 1;
  return is(tokens[start - 1], IS.toward) ? start - 1 : start;
}
