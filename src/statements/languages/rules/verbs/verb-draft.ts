import type { Range } from '../../phrases/speaker-phrase.ts';
import type { After } from '../behind/after.ts';
import type { CueInClause, Draft, Reading } from '../draft.ts';

const REASONS: Readonly<Record<After['by'], string>> = {
  colon: 'A reporting verb, a colon and what is said',
  quotation: 'A reporting verb before a quotation',
  that: 'A reporting verb and a subordinate clause',
  clause: 'A reporting verb and a clause behind a comma',
  infinitive: 'A reporting verb and an infinitive',
  preposition: 'A reporting verb with a preposition',
  object: 'A reporting verb and its object',
};

const CHANCES: Readonly<Record<After['by'], number>> = {
  colon: 0.9,
  quotation: 0.9,
  that: 0.9,
  clause: 0.8,
  infinitive: 0.75,
  preposition: 0.6,
  object: 0.55,
};

export function draftAfter(one: CueInClause, { range, by }: After): Draft {
  const isClause = by === 'that' || by === 'colon' || by === 'quotation' || by === 'clause';
  return { ...draftOf(one, [range], CHANCES[by], REASONS[by]), isClause };
}

export function draftBefore({ tokens }: Reading, one: CueInClause, before: Range): Draft {
  const isQuoted = tokens[before.end - 1]?.kind === 'quotation';
  const reason = isQuoted
    ? 'A quotation before a reporting verb'
    : 'A clause before a reporting verb';
  return draftOf(one, [before], isQuoted ? 0.95 : 0.8, reason);
}

export function draftOf(
  { cue, subject }: CueInClause,
  content: readonly [Range, ...Range[]],
  chance: number,
  reason: string,
): Draft {
  return { source: subject.source, cue: cue.words, content, chance, reason };
}
