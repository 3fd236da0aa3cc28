import type { Force, Span, Statement } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { type Circumstances, findCircumstances } from './around/find-circumstances.ts';
import { isToldToSource } from './around/find-hearer.ts';
import { readClause } from './around/read-clause.ts';
import { splitHearer } from './around/split-hearer.ts';
import { normalOf } from './content/normal-of.ts';
import { type ReadContent, readContent } from './content/read-content.ts';
import { type ReadCue, readCue } from './cue/read-cue.ts';
import { type DetailText, spanOf } from './detail-text.ts';
import { findHedges, hedgesBefore } from './force/find-hedges.ts';
import { type JudgedForce, judgeForce } from './force/judge-force.ts';

/** What surrounds a statement; all spans index the joined text. */
export type StatementDetails = Pick<
  Statement,
  'content' | 'form' | 'certainty' | 'normal' | 'reasons'
> & {
  /** The content's pieces, in the text's order. */
  readonly spans: readonly [Span, ...Span[]];
  /** The reporting words with their auxiliaries, without what else a cue may hold; null where there is no cue. */
  readonly cue: Span | null;
  readonly venue: Span | null;
  readonly addressee: Span | null;
  readonly time: Span | null;
  readonly hedges: readonly Span[];
  readonly force: Force;
  /** The cue leaves open who speaks ("is said", "reportedly"): whatever was taken for the source is what it is said of. */
  readonly isNobody: boolean;
  /** Whatever was taken for the source is who was told: "the court heard", "we were told". */
  readonly isToldToSource: boolean;
};

type Read = {
  readonly cue: ReadCue | null;
  readonly content: ReadContent;
  readonly judged: JudgedForce;
};

const NOWHERE: Circumstances = { venue: null, addressee: null, time: null };

/**
 * The words, the form, the circumstances, the certainty and the force of what was found. Around the cue it looks at
 * one sentence, of which no more than 60 words to either side; it is linear in the content.
 */
export function describeStatement(text: DetailText, found: RawAttribution): StatementDetails {
  const cue = readCue(text, found);
  const attribution = splitHearer(text, found, cue);
  const whole = readContent(text, attribution, cue);
  const judged = judgeForce({ text, attribution, cue, content: whole });
  const content = withRefusal(text, whole, judged);
  const read = { cue, content, judged };
  const hedges = hedgesOf(text, attribution, read);
  const around = aroundOf(text, attribution, read);
  return {
    ...content,
    ...around,
    content: content.spans.map(({ start, end }) => text.joined.text.slice(start, end)).join(' '),
    cue: cueSpan(text, attribution, read),
    certainty: hedges.length > 0 ? 'hedged' : 'firm',
    hedges,
    force: judged.force,
    normal: normalOf(text, content.spans),
    isNobody: cue?.isNobody ?? false,
    isToldToSource: cue !== null && isToldToSource(text, { attribution, cue }),
    reasons: reasonsOf(text, judged, hedges),
  };
}

/** Of a refusal only its time is told: "declined to comment to reporters" says nothing to them. */
function aroundOf(
  text: DetailText,
  attribution: RawAttribution,
  { cue, judged }: Read,
): Circumstances {
  if (cue === null) return NOWHERE;
  const stretches = readClause(text, attribution, cue);
  const found = findCircumstances(text, { attribution, cue, stretches });
  return isUnsaid(judged) ? { ...NOWHERE, time: found.time } : found;
}

function isUnsaid({ force, phrase }: JudgedForce): boolean {
  return phrase !== null && (force === 'refusal' || force === 'no reply');
}

/** Of "declined to comment on the leak" all words are the content: there is nothing else that was said. */
function withRefusal(text: DetailText, content: ReadContent, judged: JudgedForce): ReadContent {
  if (!isUnsaid(judged) || judged.phrase === null) return content;
  const phrase = spanOf(text, judged.phrase);
  if (content.spans.some(({ start, end }) => start <= phrase.start && phrase.end <= end))
    return content;
  const last = content.spans.at(-1) ?? phrase;
  const end = Math.max(phrase.end, last.end);
  const isApart =
    last.start < phrase.start || text.joined.text.slice(phrase.start, end).includes('\n');
  const span = isApart ? phrase : { start: phrase.start, end };
  return { form: content.form === 'direct' ? 'mixed' : content.form, spans: [span] };
}

function cueSpan(
  text: DetailText,
  { source, cue: found }: RawAttribution,
  { cue, judged }: Read,
): Span | null {
  if (cue === null) return null;
  if (!isUnsaid(judged) || judged.phrase === null) return cue.span;
  const phrase = spanOf(text, judged.phrase);
  const whole = found.find(({ start, end }) => start <= phrase.start && phrase.end <= end);
  const isClear =
    whole !== undefined && !source.some(({ start, end }) => start < whole.end && whole.start < end);
  return isClear ? whole : phrase;
}

function hedgesOf(
  text: DetailText,
  attribution: RawAttribution,
  { cue, content, judged }: Read,
): Span[] {
  if (isUnsaid(judged)) return [];
  const isHedging = cue !== null && (cue.isNobody || cue.entry?.isHedged === true);
  const before =
    cue === null ? [] : hedgesBefore(text, startOfHedging(text, attribution, cue), cue.head);
  return [...before, ...(isHedging ? [cue.span] : []), ...findHedges(text, content.spans)];
}

/** No farther than six words before the cue, and not in the content or the source. */
function startOfHedging(
  { tokens }: DetailText,
  { source, content }: RawAttribution,
  { head }: ReadCue,
): number {
  let from = head;
  for (let index = head - 1; index >= Math.max(0, head - 6); index -= 1) {
    const place = tokens[index]?.start ?? 0;
    if ([...source, ...content].some(({ start, end }) => start <= place && place < end)) break;
    from = index;
  }
  return from;
}

function reasonsOf({ joined }: DetailText, judged: JudgedForce, hedges: readonly Span[]): string[] {
  const [first] = hedges;
  if (first === undefined) return [judged.reason];
  return [judged.reason, `"${joined.text.slice(first.start, first.end)}" leaves it open`];
}
