import { is, isMark, type Token } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';

/** Where words end that begin at a token: with the sentence, or where another verb's report of its own begins. */
export function contentEnd(
  { tokens, cues, end }: Reading,
  { cue }: CueInClause,
  from: number,
): number {
  for (const other of cues) {
    if (other.cue === cue || other.cue.finite <= from) continue;
    const start = other.subject.from;
    if (start <= from) continue;
    const isNext =
      other.subject.isAsClause ||
      (SO.has(tokens[start]?.form ?? '') && other.subject.side === 'after') ||
      isTrailing(tokens, other, start) ||
      other.cue.takes.tag ||
      other.cue.manner === 'converb' ||
      (other.subject.side === 'shared' && is(tokens[start], IS.coordinator) && start > cue.finite);
    if (isNext) return trimEnd(tokens, start);
  }
  return end;
}

export const SO = new Set('so zo así ainsi così assim'.split(' '));

/** "..., que tilda de «novela».": a clause with a report of its own at the sentence's end. */
function isTrailing(
  tokens: readonly Token[],
  { cue, subject }: CueInClause,
  start: number,
): boolean {
  if (!subject.isRelative || !isMark(tokens[start - 1], ',') || !is(tokens[start], IS.relative))
    return false;
  return !tokens.slice(cue.last).some((token) => isMark(token, ',–'));
}

/** Infinitives and objects end before ", but" too: what follows is rather the outlet's. */
export function plainEnd(reading: Reading, one: CueInClause, from: number): number {
  const end = contentEnd(reading, one, from);
  for (let at = from; at < end; at += 1) {
    if (isMark(reading.tokens[at], ',') && is(reading.tokens[at + 1], IS.coordinator)) return at;
  }
  return end;
}

/** Before commas and dashes. */
export function trimEnd(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && isMark(tokens[at - 1], ',;–')) at -= 1;
  return at;
}
