import type { Span } from '../../model/statement.ts';
import type { JoinedText } from '../raw-attribution.ts';
import { addDashSpeech } from './dashes/add-dash-speech.ts';
import { joinLines, linkOf, type QuotationLink, type QuoteLine } from './join-lines.ts';
import { judgeQuotation } from './kinds/judge-quotation.ts';
import { readMarks } from './marks/read-marks.ts';
import { kindAt, LETTER, SPACE } from './marks/sign-kinds.ts';
import type { Quotation, QuotationPiece } from './quotation.ts';
import type { QuoteMarks } from './quote-marks.ts';

const OPENING = '"“”„«»‘';

/**
 * What stands in quotation marks, in the text's order, without overlaps; quotations inside quotations are their
 * `inner`. A quotation that a paragraph leaves open and the next opens again is one; else it ends with its
 * paragraph. Apostrophes, feet and inches are none. Time is linear in the text, whatever it holds.
 */
export function findQuotations(joined: JoinedText, marks: QuoteMarks): Quotation[] {
  const chains = joinLines(linesOf(joined, marks), marks.saidBehind);
  const quotations = chains.flatMap((chain) => quotationOf({ joined, marks }, chain) ?? []);
  const { dash, words } = marks;
  return dash === null ? quotations : addDashSpeech(joined, quotations, { dash, words });
}

function linesOf(joined: JoinedText, marks: QuoteMarks): QuoteLine[] {
  const lines: QuoteLine[] = [];
  for (const [part, { place, span }] of joined.parts.entries()) {
    const text = joined.text.slice(span.start, span.end);
    for (const { start, end } of splitLines(text)) {
      const line = text.slice(start, end);
      lines.push({
        text: line,
        start: span.start + start,
        part,
        place,
        marks: readMarks(line, marks),
      });
    }
  }
  return lines;
}

/** Copied pages break lines where others part paragraphs: a break before a quotation mark parts too. */
function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  let at = text.indexOf('\n');
  while (at !== -1) {
    const from = at;
    while (kindAt(text, at) === SPACE && at < text.length) at += 1;
    if (OPENING.includes(text.charAt(at) || ' ')) {
      lines.push({ start, end: from });
      start = at;
    }
    at = text.indexOf('\n', at);
  }
  lines.push({ start, end: text.length });
  return lines;
}

type Around = { readonly joined: JoinedText; readonly marks: QuoteMarks };

/** Null where nothing but marks stands in it. */
function quotationOf(around: Around, chain: readonly QuotationLink[]): Quotation | null {
  const [first, ...more] = chain.flatMap((link) => pieceOf(link) ?? []);
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return null;
  const pieces = [first, ...more] as const;
  const inner = chain.flatMap((link) =>
    link.inner.flatMap((pair) => quotationOf(around, [linkOf(pair, link.line)]) ?? []),
  );
  const judged = judgeQuotation(around.joined, pieces, around.marks.words);
  return { pieces, style: 'marks', closed: last.isClosed, ...judged, inner };
}

function pieceOf({ line, start, from, to, end }: QuotationLink): QuotationPiece | null {
  let first = from;
  let last = to;
  while (first < last && kindAt(line.text, first) === SPACE) first += 1;
  while (last > first && kindAt(line.text, last - 1) === SPACE) last -= 1;
  if (!holdsWord(line.text, first, last)) return null;
  const inner = { start: line.start + first, end: line.start + last };
  return { outer: { start: line.start + start, end: line.start + end }, inner, part: line.part };
}

function holdsWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (kindAt(text, at) >= LETTER) return true;
  return false;
}
