import { clauseEnd } from '../../phrases/clauses.ts';
import { nounPhraseEnd } from '../../phrases/noun-phrase.ts';
import { behindPhrase } from '../../phrases/skip.ts';
import { is, isForm, isMark, isMood, type Token } from '../../reading/token.ts';
import { FORM } from '../../words/verb.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';
import { contentEnd } from './content-end.ts';

const WHAT = new Set('lo o ce ciò quello quanto'.split(' '));

/** "Explicó lo que pasa", "diz o que quer". */
export function opensWhat(
  { tokens, words }: Reading,
  { cue, subject }: CueInClause,
  at: number,
): boolean {
  const form = tokens[at]?.form ?? '';
  const isRight = at === subject.rest && cue.takes.clause && !words.grammar.commaBeforeThat;
  return isRight && WHAT.has(form) && is(tokens[at + 1], IS.complementiser);
}

/** "Sagte, wie schon andere vor ihm, dass": past an insertion that begins as a question does. */
export function thatBehind({ tokens, words, end }: Reading, at: number): number | null {
  if (!words.grammar.commaBeforeThat) return null;
  const close = clauseEnd(tokens, at);
  const isThat = isMark(tokens[close], ',') && is(tokens[close + 1], IS.complementiser);
  return isThat && close + 2 < end && is(tokens[at], IS.as) ? close + 2 : null;
}

/** Where a clause ends that "that" opens; in German and Dutch the next main clause has its verb second. */
export function thatEnd(reading: Reading, one: CueInClause, from: number): number {
  const end = contentEnd(reading, one, from);
  if (!reading.words.grammar.verbSecond) return end;
  for (let at = from + 1; at < end; at += 1) if (opensMain(reading, at)) return at;
  return end;
}

const FINITE = IS.verb | IS.auxiliary | IS.passive | IS.wants;

/** ", und kündigte an", ", aber dort ist niemand". */
function opensMain({ tokens, words }: Reading, comma: number): boolean {
  if (!isMark(tokens[comma], ',') || !is(tokens[comma + 1], IS.coordinator)) return false;
  const first = tokens[comma + 2];
  if (isMainVerb(first) || isPast(first)) return true;
  const start = comma + 2;
  const phrase = Math.max(
    nounPhraseEnd(tokens, start, words.grammar),
    behindPhrase(tokens, start, words.grammar),
    is(first, IS.adverb | IS.pronoun) ? start + 1 : start,
  );
  return phrase > start && isMainVerb(tokens[phrase]) && phrase + 1 < clauseEnd(tokens, phrase);
}

export function isMainVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.isCapital || isMood(token)) return false;
  return (is(token, FINITE) && !is(token, IS.determiner)) || isForm(token, FORM.finite);
}

/** "Veröffentlichte", "raadde". */
function isPast(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && !token.isCapital && token.is === 0 && /(?:te|de)n?$/u.test(token.form)
  );
}

/** A comma stands before "that", or the verb does; elsewhere it is another word's. */
export function mayOpenThat(
  { tokens, words }: Reading,
  { subject, cue }: CueInClause,
  at: number,
): boolean {
  if (!cue.takes.clause) return false;
  if (!words.grammar.commaBeforeThat) {
    // "..., como la intervención": a list, not a question.
    if (
      !is(tokens[at], IS.complementiser) &&
      (isMark(tokens[at - 1], ',') || at - subject.rest > 3)
    )
      return false;
    // "Informó de que".
    if (is(tokens[at - 1], IS.toward) && at - 1 === subject.rest) return true;
    return at === subject.rest || cue.words.includes(at - 1) || !is(tokens[at - 1], IS.preposition);
  }
  return isMark(tokens[at - 1], ',') || at === subject.rest;
}
