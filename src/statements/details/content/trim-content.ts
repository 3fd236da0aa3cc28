import type { Span } from '../../../model/statement.ts';
import { type DetailText, tokenAt } from '../detail-text.ts';

const EDGE = /[\s,;:–—-]/u;
const EDGE_OR_STOP = /[\s,;:–—.-]/u;

/** Without spaces and without the comma that leads to the cue; a full stop or a question mark is the speaker's own. */
export function trimDirect(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && EDGE.test(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}

/** Words of whom somebody quoted, before "as saying". */
const LONGEST_QUOTED = 14;

/** Of "quoted an adviser as saying that it was over" what follows "saying". */
export function afterSaying(text: DetailText, span: Span): Span {
  const { speech, cues } = text.words;
  const from = tokenAt(text, span.start);
  for (let index = from; index < from + LONGEST_QUOTED; index += 1) {
    const next = text.tokens[index + 2]?.start ?? span.end;
    if (next >= span.end) return span;
    const isAs = speech.quotedAs.has(text.lower[index] ?? '');
    if (isAs && cues.has(text.lower[index + 1] ?? '')) return { start: next, end: span.end };
  }
  return span;
}

/** Without a leading "that" (of a question "whether") and the full stop that ends the outlet's sentence. */
export function trimIndirect(
  text: DetailText,
  { start, end }: Span,
  { isQuestion, quoted }: { readonly isQuestion: boolean; readonly quoted: readonly Span[] },
): Span {
  const { text: whole } = text.joined;
  let first = start;
  let last = end;
  while (first < last && EDGE.test(whole.charAt(first))) first += 1;
  first = afterComplementiser(text, { start: first, end: last }, isQuestion);
  while (last > first && EDGE_OR_STOP.test(whole.charAt(last - 1)) && !isOwn(text, last, quoted))
    last -= 1;
  return { start: first, end: last };
}

function afterComplementiser(text: DetailText, { start, end }: Span, isQuestion: boolean): number {
  const index = tokenAt(text, start);
  const next = text.tokens[index + 1]?.start ?? end;
  const { complementisers, asking, auxiliaries } = text.words.grammar;
  const word = text.lower[index] ?? '';
  const isKnown = complementisers.has(word) || (isQuestion && asking.has(word));
  const isOne = isKnown && text.tokens[index]?.start === start;
  // "that would be a gamble", "that figure"
  const isPronoun =
    auxiliaries.has(text.lower[index + 1] ?? '') || (text.tokens[index + 2]?.start ?? end) >= end;
  return isOne && !isPronoun && next < end ? next : start;
}

/** Of "a.m.", of "..." and of a quotation that goes on in the next paragraph the full stop stays. */
function isOwn(text: DetailText, end: number, quoted: readonly Span[]): boolean {
  const { text: whole } = text.joined;
  if (whole.slice(Math.max(0, end - 3), end) === '...') return true;
  if (whole.charAt(end - 1) === '.' && quoted.some((span) => span.end === end)) return true;
  const last = text.tokens[tokenAt(text, end - 1)];
  return last !== undefined && last.end === end && last.end - last.start > 1;
}
