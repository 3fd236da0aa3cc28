import type { Cue } from '../cues/cue.ts';
import { findCues } from '../cues/find-cues.ts';
import { subjectOf } from '../phrases/subject.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import { is, isMark, type Token } from './token.ts';

/** Tokens of a quotation that are its outlet's: from the mark before them to behind the mark after them. */
export type Incise = { readonly start: number; readonly end: number };

const LONGEST = 24;

/**
 * « Je viens, a dit le ministre. Et je reste. », «Мы придём, — сказал он. — И останемся»: many outlets do not close the
 * marks to say who speaks. Known by a verb behind a comma or a dash with its subject behind it; the first one counts.
 */
export function findIncise(tokens: readonly Token[], words: SpeechWords): Incise | null {
  for (const cue of findCues(tokens, words)) {
    const incise = inciseOf(tokens, cue, words);
    if (incise !== null) return incise;
  }
  return null;
}

function inciseOf(tokens: readonly Token[], cue: Cue, words: SpeechWords): Incise | null {
  const isDashed = isMark(tokens[cue.finite - 1], '–');
  if (cue.manner !== 'finite' || !(isDashed || isMark(tokens[cue.finite - 1], ','))) return null;
  const { side, source, rest } = subjectOf(tokens, cue, words.grammar);
  const closing = closingMark(tokens, rest, isDashed);
  const isBetween = isDashed && words.grammar.dropsSubject && isMark(tokens[closing], '–');
  if (source === null ? !isBetween : side !== 'after' || is(tokens[source.start], IS.own))
    return null;
  if (closing - cue.finite > LONGEST) return null;
  return { start: beforeMarks(tokens, cue.finite), end: behindMarks(tokens, closing) };
}

/** A comma or a full stop ends it, where dashes open it a dash. */
function closingMark(tokens: readonly Token[], from: number, isDashed: boolean): number {
  let at = from;
  while (at < tokens.length && !isMark(tokens[at], isDashed ? '–' : ',.;!?')) at += 1;
  return at;
}

function beforeMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 0 && isMark(tokens[at - 1], ',–')) at -= 1;
  return at;
}

function behindMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isMark(tokens[at], ',.;–')) at += 1;
  return at;
}
