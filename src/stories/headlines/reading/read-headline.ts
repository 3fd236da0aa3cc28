import type { Span } from '../../../model/statement.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed, isListed } from '../words/word-list.ts';
import { findQuoted } from './find-quoted.ts';
import { readNumbers, type TextNumber } from './read-numbers.ts';
import { type TextWord, textWords } from './text-words.ts';

/** A part of a headline between strong marks or joining words. */
export type Clause = {
  /** Among the headline's words, half-open. */
  readonly from: number;
  readonly to: number;
  /** Asked, left open by a word, or half of it in quotation marks. */
  readonly isOpen: boolean;
  /** Behind "after", "over", "amid": what is told elsewhere, not claimed here. */
  readonly isAside: boolean;
};

export type ReadHeadline = {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly lowers: readonly string[];
  readonly numbers: readonly TextNumber[];
  /** Without their marks. */
  readonly quoted: readonly Span[];
  /** Of each word, whether it stands in quotation marks. */
  readonly isQuoted: readonly boolean[];
  /** Parts between colons, dashes, stops: half-open. */
  readonly segments: readonly Segment[];
  readonly clauses: readonly Clause[];
};

export type Segment = {
  readonly from: number;
  readonly to: number;
  /** The mark behind it; empty at the end. */
  readonly mark: string;
};

const LONGEST = 600;
const BREAK = /[:;|!?]|\s[-–—]\s|—|\.\.\.|…|\.\s/gu;

/** A headline in its parts. Linear. */
export function readHeadline(
  headline: string,
  language: string | null,
  table: HeadlineWords | null,
): ReadHeadline {
  const text = headline.slice(0, LONGEST);
  const words = textWords(text, language);
  const lowers = words.map(({ lower }) => lower);
  const quoted = findQuoted(text);
  const isQuoted = words.map(({ start, end }) =>
    quoted.some((span) => span.start <= start && end <= span.end),
  );
  const segments = segmentsOf(text, words, quoted);
  const clauses =
    table === null
      ? []
      : segments.flatMap((one) => clausesOf(one, { lowers, isQuoted, text, words }, table));
  const numbers = readNumbers(words, language);
  return { text, words, lowers, numbers, quoted, isQuoted, segments, clauses };
}

/** Marks within a quotation part nothing. */
function segmentsOf(text: string, words: readonly TextWord[], quoted: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const push = (place: number, mark: string) => {
    let to = from;
    while ((words[to]?.start ?? Number.POSITIVE_INFINITY) < place) to += 1;
    if (to > from) segments.push({ from, to, mark });
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(BREAK))
    if (!quoted.some(({ start, end }) => start <= index && index < end)) push(index, mark.trim());
  push(text.length, '');
  return segments;
}

type Parts = {
  readonly lowers: readonly string[];
  readonly isQuoted: readonly boolean[];
  readonly text: string;
  readonly words: readonly TextWord[];
};

function clausesOf(segment: Segment, parts: Parts, table: HeadlineWords): Clause[] {
  const { lowers, isQuoted } = parts;
  const opensAsking =
    isListed(table.asking, lowers, 0) || isListed(table.asking, lowers, segment.from);
  const isAsked = segment.mark === '?' || opensAsking;
  const clauses: Clause[] = [];
  let from = segment.from;
  const push = (to: number) => {
    const isHeld = isQuoted.slice(from, to).filter(Boolean).length > 1;
    const isOpen = isAsked || isHeld || holdsListed(table.hedging, lowers, { from, to });
    const isAside = from > segment.from && isListed(table.asides, lowers, from);
    if (to > from) clauses.push({ from, to, isOpen, isAside });
    from = to;
  };
  for (let at = segment.from + 1; at < segment.to; at += 1) {
    if (isQuoted[at]) continue;
    if (isListed(table.joining, lowers, at) || isBehindComma(parts, at)) push(at);
  }
  push(segment.to);
  return clauses;
}

function isBehindComma({ text, words }: Parts, at: number): boolean {
  return text.slice(words[at - 1]?.end, words[at]?.start).includes(',');
}
