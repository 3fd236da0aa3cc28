import type { Span, Statement } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { type DetailText, isWord, runOf } from './detail-text.ts';
import { isEmbedded } from './is-embedded.ts';
import { type QuotedPiece, quotedPieces } from './quoted-pieces.ts';
import { trimDirect, trimIndirect } from './trim-content.ts';

/** A statement's words: its form, and its pieces as printed, in the text's order. */
export type ReadContent = {
  readonly form: Statement['form'];
  readonly spans: readonly [Span, ...Span[]];
};

/**
 * Direct pieces stand without their marks and without the comma that leads to the cue; indirect ones without a
 * leading "that" and without their full stop; mixed ones keep the marks within them.
 */
export function readContent(text: DetailText, attribution: RawAttribution): ReadContent {
  const quoted = quotedPieces(text.quotations, attribution);
  const form = formOf(text, attribution, quoted);
  const pieces =
    form === 'direct'
      ? directPieces(text, attribution, quoted)
      : indirectPieces(text, attribution, quoted);
  const [first, ...more] = pieces.filter(({ start, end }) => start < end);
  return { form, spans: first === undefined ? attribution.content : [first, ...more] };
}

function formOf(
  text: DetailText,
  attribution: RawAttribution,
  quoted: readonly QuotedPiece[],
): Statement['form'] {
  const isWhole = attribution.content.every((span) => isCovered(text, span, quoted));
  const [first] = quoted;
  if ((!isWhole || first === undefined) && isPrintedAsSaid(text, attribution)) return 'direct';
  if (first === undefined) return 'indirect';
  if (!isWhole) return 'mixed';
  return isEmbedded(text, first) ? 'mixed' : 'direct';
}

/** Words behind "Q:", "Orr tweeted:" and the like, without any marks. */
function isPrintedAsSaid({ joined }: DetailText, { content, cue }: RawAttribution): boolean {
  const before = joined.text.slice(Math.max(0, content[0].start - 2), content[0].start).trimEnd();
  if (!before.endsWith(':')) return false;
  const [first] = content;
  const gap =
    cue.length === 0 ? '' : joined.text.slice(cue.at(-1)?.end ?? first.start, first.start);
  const opensUpper =
    first.start < first.end && /^\p{Lu}/u.test(joined.text.slice(first.start, first.start + 2));
  return opensUpper && gap.length < 60;
}

function isCovered(text: DetailText, span: Span, quoted: readonly QuotedPiece[]): boolean {
  const { from, to } = runOf(text, span);
  let next = 0;
  for (let index = from; index < to; index += 1) {
    const place = text.tokens[index]?.start ?? 0;
    while ((quoted[next]?.piece.outer.end ?? Number.POSITIVE_INFINITY) <= place) next += 1;
    const isInside = (quoted[next]?.piece.outer.start ?? Number.POSITIVE_INFINITY) <= place;
    if (!isInside && isWord(text, index)) return false;
  }
  return true;
}

function directPieces(
  text: DetailText,
  { content }: RawAttribution,
  quoted: readonly QuotedPiece[],
): Span[] {
  const isMarked = quoted.length > 0 && content.every((span) => isCovered(text, span, quoted));
  const pieces = isMarked ? quoted.map(({ piece }) => piece.inner) : content;
  return pieces.map((span) => trimDirect(text.joined.text, span));
}

function indirectPieces(
  text: DetailText,
  { content }: RawAttribution,
  quoted: readonly QuotedPiece[],
): Span[] {
  return content.map(
    (span) => wholeQuotation(span, quoted) ?? trimIndirect(text, withMarks(span, quoted)),
  );
}

/** A piece that is nothing but a quotation stands without its marks, as a direct one does. */
function wholeQuotation({ start, end }: Span, quoted: readonly QuotedPiece[]): Span | null {
  const whole = quoted.find(({ piece: { outer, inner } }) => {
    return outer.start <= start && start <= inner.start && inner.end <= end && end <= outer.end + 1;
  });
  return whole === undefined ? null : whole.piece.inner;
}

/** A mark that a quotation within the piece has beyond its edge. */
function withMarks({ start, end }: Span, quoted: readonly QuotedPiece[]): Span {
  let from = start;
  let to = end;
  for (const { piece } of quoted) {
    if (piece.inner.start === start) from = piece.outer.start;
    if (piece.inner.end <= end && piece.outer.end > end && piece.inner.start >= start)
      to = piece.outer.end;
  }
  return { start: from, end: to };
}
