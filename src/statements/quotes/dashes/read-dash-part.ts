import { kindAt, LETTER, SPACE } from '../marks/sign-kinds.ts';
import type { DashSpeech } from '../words/dash-words.ts';

/** A stretch of speech behind a dash; places are in the paragraph. */
export type DashRun = {
  /** Of the dash. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
};

export type DashPart = {
  readonly runs: readonly DashRun[];
  /** Whether a verb of saying follows one of them. */
  readonly isSaid: boolean;
};

const DASH_SIGN = /[—–―]|(?<=^|\s)-(?=\s)/gu;
const LONGEST_SAYER = 10;

/** The speech of one paragraph that opens with a dash or, in some languages, holds one. */
export function readDashPart(text: string, dash: DashSpeech): DashPart {
  const runs: DashRun[] = [];
  let isSaid = false;
  let open: { start: number; from: number } | null = null;
  for (const { index } of text.matchAll(DASH_SIGN)) {
    if (open !== null) {
      if (!isSayer(text, index + 1, dash)) continue;
      runs.push({ ...open, to: endBefore(text, index) });
      isSaid = true;
      open = null;
    } else if (opensSpeech(text, index, { isSaid, dash })) {
      open = { start: index, from: afterDash(text, index) };
    }
  }
  // Behind a said part it goes on; in a paragraph that opens with it, it may fill the paragraph.
  if (open !== null && (isSaid || open.start === startOf(text))) {
    runs.push({ ...open, to: endBefore(text, text.length) });
  }
  return { runs: runs.filter(({ from, to }) => from < to), isSaid };
}

function isSayer(text: string, at: number, { sayers }: DashSpeech): boolean {
  const start = kindAt(text, at) === SPACE ? at + 1 : at;
  const word = text.slice(start, start + LONGEST_SAYER).toLowerCase();
  for (let length = 3; length <= word.length; length += 1) {
    if (sayers.has(word.slice(0, length))) return true;
  }
  return false;
}

type Opening = { readonly isSaid: boolean; readonly dash: DashSpeech };

function opensSpeech(text: string, at: number, { isSaid, dash }: Opening): boolean {
  if (at === startOf(text)) return true;
  const isGlued = kindAt(text, at - 1) !== SPACE;
  const before = isGlued ? '' : text.charAt(at - 2);
  const isBehindStop = before !== '' && '.,!?…:;»”"'.includes(before);
  if (isSaid) return isBehindStop || (isGlued && kindAt(text, at + 1) < LETTER);
  const next = text.charAt(at + 2);
  const startsSentence = isBehindStop && before !== ',' && next !== next.toLowerCase();
  return dash.isInsideParagraphs && startsSentence;
}

function startOf(text: string): number {
  return kindAt(text, 0) === SPACE ? text.length - text.trimStart().length : 0;
}

/** "dijo Juan—. Luego": the narrator's full stop stands behind the dash. */
function afterDash(text: string, at: number): number {
  let from = at + 1;
  while (
    from < text.length &&
    (kindAt(text, from) === SPACE || '.,;:'.includes(text.charAt(from)))
  ) {
    from += 1;
  }
  return from;
}

function endBefore(text: string, end: number): number {
  let to = end;
  while (to > 0 && (kindAt(text, to - 1) === SPACE || text.charAt(to - 1) === ',')) to -= 1;
  return to;
}
