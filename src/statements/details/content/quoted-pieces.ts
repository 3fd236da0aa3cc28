import type { Span } from '../../../model/statement.ts';
import type { Quotation, QuotationPiece } from '../../quotes/quotation.ts';
import type { RawAttribution } from '../../raw-attribution.ts';

/** A piece of a quotation that stands in a content, and the quotation. */
export type QuotedPiece = { readonly piece: QuotationPiece; readonly quotation: Quotation };

/** Quotations in quotations in quotations. */
const DEEPEST = 4;

/**
 * What of a content stands in quotation marks, in the text's order. Where cue or source stand in the same marks, the
 * attribution is made by whoever is quoted, and only marks within these count.
 */
export function quotedPieces(
  quotations: readonly Quotation[],
  attribution: RawAttribution,
): QuotedPiece[] {
  const found = new Map<QuotationPiece, QuotedPiece>();
  for (const span of attribution.content) {
    for (const one of piecesIn(quotations, { span, attribution, depth: 0 }))
      found.set(one.piece, one);
  }
  return [...found.values()].sort((a, b) => a.piece.outer.start - b.piece.outer.start);
}

type Looked = { readonly span: Span; readonly attribution: RawAttribution; readonly depth: number };

function piecesIn(
  quotations: readonly Quotation[],
  { span, attribution, depth }: Looked,
): QuotedPiece[] {
  return overlapping(quotations, span).flatMap((quotation) => {
    if (encloses(quotation, attribution)) {
      return depth === DEEPEST
        ? []
        : piecesIn(quotation.inner, { span, attribution, depth: depth + 1 });
    }
    return quotation.pieces
      .filter(({ inner }) => inner.start < span.end && inner.end > span.start)
      .map((piece) => ({ piece: cutAt(piece, quotation, span.end), quotation }));
  });
}

/** Speech behind a dash has no closing mark: where its outlet speaks again, the content ends before it does. */
function cutAt(piece: QuotationPiece, { style }: Quotation, end: number): QuotationPiece {
  if (style !== 'dash' || end >= piece.outer.end) return piece;
  return { ...piece, outer: { ...piece.outer, end }, inner: { ...piece.inner, end } };
}

/** Quotations are in order and apart: the first is looked up. */
function overlapping(quotations: readonly Quotation[], { start, end }: Span): Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(quotations[middle]) > start) high = middle;
    else low = middle + 1;
  }
  const found: Quotation[] = [];
  for (let index = low; index < quotations.length; index += 1) {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.pieces[0].outer.start >= end) break;
    found.push(quotation);
  }
  return found;
}

function endOf(quotation: Quotation | undefined): number {
  return quotation?.pieces.at(-1)?.outer.end ?? Number.POSITIVE_INFINITY;
}

function encloses({ pieces }: Quotation, { cue, source }: RawAttribution): boolean {
  return [...cue, ...source].some(({ start, end }) =>
    pieces.some(({ inner }) => inner.start <= start && end <= inner.end),
  );
}
