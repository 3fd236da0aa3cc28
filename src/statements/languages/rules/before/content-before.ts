import { isSeparator } from '../../phrases/clauses.ts';
import type { Range } from '../../phrases/speaker-phrase.ts';
import { is, isMark, isSpeech, type Token } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';

/** What is said before a verb that opens its clause: "..., said Fenn"; null where nothing is. */
export function contentBefore(
  { tokens, words }: Reading,
  { subject, cue }: CueInClause,
): Range | null {
  const end = beforeMarks(tokens, subject.from);
  if (end === 0 || isNameInMarks({ tokens, words }, end, subject.from)) return null;
  const quotations = quotationsBefore(tokens, end);
  if (quotations !== null) return quotations;
  if (!cue.takes.clause && !tokens.slice(0, end).some(isSpeech)) return null;
  if (end === subject.from && !isSeparator(tokens[end - 1])) return null;
  const start = openingOf(tokens, end);
  if (start >= end || isAdverbial(tokens, start, end)) return null;
  const isShort = end - start < 2 && !words.grammar.bareClauses && !words.grammar.chainsNouns;
  return isShort ? null : { start, end };
}

/** "Газета «Известник» сообщила": where nouns follow nouns a comma or a dash stands behind what somebody says. */
function isNameInMarks(
  { tokens, words }: Pick<Reading, 'tokens' | 'words'>,
  end: number,
  from: number,
): boolean {
  const quoted = tokens[end - 1]?.quoted;
  if (!words.grammar.chainsNouns || end < from || !quoted || quoted.endsSentence) return false;
  return is(tokens[end - 2], IS.role) && quoted.quotation.signs.words <= 4;
}

/** "Утім, визнає дослідниця, ...". */
function isAdverbial(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).every((token) => is(token, IS.adverb | IS.coordinator | IS.time));
}

function beforeMarks(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end > 0 && isMark(tokens[end - 1], ',–;')) end -= 1;
  return end;
}

/** Quotations that stand alone before the verb, or behind a colon. */
function quotationsBefore(tokens: readonly Token[], end: number): Range | null {
  let start = end;
  while (start > 0 && (tokens[start - 1]?.kind === 'quotation' || isMark(tokens[start - 1], ',–')))
    start -= 1;
  while (start < end && tokens[start]?.kind !== 'quotation') start += 1;
  if (start === end) return null;
  if (
    isSpeech(tokens[end - 1]) &&
    (start === 0 || isMark(tokens[start - 1], ':–') || isLabel(tokens, start))
  ) {
    return { start, end };
  }
  return start === 0 ? { start, end } : null;
}

/** "Und: „..."", "Aber „..."": what comes before is no part of what is said. */
function isLabel(tokens: readonly Token[], start: number): boolean {
  return start === 1 && is(tokens[0], IS.coordinator | IS.adverb);
}

/** Past a dash, and past "Den Vorwurf,": the noun that announces the words is no part of them. */
function openingOf(tokens: readonly Token[], end: number): number {
  let start = end;
  while (start > 0 && !isMark(tokens[start - 1], ':')) start -= 1;
  while (start < end && isMark(tokens[start], '–')) start += 1;
  for (let at = start; at < Math.min(end, start + 4); at += 1) {
    if (is(tokens[at], IS.saying) && isMark(tokens[at + 1], ',:')) {
      return is(tokens[at + 2], IS.complementiser) ? at + 3 : at + 2;
    }
  }
  return start;
}
