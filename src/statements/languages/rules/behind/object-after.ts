import { isFinal } from '../../phrases/clauses.ts';
import { behindPhrase, skip } from '../../phrases/skip.ts';
import { is, isForm, isMark } from '../../reading/token.ts';
import { FORM } from '../../words/verb.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';
import { type After, nonEmpty } from './after.ts';
import { plainEnd } from './content-end.ts';

/** An object, with its preposition where the verb wants one. */
export function phraseAfter(reading: Reading, { cue, subject }: CueInClause): After | null {
  const { takes } = cue;
  if (cue.manner === 'impersonal' || cue.manner === 'converb') return null;
  const { tokens, end } = reading;
  if (isFramed(reading, { cue, subject })) return framedObject(reading, { cue, subject });
  const stop = Math.min(
    objectEnd(reading, { cue, subject }),
    plainEnd(reading, { cue, subject }, subject.rest),
  );
  for (let at = subject.rest; at < Math.min(stop, subject.rest + 8); at += 1) {
    if (takes.prepositions.has(tokens[at]?.form ?? '')) {
      return nonEmpty({ range: { start: at, end: stop }, by: 'preposition' });
    }
  }
  if (!takes.object) return null;
  const start = objectStart(reading, subject.rest, stop);
  if (
    start >= end ||
    is(tokens[start], IS.preposition & ~IS.determiner) ||
    isForm(tokens[start], FORM.participle)
  )
    return null;
  return nonEmpty({ range: { start, end: stop }, by: 'object' });
}

/** "Hat eine Reaktion gefordert": the object stands within the verb. */
function isFramed({ words }: Reading, { cue, subject }: CueInClause): boolean {
  const participle = cue.words.at(-1) ?? cue.finite;
  return (
    words.grammar.verbSecond &&
    cue.takes.object &&
    participle > cue.finite + 1 &&
    subject.source !== null &&
    cue.last === participle + 1
  );
}

function framedObject({ tokens, end }: Reading, { cue, subject }: CueInClause): After | null {
  const participle = cue.last - 1;
  const from = Math.max(cue.finite + 1, subject.side === 'after' ? (subject.source?.end ?? 0) : 0);
  const start = skip(tokens, from, { until: participle, bits: IS.adverb | IS.negation | IS.time });
  if (start >= participle) return null;
  const goesOn = is(tokens[cue.last], IS.preposition) ? end : participle;
  return { range: { start, end: goesOn }, by: 'object' };
}

/** Past adverbs, and elsewhere than in the Germanic order past a phrase with a preposition. */
function objectStart({ tokens, words }: Reading, from: number, stop: number): number {
  const bits = IS.adverb | IS.negation;
  const start = skip(tokens, from, { until: stop, bits });
  if (words.grammar.verbSecond) return start;
  return skip(tokens, behindPhrase(tokens, start, words.grammar), { until: stop, bits });
}

/** Objects end with their clause: before the verb's other part, a comma, a colon. */
function objectEnd({ tokens, end, words }: Reading, { cue, subject }: CueInClause): number {
  const particle = cue.words.find((word) => word >= subject.rest);
  let at = subject.rest;
  while (at < end && at !== particle && !isMark(tokens[at], ';:–') && !isFinal(tokens, at)) {
    if (
      isMark(tokens[at], ',') &&
      (is(tokens[at + 1], IS.subordinator | IS.as) || words.grammar.bareClauses)
    )
      break;
    at += 1;
  }
  return at;
}
