import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import type { ReadCue } from '../cue/read-cue.ts';
import { type DetailText, type Run, runOf } from '../detail-text.ts';

/** A stretch of the cue's sentence without content and source. */
export type Stretch = Run & {
  /**
   * behind: from the cue to the content, or on. middle: between source and cue. opening: from the sentence's start.
   * tail: behind content or source that stand behind the cue.
   */
  readonly place: 'behind' | 'middle' | 'opening' | 'tail';
  /** Whether the content follows, so that everything in the stretch belongs to the cue. */
  readonly isEnclosed: boolean;
};

/** Words to either side of the cue. */
const FARTHEST = 60;
const STOPS = new Set(['.', '!', '?', '…', ';']);

type Taken = Run & { readonly isContent: boolean };

/** The stretches around a cue in its own sentence, those that tell surest first. */
export function readClause(text: DetailText, attribution: RawAttribution, cue: ReadCue): Stretch[] {
  const taken = takenRuns(text, attribution);
  return [...rightOf(text, taken, cue), ...leftOf(text, taken, cue)];
}

function takenRuns(text: DetailText, { source, content }: RawAttribution): Taken[] {
  const runs = (spans: readonly Span[], isContent: boolean) =>
    spans.map((span) => ({ ...runOf(text, span), isContent }));
  return [...runs(source, false), ...runs(content, true)].sort((a, b) => a.from - b.from);
}

function rightOf(text: DetailText, taken: readonly Taken[], cue: ReadCue): Stretch[] {
  const stretches: Stretch[] = [];
  let from = cue.run.to;
  let place: Stretch['place'] = 'behind';
  const limit = Math.min(text.tokens.length, from + FARTHEST);
  for (const one of taken.filter((run) => run.from >= cue.run.to)) {
    const to = endOfSentence(text, from, Math.min(one.from, limit));
    push(stretches, { from, to, place, isEnclosed: one.isContent && to === one.from });
    if (to < one.from || (one.isContent && endsSentence(text, one))) return stretches;
    from = one.to;
    place = 'tail';
  }
  push(stretches, {
    from,
    to: endOfSentence(text, from, Math.max(from, limit)),
    place,
    isEnclosed: false,
  });
  return stretches;
}

function push(stretches: Stretch[], stretch: Stretch): void {
  if (stretch.from < stretch.to) stretches.push(stretch);
}

/** The first stop from a word on, or a paragraph's end; `to` where none stands before it. */
function endOfSentence(text: DetailText, from: number, to: number): number {
  for (let index = from; index < to; index += 1) {
    if (STOPS.has(text.lower[index] ?? '') || text.breaks[index] === 1) return index;
  }
  return Math.max(from, to);
}

/** A content that ends with its own full stop ends the sentence of its cue. */
function endsSentence({ lower }: DetailText, { from, to }: Run): boolean {
  for (let index = to - 1; index >= Math.max(from, to - 3); index -= 1) {
    if (STOPS.has(lower[index] ?? '')) return true;
  }
  return false;
}

function leftOf(text: DetailText, taken: readonly Taken[], cue: ReadCue): Stretch[] {
  const before = taken.filter((run) => run.to <= cue.run.from).reverse();
  const stretches: Stretch[] = [];
  let to = cue.run.from;
  let place: Stretch['place'] = 'opening';
  for (const one of before) {
    const from = startOfSentence(text, Math.max(one.to, cue.run.from - FARTHEST), to);
    push(stretches, {
      from,
      to,
      place: from === one.to && !one.isContent ? 'middle' : place,
      isEnclosed: false,
    });
    if (from > one.to || one.isContent) return stretches;
    to = one.from;
    place = 'opening';
  }
  const from = startOfSentence(text, Math.max(0, cue.run.from - FARTHEST), to);
  push(stretches, { from, to, place, isEnclosed: false });
  return stretches;
}

/** Behind the last stop before a word; `from` where none stands there. */
function startOfSentence(text: DetailText, from: number, to: number): number {
  for (let index = to; index > from; index -= 1) {
    if (text.breaks[index] === 1 || STOPS.has(text.lower[index - 1] ?? '')) return index;
  }
  return from;
}
