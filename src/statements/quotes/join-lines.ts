import type { Place } from '../../model/statement.ts';
import { type MarkPair, type Pairing, pairMarks } from './marks/pair-marks.ts';
import type { Mark, MarkSort } from './marks/read-marks.ts';
import { kindAt, SPACE } from './marks/sign-kinds.ts';
import { isCredit, isPassedOver } from './passed-lines.ts';

/** A line of a part of the text, with its quotation marks: their places are in the line. */
export type QuoteLine = {
  readonly text: string;
  /** Of the line, in the joined text. */
  readonly start: number;
  readonly part: number;
  readonly place: Place;
  readonly marks: readonly Mark[];
};

/** What of one line belongs to a quotation. Places are in the line. */
export type QuotationLink = {
  readonly line: QuoteLine;
  readonly start: number;
  /** Behind the opening mark. */
  readonly from: number;
  /** Before the closing mark. */
  readonly to: number;
  readonly end: number;
  readonly isClosed: boolean;
  readonly inner: readonly MarkPair[];
};

/** A quotation that the lines so far left open, and the lines behind it that did not open it again. */
type Pending = {
  readonly chain: QuotationLink[];
  readonly sort: MarkSort;
  readonly since: QuoteLine[];
};

type Joining = {
  readonly said: RegExp;
  readonly chains: QuotationLink[][];
  pending: Pending | null;
};

/** Captions, cross-headings and pointers: more of them between two paragraphs break a quotation. */
const MOST_BETWEEN = 3;

/** The quotations of lines in order, each as its pieces; what a line leaves open goes on where a line opens it again. */
export function joinLines(lines: readonly QuoteLine[], said: RegExp): QuotationLink[][] {
  const joining: Joining = { said, chains: [], pending: null };
  const next = nextLines(lines);
  for (const [index, line] of lines.entries()) joinLine(joining, line, next[index] ?? null);
  return joining.chains;
}

/** For each line the next of its place that is no caption or the like. */
function nextLines(lines: readonly QuoteLine[]): (QuoteLine | null)[] {
  const next: (QuoteLine | null)[] = [];
  let live: QuoteLine | null = null;
  let distance = 0;
  for (const line of lines.toReversed()) {
    next.push(live?.place === line.place && distance <= MOST_BETWEEN ? live : null);
    distance += 1;
    if (isPassedOver(line)) continue;
    live = line;
    distance = 0;
  }
  return next.reverse();
}

function joinLine(joining: Joining, line: QuoteLine, next: QuoteLine | null): void {
  const { pending } = joining;
  const isContinued = pending !== null && continues(pending, line);
  const reopened = next === null ? null : openingMark(next);
  const length = line.text.trimEnd().length;
  const { marks, text } = line;
  const saidWithin = (from: number, to: number) =>
    placeOf(joining.said, text.slice(from, to), from);
  const pairing = pairMarks({ length, marks, isContinued, reopened, saidWithin });
  const chains: QuotationLink[][] = pairing.pairs.map((pair) => [linkOf(pair, line)]);
  joining.pending = pending === null || isContinued ? null : waitOn(pending, line, pairing);
  if (isContinued) takeUp(pending, chains, line);
  for (const chain of chains) if (chain !== pending?.chain) joining.chains.push(chain);
  joining.pending = leftOpen(chains.at(-1), line, length) ?? joining.pending;
}

function placeOf(said: RegExp, text: string, from: number): number | null {
  const found = said.exec(text);
  return found === null ? null : from + found.index;
}

function continues({ sort, since, chain }: Pending, line: QuoteLine): boolean {
  const isSamePlace = chain[0]?.line.place === line.place;
  const mark = openingMark(line);
  if (!isSamePlace || mark?.sort !== sort || !since.every(isPassedOver)) return false;
  // "The lamp went out. / “Who was it?” she asked: a passage in straight marks quotes somebody in curly ones.
  const last = chain.at(-1);
  const isStraight = last?.line.text.charAt(last.start) === '"';
  return !(isStraight && mark.look === '“' && closesWithin(line, mark));
}

/** Whether a line closes with a curly mark what it opens with one. */
function closesWithin({ marks }: QuoteLine, { at }: Mark): boolean {
  return marks.some((mark) => mark.at > at && mark.look === '”');
}

/** The mark with which a line begins. */
function openingMark(line: QuoteLine): Mark | null {
  const [first] = line.marks;
  if (first === undefined || line.text.slice(0, first.at).trim() !== '') return null;
  // A line that closes at its very beginning.
  return kindAt(line.text, first.end) === SPACE && !first.isFirm ? null : first;
}

/** A pair of marks as part of a quotation. */
export function linkOf(pair: MarkPair, line: QuoteLine): QuotationLink {
  const { open, close, end, inner } = pair;
  const to = close?.at ?? end;
  return { line, start: open.at, from: open.end, to, end, isClosed: close !== null, inner };
}

/** The line's first quotation is the pending one's next piece. */
function takeUp({ chain }: Pending, chains: QuotationLink[][], line: QuoteLine): void {
  const first = chains[0]?.[0];
  if (first === undefined || first.start !== line.marks[0]?.at) return;
  chain.push(first);
  chains[0] = chain;
}

/** What a line that does not open the pending quotation again makes of it. */
function waitOn(pending: Pending, line: QuoteLine, pairing: Pairing): Pending | null {
  const { chain, sort, since } = pending;
  if (chain[0]?.line.place !== line.place) return null;
  if (pairing.stray?.sort === sort) closeLate(pending, line, pairing.stray);
  if (since.length === MOST_BETWEEN || line.marks.some((mark) => mark.sort === sort)) return null;
  since.push(line);
  return pending;
}

/** Letters are printed so: the first paragraph opens, the last closes, those between have no marks. */
function closeLate({ chain, since }: Pending, line: QuoteLine, mark: Mark): void {
  for (const between of since) {
    const to = between.text.length;
    const whole = { start: 0, from: 0, to, end: to, isClosed: false, inner: [] };
    if (!isCredit(between.text)) chain.push({ line: between, ...whole });
  }
  const from = { start: 0, from: 0, to: mark.at, end: mark.end };
  chain.push({ line, ...from, isClosed: true, inner: [] });
}

function leftOpen(
  chain: QuotationLink[] | undefined,
  line: QuoteLine,
  length: number,
): Pending | null {
  const last = chain?.at(-1);
  if (chain === undefined || last === undefined || last.isClosed || last.end < length) return null;
  const sort = line.marks.find((mark) => mark.at === last.start)?.sort;
  return sort === undefined ? null : { chain, sort, since: [] };
}
