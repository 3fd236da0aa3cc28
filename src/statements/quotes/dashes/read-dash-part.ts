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
      const next = closesAt(text, index, { isSaid, dash });
      if (next === 'stays') continue;
      runs.push({ ...open, to: endBefore(text, index) });
      isSaid = true;
      open = next === 'said' ? null : { start: index, from: afterDash(text, index) };
    } else if (opensSpeech(text, index, { isSaid, dash })) {
      open = { start: index, from: afterDash(text, index) };
    }
  }
  const rest = restOf(text, open, isSaid);
  return { runs: [...runs, ...rest].filter(({ from, to }) => from < to), isSaid };
}

/** Behind a said part speech goes on; in a paragraph that opens with it, it may fill the paragraph. */
function restOf(text: string, open: Omit<DashRun, 'to'> | null, isSaid: boolean): DashRun[] {
  if (open === null || !(isSaid || open.start === startOf(text))) return [];
  return [{ ...open, to: endBefore(text, text.length) }];
}

/** What a dash behind open speech does: it closes it before who says it, or begins other speech. */
function closesAt(text: string, at: number, { isSaid, dash }: Opening): 'said' | 'again' | 'stays' {
  if (startsWithSayer(text, at + 1, dash)) return 'said';
  return isSaid && opensAgain(text, at, dash) ? 'again' : 'stays';
}

function startsWithSayer(text: string, at: number, { sayers }: DashSpeech): boolean {
  const start = kindAt(text, at) === SPACE ? at + 1 : at;
  const word = text.slice(start, start + LONGEST_SAYER).toLowerCase();
  for (let length = 3; length <= word.length; length += 1) {
    if (sayers.has(word.slice(0, length))) return true;
  }
  return false;
}

/** "– Tak – mówi ona. – Nie wiem. Kobieta milczy. – Nie powiem – ucina.": behind a full stop another speech begins. */
function opensAgain(text: string, at: number, { isInsideParagraphs }: DashSpeech): boolean {
  const isApart = kindAt(text, at - 1) === SPACE && '.!?…'.includes(text.charAt(at - 2));
  const next = text.charAt(at + 2);
  return isInsideParagraphs && isApart && next !== next.toLowerCase();
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
