import type { Span, Speaker, SpeakerKind, Statement, Words } from '../../model/statement.ts';

/** A statement as programs get it: `hearsay read --json` and the API. Absent is null. */
export type ToldStatement = {
  readonly content: string;
  readonly form: Statement['form'];
  readonly place: Statement['place'];
  /** Null in a headline or a stand-first. */
  readonly paragraph: number | null;
  /** From the first piece to the last, in the paragraphs joined by a blank line; in the headline or stand-first where `place` says so. */
  readonly span: Span;
  readonly spans: readonly Span[];
  readonly attribution: Statement['attribution'];
  readonly speaker: ToldSpeaker | null;
  readonly via: readonly ToldSpeaker[];
  readonly cue: string | null;
  readonly venue: string | null;
  readonly addressee: string | null;
  readonly time: string | null;
  readonly certainty: Statement['certainty'];
  readonly hedges: readonly string[];
  readonly force: Statement['force'];
  readonly reasons: readonly string[];
};

export type ToldSpeaker = {
  readonly name: string;
  readonly mention: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly kind: SpeakerKind;
  /** Equal for the same person in another article; null where no name is printed. */
  readonly key: string | null;
};

export function toldStatement(statement: Statement): ToldStatement {
  const { content, form, place, paragraph, spans, attribution, certainty, force } = statement;
  return {
    ...{ content, form, place, paragraph },
    span: { start: spans[0].start, end: (spans.at(-1) ?? spans[0]).end },
    spans,
    attribution,
    speaker: statement.speaker && toldSpeaker(statement.speaker),
    via: statement.via.map(toldSpeaker),
    cue: textOf(statement.cue),
    venue: textOf(statement.venue),
    addressee: textOf(statement.addressee),
    time: textOf(statement.time),
    certainty,
    hedges: statement.hedges.map(({ text }) => text),
    force,
    reasons: statement.reasons,
  };
}

function toldSpeaker({ name, mention, role, affiliation, kind, key }: Speaker): ToldSpeaker {
  const [printed, body] = [textOf(role), textOf(affiliation)];
  return { name, mention: mention.text, role: printed, affiliation: body, kind, key };
}

function textOf(words: Words | null): string | null {
  return words?.text ?? null;
}
