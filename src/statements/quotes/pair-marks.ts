import { type Decision, decideMark } from './decide-mark.ts';
import type { Mark, MarkSort } from './read-marks.ts';

/** What stands between two marks of one line, or between a mark and where the line gives up. Places are in the line. */
export type MarkPair = {
  readonly open: Mark;
  /** Null where nothing closes it. */
  readonly close: Mark | null;
  /** Behind the closing mark; where the line ends or another quotation begins if there is none. */
  readonly end: number;
  readonly inner: readonly MarkPair[];
};

export type Line = {
  readonly length: number;
  readonly marks: readonly Mark[];
  /** The first mark opens again what the paragraph before left open, whatever it looks like. */
  readonly isContinued: boolean;
  /** With what the next paragraph opens: a quotation of that sort, left open here, goes on there. */
  readonly reopened: MarkSort | null;
};

export type Pairing = {
  readonly pairs: readonly MarkPair[];
  /** A mark that closes though nothing in the line was open before it: it may close an earlier paragraph's quotation. */
  readonly stray: Mark | null;
};

export type OpenMark = {
  readonly mark: Mark;
  /** Nothing but the mark says that a quotation begins: it is dropped if nothing closes it. */
  readonly isWeak: boolean;
  inner: MarkPair[];
};

/** Quotations in quotations in quotations; whoever writes more opens anew. */
const DEEPEST = 4;

/** An automaton over the marks of one line: linear in their number. */
export function pairMarks(line: Line): Pairing {
  const state: State = { open: [], found: [], stray: null };
  for (const [index, mark] of line.marks.entries()) {
    const decision = index === 0 && line.isContinued ? 'open' : decideMark(mark, state.open);
    takeMark(state, mark, decision);
  }
  giveUp(state, { end: line.length, reopened: line.reopened });
  return { pairs: state.found, stray: state.stray };
}

type State = { readonly open: OpenMark[]; readonly found: MarkPair[]; stray: Mark | null };

function takeMark(state: State, mark: Mark, decision: Decision): void {
  const { open, found } = state;
  if (decision === 'close') close(state, mark);
  if (decision === 'stray' && open.length + found.length === 0) state.stray ??= mark;
  if (decision !== 'open' && decision !== 'open weakly') return;
  if (open.length === DEEPEST) giveUp(state, { end: mark.at, reopened: null });
  open.push({ mark, isWeak: decision === 'open weakly', inner: [] });
}

/** What opened within it and was not closed is none, unless its marks are the double ones. */
function close({ open, found }: State, mark: Mark): void {
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const outside = open.at(-1)?.inner ?? found;
    if (top.mark.sort === mark.sort) {
      outside.push({ open: top.mark, close: mark, end: mark.end, inner: top.inner });
      return;
    }
    settle(top, { outside, end: mark.at, reopened: null });
  }
}

type GivingUp = { readonly end: number; readonly reopened: MarkSort | null };

function giveUp({ open, found }: State, { end, reopened }: GivingUp): void {
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const outside = open.at(-1)?.inner ?? found;
    settle(top, { outside, end, reopened: open.length === 0 ? reopened : null });
  }
}

type Settling = GivingUp & { readonly outside: MarkPair[] };

/** What to make of a quotation that nothing closes. */
function settle(unclosed: OpenMark, { outside, end, reopened }: Settling): void {
  const { mark, inner } = unclosed;
  const goesOn = mark.sort === reopened;
  if (isNone(unclosed, goesOn)) {
    for (const pair of inner) outside.push(pair);
    return;
  }
  // “We saw it, said Fenn. “We ran.”: its closing mark was forgotten before the next of its sort opened.
  const cut = goesOn ? -1 : inner.findIndex((pair) => pair.open.sort === mark.sort);
  const next = cut === -1 ? undefined : inner[cut];
  if (next === undefined) outside.push({ open: mark, close: null, end, inner });
  else {
    outside.push({ open: mark, close: null, end: next.open.at, inner: inner.slice(0, cut) });
    for (const pair of inner.slice(cut)) outside.push(pair);
  }
}

function isNone({ mark, isWeak }: OpenMark, goesOn: boolean): boolean {
  if (mark.sort === 'single') return !mark.isClean;
  return isWeak && !goesOn;
}
