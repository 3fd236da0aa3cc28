import type { JoinedText, TextPart } from '../../raw-attribution.ts';
import { judgeQuotation } from '../kinds/judge-quotation.ts';
import type { Quotation, QuotationPiece } from '../quotation.ts';
import type { DashSpeech } from '../words/dash-words.ts';
import type { QuotationWords } from '../words/quotation-words.ts';
import { type DashPart, readDashPart } from './read-dash-part.ts';

type Table = { readonly dash: DashSpeech; readonly words: QuotationWords };

/**
 * Adds speech behind dashes ("— Идём, — сказал он") to the quotations found by their marks: those that stand in it
 * become its inner ones. A paragraph that opens with a dash and names nobody is speech only where it or a dashed
 * paragraph beside it asks something; else it may be an item of a list.
 */
export function addDashSpeech(
  joined: JoinedText,
  quotations: readonly Quotation[],
  { dash, words }: Table,
): Quotation[] {
  const speech = pieces(joined, dash).map((piece): Quotation => {
    const judged = judgeQuotation(joined, [piece], words);
    return { pieces: [piece], style: 'dash', closed: true, ...judged, kind: 'speech', inner: [] };
  });
  return merge(quotations, speech);
}

function pieces(joined: JoinedText, dash: DashSpeech): QuotationPiece[] {
  const parts = joined.parts.map((part) => ({ part, dashed: readPart(joined.text, part, dash) }));
  const asks = parts.map(({ part, dashed }) => dashed !== null && asksSomething(joined.text, part));
  return parts.flatMap(({ part, dashed }, index) => {
    const isDialogue = asks[index] || asks[index - 1] || asks[index + 1];
    if (dashed === null || (!dashed.isSaid && !isDialogue)) return [];
    return dashed.runs.map((run) => pieceOf(run, part, index));
  });
}

/** Null where no dash opens speech. */
function readPart(text: string, part: TextPart, dash: DashSpeech): DashPart | null {
  const dashed = readDashPart(text.slice(part.span.start, part.span.end), dash);
  return dashed.runs.length === 0 ? null : dashed;
}

function asksSomething(text: string, { span }: TextPart): boolean {
  const last = text.slice(Math.max(span.start, span.end - 3), span.end);
  return last.includes('?');
}

function pieceOf(run: DashPart['runs'][number], { span }: TextPart, part: number): QuotationPiece {
  const end = span.start + run.to;
  return {
    outer: { start: span.start + run.start, end },
    inner: { start: span.start + run.from, end },
    part,
  };
}

/** Both are in order. What overlaps a speech without standing in it keeps its place, and the speech is none. */
function merge(quotations: readonly Quotation[], speech: readonly Quotation[]): Quotation[] {
  const merged: Quotation[] = [];
  let next = 0;
  for (const one of speech) {
    const { outer } = one.pieces[0];
    const from = firstFrom(quotations, next, outer.start);
    const to = firstFrom(quotations, from, outer.end);
    for (const before of quotations.slice(next, from)) merged.push(before);
    const inner = quotations.slice(from, to);
    next = to;
    const isClear = endOf(merged.at(-1)) <= outer.start && endOf(inner.at(-1)) <= outer.end;
    for (const whole of isClear ? [{ ...one, inner }] : inner) merged.push(whole);
  }
  return [...merged, ...quotations.slice(next)];
}

/** The first from `index` on that starts at a place or behind it. */
function firstFrom(quotations: readonly Quotation[], index: number, place: number): number {
  let first = index;
  while ((quotations[first]?.pieces[0].outer.start ?? place) < place) first += 1;
  return first;
}

function endOf(quotation: Quotation | undefined): number {
  return quotation?.pieces.at(-1)?.outer.end ?? 0;
}
