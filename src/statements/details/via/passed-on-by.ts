import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import { isMedium } from '../around/classify-hearer.ts';
import { startOfPhrase } from '../around/find-hearer.ts';
import { nounPhraseEnd } from '../around/noun-phrase.ts';
import { readClause, type Stretch } from '../around/read-clause.ts';
import { type ReadCue, readCue } from '../cue/read-cue.ts';
import { type DetailText, type Run, runOf, spanOf } from '../detail-text.ts';

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
  attribution: RawAttribution,
  cue: ReadCue,
): PassedOn | null {
  const { speech, grammar } = text.words;
  const head = quotingHead(text, cue.head);
  if (head === null) return null;
  const within = { from: head + 1, to: head + FARTHEST };
  const as = nextOf(text, within, speech.quotedAs);
  if (as === null || !isSaying(text, as + 1)) return null;
  if (
    grammar.being.has(text.lower[head - 1] ?? '') ||
    grammar.being.has(text.lower[head - 2] ?? '')
  ) {
    const by = nextOf(text, { from: head + 1, to: as + FARTHEST }, speech.agents);
    return by === null ? NOBODY : { via: [phraseFrom(text, by + 1)], source: null };
  }
  const end = Math.min(nounPhraseEnd(text, head + 1, as), as);
  if (end === head + 1) return NOBODY;
  return {
    via: subjectBefore(text, attribution, head),
    source: [spanOf(text, { from: head + 1, to: end })],
  };
}

/** "as saying", not "as evidence". */
function isSaying({ lower, words }: DetailText, index: number): boolean {
  const entry = words.cues.get(lower[index] ?? '');
  return entry !== undefined && !entry.isNoun && entry.lemma !== lower[index];
}

/** The cue itself, or the "quoted" before an "as saying" that was taken for the cue. */
function quotingHead({ lower, words }: DetailText, head: number): number | null {
  const isQuoting = (index: number) =>
    words.speech.quoting.has(words.cues.get(lower[index] ?? '')?.lemma ?? '');
  if (isQuoting(head)) return head;
  if (!words.speech.quotedAs.has(lower[head - 1] ?? '')) return null;
  for (let index = head - 2; index > Math.max(0, head - FARTHEST); index -= 1) {
    if (isQuoting(index)) return index;
  }
  return null;
}

/** What stands before a verb: the source if it was taken for one, else the words there. */
function subjectBefore(text: DetailText, { source }: RawAttribution, head: number): Links {
  const place = text.tokens[head]?.start ?? 0;
  const [raw] = source;
  if (raw !== undefined && raw.end <= place) return [[raw]];
  const from = startOfPhrase(text, head, 0);
  return from === head ? [] : [[spanOf(text, { from, to: head })]];
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

function phraseFrom(text: DetailText, first: number): readonly [Span] {
  const from = text.words.grammar.adverbs.has(text.lower[first] ?? '') ? first + 1 : first;
  return [
    spanOf(text, { from, to: Math.max(from + 1, nounPhraseEnd(text, from, from + FARTHEST)) }),
  ];
}

type Citing = { readonly attribution: RawAttribution; readonly cue: ReadCue };

function inClause(text: DetailText, attribution: RawAttribution, cue: ReadCue): PassedOn {
  const all = readClause(text, attribution, cue).map((stretch) =>
    inStretch(text, { attribution, cue }, stretch),
  );
  const source = all.find((one) => one.source !== null)?.source ?? null;
  return { via: all.flatMap((one) => one.via), source };
}

/** Up to where a clause about something else begins; before the cue only at the sentence's start. */
function inStretch(text: DetailText, citing: Citing, { from, to, place }: Stretch): PassedOn {
  const { speech, grammar } = text.words;
  for (let index = from; index < to; index += 1) {
    const word = text.lower[index] ?? '';
    if (speech.citing.has(word)) return cited(text, citing, { from: index + 1, to }) ?? NOBODY;
    const isFirst = place !== 'opening' || index === from;
    if (isFirst && isAccordingTo(text, index)) {
      return { via: [phraseFrom(text, index + 2)], source: null };
    }
    if (grammar.subordinators.has(word)) return NOBODY;
  }
  return NOBODY;
}

/** "citing two officials": the officials said it, and the outlet passed it on. People who cite something speak themselves. */
function cited(text: DetailText, { attribution, cue }: Citing, { from, to }: Run): PassedOn | null {
  const [raw] = attribution.source;
  const { sources, reporting } = text.words.speech;
  if (raw === undefined) return null;
  const isOutlet = isMedium(text, runOf(text, raw)) || reporting.has(cue.entry?.lemma ?? '');
  const end = nounPhraseEnd(text, from, to);
  if (!isOutlet || !sources.has(text.lower[end - 1] ?? '')) return null;
  return { via: [[raw]], source: [spanOf(text, { from, to: end })] };
}

function isAccordingTo({ lower, words: { speech } }: DetailText, index: number): boolean {
  return speech.according.get(lower[index] ?? '') === lower[index + 1];
}
