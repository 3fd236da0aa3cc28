import { type Decision, decideMark } from './decide-mark.ts';
import type { Mark } from './read-marks.ts';
import { type Settling, settleUnclosed } from './settle-unclosed.ts';

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
  readonly reopened: Mark | null;
  /** Where between two places ", said" follows words; null where it does not. */
  readonly saidWithin: (from: number, to: number) => number | null;
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
  /** A single mark that closes though no single one is open: “Let's go.’ */
  misprint: Mark | null;
  inner: MarkPair[];
};

/** Quotations in quotations in quotations; whoever writes more opens anew. */
const DEEPEST = 4;

/** An automaton over the marks of one line: linear in their number. */
export function pairMarks(line: Line): Pairing {
  const state: State = { open: [], found: [], stray: null };
  for (const [index, mark] of line.marks.entries()) {
    const decision = index === 0 && line.isContinued ? 'open' : decideMark(mark, state.open);
    takeMark(state, { line, mark, decision });
  }
  giveUp(state, { line, end: line.length, reopened: line.reopened });
  return { pairs: state.found, stray: state.stray };
}

type State = { readonly open: OpenMark[]; readonly found: MarkPair[]; stray: Mark | null };

type Decided = { readonly line: Line; readonly mark: Mark; readonly decision: Decision };

function takeMark(state: State, { line, mark, decision }: Decided): void {
  const { open, found } = state;
  const top = open.at(-1);
  if (decision === 'misprint' && top !== undefined) top.misprint ??= mark;
  if (decision === 'close') close(state, mark);
  if (decision === 'stray' && open.length + found.length === 0) state.stray ??= mark;
  if (decision !== 'open' && decision !== 'open weakly') return;
  if (open.length === DEEPEST) giveUp(state, { line, end: mark.at, reopened: null });
  open.push({ mark, isWeak: decision === 'open weakly', misprint: null, inner: [] });
}

/** What opened within it and was not closed is none, unless its marks are the double ones. */
function close(state: State, mark: Mark): void {
  const { open, found } = state;
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const outside = open.at(-1)?.inner ?? found;
    if (top.mark.sort === mark.sort) {
      outside.push({ open: top.mark, close: mark, end: mark.end, inner: top.inner });
      return;
    }
    const settling = { end: mark.at, reopened: null, said: null };
    for (const pair of settleUnclosed(top, settling)) outside.push(pair);
  }
}

type GivingUp = Pick<Settling, 'end' | 'reopened'> & { readonly line: Line };

function giveUp({ open, found }: State, { line, end, reopened }: GivingUp): void {
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const outside = open.at(-1)?.inner ?? found;
    const settling = {
      end,
      reopened: open.length === 0 ? reopened : null,
      said: line.saidWithin(top.mark.end, end),
    };
    for (const pair of settleUnclosed(top, settling)) outside.push(pair);
  }
}
