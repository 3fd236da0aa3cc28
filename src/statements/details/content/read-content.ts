import type { Span, Statement } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import type { ReadCue } from '../cue/read-cue.ts';
import { type DetailText, isWord, runOf } from '../detail-text.ts';
import { isEmbedded } from './is-embedded.ts';
import { isPrintedAsSaid } from './is-printed-as-said.ts';
import { type QuotedPiece, quotedPieces } from './quoted-pieces.ts';
import { afterSaying, trimDirect, trimIndirect } from './trim-content.ts';

/** A statement's words: its form, and its pieces as printed, in the text's order. */
export type ReadContent = {
  readonly form: Statement['form'];
  readonly spans: readonly [Span, ...Span[]];
};

type Case = {
  readonly text: DetailText;
  readonly cue: ReadCue | null;
  readonly content: readonly Span[];
  readonly quoted: readonly QuotedPiece[];
};

/**
 * Direct pieces stand without their marks and without the comma that leads to the cue; indirect ones without a
 * leading "that" and without their full stop; mixed ones keep the marks within them. Of "the general is said to be
 * ill" both sides are content, whatever was taken for its source.
 */
export function readContent(
  text: DetailText,
  attribution: RawAttribution,
  cue: ReadCue | null,
): ReadContent {
  const content = contentOf(text, attribution, cue).toSorted((a, b) => a.start - b.start);
  const quoted = quotedPieces(text.quotations, attribution);
  const one: Case = { text, cue, content, quoted };
  const isMarked = quoted.length > 0 && content.every((span) => isCovered(one, span));
  const form = formOf(attribution, one, isMarked);
  const [first, ...more] = piecesOf(one, form, isMarked).filter(({ start, end }) => start < end);
  return { form, spans: first === undefined ? attribution.content : [first, ...more] };
}

/** What was found as content, with what belongs to it by the kind of its cue. */
function contentOf(
  text: DetailText,
  { source, cue: found, content }: RawAttribution,
  cue: ReadCue | null,
): Span[] {
  if (cue === null) return [...content];
  if (text.words.speech.quoting.has(cue.entry?.lemma ?? '')) {
    return content.map((span) => afterSaying(text, span));
  }
  if (!cue.isNobody) return [...content];
  // "reportedly wary of a trap": what the cue has too much is said too.
  const end = found.at(-1)?.end ?? cue.span.end;
  const rest = { start: cue.span.end, end: Math.max(end, cue.span.end) };
  const next = content.findIndex(({ start }) => start >= rest.end && start - rest.end <= 2);
  const joined = content.map((span, at) =>
    at === next ? { start: rest.start, end: span.end } : span,
  );
  return [...source, ...joined];
}

/** Whether all words of a piece stand in quotation marks. */
function isCovered({ text, quoted }: Case, span: Span): boolean {
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

function formOf(
  attribution: RawAttribution,
  { text, cue, quoted }: Case,
  isMarked: boolean,
): Statement['form'] {
  const [first] = quoted;
  if (isMarked && first !== undefined) return isEmbedded(text, first) ? 'mixed' : 'direct';
  if (isPrintedAsSaid(text, attribution, cue)) return 'direct';
  return first === undefined ? 'indirect' : 'mixed';
}

function piecesOf(
  { text, cue, content, quoted }: Case,
  form: Statement['form'],
  isMarked: boolean,
): Span[] {
  if (form === 'direct') {
    const pieces = isMarked ? quoted.map(({ piece }) => piece.inner) : content;
    return pieces.map((span) => trimDirect(text.joined.text, span));
  }
  const isQuestion = cue?.entry?.force === 'question';
  const inner = quoted.map(({ piece }) => piece.inner);
  return content.map(
    (span) =>
      wholeQuotation(span, quoted) ??
      trimIndirect(text, withMarks(span, quoted), { isQuestion, quoted: inner }),
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
    const isCut = piece.inner.start >= start && piece.inner.end <= end && piece.outer.end > end;
    if (isCut) to = piece.outer.end;
  }
  return { start: from, end: to };
}
