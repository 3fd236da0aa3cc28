import type { Range } from '../../phrases/speaker-phrase.ts';
import { is } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Draft, Reading } from '../draft.ts';
import { draftOf } from './verb-draft.ts';

/** "Das teilte die Polizei mit": the sentence before is what it points at; the caller looks it up. */
export function pointingBack(reading: Reading, one: CueInClause): Draft[] {
  const { tokens, end } = reading;
  const { cue, subject } = one;
  for (let at = subject.from; at < Math.min(end, subject.rest + 4); at += 1) {
    if (!is(tokens[at], IS.back) || (is(tokens[at], IS.determiner) && at + 1 !== cue.finite))
      continue;
    return subject.source === null
      ? []
      : [draftOf(one, [BACK], 0.6, 'A reporting verb that points at the sentence before')];
  }
  return [];
}

/** Stands for the sentence before. */
export const BACK: Range = { start: -1, end: -1 };
