import type { Span } from '../../../model/statement.ts';
import { phraseAt } from '../cue/phrases.ts';
import { type DetailText, isCapital, type Run, runOf, spanOf } from '../detail-text.ts';

/** Words of a content that are searched: what comes later does not speak for the whole. */
const FARTHEST = 80;
/** A long speech is hedged by its first sentences or not at all. */
const MOST_SENTENCES = 3;
const STOPS = new Set(['.', '!', '?', '…']);

/**
 * The words by which a content's own proposition is left open. What stands behind a reporting verb within it ("they
 * say it may rain") is somebody else's; months and people named May are none.
 */
export function findHedges(text: DetailText, content: readonly Span[]): Span[] {
  const hedges: Span[] = [];
  const left = { words: FARTHEST, sentences: MOST_SENTENCES };
  for (const span of content) {
    const run = runOf(text, span);
    for (const hedge of hedgesIn(
      text,
      { from: run.from, to: Math.min(run.to, run.from + left.words) },
      left,
    )) {
      hedges.push(hedge);
    }
    left.words -= run.to - run.from;
    if (left.words <= 0 || left.sentences <= 0) break;
  }
  return hedges;
}

function hedgesIn(text: DetailText, run: Run, left: { sentences: number }): Span[] {
  const hedges: Span[] = [];
  let isReported = false;
  let index = run.from;
  while (index < run.to && left.sentences > 0) {
    const word = text.lower[index] ?? '';
    if (STOPS.has(word)) {
      isReported = false;
      left.sentences -= 1;
    }
    const length = isReported ? 0 : hedgeAt(text, index, run);
    if (length === 0 && index > run.from && opensReport(text, index)) isReported = true;
    if (length > 0) hedges.push(spanOf(text, { from: index, to: index + length }));
    index += Math.max(1, length);
  }
  return hedges;
}

/** A reporting verb, or a clause about a noun: "a remark in which he appeared to". */
function opensReport({ lower, words: { hedges, grammar } }: DetailText, index: number): boolean {
  const word = lower[index] ?? '';
  if (hedges.reports.has(word)) return true;
  return hedges.relatives.has(word) && grammar.prepositions.has(lower[index - 1] ?? '');
}

/** The words right before a reporting word that leave open whether it was said: "is understood to have asked". */
export function hedgesBefore(text: DetailText, from: number, to: number): Span[] {
  const hedges: Span[] = [];
  for (let index = from; index < to; index += 1) {
    const length = hedgeAt(text, index, { from: index, to });
    if (length > 0) hedges.push(spanOf(text, { from: index, to: index + length }));
  }
  return hedges;
}

/** How many words hedge from a word on. */
function hedgeAt(text: DetailText, at: number, { from, to }: Run): number {
  const { hedges } = text.words;
  const found = phraseAt(hedges.phrases, text.lower, { at, end: to });
  if (found === null || (at > from && isCapital(text, at) && !STOPS.has(text.lower[at - 1] ?? '')))
    return 0;
  const exception = hedges.exceptions.get(text.lower[at] ?? '');
  if (exception === undefined || found.length > 1) return found.length;
  const before = text.lower[at - 1] ?? '';
  const after = text.lower[at + found.length] ?? '';
  const isNone =
    (at > from && exception.after.has(before)) || exception.before.has(after) || /^\d/u.test(after);
  return isNone ? 0 : found.length;
}
