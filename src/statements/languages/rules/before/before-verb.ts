import type { Range } from '../../phrases/speaker-phrase.ts';
import { is, isMark, type Token } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';
import { contentBefore } from './content-before.ts';

export function beforeOf(reading: Reading, one: CueInClause): Range | null {
  const { cue, subject } = one;
  const { tokens } = reading;
  if (
    subject.side === 'shared' &&
    (cue.manner === 'converb' || is(tokens[subject.from], IS.coordinator))
  )
    return null;
  if (subject.side === 'before') return quotationBefore(reading, one) ?? middleObject(reading, one);
  const start = skipSmall(tokens, subject.from, cue.finite);
  if (start < cue.finite) return frontedObject(reading, one, start);
  return contentBefore(reading, one);
}

function skipSmall(tokens: readonly Token[], from: number, until: number): number {
  let at = from;
  while (at < until && is(tokens[at], IS.coordinator | IS.clitic | IS.negation | IS.adverb))
    at += 1;
  return at;
}

/** "„...“, Müller sagte": a quotation directly before a clause that holds nothing but speaker and verb. */
function quotationBefore(reading: Reading, one: CueInClause): Range | null {
  const { tokens, end } = reading;
  const { cue, subject } = one;
  let at = subject.from;
  while (at > 0 && isMark(tokens[at - 1], ',–')) at -= 1;
  if (tokens[at - 1]?.kind !== 'quotation') return null;
  const closes =
    cue.last >= end ||
    (isMark(tokens[cue.last], ',–') && tokens[cue.last + 1]?.kind === 'quotation');
  return closes ? { start: at - 1, end: at } : null;
}

/** "Дзюбак ці звинувачення заперечує": where nouns follow nouns an object may stand before the verb. */
function middleObject(
  { tokens, words, end }: Reading,
  { cue, subject }: CueInClause,
): Range | null {
  const { source } = subject;
  if (!words.grammar.chainsNouns || !cue.takes.object || source === null || cue.last < end)
    return null;
  let stop = cue.finite;
  while (stop > source.end && is(tokens[stop - 1], IS.negation | IS.clitic | IS.adverb)) stop -= 1;
  const isObject =
    stop > source.end &&
    !is(tokens[source.end], IS.preposition) &&
    !isMark(tokens[source.end], ',');
  return isObject ? { start: source.end, end: stop } : null;
}

/** "Einen Rücktritt schloss er aus". */
function frontedObject(
  { tokens, words }: Reading,
  { cue, subject }: CueInClause,
  start: number,
): Range | null {
  const isObject = cue.takes.object && words.grammar.verbSecond && is(tokens[start], IS.accusative);
  return isObject && subject.side === 'after' ? { start, end: cue.finite } : null;
}
