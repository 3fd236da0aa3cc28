import type { Span } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { isMedium } from './around/classify-hearer.ts';
import { type DetailText, runOf } from './detail-text.ts';
import { creditBehind, creditsIn } from './via/credit-behind.ts';
import { enclosing } from './via/enclosing-attributions.ts';
import { passedOnBy } from './via/passed-on-by.ts';

/** Through whom the outlet has a statement. */
export type FoundVia = {
  /** Each by the words that call them; the nearest to the outlet first. */
  readonly via: readonly (readonly [Span, ...Span[]])[];
  /** The words for whoever said it, where what was taken for them only passed it on ("citing two officials"); else null. */
  readonly source: readonly [Span, ...Span[]] | null;
  /** It is an outlet's that only says what another statement inside it says: it makes none of its own. */
  readonly isOnlyPassingOn: boolean;
};

/** So much of an outlet's content that another statement fills makes it one that is only passed on. */
const MOST = 0.8;

/** One for each attribution, in their order. Near linear in their number. */
export function findVia(text: DetailText, attributions: readonly RawAttribution[]): FoundVia[] {
  const outside = enclosing(attributions);
  const passing = new Set(
    attributions.flatMap((inner, index) => passingOn(text, inner, outside[index]?.at(-1))),
  );
  const credits = creditsIn(text);
  const starts = new Set(attributions.map(({ content }) => content[0].start));
  return attributions.map((attribution, index) => {
    const { via, source } = passedOnBy(text, attribution);
    const chain = outside[index] ?? [];
    const others = speaksOfItself(text, attribution) ? chain.slice(0, -1) : chain;
    const all = [...others.flatMap((one) => nonEmpty(one.source)), ...via].filter(
      ([span]) => source !== null || !attribution.source.some((own) => overlap(own, span)),
    );
    const credit = all.length === 0 ? creditBehind(text, attribution, credits) : null;
    const isOnlyPassingOn = passing.has(attribution) || repeats(text, attribution, starts);
    return { via: credit === null ? apart(all) : [[credit]], source, isOnlyPassingOn };
  });
}

function passingOn(
  text: DetailText,
  inner: RawAttribution,
  outer: RawAttribution | undefined,
): RawAttribution[] {
  return outer !== undefined && isFilled(text, outer, inner) ? [outer] : [];
}

/** "citing a memo, that they ran" beside "reported that they ran": the memo is that one's speaker. */
function repeats(
  text: DetailText,
  { cue, content }: RawAttribution,
  starts: ReadonlySet<number>,
): boolean {
  const isCiting = cue.some((span) =>
    text.words.speech.citing.has(text.lower[runOf(text, span).from] ?? ''),
  );
  return isCiting && content.slice(1).some(({ start }) => starts.has(start));
}

/** Whether an outlet's content is nothing but the other attribution. */
function isFilled(text: DetailText, outer: RawAttribution, inner: RawAttribution): boolean {
  const isOutlet = outer.source.some((span) => isMedium(text, runOf(text, span)));
  if (!isOutlet) return false;
  const all = [...inner.source, ...inner.cue, ...inner.content];
  const start = Math.min(...all.map((span) => span.start));
  const end = Math.max(...all.map((span) => span.end));
  const length = outer.content.reduce((sum, span) => sum + span.end - span.start, 0);
  return end - start >= MOST * length;
}

/** "I said": whoever is quoted quotes themselves. */
function speaksOfItself(text: DetailText, { source }: RawAttribution): boolean {
  const [first] = source;
  if (first === undefined) return false;
  return text.words.grammar.selfPronouns.has(text.lower[runOf(text, first).from] ?? '');
}

function nonEmpty(spans: readonly Span[]): (readonly [Span, ...Span[]])[] {
  const [first, ...more] = spans;
  return first === undefined ? [] : [[first, ...more]];
}

/** The same words once. */
function apart(via: readonly (readonly [Span, ...Span[]])[]): (readonly [Span, ...Span[]])[] {
  return via.filter(
    ([span], index) => !via.slice(0, index).some(([other]) => overlap(other, span)),
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
