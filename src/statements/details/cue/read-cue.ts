import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import { type DetailText, type Run, runOf, spanOf } from '../detail-text.ts';
import type { CueEntry } from './cue-entry.ts';

export type ReadCue = {
  /** The first word of the cue or of its auxiliaries, as an index of tokens. */
  readonly first: number;
  /** The reporting word. */
  readonly head: number;
  /** Null where no table knows it. */
  readonly entry: CueEntry | null;
  /** The reporting words with their auxiliaries and particles. */
  readonly run: Run;
  readonly span: Span;
  /** "is said", "are expected": what is said stands on both sides. */
  readonly isPassive: boolean;
  /** Passive, or an adverb ("reportedly"): somebody says so, and the text leaves open who. */
  readonly isNobody: boolean;
};

/** Words before a reporting word that may belong to it: "has since repeatedly". */
const MOST_BEFORE = 4;
/** No cue has more words that count. */
const LONGEST = 24;

/** The reporting word of an attribution; null where it has no cue. */
export function readCue(text: DetailText, attribution: RawAttribution): ReadCue | null {
  const runs = attribution.cue.map((span) => clipped(runOf(text, span)));
  const [first] = runs;
  if (first === undefined || first.from >= first.to) return null;
  const head = headOf(text, runs) ?? lastWord(text, first);
  const entry = entryAt(text, head);
  const isNoun = entry?.isNoun === true;
  const run = { from: isNoun ? head : startOf(text, head, attribution), to: endOf(text, head) };
  const passive = !isNoun && isPassive(text, run, head);
  return {
    first: Math.min(first.from, run.from),
    head,
    entry,
    run,
    span: spanOf(text, run),
    isPassive: passive,
    isNobody: passive || entry?.isAdverb === true,
  };
}

function clipped({ from, to }: Run): Run {
  return { from, to: Math.min(to, from + LONGEST) };
}

function entryAt({ lower, words }: DetailText, index: number): CueEntry | null {
  return words.cues.get(lower[index] ?? '') ?? null;
}

/** The first verb that is known, else the first noun. */
function headOf(text: DetailText, runs: readonly Run[]): number | null {
  let noun: number | null = null;
  for (const { from, to } of runs) {
    for (let index = from; index < to; index += 1) {
      const entry = entryAt(text, index);
      if (entry === null || isHelper(text, index)) continue;
      if (!entry.isNoun) return index;
      noun ??= index;
    }
  }
  return noun;
}

/** An auxiliary, a negation or a small adverb. */
function isHelper({ lower, words: { grammar } }: DetailText, index: number): boolean {
  const word = lower[index] ?? '';
  if (grammar.auxiliaries.has(word) || grammar.adverbs.has(word)) return true;
  return grammar.negations.has(word) || grammar.infinitive.has(word);
}

function lastWord(text: DetailText, { from, to }: Run): number {
  let index = to - 1;
  while (index > from && isHelper(text, index)) index -= 1;
  return index;
}

/** From the first auxiliary or negation on: "has since repeatedly denied", "did not say". */
function startOf(text: DetailText, head: number, attribution: RawAttribution): number {
  const { lower, words } = text;
  const taken = besides(text, head, attribution);
  let start = head;
  for (let index = head - 1; index >= Math.max(0, head - MOST_BEFORE); index -= 1) {
    const place = text.tokens[index]?.start ?? 0;
    if (taken.some((span) => span.start <= place && place < span.end)) break;
    if (!isHelper(text, index) && !isAdverb(text, index)) break;
    if (words.grammar.helpers.has(lower[index] ?? '')) start = index;
  }
  return start;
}

/** Source and content, but where the reporting word stands in them: "declined to comment". */
function besides(
  { tokens }: DetailText,
  head: number,
  { source, content }: RawAttribution,
): Span[] {
  const at = tokens[head]?.start ?? 0;
  return [...source, ...content].filter(({ start, end }) => at < start || end <= at);
}

/** "repeatedly", "publicly". */
export function isAdverb({ lower, words: { grammar } }: DetailText, index: number): boolean {
  const word = lower[index] ?? '';
  return grammar.adverbEndings.some((ending) => word.endsWith(ending) && word.length > 4);
}

function endOf(text: DetailText, head: number): number {
  const lemma = entryAt(text, head)?.lemma ?? '';
  const particles = text.words.speech.particles.get(lemma);
  return particles?.has(text.lower[head + 1] ?? '') === true ? head + 2 : head + 1;
}

function isPassive({ lower, words }: DetailText, { from }: Run, head: number): boolean {
  const word = lower[head] ?? '';
  const lemma = words.cues.get(word)?.lemma ?? '';
  const isParticiple = word !== lemma && !word.endsWith('ing');
  if (!words.speech.passives.has(isParticiple ? lemma : `${word}+`)) return false;
  if (isBareParticiple({ lower, words }, head)) return true;
  for (let index = Math.max(0, from - 1); index < head; index += 1) {
    if (words.grammar.being.has(lower[index] ?? '')) return true;
  }
  return false;
}

/** "with Orr said to be leading". */
function isBareParticiple(
  { lower, words }: Pick<DetailText, 'lower' | 'words'>,
  head: number,
): boolean {
  const { speech, grammar } = words;
  if (!speech.bareParticiples.has(lower[head] ?? '')) return false;
  return (
    grammar.infinitive.has(lower[head + 1] ?? '') && grammar.helpers.has(lower[head + 2] ?? '')
  );
}
