import { isMark } from '../../reading/token.ts';
import { around } from '../around.ts';
import { contentAfter } from '../behind/content-after.ts';
import { contentEnd } from '../behind/content-end.ts';
import type { CueInClause, Draft, Reading } from '../draft.ts';
import { draftOf } from './verb-draft.ts';

/** "Wie die Polizei mitteilte, ...": all of the sentence but the clause. */
export function asClause(reading: Reading, one: CueInClause): Draft[] {
  const { tokens } = reading;
  const { cue, subject } = one;
  let behind = Math.max(subject.rest, ...cue.words.map((word) => word + 1));
  while (
    behind < reading.end &&
    !isMark(tokens[behind], ',–;:') &&
    tokens[behind]?.kind !== 'quotation'
  )
    behind += 1;
  const end = contentEnd(reading, one, behind);
  const content = around(
    { ...reading, end: Math.max(end, behind) },
    { start: subject.from, end: behind },
  );
  if (content === null) return [];
  return [draftOf(one, content, 0.85, 'An as-clause with a reporting verb')];
}

/** "Сообщается, что", "fue anunciado que": reported, not by whom. */
export function impersonalSpeech(reading: Reading, one: CueInClause): Draft[] {
  const { cue, subject } = one;
  const nobody = {
    cue,
    subject: { ...subject, source: null, side: 'none', rest: cue.last } as const,
  };
  const [after] = contentAfter(reading, nobody);
  if (after?.by !== 'that') return [];
  return [draftOf(nobody, [after.range], 0.6, 'A reporting verb that names nobody')];
}
