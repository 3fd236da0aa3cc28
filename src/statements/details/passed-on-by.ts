import type { Span } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { type DetailText, isCapital, isWord, type Run, spanOf } from './detail-text.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { readClause } from './read-clause.ts';
import { type ReadCue, readCue } from './read-cue.ts';
import { timeEnd } from './time-phrase.ts';

type Links = readonly (readonly [Span, ...Span[]])[];
export type PassedOn = { readonly via: Links; readonly source: readonly [Span, ...Span[]] | null };

const NOBODY: PassedOn = { via: [], source: null };
/** Words between "quoted" and "as saying". */
const FARTHEST = 12;

/**
 * Who passed a statement on by the words of its own sentence: "The Courier, citing two officials, said", "state TV
 * quoted him as saying", "he said, according to the Echo".
 */
export function passedOnBy(text: DetailText, attribution: RawAttribution): PassedOn {
  const cue = readCue(text, attribution);
  if (cue === null) return NOBODY;
  return quotedAsSaying(text, attribution, cue) ?? inClause(text, attribution, cue);
}

/** Null where the cue is no "quoted ... as saying". */
function quotedAsSaying(
  text: DetailText,
  { source }: RawAttribution,
  cue: ReadCue,
): PassedOn | null {
  const { lower, words } = text;
  if (!words.speech.quoting.has(cue.entry?.lemma ?? '')) return null;
  const as = nextOf(text, { from: cue.head + 1, to: cue.head + FARTHEST }, words.speech.quotedAs);
  if (as === null) return null;
  const [raw] = source;
  const isPassive = [1, 2].some((back) => words.grammar.being.has(lower[cue.head - back] ?? ''));
  const by = isPassive
    ? nextOf(text, { from: cue.head + 1, to: cue.head + FARTHEST }, words.speech.agents)
    : null;
  if (isPassive) return by === null ? NOBODY : { via: [phraseAt(text, by + 1)], source: null };
  const end = Math.min(nounPhraseEnd(text, cue.head + 1, as), as);
  if (end === cue.head + 1) return NOBODY;
  const quoted = spanOf(text, { from: cue.head + 1, to: end });
  const isPassedOn = raw !== undefined && raw.end <= quoted.start;
  return { via: isPassedOn ? [[raw]] : [], source: [quoted] };
}

/** The first of some words in a run; null where there is none, or the sentence ends before. */
function nextOf(
  { lower }: DetailText,
  { from, to }: Run,
  words: ReadonlySet<string>,
): number | null {
  for (let index = from; index < Math.min(to, lower.length); index += 1) {
    if (words.has(lower[index] ?? '')) return index;
    if (lower[index] === '.') return null;
  }
  return null;
}

function phraseAt(text: DetailText, from: number): readonly [Span] {
  return [
    spanOf(text, { from, to: Math.max(from + 1, nounPhraseEnd(text, from, from + FARTHEST)) }),
  ];
}

function inClause(text: DetailText, attribution: RawAttribution, cue: ReadCue): PassedOn {
  const { speech } = text.words;
  let found = NOBODY;
  for (const { from, to } of readClause(text, attribution, cue)) {
    for (let index = from; index < to; index += 1) {
      if (speech.citing.has(text.lower[index] ?? ''))
        found = cited(text, attribution, { from: index + 1, to }) ?? found;
      if (isAccordingTo(text, index))
        found = { ...found, via: [phraseAt(text, index + 2), ...found.via] };
    }
  }
  return found;
}

/** "citing two officials": the officials said it, and the source passed it on. */
function cited(text: DetailText, { source }: RawAttribution, { from, to }: Run): PassedOn | null {
  const [raw] = source;
  const end = nounPhraseEnd(text, from, to);
  if (raw === undefined || end === from || timeEnd(text, from, to) > from) return null;
  const { sources } = text.words.speech;
  for (let index = from; index < end; index += 1) {
    const isSource =
      sources.has(text.lower[index] ?? '') || (index === from && isCapital(text, index));
    if (isSource) return { via: [[raw]], source: [spanOf(text, { from, to: end })] };
    if (!isWord(text, index)) return null;
  }
  return null;
}

function isAccordingTo({ lower, words: { speech } }: DetailText, index: number): boolean {
  return speech.according.has(`${lower[index]} ${lower[index + 1]}`);
}
