import type { Span, Speaker, Statement, Words } from '../model/statement.ts';
import type { StatementDetails } from './details/describe-statement.ts';
import { placing } from './join-article.ts';
import type { JoinedText, RawAttribution } from './raw-attribution.ts';
import type { ResolvedSpeaker } from './speakers/resolve-speakers.ts';

/** All that is credited in a text, and to whom. */
export type Cast = {
  readonly joined: JoinedText;
  readonly attributions: readonly RawAttribution[];
  /** One for each attribution. */
  readonly speakers: readonly ResolvedSpeaker[];
};

/** What the steps found out of one attribution. */
export type Findings = {
  readonly attribution: RawAttribution;
  readonly speaker: ResolvedSpeaker;
  readonly details: StatementDetails;
  /** The words for each of those through whom the outlet has it. */
  readonly via: readonly (readonly [Span, ...Span[]])[];
};

/** Puts a statement together, its spans in the texts of their places; null where nothing of it is left. */
export function assembleStatement(cast: Cast, findings: Findings): Statement | null {
  const { attribution, speaker, details } = findings;
  const placeOf = placing(cast.joined);
  const placed = details.spans.flatMap((span) => placeOf(span) ?? []);
  const [first] = placed;
  if (first === undefined || details.content.trim() === '') return null;
  const spans = placed.filter(({ place }) => place === first.place).map(({ span }) => span);
  const [start = first.span, ...others] = spans;
  const wordsAt = (span: Span) => wordsOf(cast.joined, span);
  const isNobody = speaker.speaker === null && (details.isNobody || details.isToldToSource);
  return {
    content: details.content,
    place: first.place,
    spans: [start, ...others],
    paragraph: first.paragraph,
    form: details.form,
    attribution: isNobody ? 'nobody' : speaker.attribution,
    speaker: speaker.speaker,
    via: findings.via.flatMap((one) => viaOf(cast, one) ?? []),
    cue: optional(details.cue, wordsAt),
    venue: optional(details.venue, wordsAt),
    addressee: optional(details.addressee, wordsAt),
    time: optional(details.time, wordsAt),
    certainty: isNobody || speaker.attribution === 'nobody' ? 'hedged' : details.certainty,
    hedges: details.hedges.flatMap((span) => wordsAt(span) ?? []),
    force: details.force,
    normal: details.normal,
    reasons: [attribution.reason, ...speaker.reasons, ...details.reasons],
  };
}

function optional(span: Span | null, wordsAt: (span: Span) => Words | null): Words | null {
  return span === null ? null : wordsAt(span);
}

function wordsOf(joined: JoinedText, span: Span): Words | null {
  const placed = placing(joined)(span);
  if (placed === null) return null;
  return { text: joined.text.slice(span.start, span.end), place: placed.place, span: placed.span };
}

/** The speaker of another attribution whom the same words call; else a body known by these words alone. */
function viaOf(cast: Cast, [words]: readonly [Span, ...Span[]]): Speaker | null {
  const known = cast.attributions.findIndex(({ source }) =>
    source.some(({ start, end }) => start < words.end && words.start < end),
  );
  const speaker = cast.speakers[known]?.speaker ?? null;
  if (speaker !== null) return speaker;
  const mention = wordsOf(cast.joined, words);
  if (mention === null) return null;
  return {
    name: mention.text,
    mention,
    kind: 'organisation',
    role: null,
    affiliation: null,
    key: null,
  };
}
