import { nounPhraseEnd } from '../../phrases/noun-phrase.ts';
import { behindPhrase } from '../../phrases/skip.ts';
import { is, isMark, isMood } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import type { Reading } from '../draft.ts';
import { REACH } from './after.ts';
import { isMainVerb } from './that-clause.ts';

/** "..., die Lage sei ernst": in the mood of reported speech, or its subject first and a verb behind it. */
export function isBareClause(reading: Reading, from: number): boolean {
  const { tokens, words, end } = reading;
  const first = tokens[from];
  if (is(first, NO_OPENING)) return false;
  const mood = moodBehind(reading, from);
  const behind = tokens[(mood ?? end) + 1]?.kind;
  if (mood !== null) return !is(first, IS.relative) || behind === 'word' || behind === 'quotation';
  const isPronoun = is(first, IS.pronoun) && !is(first, IS.relative);
  const subject = isPronoun ? from + 1 : nounPhraseEnd(tokens, from, words.grammar);
  if (subject === from || subject >= end) return false;
  const verb = pastPhrases(reading, subject);
  if (verb > subject && isMainVerb(tokens[verb])) return true;
  const next = tokens[subject];
  return next?.kind === 'word' && !next.isCapital && !is(next, NO_VERB);
}

/** "Der Wechsel an der Spitze": past the phrases with a preposition behind a noun. */
function pastPhrases({ tokens, words }: Reading, from: number): number {
  const once = behindPhrase(tokens, from, words.grammar);
  return once === from ? from : behindPhrase(tokens, once, words.grammar);
}

function moodBehind({ tokens, end, cues }: Reading, from: number): number | null {
  for (let at = from; at < end && at < from + REACH; at += 1) {
    if (
      isMark(tokens[at], ';:') ||
      cues.some(({ cue }) => cue.finite === at && cue.manner === 'finite')
    )
      return null;
    if (isMood(tokens[at])) return at;
  }
  return null;
}

const NO_OPENING =
  IS.subordinator | IS.coordinator | IS.as | IS.toward | IS.complementiser | IS.question;

const NO_VERB =
  IS.adverb | IS.preposition | IS.link | IS.coordinator | IS.relative | IS.determiner | IS.negation;
