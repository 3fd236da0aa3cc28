import { is, type Token } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import { SO } from '../behind/content-end.ts';
import type { CueInClause, Reading } from '../draft.ts';

/** "Er hofft, dass es regnet, so schrieb er": said twice. */
export function isEcho({ tokens, cues }: Reading, { cue, subject }: CueInClause): boolean {
  if (
    subject.side !== 'after' ||
    !SO.has(tokens[subject.from]?.form ?? '') ||
    subject.from + 1 !== cue.finite
  )
    return false;
  return cues.some((other) => other.cue.finite < subject.from && other.subject.source !== null);
}

/** "Ich glaube", "niemand sagte", "man spricht": the outlet's own voice, or nobody's words. */
export function isOutlet({ tokens }: Reading, { subject }: CueInClause): boolean {
  const first = subject.source === null ? undefined : tokens[subject.source.start];
  return first !== undefined && NO_SPEAKERS.has(first.form);
}

const NO_SPEAKERS = new Set(
  `ich wir du j' ihr man niemand keiner kein keine je nous on tu vous personne aucun aucune yo nosotros nadie ningún ninguna eu nós
  ninguém nenhum nenhuma io noi nessuno nessuna ik wij we niemand geen ja my nikt żaden я мы никто ми ніхто`.split(
    /\s+/u,
  ),
);

/** ", so Müller": its clause holds nothing but the speaker. */
export function isTag(tokens: readonly Token[], { cue, subject }: CueInClause): boolean {
  if (subject.side !== 'after' || subject.from !== cue.finite || cue.finite === 0) return false;
  const next = tokens[subject.rest];
  return (
    next === undefined || next.kind !== 'word' || is(next, IS.adverb | IS.time | IS.preposition)
  );
}

/** A report within a report: only where somebody is named who made it. */
export function isNested({ tokens }: Reading, { subject }: CueInClause): boolean {
  const first = subject.source === null ? undefined : tokens[subject.source.start];
  return first !== undefined && subject.side === 'before' && !is(first, IS.pronoun);
}
