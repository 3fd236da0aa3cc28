import type { Span } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import type { ReadText } from '../read-text.ts';
import { type CueWindow, LONGEST_RUN, type Network } from './network.ts';
import { type Guidelines, readWords, type TextWords } from './word-features.ts';

/** Lines are read together up to so many words; training/statements/network/articles.py has the same. */
const USUAL_RUN = 160;
/** A cue's source and content stand in its line, within so many words of it. */
const REACH = 64;
/** Labels and roles: the first word of a kind has the odd number, its others the next. */
const CUE = 3;
const [SOURCE_ROLE, CONTENT_ROLE] = [1, 3];

type Run = { readonly start: number; readonly end: number };

/**
 * Who is credited with what in an English text, in its order, by the network alone. Linear in the
 * text's length.
 */
export function findAttributions(
  network: Network,
  { joined, tokens, quotations }: ReadText,
  guidelines: Guidelines,
): RawAttribution[] {
  const words = readWords(joined, tokens, { quotations, guidelines });
  return runsOf(words).flatMap((run) => {
    const labels = network.labelWords(words, run.start, run.end);
    return runsLabelled(labels, CUE).flatMap((cue) => attributionOf(network, { words, run, cue }));
  });
}

/** Whole lines together; a line that is longer stands alone, cut where the network can't hold more. */
function runsOf({ line }: TextWords): Run[] {
  const runs: Run[] = [];
  let begin = 0;
  for (const { start, end } of linesOf(line)) {
    if (end - begin > USUAL_RUN && start > begin) {
      runs.push({ start: begin, end: start });
      begin = start;
    }
    for (; end - begin > LONGEST_RUN; begin += LONGEST_RUN) {
      runs.push({ start: begin, end: begin + LONGEST_RUN });
    }
  }
  if (begin < line.length) runs.push({ start: begin, end: line.length });
  return runs;
}

function linesOf(line: Uint32Array): Run[] {
  const lines: Run[] = [];
  let start = 0;
  for (let at = 1; at <= line.length; at += 1) {
    if (at < line.length && line[at] === line[start]) continue;
    lines.push({ start, end: at });
    start = at;
  }
  return line.length === 0 ? [] : lines;
}

/** The runs of words that carry one kind of label: `first` for the first word, the next number for the others. */
function runsLabelled(labels: Uint8Array, first: number): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let at = 0; at <= labels.length; at += 1) {
    const label = labels[at];
    if (start >= 0 && label !== first + 1) {
      runs.push({ start, end: at });
      start = -1;
    }
    if (start < 0 && (label === first || label === first + 1)) start = at;
  }
  return runs;
}

type FoundCue = { readonly words: TextWords; readonly run: Run; readonly cue: Run };

function attributionOf(network: Network, { words, run, cue }: FoundCue): RawAttribution[] {
  const window = windowRound({ words, run, cue });
  const roles = network.tellRoles(window);
  const spans = (role: number) =>
    runsLabelled(roles, role).map(({ start, end }) => {
      const from = run.start + window.start;
      return spanOf(words, { start: from + start, end: from + end });
    });
  const [first, ...others] = spans(CONTENT_ROLE);
  if (first === undefined) return [];
  return [
    {
      source: spans(SOURCE_ROLE),
      cue: [spanOf(words, { start: run.start + cue.start, end: run.start + cue.end })],
      content: [first, ...others],
      chance: 1,
      reason: 'The network that was trained on marked articles took these words for somebody’s.',
    },
  ];
}

function windowRound({ words: { line }, run, cue }: FoundCue): CueWindow {
  const own = line[run.start + cue.start];
  const size = run.end - run.start;
  let start = cue.start;
  while (start > 0 && start > cue.start - REACH && line[run.start + start - 1] === own) start -= 1;
  let end = cue.end;
  while (end < size && end < cue.end + REACH && line[run.start + end] === own) end += 1;
  return { start, end, cueStart: cue.start, cueEnd: cue.end };
}

function spanOf({ tokens }: TextWords, { start, end }: Run): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
