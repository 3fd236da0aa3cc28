import type { Span } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import type { ReadText } from '../read-text.ts';
import { agentBehind } from './agent-behind.ts';
import { antecedentOf } from './antecedent-of.ts';
import { type Clause, clauseBefore, type Word, type Words } from './clause-before.ts';
import { BE, HEARSAY, NOUNS, PARTICIPLES } from './source-words.ts';
import { subjectBeforeColon } from './subject-before-colon.ts';
import { subjectBehind } from './subject-behind.ts';
import { subjectOf } from './subject-of.ts';
import { subjectOverCommas } from './subject-over-commas.ts';

/**
 * Gives a cue without a source the subject that stands right before it ("Investigators believe"), whom the verb it is joined to
 * has ("withdrew the report and said"), or who is named behind "by" ("is said by friends"). English; every other attribution stays.
 */
export function completeSources(
  { joined, tokens }: ReadText,
  attributions: readonly RawAttribution[],
  namesWhom = true,
): RawAttribution[] {
  const text = { text: joined.text, tokens };
  return attributions.map((one, at) => {
    const [cue] = one.cue;
    if (cue === undefined) return introducedBy(text, one);
    if (one.source.length > 0) return namesWhom ? withAntecedent(text, one) : one;
    const near = attributions.slice(Math.max(0, at - MOST_NEAR), at);
    const source = sourceOf(text, { one, cue, near, namesWhom });
    return source === null ? one : { ...one, source: [source] };
  });
}

/** "But her friend Gemma Idle has had enough already: “I’m ginger.”" */
function introducedBy(text: Words, one: RawAttribution): RawAttribution {
  const before = text.text
    .slice(Math.max(0, one.content[0].start - 4), one.content[0].start)
    .trimEnd();
  if (one.source.length > 0 || !before.endsWith(':')) return one;
  const colon = text.text.lastIndexOf(':', one.content[0].start);
  const { words } = clauseBefore(text, { start: colon, end: colon });
  const source = subjectBeforeColon(words);
  return source === null ? one : { ...one, source: [source] };
}

type Sought = {
  readonly one: RawAttribution;
  readonly cue: Span;
  /** Those right before it. */
  readonly near: readonly RawAttribution[];
  readonly namesWhom: boolean;
};

function sourceOf(text: Words, sought: Sought): Span | null {
  const { one, cue } = sought;
  const words = wordsOf(text.text, cue);
  if (isPassive(words)) return agentOf(text, one, words);
  return isVerb(words, text.text.charAt(cue.end) === ':') ? activeSource(text, sought) : null;
}

function activeSource(text: Words, { one, cue, near, namesWhom }: Sought): Span | null {
  const clause = clauseBefore(text, cue);
  return (
    subjectBehind(text, one) ??
    subjectOf(clause, namesWhom) ??
    (clause.isJoined ? null : subjectOverCommas(withoutContent(clause.words, one))) ??
    (namesWhom ? antecedentOf(clause.words) : null) ??
    sharedWith(text.text, near, clause)
  );
}

/** "Western officials, who said": where no name stands before "who", the words for them do. */
function withAntecedent(text: Words, one: RawAttribution): RawAttribution {
  const [source, other] = one.source;
  if (source === undefined || other !== undefined || source.end - source.start > 5) return one;
  const antecedent = antecedentOf(clauseBefore(text, { start: source.end, end: source.end }).words);
  return antecedent === null ? one : { ...one, source: [antecedent] };
}

/** "Turnout fell by half, the clerk said": what is credited is not told of the subject. */
function withoutContent(words: readonly Word[], { content }: RawAttribution): readonly Word[] {
  return words.filter(
    (word) =>
      word.lower === ',' ||
      !content.some(({ start, end }) => start <= word.start && word.end <= end),
  );
}

/** "She was quoted by the broadcaster as saying": who passes it on did not say it. */
function agentOf(text: Words, one: RawAttribution, words: readonly string[]): Span | null {
  const isPassedOn = words.includes('quoted') || words.includes('cited');
  return isPassedOn ? null : agentBehind(text, one);
}

/** Attributions before one that may stand in its sentence. */
const MOST_NEAR = 4;

function wordsOf(text: string, { start, end }: Span): string[] {
  return (
    text
      .slice(start, Math.min(end, start + 80))
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? []
  );
}

/** "is said", "once dubbed": what stands before is no subject of saying. */
function isPassive(words: readonly string[]): boolean {
  const at = words.findIndex((word) => BE.has(word));
  if (at < 0) return false;
  return words.slice(at + 1).some((word) => word.endsWith('ed') || PARTICIPLES.has(word));
}

/** "The Courier reports:" is one where "reports" may be none. */
function isVerb(words: readonly string[], leads: boolean): boolean {
  const [first = ''] = words;
  return (
    !words.some((word) => HEARSAY.has(word)) &&
    !(NOUNS.has(first) && words.length < 3 && !leads) &&
    !BE.has(first)
  );
}

/** Of the same sentence's cue before "and". */
function sharedWith(text: string, before: readonly RawAttribution[], clause: Clause): Span | null {
  const { start, isJoined, end, verb } = clause;
  if (!isJoined) return null;
  const near = before.findLast(({ source: [first], cue: [other] }) => {
    if (first === undefined || other === undefined) return false;
    return first.start >= start && other.end <= end && first.start < other.start;
  });
  const [source] = near?.source ?? [];
  // "Prosecutors say the sheriff called and threatened": verbs of two tenses are two people's.
  const other = near?.cue[0];
  if (source === undefined || other === undefined) return null;
  return isPast(wordsOf(text, other)) === isPast(wordsOf(text, verb)) ? source : null;
}

const PAST = new Set(
  'said told wrote gave made went took held put read felt thought knew spoke swore sought laid hit'.split(
    ' ',
  ),
);

function isPast(words: readonly string[]): boolean {
  return words.some((word) => word.endsWith('ed') || PAST.has(word));
}
